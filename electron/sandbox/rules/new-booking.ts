import { cleanText } from '@shared/domain/clean-text';
import type { Books } from '../actions/handler';
import { found } from '../actions/found';
import type { CatalogueKinds } from '../data/catalogue';
import { oneOf } from '../data/catalogue';
import { callHooks, noteActivity } from '../data/journal';
import { atLevel } from '../data/money';
import type { BookingRow, CustomerRecord } from '../data/rows';
import { bookingOf } from '../data/rows';
import { Refusal } from '../refusal';
import { crowns, keepPayments } from './payments';

/** A booking as an action makes it; the place is checked and free, and the appointment is in the books. */
export interface NewBooking {
  readonly appointmentId: number;
  readonly customer: CustomerRecord;
  readonly segment: CatalogueKinds['segment'];
  readonly count: number;
  /** Crowns for all people at the customer's price level: callers apply {@link priceFor}. */
  readonly price: number;
  readonly customerNote: string | null;
  /** `System`: enforced as the merchant has set it (rules.md section 8). */
  readonly paymentProcess: 'Never' | 'System';
  /** Approval is skipped. */
  readonly forceConfirmed?: boolean;
  /** False for a booking that the server makes by itself, which leaves no activity (rules.md section 7); true when left out. */
  readonly byApi?: boolean;
}

/** What the answers of the create actions share. */
export interface CreatedBooking extends Readonly<Record<string, unknown>> {
  readonly AppointmentId: number;
  readonly CustomerId: number;
  readonly Status: string;
  readonly IsPaymentRequired: boolean;
  readonly IsPaymentRequiredProcessing: boolean;
}

/** Longest note that is taken, in characters. Choice. */
const LONGEST_NOTE = 2000;

/** People of a booking: 1 when left out; refuses anything that is no whole number from 1 to 1000. */
export function countOf(count: number | undefined): number {
  const people = count ?? 1;
  if (!Number.isInteger(people) || people < 1 || people > 1000) throw new Refusal('Počet osob musí být alespoň 1.', 'Count');
  return people;
}

/** Price of a service for a customer, in crowns: with the price level, if any. */
export function priceFor({ db }: Books, customer: CustomerRecord, price: number | null): number {
  const level = customer.price_level_id === null ? null : oneOf(db, 'priceLevel', customer.price_level_id);
  return level === null ? (price ?? 0) : atLevel(price ?? 0, level);
}

/** Why a customer may not be booked at this resource: deleted, or not handled by it (rules.md, Customers 3); null when they may. */
export function whyNotBook(customer: CustomerRecord, resourceId: number): Refusal | null {
  if (customer.deleted === 1) return new Refusal('Zákazník je smazaný.', 'CustomerId');
  const visible = JSON.parse(customer.visible_resource_ids) as number[];
  return visible.length > 0 && !visible.includes(resourceId) ? new Refusal('Zákazníka nemůže obsloužit tento zdroj.', 'CustomerId') : null;
}

/** Refuses a customer of whom {@link whyNotBook} gives a reason. */
export function mayBook(customer: CustomerRecord, resourceId: number): void {
  const reason = whyNotBook(customer, resourceId);
  if (reason !== null) throw reason;
}

/** A customer's note as it is kept: an empty one is none. Refuses one that is too long. */
export function noteOf(note: string | null): string | null {
  if ((note ?? '').length > LONGEST_NOTE) throw new Refusal('Poznámka je příliš dlouhá.', 'CustomerNote');
  const clean = cleanText(note ?? '');
  return clean === '' ? null : clean;
}

/** Writes the booking: status, code, enforced payment, webhook. A cancelled or rejected one of the same pair is taken up again. */
export function insertBooking(books: Books, made: NewBooking): { readonly row: BookingRow; readonly created: CreatedBooking } {
  const { db, clock } = books;
  const { appointmentId, customer, segment } = made;
  const now = clock.seconds();
  const note = noteOf(made.customerNote);
  const before = bookingOf(db, appointmentId, customer.id);
  if (before !== null && before.status !== 'Canceled' && before.status !== 'Rejected') throw new Refusal('Zákazník už tuto rezervaci má.', 'CustomerId');
  const status = segment.confirm && made.forceConfirmed !== true ? 'ConfirmationRequested' : 'Confirmed';
  const price = crowns(made.price);
  const required = segment.payWithin !== null && price > 0;
  const processing = required && made.paymentProcess === 'System';
  const payUntil = processing ? now + (segment.payWithin ?? 0) * 60 : null;
  db.run('DELETE FROM bookings WHERE appointment_id = ? AND customer_id = ?', appointmentId, customer.id);
  // What the cancelled one kept is not given back by the new one.
  keepPayments(books, appointmentId, customer.id);
  db.run('DELETE FROM alternates WHERE appointment_id = ? AND customer_id = ?', appointmentId, customer.id);
  db.run(
    'INSERT INTO bookings (appointment_id, customer_id, count, status, price, paid, customer_note, code, created_at, by_api, pay_until) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)',
    appointmentId, customer.id, made.count, status, price, note, `API${appointmentId}X${customer.id}`, now, made.byApi === false ? 0 : 1, payUntil,
  );
  callHooks(books, 'Event_Create', { AppointmentId: appointmentId, CustomerId: customer.id });
  if (status === 'Confirmed' && segment.confirm) noteActivity(books, appointmentId, customer.id, 'Confirmed');
  return {
    row: found(bookingOf(db, appointmentId, customer.id), 'AppointmentId'),
    created: { AppointmentId: appointmentId, CustomerId: customer.id, Status: status, IsPaymentRequired: required, IsPaymentRequiredProcessing: processing },
  };
}
