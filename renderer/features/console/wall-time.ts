import { MERCHANT_ZONE } from '@shared/domain/booking';

const PATTERN = /^([12]\d{3})-(\d{1,2})-(\d{1,2})(?:[ T]+(\d{1,2})[:.,](\d{2}))?$/;
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: MERCHANT_ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
/** Beyond it there are no dates, in seconds. */
const FARTHEST = 8_640_000_000_000;

/** Unix seconds as the wall in the merchant's zone has them: `2026-11-23 09:52`; empty for what is no time. */
export function wallOf(seconds: string): string {
  const value = Number(seconds);
  if (!/^[+-]?\d+$/.test(seconds.trim()) || Math.abs(value) > FARTHEST) return '';
  return format.format(value * 1000);
}

/**
 * The other way; a day alone is its midnight. null for what is no time. Of an hour that comes twice the first is meant; one that is
 * left out is read as the clock was before the change.
 */
export function secondsOf(wall: string): number | null {
  const [whole, year, month, day, hour = '0', minute = '0'] = PATTERN.exec(wall.trim()) ?? [];
  if (whole === undefined) return null;
  const asUtc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  const back = new Date(asUtc);
  if (back.getUTCMonth() + 1 !== Number(month) || back.getUTCDate() !== Number(day) || back.getUTCHours() !== Number(hour) || back.getUTCMinutes() !== Number(minute)) return null;
  // Before a change the clock stands farther from UTC or nearer; the earlier instant that shows this wall is the first of two.
  const candidates = [-1, 1].map((side) => asUtc - offsetAt(asUtc + side * 86_400_000)).sort((a, b) => a - b);
  const exact = candidates.find((instant) => instant + offsetAt(instant) === asUtc);
  return (exact ?? asUtc - offsetAt(asUtc - 86_400_000)) / 1000;
}

/** The merchant's wall clock minus UTC at an instant, in ms. */
function offsetAt(instant: number): number {
  const minute = Math.floor(instant / 60_000) * 60_000;
  return Date.parse(`${format.format(minute).replace(' ', 'T')}:00Z`) - minute;
}
