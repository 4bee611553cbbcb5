import type { Span } from '@electron/sandbox/rules/hours';
import { occurrencesOf } from '@electron/sandbox/rules/repetition';
import { Refusal } from '@electron/sandbox/refusal';
import { addDays, atWallTime, dateOf, wallMinutes } from '@shared/domain/days';
import { weekday } from '@shared/domain/plain-date';
import type { RepetitionCreateRequest } from '@shared/reservanto/generated/requests';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ZONE = 'Europe/Prague';
const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A stretch by the clock on the wall in Prague; `days` later for its end. */
const wall = (date: string, from: string, to: string, days = 0): Span => {
  const seconds = (day: string, [hour = 0, minute = 0]: readonly number[]): number => atWallTime(day, hour * 60 + minute, ZONE) / 1000;
  return { from: seconds(date, from.split(':').map(Number)), to: seconds(addDays(date, days), to.split(':').map(Number)) };
};
const datesOf = (spans: readonly Span[]): string[] => spans.map(({ from }) => dateOf(from * 1000, ZONE));
const repeated = (date: string, request: RepetitionCreateRequest): string[] => datesOf(occurrencesOf(wall(date, '12:00', '13:00'), request, ZONE));
const parameterOf = (work: () => unknown): string | null => {
  try {
    work();
  } catch (problem) {
    if (problem instanceof Refusal) return problem.parameter;
    throw problem;
  }
  return 'accepted';
};

describe('dates', () => {
  it.each<[string, string, RepetitionCreateRequest, string]>([
    ['every day', '2026-11-23', { Frequency: 'Daily' }, '2026-11-23 2026-11-24 2026-11-25 2026-11-26'],
    ['every third day over the end of a month', '2026-11-27', { Frequency: 'Daily', Interval: 3 }, '2026-11-27 2026-11-30 2026-12-03 2026-12-06'],
    ['every day, but only Monday and Friday', '2026-11-24', { Frequency: 'Daily', Days: ['Friday', 'Monday'] }, '2026-11-27 2026-11-30 2026-12-04 2026-12-07'],
    ['every week on the day of the start', '2026-11-26', { Frequency: 'Weekly', Days: [] }, '2026-11-26 2026-12-03 2026-12-10 2026-12-17'],
    ['every week on named days, from the start on', '2026-11-25', { Frequency: 'Weekly', Days: ['Monday', 'Wednesday', 'Wednesday', 'Sunday'] }, '2026-11-25 2026-11-29 2026-11-30 2026-12-02'],
    ['every week on a day that is not that of the start', '2026-11-25', { Frequency: 'Weekly', Days: ['Tuesday'] }, '2026-12-01 2026-12-08 2026-12-15 2026-12-22'],
    ['every second week, Monday to Sunday', '2026-11-29', { Frequency: 'Weekly', Interval: 2, Days: ['Sunday', 'Monday'] }, '2026-11-29 2026-12-07 2026-12-13 2026-12-21'],
    ['every month on the 18th', '2026-11-18', { Frequency: 'Monthly', DayInMonth: true }, '2026-11-18 2026-12-18 2027-01-18 2027-02-18'],
    ['every month without a word', '2026-11-18', { Frequency: 'Monthly', DayInMonth: null, DayInWeek: false, Days: ['Monday'] }, '2026-11-18 2026-12-18 2027-01-18 2027-02-18'],
    ['every month on the 31st', '2026-12-31', { Frequency: 'Monthly' }, '2026-12-31 2027-01-31 2027-03-31 2027-05-31'],
    ['every second month on the 31st', '2026-08-31', { Frequency: 'Monthly', Interval: 2 }, '2026-08-31 2026-10-31 2026-12-31 2027-08-31'],
    ['every month on the 3rd Thursday', '2026-11-19', { Frequency: 'Monthly', DayInWeek: true }, '2026-11-19 2026-12-17 2027-01-21 2027-02-18'],
    ['every month on the 1st Sunday', '2026-11-01', { Frequency: 'Monthly', DayInWeek: true }, '2026-11-01 2026-12-06 2027-01-03 2027-02-07'],
    ['every month on the 5th Monday', '2026-11-30', { Frequency: 'Monthly', DayInWeek: true }, '2026-11-30 2027-03-29 2027-05-31 2027-08-30'],
    ['every year', '2026-11-23', { Frequency: 'Yearly' }, '2026-11-23 2027-11-23 2028-11-23 2029-11-23'],
    ['every year on 29 February', '2028-02-29', { Frequency: 'Yearly' }, '2028-02-29 2032-02-29 2036-02-29 2040-02-29'],
    ['every third year on 29 February', '2028-02-29', { Frequency: 'Yearly', Interval: 3 }, '2028-02-29 2040-02-29 2052-02-29 2064-02-29'],
    ['every year on the 4th Thursday of November', '2026-11-26', { Frequency: 'Yearly', DayInWeek: true }, '2026-11-26 2027-11-25 2028-11-23 2029-11-22'],
  ])('%s', (_, start, request, dates) => {
    expect(repeated(start, { ...request, EndType: 'ByCount', RepeatCount: 4 }).join(' ')).toBe(dates);
  });

  it('are those of the rule and no others, as counting day by day says', () => {
    const rule = fc.record({
      start: fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2024-01-01', days)),
      length: fc.integer({ min: 0, max: 900 }),
      frequency: fc.constantFrom('Daily', 'Weekly', 'Monthly', 'Yearly'),
      interval: fc.integer({ min: 1, max: 5 }),
      days: fc.subarray([...WEEK]),
      isNth: fc.boolean(),
    });
    fc.assert(
      fc.property(rule, ({ start, length, frequency, interval, days, isNth }) => {
        const [year, month, day] = start.split('-').map(Number) as [number, number, number];
        const holds = (date: string, index: number): boolean => {
          const [y, m, d] = date.split('-').map(Number) as [number, number, number];
          const named = days.length === 0 || days.includes(WEEK[weekday(date)] ?? 'Monday');
          if (frequency === 'Daily') return index % interval === 0 && named;
          if (frequency === 'Weekly') return Math.floor((index + weekday(start)) / 7) % interval === 0 && (days.length === 0 ? weekday(date) === weekday(start) : named);
          const months = (y - year) * 12 + m - month;
          const isDay = isNth ? weekday(date) === weekday(start) && Math.ceil(d / 7) === Math.ceil(day / 7) : d === day;
          return isDay && months % (frequency === 'Yearly' ? 12 * interval : interval) === 0;
        };
        const expected = Array.from({ length: length + 1 }, (__, index) => addDays(start, index)).filter(holds);
        const request: RepetitionCreateRequest = { Frequency: frequency, Interval: interval, Days: days, DayInWeek: isNth, EndType: 'ByDate', EndOfRepeat: wall(addDays(start, length), '00:00', '00:00').from };
        if (expected.length === 0) expect(parameterOf(() => repeated(start, request))).toBe('Repetition');
        else expect(repeated(start, request)).toEqual(expected);
      }),
    );
  });
});

