import type { PlainDate } from './booking';
import { addDays, atWallTime, dateOf } from './days';

/** The practice clock stands here at every start: minutes of the day (product.md, Practice). */
const PRACTICE_MINUTE = 9 * 60 + 52;

/** The latest working day that is not after the day of `realMs` (epoch ms). */
export function practiceDay(realMs: number, zone: string): PlainDate {
  let date = dateOf(realMs, zone);
  while ([0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())) date = addDays(date, -1);
  return date;
}

/** 9:52 on the practice day. Both in epoch ms. */
export function practiceNow(realMs: number, zone: string): number {
  return atWallTime(practiceDay(realMs, zone), PRACTICE_MINUTE, zone);
}
