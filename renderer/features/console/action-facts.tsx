import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { ACTION_TRAITS } from '@shared/reservanto/action-traits';
import { ACTION_USES } from '@shared/reservanto/screens';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { useSession } from '../../state/session';
import { Tag } from '../../ui/tag';
import css from './action-facts.module.css';

/** Whether the customer will hear of an action; the API does not tell whether the token holds the right that decides it. */
export function messageText(action: ActionName, practice: boolean, missingRights: readonly string[], t: Translate): string {
  const kind = ACTIONS[action].notification;
  if (kind === null) return t('console.message.none');
  if (practice) return t('console.message.practice', { kind });
  return missingRights.includes('CustomerNotifications') ? t('console.message.tell') : t('console.message.maybe', { kind });
}

function usesText(action: ActionName, t: Translate): string {
  const use = ACTION_USES[action];
  if ('screens' in use) return use.screens.map((screen) => t(`console.screen.${screen}`)).join(', ');
  return use.console === 'covered' ? t('console.only.covered', { action: use.by }) : t(`console.only.${use.console}`);
}

/** What an action needs, whom it messages, and which screen uses it. */
export function ActionFacts({ action }: { readonly action: ActionName }) {
  const t = useText();
  const { missingRights } = useConnection();
  const practice = useSession((state) => state.business?.practice === true);
  const rights: readonly string[] = ACTIONS[action].rights;
  return (
    <dl className={css['facts']}>
      <dt>{t('console.rights')}</dt>
      <dd>
        {rights.length === 0 ? t('console.noRight') : null}
        {rights.map((right) => (
          <Tag key={right} look={missingRights.includes(right) ? 'bad' : 'plain'}>
            {missingRights.includes(right) ? t('console.rightMissing', { right }) : right}
          </Tag>
        ))}
      </dd>
      {ACTION_TRAITS[action].kind === 'read' ? null : (
        <>
          <dt>{t('console.message')}</dt>
          <dd>{messageText(action, practice, missingRights, t)}</dd>
        </>
      )}
      <dt>{t('console.usedBy')}</dt>
      <dd>{usesText(action, t)}</dd>
    </dl>
  );
}
