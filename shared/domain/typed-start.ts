import { MERCHANT_ZONE } from './booking';
import { dateJump } from './date-jump';
import { dateIn } from './plain-date';
import type { WhenFrom } from './typed-when';
import { typedWhen } from './typed-when';
import { instantAt, minutesOnWall } from './wall-instant';

/** What was typed as a start. Epoch ms. */
export interface TypedStart {
  readonly at: number;
  /** False: only a day was named, and the time is that of the day on the screen. */
  readonly hasTime: boolean;
}

/** `27. 11.` is a day with its month: the second dot says so. */
const DAY_AND_MONTH = /^\d{1,2}\.\s?\d{1,2}\.$/;
/** A minute, in ms. */
const MINUTE = 60_000;

/** Reads a start as it is said on the phone (see {@link typedWhen}); null when it is none. `from.start` is the day on the screen. */
export function typedStart(typed: string, from: WhenFrom): TypedStart | null {
  if (DAY_AND_MONTH.test(typed.trim())) {
    const date = dateJump(typed.trim(), { today: dateIn(from.now, MERCHANT_ZONE), shown: dateIn(from.start, MERCHANT_ZONE) });
    return date === null ? null : { at: instantAt(date, minutesOnWall(from.start)), hasTime: false };
  }
  const at = typedWhen(typed, from);
  const later = typedWhen(typed, { ...from, start: from.start + MINUTE });
  return at === null || later === null ? null : { at, hasTime: minutesOnWall(at) === minutesOnWall(later) };
}
