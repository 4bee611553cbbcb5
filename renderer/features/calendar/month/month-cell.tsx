import type { MonthDay } from '@shared/domain/calendar-views';
import { memo } from 'react';
import type { Translate } from '../../../i18n/i18n';
import { useText } from '../../../i18n/i18n';
import css from './month.module.css';

/** One day of the month; `day` is null until the cache has answered. */
export interface MonthCellProps {
  readonly dataKey: string;
  readonly date: string;
  readonly name: string;
  readonly day: MonthDay | null;
  readonly isToday: boolean;
  readonly isChosen: boolean;
  readonly isOther: boolean;
  readonly onOpen: (date: string) => void;
}

/** See {@link MonthCellProps}. Booked time fills a bar; what waits for confirmation has a shape of its own. */
export const MonthCell = memo(function MonthCell({ dataKey, date, name, day, isToday, isChosen, isOther, onOpen }: MonthCellProps) {
  const t = useText();
  const isRead = day?.readAt != null;
  const percent = day === null ? null : percentOf(day);
  return (
    <button type="button" data-key={dataKey} tabIndex={isChosen ? 0 : -1} aria-label={day === null ? name : wordsOf(name, day, isToday, t)} aria-current={isToday ? 'date' : undefined} className={`${css['day'] ?? ''} ${isOther ? (css['other'] ?? '') : ''} ${isToday ? (css['today'] ?? '') : ''} ${isChosen ? (css['chosen'] ?? '') : ''}`} onClick={() => onOpen(date)}>
      <span className={css['number']}>
        <b>{Number(date.slice(8))}.</b>
        {day !== null && day.pending > 0 ? <span className={css['pending']}>{t('calendar.pending', { count: day.pending })}</span> : null}
      </span>
      {day !== null && !isRead ? <span className={css['unread']}>{t('calendar.notRead')}</span> : null}
      {day !== null && isRead ? (
        <>
          <span className={css['bar']}>
            <i style={{ width: `${percent ?? 0}%` }} />
          </span>
          <span className={css['line']}>
            {day.bookings === 0 ? (day.openMin === 0 ? t('calendar.closed') : t('calendar.nothing')) : t('calendar.bookings', { count: day.bookings })}
            {percent === null || day.bookings === 0 ? null : <em>{percent} %</em>}
          </span>
          {day.classes.count === 0 ? null : <span className={css['line']}>{t(day.classes.waiting === 0 ? 'calendar.classes' : 'calendar.classesWaiting', day.classes)}</span>}
        </>
      ) : null}
    </button>
  );
});

/** Booked time in whole percent of working time; null where there is none or it is not known. */
function percentOf({ bookedMin, openMin }: MonthDay): number | null {
  return openMin === null || openMin === 0 ? null : Math.min(100, Math.round((bookedMin / openMin) * 100));
}

function wordsOf(name: string, day: MonthDay, isToday: boolean, t: Translate): string {
  const words = [name, ...(isToday ? [t('calendar.today')] : [])];
  if (day.readAt === null) return [...words, t('calendar.notRead')].join(', ');
  const percent = percentOf(day);
  words.push(day.bookings === 0 ? t(day.openMin === 0 ? 'calendar.closed' : 'calendar.nothing') : t('calendar.bookings', { count: day.bookings }));
  if (percent !== null) words.push(t('calendar.occupied', { percent }));
  if (day.pending > 0) words.push(t('calendar.pendingLong', { count: day.pending }));
  if (day.classes.count > 0) words.push(t('calendar.classesLong', day.classes));
  if (day.classes.waiting > 0) words.push(t('calendar.waitingLong', day.classes));
  return words.join(', ');
}
