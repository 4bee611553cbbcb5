import type { BookingRow } from '../data/rows';
import { bookingOf } from '../data/rows';
import { paymentInfoWire } from '../data/wire';
import { Refusal } from '../refusal';
import { makeUpsFor } from '../rules/make-up-payments';
import { mayPay, takeEntries, usageOf } from '../rules/passes';
import { addCredit, crowns, dueOf, recordPayment } from '../rules/payments';
import { customerOf, found } from './found';
import type { Books, Handlers } from './handler';

/** A booking that is to be paid, with the rest in crowns. */
function owing({ db }: Books, appointmentId: number, customerId: number): { readonly row: BookingRow; readonly due: number } {
  const row = found(bookingOf(db, appointmentId, customerId), 'AppointmentId');
  return { row, due: dueOf(row) };
}

/** Payments of a booking by what its customer has: credit, entries of a pass, make-ups (rules.md III.A, Bookings: payment). */
export const bookingPaymentHandlers = {
  'Booking/AddPaymentViaCredit': (books, { AppointmentId, CustomerId, Amount }) => {
    const { row, due } = owing(books, AppointmentId, CustomerId);
    const amount = crowns(Math.min(Amount, due));
    if (amount <= 0) throw new Refusal('Částka musí být kladná.', 'Amount');
    // Choice: credit that does not suffice pays nothing at all.
    if (amount > customerOf(books.db, CustomerId).credit) throw new Refusal('Zákazník nemá dost kreditu.', 'Amount');
    const move = addCredit(books, CustomerId, -amount, 'Usage', 'Platba rezervace');
    return { UsedCreditAmount: amount, PaymentInfo: paymentInfoWire(recordPayment(books, row, 'credit', amount, move)) };
  },
  'Booking/AddPaymentViaPass': (books, { AppointmentId, CustomerId, PassUsageId }) => {
    const { row, due } = owing(books, AppointmentId, CustomerId);
    const usage = usageOf(books, CustomerId, PassUsageId, 'PassUsageId');
    mayPay(books, usage, row.service_id, row.start, row.count);
    takeEntries(books, usage, row.count);
    return { PaymentInfo: paymentInfoWire(recordPayment(books, row, 'pass', due, PassUsageId, row.count)) };
  },
  'Booking/AddPaymentViaServiceSubstitution': (books, { AppointmentId, CustomerId, SubstitutionIds }) => {
    const { row, due } = owing(books, AppointmentId, CustomerId);
    const used = makeUpsFor(books, row, SubstitutionIds ?? []);
    let paid = row;
    used.forEach((makeUp, index) => {
      const share = crowns((due * (index + 1)) / used.length) - crowns((due * index) / used.length);
      books.db.run('UPDATE make_ups SET used_at = ? WHERE id = ?', books.clock.seconds(), makeUp.id);
      paid = recordPayment(books, paid, 'makeUp', crowns(share), makeUp.id);
    });
    return { UsedSubstitutionIds: used.map(({ id }) => id), PaymentInfo: paymentInfoWire(paid) };
  },
} satisfies Handlers;
