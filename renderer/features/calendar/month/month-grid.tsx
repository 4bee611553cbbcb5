import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { MonthDay } from '@shared/domain/calendar-views';
import type { KeyAction } from '@shared/domain/key-bindings';
import { addDays, dateIn } from '@shared/domain/plain-date';
import { weekNumber } from '@shared/domain/weeks';
import { useEffect, useRef } from 'react';
import { formatDayTitle, formatWeekday } from '../../../i18n/format';
import { useText } from '../../../i18n/i18n';
import { useAction } from '../../../state/keyboard';
import { focusBlock, goToDay, setDate } from '../../../state/navigation';
import { noonOf } from '../noon';
import { MonthCell } from './month-cell';
import css from './month.module.css';

const STEP = { left: -1, right: 1, up: -7, down: 7 } as const;

/** The key under which the focus finds a day. */
function keyOf(date: string): string {
  return `day:${date}`;
}

/** Weeks from Monday, a cell for each day; arrows walk the days, over the ends of the month too. */
export function MonthGrid({ weeks, days, date, now }: { readonly weeks: readonly (readonly string[])[]; readonly days: readonly MonthDay[]; readonly date: string; readonly now: number }) {
  const t = useText();
  const today = dateIn(now, MERCHANT_ZONE);
  const byDate = new Map(days.map((day) => [day.date, day]));
  const grid = useRef<HTMLDivElement>(null);
  const walk = (action: KeyAction): boolean => {
    if (action.kind !== 'left' && action.kind !== 'right' && action.kind !== 'up' && action.kind !== 'down') return false;
    setDate(addDays(date, STEP[action.kind]));
    return true;
  };
  useAction('left', walk);
  useAction('right', walk);
  useAction('up', walk);
  useAction('down', walk);
  useAction('open', () => {
    goToDay(date);
    return true;
  });
  useEffect(() => {
    // Walked, jumped to, or come to from elsewhere; whoever works in the toolbar stays there.
    const { activeElement } = document;
    if (activeElement === document.body || grid.current?.contains(activeElement) === true) focusBlock(keyOf(date));
  }, [date]);
  return (
    <div ref={grid} role="grid" aria-label={t('calendar.monthGrid')} className={css['month']} style={{ '--weeks': weeks.length } as React.CSSProperties}>
      <div role="row" className={css['names']}>
        <span role="presentation" />
        {weeks[0]?.map((day) => (
          <b key={day} role="columnheader">
            {formatWeekday(noonOf(day))}
          </b>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} role="row" className={css['week']}>
          <span role="rowheader" aria-label={t('calendar.weekNumber', { week: weekNumber(week[0] ?? date) })}>
            {weekNumber(week[0] ?? date)}
          </span>
          {week.map((day) => (
            <div key={day} role="gridcell" className={css['cell']}>
              <MonthCell dataKey={keyOf(day)} date={day} name={formatDayTitle(noonOf(day))} day={byDate.get(day) ?? null} isToday={day === today} isChosen={day === date} isOther={day.slice(0, 7) !== date.slice(0, 7)} onOpen={goToDay} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