describe('the end', () => {
  it('by date includes that day to its last second, in the zone of the business', () => {
    const until = (iso: string): number => repeated('2026-11-23', { Frequency: 'Daily', EndType: 'ByDate', EndOfRepeat: Date.parse(iso) / 1000 }).length;
    expect(until('2026-11-25T00:00:00+01:00')).toBe(3);
    expect(until('2026-11-25T23:59:59+01:00')).toBe(3);
    expect(until('2026-11-24T23:59:59+01:00')).toBe(2);
    expect(until('2026-11-23T00:00:00+01:00')).toBe(1);
  });

  it('never is two years', () => {
    const dates = repeated('2026-11-23', { Frequency: 'Weekly', EndType: 'Never' });
    expect([dates[0], dates.at(-1), dates.length]).toEqual(['2026-11-23', '2028-11-20', 105]);
    expect(repeated('2028-02-29', { Frequency: 'Daily', EndType: 'Never' }).at(-1)).toBe('2030-02-28');
  });

  it('by count is the number of occurrences, the first among them', () => {
    expect(repeated('2026-11-23', { Frequency: 'Daily', EndType: 'ByCount', RepeatCount: 1 })).toEqual(['2026-11-23']);
    expect(repeated('2026-11-23', { Frequency: 'Daily', EndType: 'ByCount', RepeatCount: 1000 })).toHaveLength(1000);
  });
});

