import { addDays } from '@shared/domain/plain-date';
import { weekNumber } from '@shared/domain/weeks';
import { formatDate, formatMonth, formatShortDate } from '../i18n/format';
import { translate } from '../i18n/i18n';
import { spanOf, unitOf } from '../state/calendar';
import { dayNoon } from './noon';

/** What the calendar shows, in words: `23. 11. – 29. 11. 2026 · 48. týden`, `listopad 2026`. */
export function periodTitle(calendar: Parameters<typeof spanOf>[0], date: string): string {
  if (unitOf(calendar) === 'month') return formatMonth(dayNoon(date));
  const { from, to } = spanOf({ ...calendar, view: 'week' }, date);
  const begin = from.slice(0, 4) === to.slice(0, 4) ? formatShortDate(dayNoon(from)) : formatDate(dayNoon(from));
  return translate('calendar.weekTitle', { from: begin, to: formatDate(dayNoon(to)), week: weekNumber(addDays(from, 3)) });
}
