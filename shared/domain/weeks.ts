import type { PlainDate } from './booking';
import { addDays, weekday } from './plain-date';

/** Monday of the week of a day. */
export function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, -weekday(date));
}

/** The seven days from Monday to Sunday. */
export function weekOf(date: PlainDate): PlainDate[] {
  return daysFrom(mondayOf(date), 7);
}

/** So many days in a row. */
export function daysFrom(first: PlainDate, count: number): PlainDate[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** All days of a span, both ends in it; none when it ends before it begins. */
export function daysBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  return daysFrom(from, Math.max(0, dayCount(from, to) + 1));
}

/** How many days later `to` is. */
export function dayCount(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

/** The whole weeks that hold the month of a day, Monday to Sunday: four to six of them. */
export function monthWeeks(date: PlainDate): PlainDate[][] {
  const weeks: PlainDate[][] = [];
  for (let monday = mondayOf(firstOfMonth(date)); monday <= lastOfMonth(date); monday = addDays(monday, 7)) weeks.push(daysFrom(monday, 7));
  return weeks;
}

/** First day of the month. */
export function firstOfMonth(date: PlainDate): PlainDate {
  return `${date.slice(0, 7)}-01`;
}

/** Last day of the month. */
export function lastOfMonth(date: PlainDate): PlainDate {
  return addDays(firstOfMonth(addDays(firstOfMonth(date), 31)), -1);
}

/** The same day so many months later; where that month is shorter, its last day. */
export function addMonths(date: PlainDate, count: number): PlainDate {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + count;
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const last = lastOfMonth(`${month}-01`);
  const same = `${month}-${date.slice(8)}`;
  return same < last ? same : last;
}

/** Number of the week as Czech calendars print it (ISO 8601): the first week holds the first Thursday of the year. */
export function weekNumber(date: PlainDate): number {
  const thursday = addDays(mondayOf(date), 3);
  return Math.floor(dayCount(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** Monday of a week by its number; null when the year has no such week. */
export function mondayOfWeek(year: number, week: number): PlainDate | null {
  const monday = addDays(mondayOf(`${year}-01-04`), (week - 1) * 7);
  return week >= 1 && weekNumber(monday) === week ? monday : null;
}
