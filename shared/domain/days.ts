import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './booking';

export { addDays } from './plain-date';

const cache = new Map<string, { readonly start: number; readonly end: number }>();

/** First instant of a day and of the next one in the zone, epoch ms. A day of a clock change has 23 or 25 hours. */
export function dayBounds(date: PlainDate, zone: string): { readonly start: number; readonly end: number } {
  const key = `${date} ${zone}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const day = Temporal.PlainDate.from(date);
  const bounds = {
    start: day.toZonedDateTime(zone).epochMilliseconds,
    end: day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
  };
  cache.set(key, bounds);
  return bounds;
}

/** The day of an instant in the zone. `ms` is epoch ms. */
export function dateOf(ms: number, zone: string): PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** An instant of the day by the clock on the wall; where the clock skips it, the moment after. */
export function atWallTime(date: PlainDate, minutes: number, zone: string): number {
  const day = Temporal.PlainDate.from(date).add({ days: Math.floor(minutes / 1440) });
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour: Math.floor(inDay / 60), minute: inDay % 60 } }).epochMilliseconds;
}

/** The same time on the wall so many calendar months and days later (31 January and a month: the last of February). `ms` is epoch ms. */
export function calendarLater(ms: number, span: { readonly months?: number; readonly days?: number }, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).add(span).epochMilliseconds;
}

/** Minutes of the day that the clock on the wall shows at an instant. `ms` is epoch ms. */
export function wallMinutes(ms: number, zone: string): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return hour * 60 + minute;
}

/** Whole hours of the day: minutes from its first instant and the hour that the clock shows (2:00 twice in October). */
export function hourMarks(date: PlainDate, zone: string): { readonly atMin: number; readonly label: string }[] {
  const { start, end } = dayBounds(date, zone);
  const marks = [];
  for (let at = start; at < end; at += 3_600_000) {
    marks.push({ atMin: (at - start) / 60_000, label: `${Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).hour}:00` });
  }
  return marks;
}

/** `HH:MM` by the clock on the wall, computed from the day's offset so that 1,200 labels cost nothing. */
export function timeLabeller(date: PlainDate, zone: string): (ms: number) => string {
  const { start, end } = dayBounds(date, zone);
  const length = (end - start) / 60_000;
  const byClock = (ms: number): string => {
    const time = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
    return `${two(time.hour)}:${two(time.minute)}`;
  };
  if (length !== 1440) return byClock;
  return (ms) => {
    if (ms < start || ms >= end) return byClock(ms);
    const minute = Math.floor((ms - start) / 60_000);
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
