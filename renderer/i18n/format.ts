import { MERCHANT_ZONE } from '@shared/domain/booking';
import { currentLocale } from './i18n';

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
const TAGS = { cs: 'cs-CZ', en: 'en-GB' } as const;

function dates(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${currentLocale()} ${name}`;
  let format = cache.get(key) as Intl.DateTimeFormat | undefined;
  format ??= new Intl.DateTimeFormat(TAGS[currentLocale()], { timeZone: MERCHANT_ZONE, ...options });
  cache.set(key, format);
  return format;
}

/** Time of day in the merchant's zone, 24 hours: `9:52`. `ms` is epoch ms. */
export function formatTime(ms: number): string {
  return dates('time', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(ms).replace('.', ':');
}

/** A day by its name: `po 23. listopadu`, `Mon 23 November`. `ms` lies in the day. */
export function formatDayTitle(ms: number): string {
  return dates('title', { weekday: 'short', day: 'numeric', month: 'long' }).format(ms).replace(',', '');
}

/** Months are numbers in Czech and names in English, where 11/12 could be either day. */
function month(): 'numeric' | 'short' {
  return currentLocale() === 'cs' ? 'numeric' : 'short';
}

/** A day of every year: `3. března`, `3 March`. */
export function formatDayOfYear(ms: number): string {
  return dates('dayOfYear', { day: 'numeric', month: 'long' }).format(ms);
}

/** A short day: `po 23. 11.`, `Mon 23 Nov`. */
export function formatDay(ms: number): string {
  return dates('day', { weekday: 'short', day: 'numeric', month: month() }).format(ms).replace(',', '');
}

/** A day with its year: `23. 11. 2026`, `23 Nov 2026`. */
export function formatDate(ms: number): string {
  return dates('date', { day: 'numeric', month: month(), year: 'numeric' }).format(ms);
}

/** A day without its year: `30. 11.`, `30 Nov`; never torn apart at the end of a line. */
export function formatShortDate(ms: number): string {
  return dates('shortDate', { day: 'numeric', month: month() }).format(ms).replaceAll(' ', '\u00a0');
}

/** Money with its currency, from hellers: `850 Kč`, with hellers only when there are any. */
export function formatMoney(hellers: number): string {
  const whole = hellers % 100 === 0;
  const key = `${currentLocale()} money ${whole}`;
  let format = cache.get(key) as Intl.NumberFormat | undefined;
  format ??= new Intl.NumberFormat('cs-CZ', { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 });
  cache.set(key, format);
  return `${format.format(hellers / 100)}\u00a0Kč`;
}

/** A whole number with spaces between thousands. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat('cs-CZ').format(count);
}

/** A month by its name: `listopad 2026`, `November 2026`. `ms` lies in the month. */
export function formatMonth(ms: number): string {
  return dates('month', { month: 'long', year: 'numeric' }).format(ms);
}

/** A day of the week: `po`, `Mon`. `ms` lies in the day. */
export function formatWeekday(ms: number): string {
  return dates('weekday', { weekday: 'short' }).format(ms);
}

/** The name of a month: `listopad`, `November`. `ms` lies in the month. */
export function formatMonthName(ms: number): string {
  return dates('monthName', { month: 'long' }).format(ms);
}

/** A day of the week with its number in the month, where the month stands above: `po 23.`, `Mon 23`. `ms` lies in the day. */
export function formatWeekdayNumber(ms: number): string {
  return dates('weekdayNumber', { weekday: 'short', day: 'numeric' }).format(ms).replace(',', '');
}
