import type { Requests } from '@shared/reservanto/generated/actions';
import type { CatalogueKinds } from '../data/catalogue';
import { oneOf } from '../data/catalogue';
import { callHooks } from '../data/journal';
import type { BookingRow } from '../data/rows';
import { bookingOf } from '../data/rows';
import { Refusal } from '../refusal';
import { claim } from '../rules/availability';
import { crowns } from '../rules/payments';
import { countOf, mayBook, noteOf, priceFor } from '../rules/new-booking';
import { insertSingle, mustBeLive, mustHold, mustNotHavePassed, mustOffer, serviceOf } from '../rules/single-booking';
import { customerOf, found } from './found';
import type { Books, Handlers } from './handler';

/** Bookings of EMS training: a resource, a service, a start and a count (rules.md section 8, EmsLike). */
export const emsLikeHandlers = {
  'EmsLike/CreateBooking': (books, request) => {
    const { db } = books;
    const resource = found(oneOf(db, 'resource', request.BookingResourceId), 'BookingResourceId');
    const { service, segment } = serviceOf(db, request.BookingServiceId, ['EmsLike'], 'BookingServiceId');
    mustOffer(resource, service, 'BookingServiceId');
    const customer = customerOf(db, request.CustomerId);
    mayBook(customer, resource.id);
    const count = countOf(request.Count);
    mustHold(resource, count);
    const time = { from: request.BookingStart, to: request.BookingStart + service.duration * 60 };
    claim(books, resource, time, 'BookingStart', { people: count });
    return insertSingle(books, {
      resource,
      serviceId: service.id,
      time,
      customer,
      segment,
      count,
      price: priceFor(books, customer, service.price) * count,
      customerNote: request.CustomerNote ?? null,
      paymentProcess: request.PaymentRequiredProcess ?? 'Never',
    }).created;
  },
  // Null and left out change nothing (rules.md section 8). Choice: an empty note takes the note away.
  'EmsLike/UpdateBooking': (books, request) => {
    const { db } = books;
    const { AppointmentId, CustomerId } = request;
    const row = found(bookingOf(db, AppointmentId, CustomerId), 'AppointmentId');
    mustBeLive(db, row, 'EmsLike');
    if (request.CustomerNote !== null && request.CustomerNote !== undefined) {
      db.run('UPDATE bookings SET customer_note = ? WHERE appointment_id = ? AND customer_id = ?', noteOf(request.CustomerNote), AppointmentId, CustomerId);
    }
    const wanted = wantedOf(books, row, request);
    if (wanted.isChanged) rebook(books, row, wanted);
    return { AppointmentId, CustomerId, Status: row.status };
  },
} satisfies Handlers;

/** What a booking becomes, and whether that is anything new. */
interface Wanted {
  readonly resource: CatalogueKinds['resource'];
  readonly service: CatalogueKinds['service'];
  /** Unix seconds. */
  readonly start: number;
  readonly isOtherService: boolean;
  readonly isChanged: boolean;
  /** Field that is named when the time is not free there. */
  readonly parameter: string;
}

function wantedOf({ db }: Books, row: BookingRow, { BookingResourceId, ServiceId, BookingStart }: Requests['EmsLike/UpdateBooking']): Wanted {
  const resource = found(oneOf(db, 'resource', BookingResourceId ?? row.resource_id), 'BookingResourceId');
  const { service } = serviceOf(db, ServiceId ?? row.service_id ?? 0, ['EmsLike'], 'ServiceId');
  const start = BookingStart ?? row.start;
  const isOtherService = service.id !== row.service_id;
  const isOtherResource = resource.id !== row.resource_id;
  return {
    resource,
    service,
    start,
    isOtherService,
    isChanged: isOtherService || isOtherResource || start !== row.start,
    parameter: start !== row.start ? 'BookingStart' : isOtherResource ? 'BookingResourceId' : 'ServiceId',
  };
}

function rebook(books: Books, row: BookingRow, { resource, service, start, isOtherService, parameter }: Wanted): void {
  const { db } = books;
  const ids = { AppointmentId: row.appointment_id, CustomerId: row.customer_id };
  mustNotHavePassed(row);
  mustOffer(resource, service, isOtherService ? 'ServiceId' : 'BookingResourceId');
  const customer = customerOf(db, row.customer_id);
  if (resource.id !== row.resource_id) mayBook(customer, resource.id);
  // Choice: what was paid was paid for that service; it is given back by cancelling.
  if (isOtherService && row.paid > 0) throw new Refusal('U zaplacené rezervace nelze změnit službu.', 'ServiceId');
  const end = start + (isOtherService ? service.duration * 60 : row.end - row.start);
  claim(books, resource, { from: start, to: end }, parameter, { people: row.count, except: row.appointment_id });
  db.run(
    'UPDATE appointments SET segment_id = ?, calendar_id = ?, location_id = ?, resource_id = ?, service_id = ?, start = ?, "end" = ? WHERE id = ?',
    service.segmentId, service.segmentId, resource.locationId, resource.id, service.id, start, end, row.appointment_id,
  );
  if (start !== row.start || end !== row.end) callHooks(books, 'Event_Edit_Time', ids);
  // Choice: the price follows the service, with the customer's price level; another resource does not change it.
  const price = crowns(priceFor(books, customer, service.price) * row.count);
  if (!isOtherService || price === row.price) return;
  db.run('UPDATE bookings SET price = ?, pay_until = CASE WHEN ? > 0 THEN pay_until END WHERE appointment_id = ? AND customer_id = ?', price, price, row.appointment_id, row.customer_id);
  callHooks(books, 'Event_Edit_PaymentInfo', ids);
}
