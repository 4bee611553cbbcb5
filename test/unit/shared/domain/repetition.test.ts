import { MERCHANT_ZONE } from '@shared/domain/booking';
import { wallMinutes } from '@shared/domain/days';
import { addDays, weekday } from '@shared/domain/plain-date';
import type { Repetition, RepetitionEnd } from '@shared/domain/repetition';
import { nthOf, occurrences } from '@shared/domain/repetition';
import { repetitionOf, repetitionRequest } from '@shared/reservanto/mapping/repetition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const rule = (frequency: Repetition['frequency'], over: Partial<Repetition> = {}): Repetition => ({ frequency, interval: 1, weekdays: [], by: 'date', end: { kind: 'never' }, ...over });
const datesOf = (date: string, repetition: Repetition | null, limit = 4): string => occurrences({ date, fromMin: 720, toMin: 780 }, repetition, limit).map((one) => one.date).join(' ');

describe('dates of a repetition', () => {
  it.each<[string, string, Repetition | null, string]>([
    ['none', '2026-11-23', null, '2026-11-23'],
    ['every day', '2026-11-29', rule('daily'), '2026-11-29 2026-11-30 2026-12-01 2026-12-02'],
    ['every third day', '2026-11-27', rule('daily', { interval: 3 }), '2026-11-27 2026-11-30 2026-12-03 2026-12-06'],
    ['every week on the day of the start', '2026-11-26', rule('weekly'), '2026-11-26 2026-12-03 2026-12-10 2026-12-17'],
    ['every week on named days, from the start on', '2026-11-25', rule('weekly', { weekdays: [6, 0, 2] }), '2026-11-25 2026-11-29 2026-11-30 2026-12-02'],
    ['every week on another day than the start', '2026-11-25', rule('weekly', { weekdays: [1] }), '2026-12-01 2026-12-08 2026-12-15 2026-12-22'],
    ['every second week', '2026-11-29', rule('weekly', { interval: 2, weekdays: [0, 6] }), '2026-11-29 2026-12-07 2026-12-13 2026-12-21'],
    ['every month on the 31st', '2026-12-31', rule('monthly'), '2026-12-31 2027-01-31 2027-03-31 2027-05-31'],
    ['every second month on the 31st', '2026-08-31', rule('monthly', { interval: 2 }), '2026-08-31 2026-10-31 2026-12-31 2027-08-31'],
    ['every month on the third Thursday', '2026-11-19', rule('monthly', { by: 'weekday' }), '2026-11-19 2026-12-17 2027-01-21 2027-02-18'],
    ['every month on the fifth Monday', '2026-11-30', rule('monthly', { by: 'weekday' }), '2026-11-30 2027-03-29 2027-05-31 2027-08-30'],
    ['every year on 29 February', '2028-02-29', rule('yearly'), '2028-02-29 2032-02-29 2036-02-29 2040-02-29'],
    ['every year on the fourth Thursday of November', '2026-11-26', rule('yearly', { by: 'weekday' }), '2026-11-26 2027-11-25 2028-11-23 2029-11-22'],
    ['so many times', '2026-11-23', rule('daily', { end: { kind: 'count', count: 2 } }), '2026-11-23 2026-11-24'],
    ['until a day, which belongs to it', '2026-11-23', rule('daily', { end: { kind: 'date', date: '2026-11-24' } }), '2026-11-23 2026-11-24'],
    ['until a day before the start', '2026-11-23', rule('daily', { end: { kind: 'date', date: '2026-11-22' } }), ''],
    ['a rule that comes rarely ends at its date all the same', '2028-02-29', rule('yearly', { end: { kind: 'date', date: '2031-12-31' } }), '2028-02-29'],
  ])('%s', (_name, start, repetition, dates) => {
    expect(datesOf(start, repetition)).toBe(dates);
  });
});

