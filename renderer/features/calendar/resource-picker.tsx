import type { CalendarResource } from '@shared/domain/calendar-views';
import { useRef } from 'react';
import { useText } from '../../i18n/i18n';
import { chooseResources } from '../../state/calendar';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import css from './calendar.module.css';

/** Chooses one resource or a set; none means what the view chooses by itself: the first at work (`single`), or everyone. */
export function ResourcePicker({ choices, shown, single }: { readonly choices: readonly CalendarResource[]; readonly shown: readonly number[]; readonly single: boolean }) {
  const t = useText();
  const box = useRef<HTMLDetailsElement>(null);
  const chosen = choices.filter(({ resourceId }) => shown.includes(resourceId));
  const text = chosen.length === 0 ? t('calendar.resources.all') : chosen.length === 1 ? (chosen[0]?.name ?? '') : t('calendar.resources.some', { count: chosen.length });
  const close = (): void => {
    if (box.current !== null) box.current.open = false;
  };
  return (
    <details
      ref={box}
      className={css['picker']}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || box.current?.open !== true) return;
        event.stopPropagation();
        close();
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={`${t('calendar.resources')}: ${text}`}>
        <span>{text}</span>
      </summary>
      <div className={css['choices']} role="group" aria-label={t('calendar.resources')}>
        {choices.map(({ resourceId, name }) => (
          <div key={resourceId} className={css['choice']}>
            <Checkbox text={name} checked={shown.includes(resourceId)} onChange={(isChecked) => chooseResources(isChecked ? [...shown, resourceId] : shown.filter((id) => id !== resourceId))} />
            <Button
              look="plain"
              size="small"
              aria-label={t('calendar.resources.only', { name })}
              onClick={() => {
                chooseResources([resourceId]);
                close();
              }}
            >
              {t('calendar.resources.only', { name: '' }).trim()}
            </Button>
          </div>
        ))}
        {single ? null : (
          <Button
            size="small"
            disabled={chosen.length === 0}
            onClick={() => {
              chooseResources([]);
              close();
            }}
          >
            {t('calendar.resources.clear')}
          </Button>
        )}
      </div>
    </details>
  );
}
