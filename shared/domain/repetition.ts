import type { PlainDate } from './booking';
import { MERCHANT_ZONE } from './booking';
import type { Stretch } from './hours';
import { addDays, dateIn, weekday } from './plain-date';
import { instantAt, minutesOnWall } from './wall-instant';
import { dayCount, firstOfMonth, mondayOf } from './weeks';

/** How a stretch of time is repeated (rules.md III, Free time and repetition). */
export interface Repetition {
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'yearly';
  /** 1 every, 2 every second, counted in the frequency. */
  readonly interval: number;
  /** 0 Monday … 6 Sunday, for a weekly one; none: the day of the start. */
  readonly weekdays: readonly number[];
  /** By month and year: every 18th, or every third Thursday. */
  readonly by: 'date' | 'weekday';
  readonly end: RepetitionEnd;
}

/** When it ends; an end date belongs to it. */
export type RepetitionEnd = { readonly kind: 'never' } | { readonly kind: 'count'; readonly count: number } | { readonly kind: 'date'; readonly date: PlainDate };

/** The first stretch by the clock on the wall: from and to in minutes of `date`, `to` above 1,440 when it ends on a later day. */
export interface WallStretch {
  readonly date: PlainDate;
  readonly fromMin: number;
  readonly toMin: number;
}

/** One occurrence; epoch ms. */
export interface Occurrence {
  readonly date: PlainDate;
  readonly from: number;
  readonly to: number;
}

/** Days between two, both in it. */
export interface DayRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Largest interval and count that the desk may ask for. */
export const [MOST_INTERVAL, MOST_COUNT] = [99, 500] as const;
/** A rule that finds no date in so many steps (29 February by month, a fifth Friday) has none left worth looking for. */
const STEPS_WITHOUT_DATE = 400;
/** Farthest date that is looked at. */
const LAST_DATE = '2199-12-31';
const ALL_DAYS: DayRange = { from: '', to: LAST_DATE };
/** The clock skips no longer than this, in minutes. */
const LONGEST_SKIP = 60;

/**
 * Occurrences in their order, at most `limit`. The hours are those of the clock on the wall and stay through clock changes; a
 * day that a month does not have is passed over; a stretch that the clock skips as a whole is left out and not counted. The
 * first is asked of the server as two instants, so what the clock shows at those is what is repeated; none when it is skipped.
 * `days` narrows them to those that begin in it, at little cost for what lies before.
 */
export function occurrences(first: WallStretch, rule: Repetition | null, limit: number, days: DayRange = ALL_DAYS): Occurrence[] {
  const asked = on(first, first.date);
  if (asked.to <= asked.from) return [];
  const repeated = onWall(asked);
  const mayBeSkipped = repeated.toMin - repeated.fromMin <= LONGEST_SKIP;
  const found: Occurrence[] = [];
  const most = rule?.end.kind === 'count' ? rule.end.count : Infinity;
  let counted = 0;
  for (const date of rule === null ? [first.date] : datesOf(first.date, rule)) {
    if (found.length >= limit || counted >= most || date > days.to) break;
    const isSought = date >= days.from;
    const one = date === first.date ? asked : isSought || mayBeSkipped ? on(repeated, date) : null;
    if (one !== null && one.to <= one.from) continue;
    counted += 1;
    if (one !== null && isSought) found.push(one);
  }
  return found;
}

function on({ fromMin, toMin }: WallStretch, date: PlainDate): Occurrence {
  return { date, from: instantAt(date, fromMin), to: instantAt(addDays(date, Math.floor(toMin / 1440)), toMin % 1440) };
}

/** A stretch by the clock on the wall. Epoch ms. */
export function onWall({ from, to }: Stretch): WallStretch {
  const date = dateIn(from, MERCHANT_ZONE);
  return { date, fromMin: minutesOnWall(from), toMin: dayCount(date, dateIn(to, MERCHANT_ZONE)) * 1440 + minutesOnWall(to) };
}

/** Dates that keep the rule, from the start on; its count is not looked at. */
function* datesOf(start: PlainDate, rule: Repetition): Generator<PlainDate> {
  const until = rule.end.kind === 'date' ? rule.end.date : LAST_DATE;
  for (let step = 0, empty = 0; empty < STEPS_WITHOUT_DATE; step += rule.interval) {
    const { head, dates } = stepOf(start, rule, step);
    if (head > until) return;
    const kept = dates.filter((date) => date >= start && date <= until);
    empty = kept.length === 0 ? empty + 1 : 0;
    yield* kept;
  }
}

/** Dates of one step of the frequency, and the first day of that step. */
function stepOf(start: PlainDate, { frequency, weekdays, by }: Repetition, step: number): { readonly head: PlainDate; readonly dates: readonly PlainDate[] } {
  switch (frequency) {
    case 'daily':
      return { head: addDays(start, step), dates: [addDays(start, step)] };
    case 'weekly': {
      const monday = addDays(mondayOf(start), step * 7);
      const days = weekdays.length === 0 ? [weekday(start)] : [...new Set(weekdays)].sort((one, other) => one - other);
      return { head: monday, dates: days.map((day) => addDays(monday, day)) };
    }
    case 'monthly':
    case 'yearly': {
      const head = monthLater(start, frequency === 'monthly' ? step : step * 12);
      const date = by === 'date' ? addDays(head, Number(start.slice(8)) - 1) : nthWeekday(head, weekday(start), nthOf(start));
      return { head, dates: date.startsWith(head.slice(0, 7)) ? [date] : [] };
    }
  }
}

/** Which of its weekday a date is in its month: 1 to 5. */
export function nthOf(date: PlainDate): number {
  return Math.floor((Number(date.slice(8)) - 1) / 7) + 1;
}

/** The nth such day from the first of a month on; in a shorter month it lies in the next. */
function nthWeekday(first: PlainDate, day: number, nth: number): PlainDate {
  return addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (nth - 1));
}

/** First day of the month so many months later. */
function monthLater(date: PlainDate, months: number): PlainDate {
  const first = firstOfMonth(date);
  return new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 10);
}
