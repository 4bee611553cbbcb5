import { useText } from '../../i18n/i18n';
import type { Group } from '../../state/group-came';
import { stepGroup, useGroupCame } from '../../state/group-came';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icons';
import css from './group-came.module.css';

/** How many of a group under one customer came, kept on this computer only: the API has one mark for all of them. Nothing for one person. */
export function GroupCame({ group, name }: { readonly group: Group; readonly name: string }) {
  const t = useText();
  const came = useGroupCame(group);
  const { count } = group;
  if (count < 2) return null;
  return (
    <span className={css['group']} role="group" aria-label={t('group.label', { name })} data-act="">
      <Button size="small" disabled={came <= 0} aria-label={t('group.fewer', { name })} onClick={() => stepGroup(group, -1)}>
        <Icon name="minus" size={12} />
      </Button>
      <output>{t('group.came', { came, count })}</output>
      <Button size="small" disabled={came >= count} aria-label={t('group.more', { name })} onClick={() => stepGroup(group, 1)}>
        <Icon name="plus" size={12} />
      </Button>
      <small>{t('todo.localOnly')}</small>
    </span>
  );
}
