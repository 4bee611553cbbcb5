import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import { formatShortDate, formatTime } from './format';

/** How old what is shown is: the oldest reading (epoch ms; null: nothing was read) and days that were never read. */
export interface Age {
  readonly oldest: number | null;
  readonly unread: number;
}

/** The age of days by when each was read; null: never. */
export function ageOf(readAt: readonly (number | null)[]): Age {
  const read = readAt.filter((at) => at !== null);
  return { oldest: read.length === 0 ? null : Math.min(...read), unread: readAt.length - read.length };
}

/** A moment (epoch ms) as its time, with its day where that is not today. */
export function momentText(ms: number, now: number): string {
  const time = formatTime(ms);
  return dateIn(ms, MERCHANT_ZONE) === dateIn(now, MERCHANT_ZONE) ? time : `${formatShortDate(ms)} ${time}`;
}
