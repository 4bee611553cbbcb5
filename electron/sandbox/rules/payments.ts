import { found } from '../actions/found';
import type { Books } from '../actions/handler';
import type { Db } from '../data/database';
import { lastId } from '../data/database';
import { callHooks } from '../data/journal';
import { crowns, remainingOf } from '../data/money';
import type { BookingRow } from '../data/rows';
import { bookingOf } from '../data/rows';
import { Refusal } from '../refusal';
import { releaseVoucher } from './voucher-codes';

export { crowns, remainingOf } from '../data/money';

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

/** What is left to pay of a booking that is to be paid, in crowns: a cancelled, a rejected, a free and a paid one is refused by `AppointmentId`. */
export function dueOf(row: BookingRow): number {
  if (row.status === 'Canceled' || row.status === 'Rejected') throw new Refusal('Zrušenou ani odmítnutou rezervaci nelze zaplatit.', 'AppointmentId');
  const due = remainingOf(row);
  if (due === 0) throw new Refusal('Na rezervaci není co platit.', 'AppointmentId');
  return due;
}

/** Writes a payment into the books and gives the booking as it is now. What it is paid from is taken by the caller. */
export function recordPayment(books: Books, row: BookingRow, kind: PaymentKind, amount: number, refId: number | null, units = 1): BookingRow {
  const { db, clock } = books;
  const { appointment_id: appointmentId, customer_id: customerId } = row;
  const paid = crowns(row.paid + amount);
  const methods = new Set([...methodsOf(row), METHOD[kind]]);
  db.run('INSERT INTO payments (appointment_id, customer_id, kind, amount, ref_id, units, at) VALUES (?, ?, ?, ?, ?, ?, ?)', appointmentId, customerId, kind, amount, refId, units, clock.seconds());
  // A booking that is paid is not taken away any more.
  db.run('UPDATE bookings SET paid = ?, method = ?, pay_until = CASE WHEN ? >= price THEN NULL ELSE pay_until END WHERE appointment_id = ? AND customer_id = ?', paid, [...methods].join(', '), paid, appointmentId, customerId);
  callHooks(books, 'Event_Edit_PaymentInfo', { AppointmentId: appointmentId, CustomerId: customerId });
  return found(bookingOf(db, appointmentId, customerId), 'AppointmentId');
}

/** Payments of a booking that have not been given back. What an ended one kept is not of the one that took it up again: see {@link keepPayments}. */
export function paymentsOf({ db }: Books, appointmentId: number, customerId: number): Payment[] {
  return db.all<Payment>('SELECT * FROM payments WHERE appointment_id = ? AND customer_id = ? AND returned_at IS NULL AND former = 0 ORDER BY id', appointmentId, customerId);
}

/** Payments that an ended booking kept stay what they are when its pair is booked again, and never come back. */
export function keepPayments({ db }: Books, appointmentId: number, customerId: number): void {
  db.run('UPDATE payments SET former = 1 WHERE appointment_id = ? AND customer_id = ?', appointmentId, customerId);
}

/**
 * Gives back what was paid from the customer's own: credit, entries, make-ups, vouchers that may be used again. Choice: money
 * over the counter stays, since no action of the API returns it.
 */
export function returnPayments(books: Books, appointmentId: number, customerId: number): readonly Payment[] {
  const returned = paymentsOf(books, appointmentId, customerId).filter(({ kind }) => kind !== 'desk');
  for (const payment of returned) returnPayment(books, payment);
  return returned;
}

/**
 * Gives back one payment; the booking owes it again. Gives whether what it was paid from can be used again, which only a
 * voucher may refuse. Choice: no new term of an enforced payment begins.
 */
export function returnPayment(books: Books, payment: Payment): boolean {
  const { db, clock } = books;
  const { appointment_id: appointmentId, customer_id: customerId, kind, ref_id: refId } = payment;
  if (kind === 'credit') addCredit(books, customerId, payment.amount, 'Refund', 'Vrácení platby rezervace');
  if (kind === 'pass' && refId !== null) db.run('UPDATE pass_usages SET used = max(0, used - ?) WHERE id = ?', payment.units, refId);
  if (kind === 'makeUp' && refId !== null) db.run('UPDATE make_ups SET used_at = NULL WHERE id = ?', refId);
  const isGoodAgain = kind !== 'voucher' || releaseVoucher(books, payment);
  db.run('UPDATE payments SET returned_at = ? WHERE id = ?', clock.seconds(), payment.id);
  const row = bookingOf(db, appointmentId, customerId);
  if (row === null) return isGoodAgain;
  const stays = paymentsOf(books, appointmentId, customerId).some((other) => other.kind === kind);
  const methods = methodsOf(row).filter((method) => stays || method !== METHOD[kind]);
  db.run(
    'UPDATE bookings SET paid = ?, method = ?, voucher = ? WHERE appointment_id = ? AND customer_id = ?',
    Math.max(0, crowns(row.paid - payment.amount)), methods.length === 0 ? null : methods.join(', '), kind === 'voucher' ? null : row.voucher, appointmentId, customerId,
  );
  callHooks(books, 'Event_Edit_PaymentInfo', { AppointmentId: appointmentId, CustomerId: customerId });
  return isGoodAgain;
}

function methodsOf({ method }: Pick<BookingRow, 'method'>): readonly string[] {
  return method === null ? [] : method.split(', ');
}

/** Moves a customer's credit and writes the move down; gives the id of the move. `value` in crowns, negative when it is used. */
export function addCredit({ db, clock }: Books, customerId: number, value: number, type: 'Purchase' | 'Usage' | 'Refund', note: string): number {
  db.run('UPDATE customers SET credit = round(credit + ?, 2) WHERE id = ?', value, customerId);
  if (value < 0) useTopUps(db, customerId, -value);
  db.run('INSERT INTO credits (customer_id, value, used, type, note, created_at) VALUES (?, ?, 0, ?, ?, ?)', customerId, value, type, note, clock.seconds());
  return lastId(db);
}

/** Notes how much of each top-up is used (rules.md III.A, Credit 2). Choice: the oldest goes first. Crowns. */
function useTopUps(db: Db, customerId: number, amount: number): void {
  let left = amount;
  for (const topUp of db.all<{ id: number; rest: number }>('SELECT id, round(value - used, 2) AS rest FROM credits WHERE customer_id = ? AND value > used ORDER BY created_at, id', customerId)) {
    const used = Math.min(left, topUp.rest);
    db.run('UPDATE credits SET used = round(used + ?, 2) WHERE id = ?', used, topUp.id);
    left = crowns(left - used);
    if (left === 0) return;
  }
}
