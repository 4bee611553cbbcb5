import { addDays, atWallTime, dateOf } from '@shared/domain/days';
import type { CatalogueKinds, WeeklyHours } from '../data/catalogue';
import type { Db } from '../data/database';

/** A stretch of time, its end excluded. Unix seconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Working time of one day without a break: as written in the weekly hours, nothing taken out. */
export interface WorkingSpan extends Span {
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number;
}

/** Weekly hours as the Location model gives them: only the clock time counts (rules.md II.5), on the first week of 1970. */
export function weeklyWire(hours: readonly WeeklyHours[]): unknown[] {
  return hours.map(({ weekday, from, to }) => ({ DayOfWeek: weekday, Start: from * 60, End: to * 60 }));
}

/** Seconds that no working span exceeds: the day of a clock change. What is in the books is looked for so far around a period. */
export const LONGEST_DAY = 25 * 3600;

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
  const off = resourceId === null ? [] : timeOff(db, resourceId, { from, to });
  return workingSpans(zone, target, { from, to }).flatMap((whole) =>
    without(whole, off)
      .filter((part) => part.to > from && part.from < to)
      .map((part) => ({ DayOfWeek: whole.weekday, Start: part.from, End: part.to })),
  );
}

/** Whole working spans of the days in a period, day by day, without closed days. The caller bounds the period. */
export function workingSpans(zone: string, target: Pick<CatalogueKinds['resource'], 'hours' | 'closedDates'>, period: Span): WorkingSpan[] {
  const spans: WorkingSpan[] = [];
  for (let date = dateOf(period.from * 1000, zone); atWallTime(date, 0, zone) < period.to * 1000; date = addDays(date, 1)) {
    if (target.closedDates.includes(date)) continue;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    for (const day of target.hours.filter((hours) => hours.weekday === weekday)) {
      spans.push({ weekday, from: atWallTime(date, day.from, zone) / 1000, to: atWallTime(date, day.to, zone) / 1000 });
    }
  }
  return spans;
}

/** Time off of a resource that touches the period or the days around it. */
export function timeOff(db: Db, resourceId: number, period: Span): Span[] {
  return db.all<Span>('SELECT start AS "from", "end" AS "to" FROM free_times WHERE resource_id = ? AND start < ? AND "end" > ?', resourceId, period.to + LONGEST_DAY, period.from - LONGEST_DAY);
}

/** What is left of a span when holes are taken out. */
export function without(span: Span, holes: readonly Span[]): Span[] {
  return holes.reduce<Span[]>(
    (parts, hole) =>
      parts.flatMap((part) => {
        if (hole.to <= part.from || hole.from >= part.to) return [part];
        return [
          { from: part.from, to: hole.from },
          { from: hole.to, to: part.to },
        ].filter(({ from, to }) => to > from);
      }),
    [{ from: span.from, to: span.to }],
  );
}
