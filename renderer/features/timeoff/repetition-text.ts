import type { PlainDate } from '@shared/domain/booking';
import { weekday } from '@shared/domain/plain-date';
import type { Repetition } from '@shared/domain/repetition';
import { nthOf } from '@shared/domain/repetition';
import { formatDate, formatDayOfYear, formatMonthName, formatWeekday } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';

/** A Monday: days of the week are named from it. */
const MONDAY = Date.parse('2026-11-23T11:00:00Z');
const DAY = 86_400_000;

/** Short name of a day of the week, 0 Monday. */
export function weekdayName(day: number): string {
  return formatWeekday(MONDAY + day * DAY);
}

/** A moment of a day that lies in it in the merchant's zone. */
export function noonOf(date: PlainDate): number {
  return Date.parse(`${date}T11:00:00Z`);
}

/** A repetition in words; `start` is the date from which it is counted. */
export function repetitionText(rule: Repetition, start: PlainDate, t: Translate): string {
  return `${ruleText(rule, start, t)} · ${endText(rule.end, t)}`;
}

function ruleText({ frequency, interval, weekdays, by }: Repetition, start: PlainDate, t: Translate): string {
  const every = t(interval === 1 ? `timeoff.every.${frequency}` : `timeoff.everyNth.${frequency}`, { n: interval });
  if (frequency === 'daily') return every;
  if (frequency === 'weekly') return `${every}: ${(weekdays.length === 0 ? [weekday(start)] : [...weekdays].sort((one, other) => one - other)).map(weekdayName).join(', ')}`;
  return `${every}: ${dayText(frequency, by, start, t)}`;
}

function dayText(frequency: 'monthly' | 'yearly', by: Repetition['by'], start: PlainDate, t: Translate): string {
  const month = formatMonthName(noonOf(start));
  const day = Number(start.slice(8));
  if (by === 'date') return frequency === 'monthly' ? t('timeoff.dayOfMonth', { day }) : formatDayOfYear(noonOf(start));
  const nth = t(`timeoff.nth.${nthOf(start) as 1 | 2 | 3 | 4 | 5}`);
  const name = weekdayName(weekday(start));
  return frequency === 'monthly' ? t('timeoff.nthOfMonth', { nth, day: name }) : t('timeoff.nthOfYear', { nth, day: name, month });
}

function endText(end: Repetition['end'], t: Translate): string {
  if (end.kind === 'never') return t('timeoff.endsNever');
  return end.kind === 'count' ? t('timeoff.endsAfter', { count: end.count }) : t('timeoff.endsOn', { date: formatDate(noonOf(end.date)) });
}
