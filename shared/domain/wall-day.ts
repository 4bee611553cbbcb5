/** The clock is changed before this minute of a day, everywhere in Europe. */
const AFTER_CHANGE_MIN = 180;
const [MINUTE, USUAL_MIN] = [60_000, 1_440];

/** A day by its first instant and that of the next, epoch ms. */
export interface DaySpan {
  readonly dayStart: number;
  readonly dayEnd: number;
}

/** Minutes that the clock on the wall shows at an instant (epoch ms); below 0 and above 1,440 on the days beside. From 3:00 on they are counted from the day's end, which no change moves. */
export function wallMinute(ms: number, { dayStart, dayEnd }: DaySpan): number {
  const changed = (dayEnd - dayStart) / MINUTE - USUAL_MIN;
  const fromStart = (ms - dayStart) / MINUTE;
  if (changed === 0) return fromStart;
  const fromEnd = USUAL_MIN - (dayEnd - ms) / MINUTE;
  // In spring the hour from 2:00 is missing; in autumn it comes twice, and the second time is the one after the change.
  const changeAt = changed < 0 ? AFTER_CHANGE_MIN - 60 : AFTER_CHANGE_MIN;
  return fromStart < changeAt ? fromStart : fromEnd;
}

/** The instant (epoch ms) at which the clock on the wall shows so many minutes; where it skips them, the moment after. */
export function instantOfWall(minute: number, { dayStart, dayEnd }: DaySpan): number {
  const isSpring = dayEnd - dayStart < USUAL_MIN * MINUTE;
  if (minute >= AFTER_CHANGE_MIN) return dayEnd - (USUAL_MIN - minute) * MINUTE;
  return isSpring && minute >= AFTER_CHANGE_MIN - 60 ? dayStart + (AFTER_CHANGE_MIN - 60) * MINUTE : dayStart + minute * MINUTE;
}
