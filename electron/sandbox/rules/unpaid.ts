import type { Books } from '../actions/handler';
import type { BookingRow } from '../data/rows';
import { bookingOf } from '../data/rows';
import { endBooking } from './cancellation';
import { isLive } from './places';
import { remainingOf } from './payments';

/**
 * Cancels bookings whose enforced payment did not come in time (rules.md III.A, creation 3); what was paid in part comes back,
 * since it is the server that cancels. Nothing is done when none is due, so every action may ask for it. Must not be called
 * inside the transaction of an action: its refusal would undo it.
 */
export function cancelUnpaid(books: Books): void {
  const { db, clock } = books;
  const due = db.all<{ appointment_id: number; customer_id: number }>('SELECT appointment_id, customer_id FROM bookings WHERE pay_until <= ? ORDER BY pay_until', clock.seconds());
  if (due.length === 0) return;
  db.transaction(() => {
    for (const pair of due) {
      const row = bookingOf(db, pair.appointment_id, pair.customer_id);
      if (row !== null && isTakenAway(row)) endBooking(books, row, 'Canceled', 'payments');
      else db.run('UPDATE bookings SET pay_until = NULL WHERE appointment_id = ? AND customer_id = ?', pair.appointment_id, pair.customer_id);
    }
  });
}

/** Choice: a visit is not taken away by a term that ends after its start, nor from who is marked as here: it is owed instead. */
function isTakenAway(row: BookingRow): boolean {
  return isLive(row) && remainingOf(row) > 0 && row.attendance !== 1 && row.pay_until !== null && row.pay_until <= row.start;
}