describe('hours by the clock on the wall', () => {
  const four: RepetitionCreateRequest = { Frequency: 'Daily', EndType: 'ByCount', RepeatCount: 4 };
  const lengths = (first: Span): number[] => occurrencesOf(first, four, ZONE).map(({ from, to }) => (to - from) / 3600);

  it('stay through both clock changes', () => {
    for (const date of ['2026-03-28', '2026-10-24']) {
      const spans = occurrencesOf(wall(date, '12:00', '14:30'), four, ZONE);
      expect(spans.map(({ from, to }) => [wallMinutes(from * 1000, ZONE), wallMinutes(to * 1000, ZONE)])).toEqual(Array.from({ length: 4 }, () => [720, 870]));
      expect(spans[1]?.from).not.toBe((spans[0]?.from ?? 0) + 86_400);
    }
  });

  it('over a night that is shorter or longer', () => {
    expect(lengths(wall('2026-03-27', '22:00', '6:00', 1))).toEqual([8, 7, 8, 8]);
    expect(lengths(wall('2026-10-23', '22:00', '6:00', 1))).toEqual([8, 9, 8, 8]);
  });

  it('a whole day is a whole day, whatever its length', () => expect(lengths(wall('2026-10-24', '0:00', '0:00', 1))).toEqual([24, 25, 24, 24]));

  it('what the clock skips as a whole is left out and not counted', () => {
    expect(datesOf(occurrencesOf(wall('2026-03-28', '2:30', '3:00'), four, ZONE))).toEqual(['2026-03-28', '2026-03-30', '2026-03-31', '2026-04-01']);
  });

  it('the first is given as it is, also in the second of two equal hours; its seconds are kept', () => {
    const first = { from: Date.parse('2026-10-25T02:30:05+01:00') / 1000, to: Date.parse('2026-10-25T02:45:10+01:00') / 1000 };
    const [same, next] = occurrencesOf(first, four, ZONE);
    expect(same).toEqual(first);
    expect(next).toEqual({ from: Date.parse('2026-10-26T02:30:05+01:00') / 1000, to: Date.parse('2026-10-26T02:45:10+01:00') / 1000 });
  });
});

describe('refuses by name', () => {
  it.each<[string, RepetitionCreateRequest]>([
    ['Repetition.Frequency', { EndType: 'Never' }],
    ['Repetition.EndType', { Frequency: 'Daily' }],
    ['Repetition.Interval', { Frequency: 'Daily', EndType: 'Never', Interval: 0 }],
    ['Repetition.Interval', { Frequency: 'Yearly', EndType: 'Never', Interval: -2_147_483_648 }],
    ['Repetition.Interval', { Frequency: 'Yearly', EndType: 'Never', Interval: 2_147_483_647 }],
    ['Repetition.DayInWeek', { Frequency: 'Monthly', EndType: 'Never', DayInMonth: true, DayInWeek: true }],
    ['Repetition.RepeatCount', { Frequency: 'Daily', EndType: 'ByCount' }],
    ['Repetition.RepeatCount', { Frequency: 'Daily', EndType: 'ByCount', RepeatCount: 0 }],
    ['Repetition.RepeatCount', { Frequency: 'Daily', EndType: 'ByCount', RepeatCount: 1001 }],
    ['Repetition.RepeatCount', { Frequency: 'Yearly', EndType: 'ByCount', RepeatCount: 100 }],
    ['Repetition.EndOfRepeat', { Frequency: 'Daily', EndType: 'ByDate' }],
    ['Repetition.EndOfRepeat', { Frequency: 'Daily', EndType: 'ByDate', EndOfRepeat: wall('2026-11-22', '23:59', '0:00').from }],
    ['Repetition.EndOfRepeat', { Frequency: 'Daily', EndType: 'ByDate', EndOfRepeat: wall('2029-11-23', '0:00', '0:00').from }],
    ['Repetition.EndOfRepeat', { Frequency: 'Daily', EndType: 'ByDate', EndOfRepeat: Number.MAX_SAFE_INTEGER }],
    ['Repetition.EndOfRepeat', { Frequency: 'Daily', EndType: 'ByDate', EndOfRepeat: Number.MIN_SAFE_INTEGER }],
    ['Repetition', { Frequency: 'Daily', EndType: 'Never', Interval: 7, Days: ['Tuesday'] }],
  ])('%s: %j', (parameter, request) => expect(parameterOf(() => repeated('2026-11-23', request))).toBe(parameter));
});
