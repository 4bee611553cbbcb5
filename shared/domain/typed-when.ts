import type { PlainDate } from './booking';
import { MERCHANT_ZONE } from './booking';
import { dateJump } from './date-jump';
import { dateIn } from './plain-date';
import { instantAt, minutesOnWall } from './wall-instant';

/** From where a typed time is counted. Epoch ms. */
export interface WhenFrom {
  readonly now: number;
  /** Where the booking is: what is not typed stays as it is there. */
  readonly start: number;
}

/** `14`, `14.30`, `14,30`, `14:30`, `1430`, `14h`, `v 14`, at the end of what was typed. */
const TIME = /(?:^|\s)(?:(?:v|ve|at|od|from)\s+)?(?:(\d{1,2})(?:[.,:](\d{2}))?\s?(?:h|hod|hodin)?|(\d{1,2})(\d{2}))\.?$/i;
/** A number without a dot is a time, not a day of the month, unless a date stands before it. */
const BARE_NUMBER = /(?:^|[^.\s]\s)\d{1,4}$/;
/** A dot at the end makes a number a day or a month ("14.", "27. 11."), where the whole reads as a day. */
const ORDINAL = /\d\.$/;
/** "O týden" counts from the day of the booking, "za týden" from today. */
const BY = /^(?:o|by)\s+(?=\S)/i;

/** What was typed as a start. Epoch ms. */
export interface TypedStart {
  readonly at: number;
  /** False: only a day was named, and the time is that of the booking. */
  readonly hasTime: boolean;
}

/**
 * A day, a time or both as they are said on the phone ("pá 14", "14.30", "za týden 9:00", "27. 11. 1430"); null when it is
 * neither. A bare time is on the day of the booking, a bare day keeps the time of the booking. A day of the week is the next
 * one that is not over.
 */
export function typedStart(typed: string, from: WhenFrom): TypedStart | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return null;
  const kept = { date: dateIn(from.start, MERCHANT_ZONE), minutes: minutesOnWall(from.start) };
  const whole = dayIn(text, kept.date, from.now);
  const time = timeIn(text);
  if (time === null || (whole !== null && ORDINAL.test(text))) return whole === null || BARE_NUMBER.test(text) ? null : { at: instantAt(whole, kept.minutes), hasTime: false };
  if (time.before === '') return { at: instantAt(kept.date, time.minutes), hasTime: true };
  const day = dayIn(time.before, kept.date, from.now);
  // "27. 11. 2026" is a day with its year, not 20:26.
  if (day === null || (whole !== null && isNearYear(text, from.now))) return whole === null ? null : { at: instantAt(whole, kept.minutes), hasTime: false };
  return { at: instantAt(day, time.minutes), hasTime: true };
}

/** The same as an instant, epoch ms (see {@link typedStart}). */
export function typedWhen(typed: string, from: WhenFrom): number | null {
  return typedStart(typed, from)?.at ?? null;
}

function isNearYear(text: string, now: number): boolean {
  const year = Number(dateIn(now, MERCHANT_ZONE).slice(0, 4));
  return text.endsWith(` ${year}`) || text.endsWith(` ${year + 1}`) || text.endsWith(`.${year}`) || text.endsWith(`.${year + 1}`);
}

function timeIn(text: string): { readonly before: string; readonly minutes: number } | null {
  const found = TIME.exec(text);
  if (found === null) return null;
  const [, hour, minute = '0', joinedHour, joinedMinute] = found;
  const [h, m] = [Number(hour ?? joinedHour), Number(joinedMinute ?? minute)];
  return h < 24 && m < 60 ? { before: text.slice(0, found.index).trim().replace(/,$/, ''), minutes: h * 60 + m } : null;
}

function dayIn(text: string, shown: PlainDate, now: number): PlainDate | null {
  const today = dateIn(now, MERCHANT_ZONE);
  return BY.test(text) ? dateJump(text.replace(BY, 'za '), { today: shown, shown }) : dateJump(text, { today, shown });
}
