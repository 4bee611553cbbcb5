import type { CatalogueKinds } from '../data/catalogue';
import { listOf, oneOf } from '../data/catalogue';
import type { Db } from '../data/database';
import { Refusal } from '../refusal';
import { claim } from '../rules/availability';
import { checkMoment } from '../rules/interval';
import { countOf, mayBook, priceFor } from '../rules/new-booking';
import { insertSingle, mustHold, rentalSegment } from '../rules/single-booking';
import { customerOf, found } from './found';
import type { Handlers } from './handler';

/** Crowns for a minute. */
function rateOf({ price, duration }: CatalogueKinds['service']): number {
  return (price ?? 0) / duration;
}

/**
 * What a rental of the resource is priced by, or null: it is free then. The request names no service (rules.md section 8).
 * Choice: the service of the segment that is cheapest by the hour, the first of equal ones; the booking carries it.
 */
function tariffOf(db: Db, resourceId: number, segmentId: number): CatalogueKinds['service'] | null {
  const priced = listOf(db, 'service').filter((service) => service.segmentId === segmentId && service.resourceIds.includes(resourceId) && service.price !== null);
  return priced.reduce<CatalogueKinds['service'] | null>((best, service) => (best === null || rateOf(service) < rateOf(best) ? service : best), null);
}

/** Rent of a resource from – to (rules.md section 8, RentalLike). */
export const rentalLikeHandlers = {
  'RentalLike/CreateBooking': (books, request) => {
    const { db } = books;
    const { BookingStart, BookingEnd } = request;
    const resource = found(oneOf(db, 'resource', request.BookingResourceId), 'BookingResourceId');
    const segment = rentalSegment(db, resource);
    if (segment === null) throw new Refusal('Zdroj se nepůjčuje.', 'BookingResourceId');
    const customer = customerOf(db, request.CustomerId);
    mayBook(customer, resource.id);
    // Choice: each of the count takes a place of the resource and is paid for.
    const count = countOf(request.Count);
    mustHold(resource, count);
    checkMoment(BookingStart, 'BookingStart');
    if (BookingEnd <= BookingStart) throw new Refusal('Konec musí být po začátku.', 'BookingEnd');
    const minutes = (BookingEnd - BookingStart) / 60;
    if (minutes % resource.minTimeUnit !== 0) throw new Refusal(`Délka musí být po ${resource.minTimeUnit} minutách.`, 'BookingEnd');
    const time = { from: BookingStart, to: BookingEnd };
    claim(books, resource, time, 'BookingStart', { people: count });
    const tariff = tariffOf(db, resource.id, segment.id);
    return insertSingle(books, {
      resource,
      serviceId: tariff?.id ?? null,
      time,
      customer,
      segment,
      count,
      price: priceFor(books, customer, tariff === null ? null : rateOf(tariff) * minutes) * count,
      customerNote: request.CustomerNote ?? null,
      paymentProcess: request.PaymentRequiredProcess ?? 'Never',
    }).created;
  },
} satisfies Handlers;
