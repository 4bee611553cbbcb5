import { addDays, atWallTime, dateOf } from '@shared/domain/days';
import type { CatalogueKinds, WeeklyHours } from '../data/catalogue';
import type { Db } from '../data/database';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Weekly hours as the Location model gives them: only the clock time counts (rules.md II.5), on the first week of 1970. */
export function weeklyWire(hours: readonly WeeklyHours[]): unknown[] {
  return hours.map(({ weekday, from, to }) => ({ DayOfWeek: weekday, Start: from * 60, End: to * 60 }));
}

/** Time off is looked for so far around the period, since a span that reaches over its bound is given whole. Seconds. */
const LONGEST_DAY = 25 * 3600;

/**
 * Real working time in a period: weekly hours by the clock on the wall, without closed days and without time off of a
 * resource, which is how time off is seen at all (rules.md II.6: it cannot be listed). Choice: a span that reaches over a
 * bound of the period is given whole. Unix seconds.
 */
export function hoursOf(
  db: Db,
  zone: string,
  target: Pick<CatalogueKinds['resource'], 'hours' | 'closedDates'>,
  resourceId: number | null,
  from: number,
  to: number,
): unknown[] {
  const off = resourceId === null ? [] : db.all<{ start: number; end: number }>('SELECT start, "end" FROM free_times WHERE resource_id = ? AND start < ? AND "end" > ?', resourceId, to + LONGEST_DAY, from - LONGEST_DAY);
  const items: unknown[] = [];
  for (let date = dateOf(from * 1000, zone); atWallTime(date, 0, zone) < to * 1000; date = addDays(date, 1)) {
    if (target.closedDates.includes(date)) continue;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    for (const day of target.hours.filter((hours) => hours.weekday === weekday)) {
      const whole = { from: atWallTime(date, day.from, zone) / 1000, to: atWallTime(date, day.to, zone) / 1000 };
      for (const span of without(whole, off).filter((part) => part.to > from && part.from < to)) items.push({ DayOfWeek: weekday, Start: span.from, End: span.to });
    }
  }
  return items;
}

function without(span: Span, holes: readonly { readonly start: number; readonly end: number }[]): Span[] {
  return holes.reduce<Span[]>(
    (parts, hole) =>
      parts.flatMap((part) => {
        if (hole.end <= part.from || hole.start >= part.to) return [part];
        return [
          { from: part.from, to: hole.start },
          { from: hole.end, to: part.to },
        ].filter(({ from, to }) => to > from);
      }),
    [span],
  );
}
