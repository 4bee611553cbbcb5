import { instantAt, wallText } from '@shared/domain/wall-instant';

const PATTERN = /^([12]\d{3})-(\d{1,2})-(\d{1,2})(?:[ T]+(\d{1,2})[:.,](\d{2}))?$/;
/** Beyond it there are no dates, in seconds. */
const FARTHEST = 8_640_000_000_000;

/** Unix seconds as the wall in the merchant's zone has them: `2026-11-23 09:52`; empty for what is no time. */
export function wallOf(seconds: string): string {
  const value = Number(seconds);
  if (!/^[+-]?\d+$/.test(seconds.trim()) || Math.abs(value) > FARTHEST) return '';
  return wallText(value * 1000);
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
  return instantAt(back.toISOString().slice(0, 10), Number(hour) * 60 + Number(minute)) / 1000;
}
