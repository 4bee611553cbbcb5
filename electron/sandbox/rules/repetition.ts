import { addDays, atWallTime, dateOf, wallMinutes } from '@shared/domain/days';
import { weekday } from '@shared/domain/plain-date';
import type { DayOfWeek, RepetitionCreateRequest } from '@shared/reservanto/generated/requests';
import { Refusal } from '../refusal';
import type { Span } from './hours';
import { LATEST } from './interval';

/** Choice: most occurrences of one repetition, and the years after which one that never ends is ended all the same. */
const [MOST_OCCURRENCES, YEARS_OF_NEVER] = [1000, 2];

/** Choice: largest interval that is taken, in its frequency. */
const LARGEST_INTERVAL = 999;

/** Monday first, as the week begins here; the numbers of the wire have Sunday first (rules.md section 3). */
const WEEK: readonly DayOfWeek[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A repetition that makes sense; dates are `YYYY-MM-DD` in the zone of the business. */
interface Plan {
  readonly frequency: NonNullable<RepetitionCreateRequest['Frequency']>;
  readonly interval: number;
  /** 0 Monday … 6 Sunday; empty when none are named. */
  readonly weekdays: readonly number[];
  /** Every 3rd Thursday, and not every 18th. */
  readonly isNthWeekday: boolean;
  /** First date on which it has ended. */
  readonly until: string;
  /** Ends after so many occurrences; null when the date decides. */
  readonly count: number | null;
}

/**
 * Occurrences of a repeated stretch of time, in their order (rules.md III.A, Free time). The first gives the hours by the
 * clock on the wall, which stay through clock changes, and the date from which the rule is counted; where the rule does not
 * hold on that date, the first occurrence is the next one that keeps it. Throws a Refusal that names `Repetition.<field>`.
 *
 * Choices: weeks begin on Monday; `Days` narrow a daily repetition and make a weekly one, left out they are the day of the
 * start, and they mean nothing by month and year; a day that a month does not have (31st, 29 February, 5th Thursday) is
 * passed over; by month and year the same day is meant unless `DayInWeek` says otherwise; an end date belongs to the
 * repetition; a stretch that the clock skips as a whole is left out and not counted.
 */
export function occurrencesOf(first: Span, request: RepetitionCreateRequest, zone: string): Span[] {
  const start = dateOf(first.from * 1000, zone);
  const plan = planOf(request, start, zone);
  const on = onDate(first, start, zone);
  const spans: Span[] = [];
  for (const date of datesOf(start, plan)) {
    const span = on(date);
    if (span.to > span.from) spans.push(span);
    if (spans.length === plan.count) break;
    if (spans.length > MOST_OCCURRENCES) throw new Refusal(`Opakování je víc než ${MOST_OCCURRENCES}.`, 'Repetition.EndOfRepeat');
  }
  if (plan.count !== null && spans.length < plan.count) throw new Refusal('Tolik opakování se do kalendáře nevejde.', 'Repetition.RepeatCount');
  if (spans.length === 0) throw new Refusal('Opakování nemá žádný den.', 'Repetition');
  return spans;
}

/** Reads the request; `start` is the date from which it is counted. */
function planOf(request: RepetitionCreateRequest, start: string, zone: string): Plan {
  const { Frequency, Days, EndType } = request;
  const interval = request.Interval ?? 1;
  if (Frequency === undefined) throw new Refusal('Chybí četnost opakování.', 'Repetition.Frequency');
  if (interval < 1 || interval > LARGEST_INTERVAL) throw new Refusal(`Interval opakování musí být od 1 do ${LARGEST_INTERVAL}.`, 'Repetition.Interval');
  if (request.DayInMonth === true && request.DayInWeek === true) throw new Refusal('Buď den v měsíci, nebo týden v měsíci.', 'Repetition.DayInWeek');
  return {
    frequency: Frequency,
    interval,
    weekdays: [...new Set((Days ?? []).map((day) => WEEK.indexOf(day)))].sort(),
    isNthWeekday: request.DayInWeek === true,
    ...endOf(EndType, request, start, zone),
  };
}

function endOf(type: RepetitionCreateRequest['EndType'], { EndOfRepeat, RepeatCount }: RepetitionCreateRequest, start: string, zone: string): Pick<Plan, 'until' | 'count'> {
  const ever = dateOf(LATEST * 1000, zone);
  switch (type) {
    case undefined:
      // Choice: no end is no wish for an endless one.
      throw new Refusal('Chybí konec opakování.', 'Repetition.EndType');
    case 'Never':
      return { until: `${Number(start.slice(0, 4)) + YEARS_OF_NEVER}${start.slice(4)}`, count: null };
    case 'ByCount':
      if (RepeatCount === null || RepeatCount === undefined || RepeatCount < 1 || RepeatCount > MOST_OCCURRENCES) throw new Refusal(`Počet opakování musí být od 1 do ${MOST_OCCURRENCES}.`, 'Repetition.RepeatCount');
      return { until: ever, count: RepeatCount };
    case 'ByDate': {
      if (EndOfRepeat === null || EndOfRepeat === undefined || EndOfRepeat < 0 || EndOfRepeat >= LATEST) throw new Refusal('Chybí datum konce opakování.', 'Repetition.EndOfRepeat');
      const last = dateOf(EndOfRepeat * 1000, zone);
      if (last < start) throw new Refusal('Opakování končí dřív, než začne.', 'Repetition.EndOfRepeat');
      return { until: addDays(last, 1), count: null };
    }
  }
}

/** The stretch on another date, by the clock on the wall; the seconds of the first are kept. */
function onDate(first: Span, start: string, zone: string): (date: string) => Span {
  const [fromMinutes, toMinutes] = [wallMinutes(first.from * 1000, zone), wallMinutes(first.to * 1000, zone)];
  const days = (Date.parse(dateOf(first.to * 1000, zone)) - Date.parse(start)) / 86_400_000;
  return (date) => {
    // Not by the clock: of an hour that comes twice it would take the first.
    if (date === start) return first;
    return {
      from: atWallTime(date, fromMinutes, zone) / 1000 + (first.from % 60),
      to: atWallTime(addDays(date, days), toMinutes, zone) / 1000 + (first.to % 60),
    };
  };
}

/** Dates of a plan, from its start to its end. */
function* datesOf(start: string, plan: Plan): Generator<string> {
  for (let step = 0; ; step += plan.interval) {
    const { head, dates } = at(start, plan, step);
    if (head >= plan.until) return;
    yield* dates.filter((date) => date >= start && date < plan.until);
  }
}

/** Dates of one step of the frequency, and the first day of it, by which the end is seen when it has no date. */
function at(start: string, { frequency, weekdays, isNthWeekday }: Plan, step: number): { readonly head: string; readonly dates: readonly string[] } {
  switch (frequency) {
    case 'Daily': {
      const date = addDays(start, step);
      return { head: date, dates: weekdays.length === 0 || weekdays.includes(weekday(date)) ? [date] : [] };
    }
    case 'Weekly': {
      const monday = addDays(start, step * 7 - weekday(start));
      return { head: monday, dates: (weekdays.length === 0 ? [weekday(start)] : weekdays).map((day) => addDays(monday, day)) };
    }
    case 'Monthly':
    case 'Yearly': {
      const head = monthAfter(start, frequency === 'Monthly' ? step : step * 12);
      const day = Number(start.slice(8));
      const date = isNthWeekday ? addDays(head, ((weekday(start) - weekday(head) + 7) % 7) + 7 * Math.floor((day - 1) / 7)) : addDays(head, day - 1);
      return { head, dates: date.startsWith(head.slice(0, 7)) ? [date] : [] };
    }
  }
}

/** First day of the month so many months later. */
function monthAfter(date: string, months: number): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months];
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
