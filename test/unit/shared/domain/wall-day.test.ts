import { dayBounds, wallMinutes } from '@shared/domain/days';
import { addDays } from '@shared/domain/plain-date';
import { instantOfWall, wallMinute } from '@shared/domain/wall-day';
import { describe, expect, it } from 'vitest';

const ZONE = 'Europe/Prague';
const MINUTE = 60_000;

function span(date: string) {
  const { start, end } = dayBounds(date, ZONE);
  return { dayStart: start, dayEnd: end };
}

describe.each(['2026-03-29', '2026-10-25', '2026-11-23', '2027-03-28', '2027-10-31'])('the clock on the wall on %s', (date) => {
  it('is the one of the zone at every minute of the day', () => {
    const day = span(date);
    for (let ms = day.dayStart; ms < day.dayEnd; ms += 7 * MINUTE) expect(wallMinute(ms, day)).toBe(wallMinutes(ms, ZONE));
  });

  it('goes on over both ends of the day', () => {
    const day = span(date);
    expect(wallMinute(day.dayStart - 30 * MINUTE, day)).toBe(-30);
    expect(wallMinute(day.dayEnd, day)).toBe(1_440);
    expect(wallMinute(day.dayEnd + 30 * MINUTE, day)).toBe(1_470);
  });

  it('names one instant, after which it shows that minute or, where it skips it, the one after', () => {
    const day = span(date);
    for (let minute = 0; minute < 1_440; minute += 15) {
      const shown = wallMinutes(instantOfWall(minute, day), ZONE);
      const isSkipped = day.dayEnd - day.dayStart < 1_440 * MINUTE && minute >= 120 && minute < 180;
      expect(shown).toBe(isSkipped ? 180 : minute);
      expect(instantOfWall(minute, day)).toBeLessThan(span(addDays(date, 1)).dayStart);
    }
  });
});