describe('hours of a repetition', () => {
  const lengths = (date: string, fromMin: number, toMin: number): number[] => occurrences({ date, fromMin, toMin }, rule('daily'), 3).map(({ from, to }) => (to - from) / 60_000);

  it.each<[string, string, number, number, number[]]>([
    ['a night of the spring change is an hour shorter', '2027-03-27', 1_380, 1_680, [240, 300, 300]],
    ['a night of the autumn change is an hour longer', '2026-10-24', 1_380, 1_680, [360, 300, 300]],
    ['a day beside a change is as long as ever', '2027-03-27', 600, 660, [60, 60, 60]],
  ])('%s', (_name, date, fromMin, toMin, expected) => {
    expect(lengths(date, fromMin, toMin)).toEqual(expected);
  });

  it('leaves out a stretch that the clock skips as a whole, and does not count it', () => {
    const found = occurrences({ date: '2027-03-27', fromMin: 120, toMin: 180 }, rule('daily', { end: { kind: 'count', count: 2 } }), 9);
    expect(found.map(({ date }) => date)).toEqual(['2027-03-27', '2027-03-29']);
  });

  it('repeats what the clock shows at the instants that the server is asked for', () => {
    const found = occurrences({ date: '2027-03-28', fromMin: 0, toMin: 120 }, rule('daily'), 2);
    expect(found.map(({ to }) => wallMinutes(to, MERCHANT_ZONE))).toEqual([180, 180]);
  });

  it('has nothing where the clock skips the first', () => {
    expect(occurrences({ date: '2027-03-28', fromMin: 120, toMin: 180 }, rule('daily'), 2)).toEqual([]);
  });

  it('takes the first of an hour that comes twice', () => {
    const [only] = occurrences({ date: '2026-10-25', fromMin: 150, toMin: 240 }, null, 1);
    expect([only?.from, only?.to]).toEqual([Date.parse('2026-10-25T00:30:00Z'), Date.parse('2026-10-25T03:00:00Z')]);
  });
});

const date = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2026-01-01', days));
const end: fc.Arbitrary<RepetitionEnd> = fc.oneof(fc.constant({ kind: 'never' as const }), fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 60 }) }), fc.record({ kind: fc.constant('date' as const), date }));
const repetition: fc.Arbitrary<Repetition> = fc.record({
  frequency: fc.constantFrom('daily', 'weekly', 'monthly', 'yearly'),
  interval: fc.integer({ min: 1, max: 5 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
  by: fc.constantFrom('date', 'weekday'),
  end,
});

describe('any repetition', () => {
  it('rises, keeps its hours on the wall, its end and its rule', () => {
    fc.assert(
      fc.property(date, repetition, (start, wanted) => {
        const found = occurrences({ date: start, fromMin: 600, toMin: 690 }, wanted, 40);
        found.forEach((one, index) => {
          expect(one.date > (found[index - 1]?.date ?? '')).toBe(true);
          expect([wallMinutes(one.from, MERCHANT_ZONE), wallMinutes(one.to, MERCHANT_ZONE)]).toEqual([600, 690]);
          if (wanted.end.kind === 'date') expect(one.date <= wanted.end.date).toBe(true);
          if (wanted.frequency === 'weekly' && wanted.weekdays.length > 0) expect(wanted.weekdays).toContain(weekday(one.date));
          const isByMonth = wanted.frequency === 'monthly' || wanted.frequency === 'yearly';
          if (isByMonth && wanted.by === 'date') expect(one.date.slice(8)).toBe(start.slice(8));
          if (isByMonth && wanted.by === 'weekday') expect([weekday(one.date), nthOf(one.date)]).toEqual([weekday(start), nthOf(start)]);
        });
        if (wanted.end.kind === 'count') expect(found.length).toBeLessThanOrEqual(wanted.end.count);
      }),
    );
  });

  it('is the same when only some of its days are looked at', () => {
    const starts = fc.constantFrom('2026-03-28', '2026-10-24', '2026-01-31', '2026-05-05');
    fc.assert(
      fc.property(starts, repetition, fc.constantFrom(30, 60, 90, 1_500), fc.constantFrom(0, 120, 600), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 90 }), (start, wanted, length, fromMin, from, more) => {
        const stretch = { date: start, fromMin, toMin: fromMin + length };
        const days = { from: addDays(start, from), to: addDays(start, from + more) };
        const all = occurrences(stretch, wanted, 700).filter((one) => one.date >= days.from && one.date <= days.to);
        expect(occurrences(stretch, wanted, 700, days)).toEqual(all);
      }),
    );
  });

  it('is read back from what was asked of the API', () => {
    fc.assert(
      fc.property(repetition, (wanted) => {
        const back = repetitionOf(repetitionRequest(wanted));
        const isByMonth = wanted.frequency === 'monthly' || wanted.frequency === 'yearly';
        expect(back).toEqual({ ...wanted, weekdays: wanted.frequency === 'weekly' ? [...wanted.weekdays].sort() : [], by: isByMonth ? wanted.by : 'date' });
      }),
    );
  });

  it.each([null, {}, { Frequency: 'Hourly', EndType: 'Never' }, { Frequency: 'Daily' }, { Frequency: 'Daily', EndType: 'ByCount' }, { Frequency: 'Daily', EndType: 'ByDate', EndOfRepeat: Infinity }, { Frequency: 'Daily', EndType: 'Never', Interval: 0 }])('%j is none', (asked) => {
    expect(repetitionOf(asked)).toBeNull();
  });
});
