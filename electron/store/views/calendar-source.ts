import type { PlainDate, WorkingInterval } from '@shared/domain/booking';
import type { CalendarResource } from '@shared/domain/calendar-views';
import type { DayAges } from '@shared/domain/views';
import type { StoredCatalogue, StoredResource } from '../db/catalogue';
import type { Db } from '../db/database';

/** Resources of a location and those of them that are wanted; an empty list wants all. */
export interface WantedResources {
  readonly choices: readonly CalendarResource[];
  readonly wanted: readonly StoredResource[];
  /** Whether a booking on this resource is shown; one of an unknown resource only where nothing is filtered. */
  readonly belongs: (resourceId: number) => boolean;
}

/** Says which resources a view of the calendar shows. */
export function wantedResources(catalogue: StoredCatalogue, locationId: number | null, resourceIds: readonly number[]): WantedResources {
  const here = catalogue.resources.filter((resource) => locationId === null || resource.locationId === locationId);
  const chosen = here.filter(({ id, deleted }) => !deleted && resourceIds.includes(id));
  const isFiltered = chosen.length > 0;
  const ids = new Set((isFiltered ? chosen : here).map(({ id }) => id));
  const known = new Set(catalogue.resources.map(({ id }) => id));
  return {
    choices: here.filter(({ deleted }) => !deleted).map(({ id, name }) => ({ resourceId: id, name })),
    wanted: isFiltered ? chosen : here.filter(({ deleted }) => !deleted),
    belongs: (resourceId) => ids.has(resourceId) || (!isFiltered && locationId === null && !known.has(resourceId)),
  };
}

/** What is kept of working hours in a span of days. */
export interface SpanHours {
  readonly of: (date: PlainDate, resourceId: number) => readonly WorkingInterval[];
  /** Whether the hours of this resource were read, also when there are none. */
  readonly isKnown: (date: PlainDate, resourceId: number) => boolean;
  readonly readAt: (date: PlainDate) => number | null;
}

/** Working hours of a span of days, both ends in it. */
export function hoursBetween(db: Db, from: PlainDate, to: PlainDate): SpanHours {
  const byPlace = new Map<string, readonly WorkingInterval[]>();
  const readAt = new Map<PlainDate, number>();
  for (const row of db.all<{ resource_id: number; date: string; json: string; read_at: number }>('SELECT resource_id, date, json, read_at FROM hours WHERE date BETWEEN ? AND ?', from, to)) {
    byPlace.set(`${row.date} ${row.resource_id}`, JSON.parse(row.json) as WorkingInterval[]);
    readAt.set(row.date, Math.min(readAt.get(row.date) ?? Infinity, row.read_at));
  }
  return { of: (date, resourceId) => byPlace.get(`${date} ${resourceId}`) ?? [], isKnown: (date, resourceId) => byPlace.has(`${date} ${resourceId}`), readAt: (date) => readAt.get(date) ?? null };
}

/** When bookings and classes of each day of a span were last read, epoch ms; days that never were are missing. */
export function readingsBetween(db: Db, from: PlainDate, to: PlainDate): ReadonlyMap<PlainDate, Pick<DayAges, 'bookings' | 'classes'>> {
  const rows = db.all<{ date: PlainDate; bookings_at: number | null; classes_at: number | null }>('SELECT date, bookings_at, classes_at FROM days WHERE date BETWEEN ? AND ?', from, to);
  return new Map(rows.map((row) => [row.date, { bookings: row.bookings_at, classes: row.classes_at }]));
}
