import type { Repetition, RepetitionEnd } from '../../domain/repetition';
import { dateIn, isPlainDate } from '../../domain/plain-date';
import { MERCHANT_ZONE } from '../../domain/booking';
import { instantAt } from '../../domain/wall-instant';
import type { DayOfWeek, RepetitionCreateRequest } from '../generated/requests';

/** Monday first, as the domain counts; the wire names them (rules.md II.5). */
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const satisfies readonly DayOfWeek[];
const FREQUENCIES = { daily: 'Daily', weekly: 'Weekly', monthly: 'Monthly', yearly: 'Yearly' } as const;
const LAST_MINUTE = 1_439;

/** A repetition as FreeTime/Create takes it. The end date is said as the last minute of that day, so that it belongs to it whichever way it is compared. */
export function repetitionRequest({ frequency, interval, weekdays, by, end }: Repetition): RepetitionCreateRequest {
  const isByMonth = frequency === 'monthly' || frequency === 'yearly';
  return {
    UseRepetition: true,
    Frequency: FREQUENCIES[frequency],
    Interval: interval,
    ...(frequency === 'weekly' && weekdays.length > 0 ? { Days: DAYS.filter((_day, index) => weekdays.includes(index)) } : {}),
    ...(isByMonth ? { DayInMonth: by === 'date', DayInWeek: by === 'weekday' } : {}),
    ...endRequest(end),
  };
}

function endRequest(end: RepetitionEnd): Pick<RepetitionCreateRequest, 'EndType' | 'EndOfRepeat' | 'RepeatCount'> {
  switch (end.kind) {
    case 'never':
      return { EndType: 'Never' };
    case 'count':
      return { EndType: 'ByCount', RepeatCount: end.count };
    case 'date':
      return { EndType: 'ByDate', EndOfRepeat: instantAt(end.date, LAST_MINUTE) / 1000 };
  }
}

/** Reads back what was asked, as it was kept on this computer; null when it is none that this program asks for. */
export function repetitionOf(asked: Readonly<Record<string, unknown>> | null): Repetition | null {
  if (asked === null) return null;
  const frequency = (Object.keys(FREQUENCIES) as (keyof typeof FREQUENCIES)[]).find((name) => FREQUENCIES[name] === asked['Frequency']);
  const end = endOf(asked);
  const interval = asked['Interval'] ?? 1;
  if (frequency === undefined || end === null || typeof interval !== 'number' || !Number.isInteger(interval) || interval < 1) return null;
  const named: readonly unknown[] = Array.isArray(asked['Days']) ? asked['Days'] : [];
  return { frequency, interval, weekdays: DAYS.flatMap((day, index) => (named.includes(day) ? [index] : [])), by: asked['DayInWeek'] === true ? 'weekday' : 'date', end };
}

function endOf({ EndType, RepeatCount, EndOfRepeat }: Readonly<Record<string, unknown>>): RepetitionEnd | null {
  if (EndType === 'Never') return { kind: 'never' };
  if (EndType === 'ByCount') return typeof RepeatCount === 'number' && Number.isInteger(RepeatCount) ? { kind: 'count', count: RepeatCount } : null;
  if (EndType !== 'ByDate' || typeof EndOfRepeat !== 'number' || !Number.isFinite(EndOfRepeat) || EndOfRepeat < 0 || EndOfRepeat > 7_258_118_400) return null;
  const date = dateIn(EndOfRepeat * 1000, MERCHANT_ZONE);
  return isPlainDate(date) ? { kind: 'date', date } : null;
}
