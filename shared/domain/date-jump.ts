import type { PlainDate } from './booking';
import { fold } from './fold';
import { addDays, isPlainDate, weekday } from './plain-date';
import { addMonths, firstOfMonth, mondayOf, mondayOfWeek } from './weeks';

/** From where a jump is counted: words count from today, bare `+28` from the day on the screen. */
export interface JumpFrom {
  readonly today: PlainDate;
  readonly shown: PlainDate;
}

/** A day without its year is the first one that is not further back than this, in days. */
const MOST_BACK = 90;
const [EARLIEST, LATEST] = ['2000-01-01', '2100-12-31'];

const DAYS: readonly string[] = ['po|pon|pondeli|mon|monday', 'ut|ute|utery|tue|tues|tuesday', 'st|str|streda|stredu|wed|wednesday', 'ct|ctv|ctvrtek|thu|thur|thurs|thursday', 'pa|pat|patek|fri|friday', 'so|sob|sobota|sobotu|sat|saturday', 'ne|ned|nedele|nedeli|sun|sunday'];
const MONTHS: readonly string[] = [
  'leden|ledna|jan|january', 'unor|unora|feb|february', 'brezen|brezna|mar|march', 'duben|dubna|apr|april', 'kveten|kvetna|may', 'cerven|cervna|jun|june',
  'cervenec|cervence|jul|july', 'srpen|srpna|aug|august', 'zari|sep|sept|september', 'rijen|rijna|oct|october', 'listopad|listopadu|nov|november', 'prosinec|prosince|dec|december',
];
const NUMBERS: readonly string[] = ['', 'jeden|jednu|a|an|one', 'dva|dve|two', 'tri|three', 'ctyri|four', 'pet|five', 'sest|six', 'sedm|seven', 'osm|eight', 'devet|nine', 'deset|ten', 'jedenact|eleven', 'dvanact|twelve', 'trinact|thirteen', 'ctrnact|fourteen'];
const NEAR: Readonly<Record<string, number>> = { dnes: 0, today: 0, zitra: 1, tomorrow: 1, pozitri: 2, 'day after tomorrow': 2, vcera: -1, yesterday: -1, predevcirem: -2 };
const UNITS = { day: 'den|dny|dni|dnu|day|days|d', week: 'tyden|tydny|tydnu|week|weeks|t|w', month: 'mesic|mesice|mesicu|month|months|m', year: 'rok|roky|roku|let|year|years|r|y' } as const;

type Unit = keyof typeof UNITS;
type Reader = (text: string, from: JumpFrom) => PlainDate | null;

const anyOf = (words: readonly string[]): string => words.join('|');
const indexIn = (words: readonly string[], word: string): number => words.findIndex((forms) => forms.split('|').includes(word));

const SPAN = new RegExp(`^(?:(za|in|pred) )?(?:(\\d{1,4}|${anyOf(NUMBERS.slice(1))}) ?)?(${anyOf(Object.values(UNITS))})( ago)?$`);
const SHIFT = new RegExp(`^([+-]) ?(\\d{1,4}) ?(${anyOf(Object.values(UNITS))})?$`);
const NAMED_DAY = new RegExp(`^(?:(?:v|ve|on) )?(?:(pristi|next) )?(${anyOf(DAYS)})\\.?$`);
const NUMERIC = /^(\d{1,2}) ?[./] ?(?:(\d{1,2})(?: ?[./] ?(\d{4}|\d{2})?)?)?$/;
const WRITTEN = new RegExp(`^(\\d{1,2})(?:\\.| ?(?:st|nd|rd|th))? ?(${anyOf(MONTHS)})(?: (\\d{4}))?$`);
const AMERICAN = new RegExp(`^(${anyOf(MONTHS)}) (\\d{1,2})(?: ?(?:st|nd|rd|th))?(?:,? (\\d{4}))?$`);
const MONTH = new RegExp(`^(${anyOf(MONTHS)})(?: (\\d{4}))?$`);
const WEEK = /^(?:(?:week|tyden) (\d{1,2})|(\d{1,2})\.? ?(?:tyden))$/;
const OTHER_SIGNS = /[^\p{L}\p{M}\p{N}\s./+,-]/u;
/** Further away than any day that is taken, in months. */
const FAR = 1_200;
const DAY_BEFORE = new RegExp(`^(?:${anyOf(DAYS)})\\.?,? (?=\\d)`);

/** What was typed as a day, in Czech or English, whatever language is shown; null when it names none from `earliest` on. */
export function dateJump(typed: string, from: JumpFrom, earliest: PlainDate = EARLIEST): PlainDate | null {
  if (OTHER_SIGNS.test(typed)) return null;
  const text = plain(typed);
  for (const read of READERS) {
    const date = read(text, from) ?? read(text.replace(DAY_BEFORE, ''), from);
    if (date !== null) return date >= earliest && date <= LATEST ? date : null;
  }
  return null;
}

