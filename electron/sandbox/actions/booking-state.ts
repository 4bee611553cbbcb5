import type { BookingRow } from '../data/rows';
import { bookingOf, bookingsOfCustomer } from '../data/rows';
import { noteActivity } from '../data/journal';
import { Refusal } from '../refusal';
import { endBooking, givenBackFor, isLate } from '../rules/cancellation';
import { isLive } from '../rules/places';
import { found } from './found';
import type { Books, Handlers } from './handler';

/** Later than any lesson, unix seconds. */
const EVER = 2 ** 33;

/** What becomes of a booking: approval, refusal, cancelling. The answer says nothing of what came back: it is read again. */
export const bookingStateHandlers = {
  'Booking/Cancel': (books, { AppointmentId, CustomerId, EnableCancelWholeCourse, OverrideCancellationLate }) => {
    const named = found(bookingOf(books.db, AppointmentId, CustomerId), 'AppointmentId');
    if (!isLive(named)) throw new Refusal('Rezervace už je zrušená nebo zamítnutá.', 'AppointmentId');
    if (isLate(books, named) && OverrideCancellationLate !== true) throw new Refusal('Lhůta pro zrušení už uplynula.', 'AppointmentId');
    // Left out means true (rules.md III.A, cancellation 1).
    const isWholeCourse = named.course_id !== null && EnableCancelWholeCourse !== false;
    for (const row of isWholeCourse ? [named, ...othersOfCourse(books, named)] : [named]) endBooking(books, row, 'Canceled', givenBackFor(books, row, isWholeCourse));
    return { AppointmentId, CustomerId, Status: 'Canceled' };
  },
  'Booking/Confirm': (books, { AppointmentId, CustomerId }) => {
    waitingOf(books, AppointmentId, CustomerId);
    books.db.run("UPDATE bookings SET status = 'Confirmed' WHERE appointment_id = ? AND customer_id = ?", AppointmentId, CustomerId);
    noteActivity(books, AppointmentId, CustomerId, 'Confirmed');
    return { AppointmentId, CustomerId, Status: 'Confirmed' };
  },
  'Booking/Reject': (books, { AppointmentId, CustomerId }) => {
    // Choice: who is rejected gets everything back, whatever the deadline says.
    endBooking(books, waitingOf(books, AppointmentId, CustomerId), 'Rejected', 'payments');
    return { AppointmentId, CustomerId, Status: 'Rejected' };
  },
} satisfies Handlers;

/** A booking that waits for approval; any other is refused by `AppointmentId` (rules.md section 8). */
function waitingOf({ db }: Books, appointmentId: number, customerId: number): BookingRow {
  const row = found(bookingOf(db, appointmentId, customerId), 'AppointmentId');
  if (row.status === 'Confirmed') throw new Refusal('Rezervace už je potvrzená.', 'AppointmentId');
  if (row.status !== 'ConfirmationRequested') throw new Refusal('Rezervace nečeká na potvrzení.', 'AppointmentId');
  return row;
}

/**
 * The customer's other bookings of the same course that have not begun. Choice: the deadline of the named lesson decides
 * whether the course can be cancelled, the deadline of each lesson what it gives back.
 */
function othersOfCourse({ db, clock }: Books, named: BookingRow): BookingRow[] {
  return bookingsOfCustomer(db, named.customer_id, clock.seconds() + 1, EVER).filter((row) => row.course_id === named.course_id && row.appointment_id !== named.appointment_id && isLive(row));
}
