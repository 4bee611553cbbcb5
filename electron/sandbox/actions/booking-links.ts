import type { BookingRow } from '../data/rows';
import { bookingOf } from '../data/rows';
import { cancelDeadline } from '../rules/cancellation';
import { remainingOf } from '../rules/payments';
import { isLive } from '../rules/places';
import { found } from './found';
import type { Books, Handlers } from './handler';

/** Choice: links lead to a name that exists nowhere, since the business is invented. */
const BOOKING_SITE = 'https://booking.example.invalid';

/**
 * Links of a booking for its customer, which are there only while there is something to do (rules.md III.A, creation 12).
 * Choices: once there is not, both fields are null, which is no error; a payment page closes at the term of the enforced
 * payment, else at the start.
 */
export const bookingLinkHandlers = {
  'Booking/GetCancelLink': (books, { AppointmentId, CustomerId }) => {
    const row = found(bookingOf(books.db, AppointmentId, CustomerId), 'AppointmentId');
    return linkUntil(books, 'cancel', row, isLive(row) ? cancelDeadline(books, row) : null);
  },
  'Booking/GetPaymentLink': (books, { AppointmentId, CustomerId }) => {
    const row = found(bookingOf(books.db, AppointmentId, CustomerId), 'AppointmentId');
    return linkUntil(books, 'pay', row, isLive(row) && remainingOf(row) > 0 ? (row.pay_until ?? row.start) : null);
  },
} satisfies Handlers;

/** A page for this booking; `expires` in unix seconds, null or past for none. */
function linkUntil({ clock }: Books, page: 'cancel' | 'pay', { code }: BookingRow, expires: number | null): { readonly Url: string | null; readonly ExpiresAt: number | null } {
  if (expires === null || clock.seconds() >= expires) return { Url: null, ExpiresAt: null };
  return { Url: `${BOOKING_SITE}/${page}/${encodeURIComponent(code)}`, ExpiresAt: expires };
}
