import type { Books } from '../actions/handler';
import type { BookingRow } from '../data/rows';
import { bookingOf } from '../data/rows';
import { callHooks } from '../data/journal';
import { found } from '../actions/found';

/** How a booking was paid. `desk` is money over the counter, which no action of the API writes. */
export type PaymentKind = 'credit' | 'pass' | 'makeUp' | 'voucher' | 'desk';

/** One payment of a booking. `refId`: credit move, pass usage, make-up or voucher code. Money in crowns. */
export interface Payment {
  readonly id: number;
  readonly appointment_id: number;
  readonly customer_id: number;
  readonly kind: PaymentKind;
  readonly amount: number;
  readonly ref_id: number | null;
  /** Entries of a pass that it took. */
  readonly units: number;
  readonly at: number;
  readonly returned_at: number | null;
}

const METHOD: Readonly<Record<PaymentKind, string>> = { credit: 'Kredit', pass: 'Permanentka', makeUp: 'Náhrada', voucher: 'Poukaz', desk: 'Hotově' };

/** Crowns without the noise of binary fractions. */
export function crowns(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** What is left to pay of a booking, in crowns; never below zero. */
export function remainingOf(row: Pick<BookingRow, 'price' | 'paid'>): number {
  return Math.max(0, crowns(row.price - row.paid));
}

/** Writes a payment into the books and gives the booking as it is now. What it is paid from is taken by the caller. */
export function recordPayment(books: Books, row: BookingRow, kind: PaymentKind, amount: number, refId: number | null, units = 1): BookingRow {
  const { db, clock } = books;
  const { appointment_id: appointmentId, customer_id: customerId } = row;
  const paid = crowns(row.paid + amount);
  const method = row.method === null || row.method === METHOD[kind] ? METHOD[kind] : `${row.method}, ${METHOD[kind]}`;
  db.run('INSERT INTO payments (appointment_id, customer_id, kind, amount, ref_id, units, at) VALUES (?, ?, ?, ?, ?, ?, ?)', appointmentId, customerId, kind, amount, refId, units, clock.seconds());
  // A booking that is paid is not taken away any more.
  db.run('UPDATE bookings SET paid = ?, method = ?, pay_until = CASE WHEN ? >= price THEN NULL ELSE pay_until END WHERE appointment_id = ? AND customer_id = ?', paid, method, paid, appointmentId, customerId);
  callHooks(books, 'Event_Edit_PaymentInfo', { AppointmentId: appointmentId, CustomerId: customerId });
  return found(bookingOf(db, appointmentId, customerId), 'AppointmentId');
}

/** Payments of a booking that have not been given back. */
export function paymentsOf({ db }: Books, appointmentId: number, customerId: number): Payment[] {
  return db.all<Payment>('SELECT * FROM payments WHERE appointment_id = ? AND customer_id = ? AND returned_at IS NULL ORDER BY id', appointmentId, customerId);
}

/**
 * Gives back what was paid from the customer's own: credit, entries, make-ups, vouchers that may be used again. Choice: money
 * over the counter stays, since no action of the API returns it.
 */
export function returnPayments(books: Books, appointmentId: number, customerId: number): readonly Payment[] {
  const { db, clock } = books;
  const now = clock.seconds();
  const returned = paymentsOf(books, appointmentId, customerId).filter(({ kind }) => kind !== 'desk');
  for (const payment of returned) {
    if (payment.kind === 'credit') addCredit(books, customerId, payment.amount, 'Refund', 'Vrácení za zrušenou rezervaci');
    if (payment.kind === 'pass' && payment.ref_id !== null) db.run('UPDATE pass_usages SET used = max(0, used - ?) WHERE id = ?', payment.units, payment.ref_id);
    if (payment.kind === 'makeUp' && payment.ref_id !== null) db.run('UPDATE make_ups SET used_at = NULL WHERE id = ?', payment.ref_id);
    db.run('UPDATE payments SET returned_at = ? WHERE id = ?', now, payment.id);
    db.run('UPDATE bookings SET paid = max(0, round(paid - ?, 2)) WHERE appointment_id = ? AND customer_id = ?', payment.amount, appointmentId, customerId);
  }
  return returned;
}

/** Moves a customer's credit and writes the move down; gives the id of the move. `value` in crowns, negative when it is used. */
export function addCredit({ db, clock }: Books, customerId: number, value: number, type: 'Purchase' | 'Usage' | 'Refund', note: string): number {
  db.run('UPDATE customers SET credit = round(credit + ?, 2) WHERE id = ?', value, customerId);
  db.run('INSERT INTO credits (customer_id, value, used, type, note, created_at) VALUES (?, ?, 0, ?, ?, ?)', customerId, value, type, note, clock.seconds());
  return db.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0;
}
