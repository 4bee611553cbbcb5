import { addDays, weekday } from '@shared/domain/plain-date';
import { addMonths, dayCount, daysBetween, lastOfMonth, mondayOf, mondayOfWeek, monthWeeks, weekNumber, weekOf } from '@shared/domain/weeks';
import { describe, expect, it } from 'vitest';

describe('weeks and months', () => {
  it.each([
    ['2026-12-31', 53], ['2027-01-03', 53], ['2027-01-04', 1], ['2026-01-01', 1], ['2025-12-29', 1], ['2025-12-28', 52], ['2026-11-23', 48], ['2020-12-31', 53], ['2021-01-04', 1],
  ])('%s is in week %i', (date, week) => {
    expect(weekNumber(date)).toBe(week);
    if (week !== 1 || date >= '2026-01-02') expect(mondayOfWeek(Number(addDays(mondayOf(date), 3).slice(0, 4)), week)).toBe(mondayOf(date));
  });

  it('know that only some years have a week 53', () => {
    expect([2025, 2026, 2027].map((year) => mondayOfWeek(year, 53))).toEqual([null, '2026-12-28', null]);
  });

  it.each([
    ['2026-03-29', '2026-03-23'], ['2026-10-25', '2026-10-19'], ['2027-01-01', '2026-12-28'],
  ])('the week of %s, over a clock change or a turn of the year, has seven days from %s', (date, monday) => {
    const week = weekOf(date);
    expect(week).toHaveLength(7);
    expect(week[0]).toBe(monday);
    expect(week).toContain(date);
    expect(week.map(weekday)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it.each([
    ['2027-02-10', 4], ['2026-11-23', 6], ['2026-12-31', 5], ['2028-02-29', 5],
  ])('the month of %s is shown in %i weeks', (date, weeks) => {
    const shown = monthWeeks(date);
    expect(shown).toHaveLength(weeks);
    expect(shown.flat()).toContain(lastOfMonth(date));
    expect(shown.flat()).toContain(`${date.slice(0, 8)}01`);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2026-12-15', 1, '2027-01-15'], ['2027-01-15', -1, '2026-12-15'], ['2026-11-23', 14, '2028-01-23'], ['2026-03-31', -13, '2025-02-28'],
  ])('%s and %i months is %s', (date, count, wanted) => {
    expect(addMonths(date, count)).toBe(wanted);
  });

  it('count days by the calendar', () => {
    expect(dayCount('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
    expect(daysBetween('2026-10-26', '2026-10-24')).toEqual([]);
  });
});
