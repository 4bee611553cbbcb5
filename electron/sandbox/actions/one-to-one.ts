import { oneOf } from '../data/catalogue';
import { bookingOf } from '../data/rows';
import { callHooks } from '../data/journal';
import { Refusal } from '../refusal';
import { claim } from '../rules/availability';
import { checkMoment } from '../rules/interval';
import { mayBook, priceFor } from '../rules/new-booking';
import { insertSingle, mustBeLive, mustNotHavePassed, mustOffer, serviceOf } from '../rules/single-booking';
import { redeemVoucher } from '../rules/vouchers';
import { customerOf, found } from './found';
import type { Handlers } from './handler';

/** Bookings of one customer at any free time (rules.md section 8, OneToOne). */
export const oneToOneHandlers = {
  'OneToOne/CreateBooking': (books, request) => {
    const { db } = books;
    const resource = found(oneOf(db, 'resource', request.BookingResourceId), 'BookingResourceId');
    const { service, segment } = serviceOf(db, request.BookingServiceId, ['OneToOne'], 'BookingServiceId');
    mustOffer(resource, service, 'BookingServiceId');
    const customer = customerOf(db, request.CustomerId);
    mayBook(customer, resource.id);
    const time = { from: request.BookingStart, to: request.BookingStart + service.duration * 60 };
    claim(books, resource, time, 'BookingStart');
    const { row, created } = insertSingle(books, {
      resource,
      serviceId: service.id,
      time,
      customer,
      segment,
      count: 1,
      price: priceFor(books, customer, service.price),
      customerNote: request.CustomerNote ?? null,
      paymentProcess: request.PaymentRequiredProcess ?? 'Never',
      forceConfirmed: request.ForceConfirmed === true,
    });
    return { ...created, IsPaymentRequiredProcessing: redeemVoucher(books, row, request.Voucher).pay_until !== null };
  },
  // Time only: resource, service and customer stay (rules.md II.6).
  'OneToOne/MoveBooking': (books, { AppointmentId, CustomerId, StartsAt, EndsAt }) => {
    const { db } = books;
    const row = found(bookingOf(db, AppointmentId, CustomerId), 'AppointmentId');
    mustBeLive(db, row, 'OneToOne');
    mustNotHavePassed(row);
    const resource = found(oneOf(db, 'resource', row.resource_id), 'AppointmentId');
    checkMoment(StartsAt, 'StartsAt');
    if (EndsAt <= StartsAt) throw new Refusal('Konec musí být po začátku.', 'EndsAt');
    const length = EndsAt - StartsAt;
    // Choice: both ends are named, so the length may change, to whole MinTimeUnits; the present length always fits.
    if (length !== row.end - row.start && length % (resource.minTimeUnit * 60) !== 0) throw new Refusal(`Délka musí být po ${resource.minTimeUnit} minutách.`, 'EndsAt');
    claim(books, resource, { from: StartsAt, to: EndsAt }, 'StartsAt', { people: row.count, except: AppointmentId });
    if (StartsAt !== row.start || EndsAt !== row.end) {
      db.run('UPDATE appointments SET start = ?, "end" = ? WHERE id = ?', StartsAt, EndsAt, AppointmentId);
      callHooks(books, 'Event_Edit_Time', { AppointmentId, CustomerId });
    }
    return { AppointmentId, CustomerId, Status: row.status };
  },
} satisfies Handlers;
