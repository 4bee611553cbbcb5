import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays as addDaysOfDays, atWallTime, calendarLater, dateOf, dayBounds, hourMarks, timeLabeller } from '@shared/domain/days';
import { addDays, dateIn, isPlainDate, weekday } from '@shared/domain/plain-date';

const PRAGUE = 'Europe/Prague';
const HOUR = 3_600_000;
const computerZone = process.env['TZ'];

afterEach(() => {
  if (computerZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = computerZone;
});

const date = fc.date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
const instant = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2040, 11, 31) });
const zoneOfComputer = fc.constantFrom('UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', PRAGUE);

describe('the length of a day', () => {
  it.each([
    ['2026-11-23', 24, '2026-11-22T23:00:00Z'],
    ['2026-07-01', 24, '2026-06-30T22:00:00Z'],
    ['2026-03-29', 23, '2026-03-28T23:00:00Z'],
    ['2026-10-25', 25, '2026-10-24T22:00:00Z'],
    ['2024-02-29', 24, '2024-02-28T23:00:00Z'],
  ])('%s has %i hours and begins %s', (day, hours, begins) => {
    const { start, end } = dayBounds(day, PRAGUE);
    expect((end - start) / HOUR).toBe(hours);
    expect(new Date(start).toISOString()).toBe(new Date(begins).toISOString());
  });

  it('days follow each other without a gap, and every instant lies in its own day', () => {
    fc.assert(
      fc.property(date, instant, zoneOfComputer, (day, ms, zone) => {
        process.env['TZ'] = zone;
        expect(dayBounds(day, PRAGUE).end).toBe(dayBounds(addDays(day, 1), PRAGUE).start);
        const own = dayBounds(dateOf(ms, PRAGUE), PRAGUE);
        expect(own.start <= ms && ms < own.end).toBe(true);
      }),
    );
  });
});

describe('hours of the wall', () => {
  it('in March 2:00 is missing', () => {
    const marks = hourMarks('2026-03-29', PRAGUE);
    expect(marks).toHaveLength(23);
    expect(marks.slice(0, 4)).toEqual([
      { atMin: 0, label: '0:00' },
      { atMin: 60, label: '1:00' },
      { atMin: 120, label: '3:00' },
      { atMin: 180, label: '4:00' },
    ]);
  });
  it('in October 2:00 comes twice', () => {
    expect(hourMarks('2026-10-25', PRAGUE).slice(1, 5).map(({ label }) => label)).toEqual(['1:00', '2:00', '2:00', '3:00']);
  });
  it('a time that the clock skips becomes the moment after, one that comes twice is the first', () => {
    expect(new Date(atWallTime('2026-03-29', 150, PRAGUE)).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(new Date(atWallTime('2026-10-25', 150, PRAGUE)).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(atWallTime('2026-11-23', 1_500, PRAGUE)).toBe(atWallTime('2026-11-24', 60, PRAGUE));
    expect(atWallTime('2026-11-23', -60, PRAGUE)).toBe(atWallTime('2026-11-22', 1_380, PRAGUE));
  });
});

describe('labels', () => {
  const label = (day: string, utc: string): string => timeLabeller(day, PRAGUE)(Date.parse(utc));
  it.each([
    ['2026-11-23', '2026-11-23T09:00:00Z', '10:00'],
    ['2026-07-01', '2026-07-01T09:05:00Z', '11:05'],
    ['2026-03-29', '2026-03-29T01:00:00Z', '03:00'],
    ['2026-10-25', '2026-10-25T00:30:00Z', '02:30'],
    ['2026-10-25', '2026-10-25T01:30:00Z', '02:30'],
    ['2026-03-28', '2026-03-29T01:30:00Z', '03:30'],
    ['2026-10-26', '2026-10-25T00:30:00Z', '02:30'],
    ['2026-11-23', '2026-11-22T22:30:00Z', '23:30'],
  ])('on the sheet of %s, %s is %s', (day, utc, expected) => {
    expect(label(day, utc)).toBe(expected);
  });
  it('are those of the wall for every instant of the day and the night after it', () => {
    const wall = new Intl.DateTimeFormat('en-GB', { timeZone: PRAGUE, hour: '2-digit', minute: '2-digit' });
    fc.assert(
      fc.property(instant, fc.integer({ min: -720, max: 720 }), zoneOfComputer, (ms, away, zone) => {
        process.env['TZ'] = zone;
        const at = ms + away * 60_000;
        expect(timeLabeller(dateOf(ms, PRAGUE), PRAGUE)(at)).toBe(wall.format(at));
      }),
      { examples: [[Date.UTC(2026, 2, 28, 20), 400, 'UTC'], [Date.UTC(2026, 9, 24, 20), 400, 'UTC']] },
    );
  });
});

describe('days as texts agree with the calendar', () => {
  it('the same day for every instant, whatever the zone of the computer', () => {
    fc.assert(
      fc.property(instant, zoneOfComputer, (ms, zone) => {
        process.env['TZ'] = zone;
        expect(dateIn(ms, PRAGUE)).toBe(dateOf(ms, PRAGUE));
      }),
      { examples: [[Date.UTC(2026, 2, 29, 0, 59, 59), 'America/New_York'], [Date.UTC(2026, 9, 25, 22, 59, 59, 999), 'Asia/Tokyo'], [Date.UTC(2026, 9, 24, 22), 'UTC']] },
    );
  });
  it('adding days goes there and back and never skips', () => {
    expect(addDaysOfDays).toBe(addDays);
    fc.assert(
      fc.property(date, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(weekday(addDays(day, count))).toBe((((weekday(day) + count) % 7) + 7) % 7);
      }),
    );
  });
  it.each([
    ['2026-11-23', 0],
    ['2026-03-29', 6],
    ['2024-02-29', 3],
  ])('%s is weekday %i', (day, expected) => expect(weekday(day)).toBe(expected));
  it.each([
    ['2026-11-23', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['0026-01-01', false],
    ['2026-11-23T10:00', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => expect(isPlainDate(text)).toBe(expected));
});

describe('later by the calendar', () => {
  it.each([
    ['2026-01-31T09:00:00Z', { months: 1 }, '2026-02-28T09:00:00Z'],
    ['2026-11-23T08:52:00Z', { months: 12 }, '2027-11-23T08:52:00Z'],
    ['2026-03-28T23:00:00Z', { days: 1 }, '2026-03-29T22:00:00Z'],
    ['2026-10-24T22:00:00Z', { days: 7 }, '2026-10-31T23:00:00Z'],
    ['2026-11-23T08:52:00Z', { months: 0, days: 0 }, '2026-11-23T08:52:00Z'],
  ])('%s and %o is %s', (from, span, to) => {
    expect(calendarLater(Date.parse(from), span, PRAGUE)).toBe(Date.parse(to));
  });
});
