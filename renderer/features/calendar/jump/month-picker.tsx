import { addMonths, firstOfMonth, monthWeeks, weekNumber } from '@shared/domain/weeks';
import { addDays } from '@shared/domain/plain-date';
import { useEffect, useRef, useState } from 'react';
import { formatDate, formatMonth, formatWeekday } from '../../../i18n/format';
import { useText } from '../../../i18n/i18n';
import { IconButton } from '../../../ui/icon-button';
import { noonOf } from '../noon';
import css from './jump.module.css';

const STEPS: Readonly<Record<string, (date: string) => string>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  PageUp: (date) => addMonths(date, -1),
  PageDown: (date) => addMonths(date, 1),
};

/** A small month in which a day can be chosen; arrows walk it. */
export function MonthPicker({ chosen, today, onChoose }: { readonly chosen: string; readonly today: string; readonly onChoose: (date: string) => void }) {
  const t = useText();
  const [walked, setWalked] = useState<string | null>(null);
  const [month, setMonth] = useState<string | null>(null);
  const at = walked ?? chosen;
  const shown = month ?? firstOfMonth(at);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (walked !== null) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [walked]);
  const walk = (date: string): void => {
    setWalked(date);
    setMonth(firstOfMonth(date));
  };
  const weeks = monthWeeks(shown);
  const focusable = weeks.flat().includes(at) ? at : shown;
  return (
    <div className={css['picker']} role="group" aria-label={t('jump.month')}>
      <div className={css['head']}>
        <IconButton icon="left" name={t('calendar.previous.month')} onClick={() => setMonth(addMonths(shown, -1))} />
        <b aria-live="polite">{formatMonth(noonOf(shown))}</b>
        <IconButton icon="right" name={t('calendar.next.month')} onClick={() => setMonth(addMonths(shown, 1))} />
      </div>
      <table ref={table} className={css['days']}>
        <thead>
          <tr>
            <td />
            {weeks[0]?.map((date) => (
              <th key={date} scope="col">
                {formatWeekday(noonOf(date))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              <th scope="row" aria-label={t('calendar.weekNumber', { week: weekNumber(week[0] ?? shown) })}>
                {weekNumber(week[0] ?? shown)}
              </th>
              {week.map((date) => (
                <td key={date}>
                  <button
                    type="button"
                    tabIndex={date === focusable ? 0 : -1}
                    aria-label={`${formatWeekday(noonOf(date))} ${formatDate(noonOf(date))}`}
                    aria-current={date === today ? 'date' : undefined}
                    aria-pressed={date === chosen}
                    className={date.slice(0, 7) === shown.slice(0, 7) ? undefined : css['other']}
                    onClick={() => onChoose(date)}
                    onKeyDown={(event) => {
                      const step = STEPS[event.key];
                      if (step === undefined) return;
                      event.preventDefault();
                      walk(step(date));
                    }}
                  >
                    {Number(date.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
