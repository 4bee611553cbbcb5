import type { PlainDate } from './booking';
import { MERCHANT_ZONE } from './booking';

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: MERCHANT_ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** An instant as the merchant's wall has it: `2026-11-23 09:52`. `ms` is epoch ms. */
export function wallText(ms: number): string {
  return format.format(ms);
}

/** Minutes of the day that the merchant's clock shows at an instant. `ms` is epoch ms. */
export function minutesOnWall(ms: number): number {
  const [, hour = '0', minute = '0'] = /(\d+):(\d+)$/.exec(wallText(ms)) ?? [];
  return Number(hour) * 60 + Number(minute);
}

/**
 * The instant that the merchant's clock shows as this day and minute of it, epoch ms, without the library of zones, so that
 * the window can ask. Of an hour that comes twice the first is meant; one that is left out is read as the clock was before the change.
 */
export function instantAt(date: PlainDate, minutes: number): number {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  // Before a change the clock stands farther from UTC or nearer; the earlier instant that shows this wall is the first of two.
  const candidates = [-1, 1].map((side) => asUtc - offsetAt(asUtc + side * 86_400_000)).sort((one, other) => one - other);
  return candidates.find((instant) => instant + offsetAt(instant) === asUtc) ?? asUtc - offsetAt(asUtc - 86_400_000);
}

/** The merchant's wall clock minus UTC at an instant, in ms. */
function offsetAt(instant: number): number {
  const minute = Math.floor(instant / 60_000) * 60_000;
  return Date.parse(`${format.format(minute).replace(' ', 'T')}:00Z`) - minute;
}
