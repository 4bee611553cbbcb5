import type { CatalogueKinds } from '../data/catalogue';
import { listOf, oneOf } from '../data/catalogue';
import type { Db } from '../data/database';
import { Refusal } from '../refusal';
import { availableStarts, isFree, rentableSpans } from '../rules/availability';
import { checkPeriod } from '../rules/interval';
import { mustOffer, rentalSegment, serviceOf } from '../rules/single-booking';
import { found } from './found';
import type { Handlers } from './handler';

type Resource = CatalogueKinds['resource'];

/** Named resources without repetition, or null when none are named. Choice: an unknown one is refused, the others do not help. */
function resourcesOf(db: Db, ids: readonly number[] | null | undefined): Resource[] | null {
  if (ids === null || ids === undefined) return null;
  return [...new Set(ids)].map((id) => found(oneOf(db, 'resource', id), 'BookingResourceIds'));
}

function byId<T>(resources: readonly Resource[], value: (resource: Resource) => T): Record<string, T> {
  return Object.fromEntries(resources.map((resource) => [String(resource.id), value(resource)]));
}

/** Reads of free time. What they list is what the create actions accept: both ask `rules/availability.ts`. */
export const availabilityHandlers = {
  'OneToOne/GetAvailableStarts': (books, { BookingResourceId, BookingServiceId, IntervalStart, IntervalEnd }) => {
    const { db } = books;
    const resource = found(oneOf(db, 'resource', BookingResourceId), 'BookingResourceId');
    const { service } = serviceOf(db, BookingServiceId, ['OneToOne'], 'BookingServiceId');
    mustOffer(resource, service, 'BookingServiceId');
    checkPeriod(IntervalStart, IntervalEnd, 'IntervalStart', 'IntervalEnd');
    return { Starts: availableStarts(books, resource, service.duration * 60, { from: IntervalStart, to: IntervalEnd }) };
  },
  // It answers for PlaceRentalLike as well, although nothing creates a booking there (rules.md II.5).
  'OneToOne/GetAvailableStartsForLocation': (books, { LocationId, BookingServiceId, IntervalStart, IntervalEnd }) => {
    const { db } = books;
    found(oneOf(db, 'location', LocationId), 'LocationId');
    const { service } = serviceOf(db, BookingServiceId, ['OneToOne', 'PlaceRentalLike'], 'BookingServiceId');
    checkPeriod(IntervalStart, IntervalEnd, 'IntervalStart', 'IntervalEnd');
    // Choice: every resource that offers the service there has its key, also with no start.
    const resources = listOf(db, 'resource').filter(({ id, locationId }) => locationId === LocationId && service.resourceIds.includes(id));
    return { Starts: byId(resources, (resource) => availableStarts(books, resource, service.duration * 60, { from: IntervalStart, to: IntervalEnd })) };
  },
  'RentalLike/GetAvailability': (books, { BookingResourceIds, IntervalStart, IntervalEnd }) => {
    const { db } = books;
    const named = resourcesOf(db, BookingResourceIds);
    if (named?.some((resource) => rentalSegment(db, resource) === null) === true) throw new Refusal('Zdroj se nepůjčuje.', 'BookingResourceIds');
    const resources = named ?? listOf(db, 'resource').filter((resource) => rentalSegment(db, resource) !== null);
    checkPeriod(IntervalStart, IntervalEnd, 'IntervalStart', 'IntervalEnd');
    return {
      Availability: byId(resources, (resource) => rentableSpans(books, resource, { from: IntervalStart, to: IntervalEnd }).map(({ from, to }) => ({ AvailableFrom: from, AvailableTo: to }))),
    };
  },
  'BookingResource/GetAvailability': (books, { BookingResourceIds, From, To }) => {
    // Choice: no list means all resources, as it does for rentals.
    const resources = resourcesOf(books.db, BookingResourceIds) ?? listOf(books.db, 'resource');
    checkPeriod(From, To, 'From', 'To');
    if (To === From) throw new Refusal('Období je prázdné.', 'To');
    return { Values: byId(resources, (resource) => isFree(books, resource, { from: From, to: To })) };
  },
} satisfies Handlers;
