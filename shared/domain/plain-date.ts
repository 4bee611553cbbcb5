import type { PlainDate } from './booking';

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

function utc(date: PlainDate): number {
  const [, year, month, day] = PATTERN.exec(date) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

/** True for a real day written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  return PATTERN.test(text) && new Date(utc(text)).toISOString().startsWith(text);
}

/** The day `count` days later; days are counted by the calendar, so clock changes do not matter. */
export function addDays(date: PlainDate, count: number): PlainDate {
  return new Date(utc(date) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Days since the first of January 1970. */
export function dayNumber(date: PlainDate): number {
  return utc(date) / DAY_MS;
}

/** 0 Monday … 6 Sunday: the week begins on Monday (product.md, Words and forms). */
export function weekday(date: PlainDate): number {
  return (new Date(utc(date)).getUTCDay() + 6) % 7;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant in a zone, whatever the computer's zone is. `ms` is epoch ms. */
export function dateIn(ms: number, zone: string): PlainDate {
  let format = formatters.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(zone, format);
  }
  return format.format(ms);
}