/** Signs stay, unlike in the fold of names. */
function plain(typed: string): string {
  return typed
    .split(/([\d./+,-]+)/)
    .map((part, index) => (index % 2 === 1 ? part : ` ${fold(part)} `))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ?([./,]) ?/g, (_, sign: string) => (sign === ',' ? ', ' : `${sign} `))
    .trim();
}

const READERS: readonly Reader[] = [near, shift, span, namedDay, iso, numeric, written, week];

function near(text: string, { today }: JumpFrom): PlainDate | null {
  const days = NEAR[text];
  return days === undefined ? null : addDays(today, days);
}

function shift(text: string, { shown }: JumpFrom): PlainDate | null {
  const [, sign, count, unit] = SHIFT.exec(text) ?? [];
  return count === undefined ? null : later(shown, Number(count) * (sign === '-' ? -1 : 1), unitOf(unit ?? 'd'));
}

/** "za 4 týdny", "in a week", "před měsícem" without its ending, "2 weeks ago". */
function span(text: string, { today }: JumpFrom): PlainDate | null {
  const [, before, count, unit, ago] = SPAN.exec(text) ?? [];
  if (unit === undefined || (before === undefined && ago === undefined)) return null;
  const many = count === undefined ? 1 : /^\d/.test(count) ? Number(count) : indexIn(NUMBERS, count);
  return later(today, before === 'pred' || ago !== undefined ? -many : many, unitOf(unit));
}

function namedDay(text: string, { today }: JumpFrom): PlainDate | null {
  const [, next, name] = NAMED_DAY.exec(text) ?? [];
  if (name === undefined) return null;
  const day = indexIn(DAYS, name);
  return next === undefined ? addDays(today, (day - weekday(today) + 7) % 7) : addDays(mondayOf(today), 7 + day);
}

function iso(text: string): PlainDate | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isPlainDate(text) ? text : null;
}

function numeric(text: string, { today }: JumpFrom): PlainDate | null {
  const [, day, month, year] = NUMERIC.exec(/^\d{1,2}$/.test(text) ? `${text}.` : text) ?? [];
  if (day === undefined) return null;
  if (month !== undefined) return inYear(Number(day), Number(month), year, today);
  for (let ahead = 0; ahead < 4; ahead += 1) {
    const date = dayOf(addMonths(firstOfMonth(today), ahead).slice(0, 7), Number(day));
    if (date !== null && date >= today) return date;
  }
  return null;
}

function written(text: string, { today }: JumpFrom): PlainDate | null {
  const [, day, dayMonth, dayYear] = WRITTEN.exec(text) ?? [];
  if (dayMonth !== undefined) return inYear(Number(day), indexIn(MONTHS, dayMonth) + 1, dayYear, today);
  const [, monthFirst, monthDay, monthYear] = AMERICAN.exec(text) ?? [];
  if (monthFirst !== undefined) return inYear(Number(monthDay), indexIn(MONTHS, monthFirst) + 1, monthYear, today);
  const [, month, year] = MONTH.exec(text) ?? [];
  return month === undefined ? null : inYear(1, indexIn(MONTHS, month) + 1, year, today);
}

function week(text: string, { today }: JumpFrom): PlainDate | null {
  const [, first, second] = WEEK.exec(text) ?? [];
  const number = first ?? second;
  return number === undefined ? null : firstOf(today, (year) => mondayOfWeek(year, Number(number)));
}

function inYear(day: number, month: number, year: string | undefined, today: PlainDate): PlainDate | null {
  const of = (wanted: number): PlainDate | null => (month < 1 || month > 12 ? null : dayOf(`${wanted}-${String(month).padStart(2, '0')}`, day));
  return year === undefined ? firstOf(today, of) : of(Number(year.length === 2 ? `20${year}` : year));
}

/** The first of the years around today whose day is not long over; a leap day may be years away. */
function firstOf(today: PlainDate, of: (year: number) => PlainDate | null): PlainDate | null {
  const earliest = addDays(today, -MOST_BACK);
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear - 1; year <= thisYear + 8; year += 1) {
    const date = of(year);
    if (date !== null && date >= earliest) return date;
  }
  return null;
}

function dayOf(month: string, day: number): PlainDate | null {
  const date = `${month}-${String(day).padStart(2, '0')}`;
  return day >= 1 && isPlainDate(date) ? date : null;
}

function unitOf(word: string): Unit {
  return (Object.keys(UNITS) as Unit[]).find((unit) => UNITS[unit].split('|').includes(word)) ?? 'day';
}

function later(date: PlainDate, count: number, unit: Unit): PlainDate | null {
  if (unit === 'day' || unit === 'week') return addDays(date, count * (unit === 'week' ? 7 : 1));
  const months = count * (unit === 'year' ? 12 : 1);
  return Math.abs(months) > FAR ? null : addMonths(date, months);
}
