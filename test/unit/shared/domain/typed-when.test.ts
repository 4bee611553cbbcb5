import { dayBounds, wallMinutes } from '@shared/domain/days';
import { typedStart, typedWhen } from '@shared/domain/typed-when';
import { instantAt, minutesOnWall, wallText } from '@shared/domain/wall-instant';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Monday 23 November 2026, 9:52; the booking is on Tuesday at 10:00. */
const FROM = { now: Date.parse('2026-11-23T08:52:00Z'), start: Date.parse('2026-11-24T09:00:00Z') };

describe('a time that is typed', () => {
  it.each([
    ['14.30', '2026-11-24 14:30'],
    ['14,30', '2026-11-24 14:30'],
    ['14:30', '2026-11-24 14:30'],
    ['1430', '2026-11-24 14:30'],
    ['930', '2026-11-24 09:30'],
    ['14', '2026-11-24 14:00'],
    ['9', '2026-11-24 09:00'],
    ['v 14', '2026-11-24 14:00'],
    ['ve 14.30', '2026-11-24 14:30'],
    ['14h', '2026-11-24 14:00'],
    ['pá 14', '2026-11-27 14:00'],
    ['pa 14.30', '2026-11-27 14:30'],
    ['pátek', '2026-11-27 10:00'],
    ['v pátek v 9', '2026-11-27 09:00'],
    ['fri 14:30', '2026-11-27 14:30'],
    ['on friday at 14', '2026-11-27 14:00'],
    ['po 16', '2026-11-23 16:00'],
    ['dnes 15.15', '2026-11-23 15:15'],
    ['zítra 8', '2026-11-24 08:00'],
    ['tomorrow 8', '2026-11-24 08:00'],
    ['za týden', '2026-11-30 10:00'],
    ['za týden 9:00', '2026-11-30 09:00'],
    ['za 2 týdny 1430', '2026-12-07 14:30'],
    ['in a week 9', '2026-11-30 09:00'],
    ['o týden', '2026-12-01 10:00'],
    ['o týden 9', '2026-12-01 09:00'],
    ['27. 11. 14', '2026-11-27 14:00'],
    ['27.11. 14.30', '2026-11-27 14:30'],
    ['27.11.', '2026-11-27 10:00'],
    ['27. 11.', '2026-11-27 10:00'],
    ['12.11.', '2026-11-12 10:00'],
    ['12.11', '2026-11-24 12:11'],
    ['pá 27. 11.', '2026-11-27 10:00'],
    ['pá 4. 12.', '2026-12-04 10:00'],
    ['14.', '2026-12-14 10:00'],
    ['v 14.', '2026-11-24 14:00'],
    ['14.30.', '2026-11-24 14:30'],
    ['27. 11. 9.', '2026-11-27 09:00'],
    ['27. 11. 9:15', '2026-11-27 09:15'],
    ['27.11', '2026-11-27 10:00'],
    ['27. 11. 2026 1430', '2026-11-27 14:30'],
    ['27. listopadu 14.30', '2026-11-27 14:30'],
    ['  pá   14  ', '2026-11-27 14:00'],
    ['27. 11. 2026', '2026-11-27 10:00'],
    ['27.11.2026', '2026-11-27 10:00'],
    ['27 nov 2027', '2027-11-27 10:00'],
    ['+7', '2026-12-01 10:00'],
    ['+7 9', '2026-12-01 09:00'],
    ['0:00', '2026-11-24 00:00'],
    ['23.59', '2026-11-24 23:59'],
  ])('%s is %s', (typed, wall) => {
    const found = typedWhen(typed, FROM);
    expect(found === null ? null : wallText(found)).toBe(wall);
  });

  it.each(['', ' ', '25', '14.60', '2430', 'pá 25', 'asi', 'xx 14', '14.30.15.20', 'po út', '99999'])('"%s" is none', (typed) => expect(typedWhen(typed, FROM)).toBeNull());

  it('whatever is typed gives a time or nothing', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), (typed) => typedWhen(typed, FROM) === null || Number.isFinite(typedWhen(typed, FROM))));
  });
});

describe('what was named of a start', () => {
  it.each([
    ['14.30', true],
    ['10', true],
    ['pá 10', true],
    ['27. 11. 10:00', true],
    ['pá', false],
    ['27. 11.', false],
    ['27. 11. 2026', false],
    ['zítra', false],
  ])('%j: a time too is %s', (typed, hasTime) => expect(typedStart(typed, FROM)?.hasTime).toBe(hasTime));
});

describe('a time on the wall', () => {
  const days = fc.integer({ min: 0, max: 4_000 }).map((count) => new Date(Date.UTC(2022, 0, 1) + count * 86_400_000).toISOString().slice(0, 10));

  it('is the instant that shows it, whatever the computer’s zone is', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1_439 }), (date, minutes) => {
        const instant = instantAt(date, minutes);
        const { start, end } = dayBounds(date, 'Europe/Prague');
        if (end - start === 86_400_000) expect(wallMinutes(instant, 'Europe/Prague')).toBe(minutes);
        expect(minutesOnWall(instant)).toBe(wallMinutes(instant, 'Europe/Prague'));
      }),
    );
  });

  it('that comes twice is the first, that is left out is an hour later', () => {
    expect(instantAt('2026-10-25', 150)).toBe(Date.parse('2026-10-25T00:30:00Z'));
    expect(wallText(instantAt('2026-03-29', 150))).toBe('2026-03-29 03:30');
  });
});
