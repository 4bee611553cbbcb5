import { isComing } from '@shared/domain/attendance';
import type { WorkingInterval } from '@shared/domain/booking';
import { dateOf } from '@shared/domain/days';
import type { KnownTime } from '@shared/domain/free-starts';
import { likelyStarts } from '@shared/domain/free-starts';
import type { OfferCatalogue, OfferItem, PlaceFacts } from '@shared/domain/offers';
import { weekday } from '@shared/domain/plain-date';
import { bookingsBetween, classesBetween } from '../db/bookings';
import type { StoredCatalogue } from '../db/catalogue';
import { readCatalogue } from '../db/catalogue';
import type { Db } from '../db/database';
import type { ViewSource } from './day-view';
import { usualOf, usualOn } from './hours-period';

/** Where a service that the server gives no unit for may begin, in minutes. */
const USUAL_STEP = 15;

/** What can be booked here. */
export function offerCatalogue({ db }: ViewSource): OfferCatalogue {
  const catalogue = readCatalogue(db);
  const resources = catalogue.resources.filter(({ deleted }) => !deleted);
  return {
    items: [...servicesOf(catalogue), ...rentalsOf(catalogue)],
    resources: resources.map(({ id, name, locationId, minTimeUnit, capacity }) => ({ id, name, locationId, step: stepOf(minTimeUnit), capacity: Math.max(1, capacity ?? 1) })),
    readAt: catalogue.readAt,
  };
}

function stepOf(minTimeUnit: number | undefined): number {
  return minTimeUnit === undefined || minTimeUnit <= 0 ? USUAL_STEP : minTimeUnit;
}

function servicesOf(catalogue: StoredCatalogue): OfferItem[] {
  return catalogue.services.flatMap((service): OfferItem[] => {
    const segment = catalogue.segments.find(({ id }) => id === service.segmentId);
    if (segment === undefined || segment.type === 'RentalLike' || service.deleted === true) return [];
    const { id, name, segmentId } = service;
    const minutes = service.minutes !== undefined && service.minutes > 0 ? service.minutes : null;
    return [{ key: `s:${id}`, type: segment.type, id, segmentId, name, segmentName: segment.name, minutes, price: service.price ?? null, resourceIds: service.resourceIds ?? [], levels: service.levels ?? [] }];
  });
}

/** A rental names no service (rules.md section 8): the segment stands for it, with every resource that is in it. */
function rentalsOf(catalogue: StoredCatalogue): OfferItem[] {
  return catalogue.segments
    .filter(({ type }) => type === 'RentalLike')
    .map(({ id, name, type }) => {
      const resourceIds = catalogue.resources.filter(({ deleted, segmentIds }) => !deleted && segmentIds.includes(id)).map((resource) => resource.id);
      return { key: `r:${id}`, type, id, segmentId: id, name, segmentName: name, minutes: null, price: null, resourceIds, levels: [] };
    });
}

/** Working hours of a resource over the days of a period, as far as they have been read; null: none of them has. */
function openOf(db: Db, zone: string, resourceId: number, from: number, to: number): WorkingInterval[] | null {
  const rows = db.all<{ json: string }>('SELECT json FROM hours WHERE date >= ? AND date <= ? AND resource_id = ? ORDER BY date', dateOf(from, zone), dateOf(to - 1, zone), resourceId);
  return rows.length === 0 ? null : rows.flatMap(({ json }) => JSON.parse(json) as WorkingInterval[]);
}

/** What holds places of a resource in a period: a class takes it whole. */
function takenOf({ db, overlay }: ViewSource, resourceId: number, capacity: number, from: number, to: number): KnownTime['taken'] {
  const classes = classesBetween(db, from, to).filter((item) => item.resourceId === resourceId);
  const listed = new Set(classes.map(({ appointmentId }) => appointmentId));
  const bookings = bookingsBetween(db, from, to)
    .map(({ booking }) => overlay.booking(booking))
    .filter((booking) => booking.resourceId === resourceId && isComing(booking.status) && !listed.has(booking.appointmentId));
  return [...classes.map((item) => ({ from: item.start, to: item.end, places: capacity })), ...bookings.map((booking) => ({ from: booking.start, to: booking.end, places: booking.count }))];
}

/** Starts that should be free by the cache, for each resource whose hours are known. Times in epoch ms, length in minutes. */
export function likelyStartsOf(source: ViewSource, { resourceIds, from, to, minutes }: { readonly resourceIds: readonly number[]; readonly from: number; readonly to: number; readonly minutes: number }): { resourceId: number; starts: number[] }[] {
  const { db, zone } = source;
  const { resources } = readCatalogue(db);
  return resourceIds.flatMap((resourceId) => {
    const open = openOf(db, zone, resourceId, from, to);
    const resource = resources.find(({ id }) => id === resourceId);
    if (open === null || resource === undefined) return [];
    const capacity = Math.max(1, resource.capacity ?? 1);
    const unit = stepOf(resource.minTimeUnit);
    // Whole units, but no closer than a desk would offer them.
    const step = Math.ceil(USUAL_STEP / unit) * unit;
    const known = { open, taken: takenOf(source, resourceId, capacity, from, to + minutes * 60_000), capacity };
    return [{ resourceId, starts: likelyStarts(known, { from, to }, minutes * 60_000, step * 60_000) }];
  });
}

/** See {@link PlaceFacts}. Times in epoch ms. */
export function placeFacts(source: ViewSource, { resourceId, start, end }: { readonly resourceId: number; readonly start: number; readonly end: number }): PlaceFacts {
  const { db, zone } = source;
  const capacity = Math.max(1, readCatalogue(db).resources.find(({ id }) => id === resourceId)?.capacity ?? 1);
  const date = dateOf(start, zone);
  return { open: openOf(db, zone, resourceId, start, Math.max(start + 1, end)), usual: usualOn(usualOf(db, zone, { weekday: weekday(date), resourceIds: [resourceId] }), resourceId, date, zone), taken: takenOf(source, resourceId, capacity, start, end).reduce((sum, { places }) => sum + places, 0), capacity };
}
