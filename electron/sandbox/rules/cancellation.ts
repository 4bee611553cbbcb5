import { found } from '../actions/found';
import type { Books } from '../actions/handler';
import { oneOf } from '../data/catalogue';
import { callHooks, noteActivity } from '../data/journal';
import type { BookingRow } from '../data/rows';
import type { MakeUps } from './make-ups';
import { issueMakeUps, makeUpsOf } from './make-ups';
import { returnPayments } from './payments';
import { promoteAlternates } from './promotion';

/** What a booking that ends gives back: what was paid from the customer's own, make-ups in place of it, or nothing. */
export type GivenBack = 'payments' | 'nothing' | MakeUps;

/** Until when a booking can be cancelled, unix seconds: the merchant's minutes before the start. That second is too late. */
export function cancelDeadline({ db }: Books, row: BookingRow): number {
  return row.start - found(oneOf(db, 'segment', row.segment_id), 'AppointmentId').cancelBefore * 60;
}

/** Whether it is too late to cancel (rules.md III.A, cancellation 2); it always is once the booking has begun. */
export function isLate(books: Books, row: BookingRow): boolean {
  return books.clock.seconds() >= cancelDeadline(books, row);
}

/**
 * What a cancelled booking gives back. Choices: in time everything that was paid from the customer's own (of a lesson that was
 * excused by itself, make-ups where its course gives them); late, by `OverrideCancellationLate`, nothing.
 */
export function givenBackFor(books: Books, row: BookingRow, isWholeCourse: boolean): GivenBack {
  if (isLate(books, row)) return 'nothing';
  return (isWholeCourse ? null : makeUpsOf(books, row)) ?? 'payments';
}

/**
 * Ends a live booking: status, what comes back, activity, webhook, and whoever moves up to its place. Attendance stays as it
 * is. A rejection calls no webhook, since none is for it (rules.md section 7).
 */
export function endBooking(books: Books, row: BookingRow, status: 'Canceled' | 'Rejected', givenBack: GivenBack): void {
  const { appointment_id: appointmentId, customer_id: customerId } = row;
  books.db.run('UPDATE bookings SET status = ?, pay_until = NULL WHERE appointment_id = ? AND customer_id = ?', status, appointmentId, customerId);
  if (givenBack === 'payments') returnPayments(books, appointmentId, customerId);
  else if (givenBack !== 'nothing') issueMakeUps(books, customerId, givenBack);
  noteActivity(books, appointmentId, customerId, status);
  if (status === 'Canceled') callHooks(books, 'Event_Cancel', { AppointmentId: appointmentId, CustomerId: customerId });
  promoteAlternates(books, appointmentId);
}
