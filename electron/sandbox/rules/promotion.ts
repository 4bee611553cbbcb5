import type { Books } from '../actions/handler';
import { bookingOf } from '../data/rows';
import type { AppointmentRecord, CustomerRecord } from '../data/rows';
import { whyNotBook } from './new-booking';
import { bookPlaces, freePlaces, isLive } from './places';

/**
 * Gives free places of a listed appointment to those who move up by themselves (`AlternateAutoPromotion`, rules.md section 8),
 * in the order in which they came; never above the capacity and not once it has begun. Choices: each gets one place, confirmed
 * at once and with no enforced payment, since nobody asked the customer; it counts as made by the server and not through the
 * API, and sends no message, which only actions do; who may not be booked any more is passed over and stays on the list.
 */
export function promoteAlternates(books: Books, appointmentId: number): void {
  const { db, clock } = books;
  const appointment = db.get<AppointmentRecord>('SELECT * FROM appointments WHERE id = ? AND listed = 1', appointmentId);
  if (appointment === null || appointment.start <= clock.seconds()) return;
  const waiting = db.all<CustomerRecord>('SELECT c.* FROM alternates x JOIN customers c ON c.id = x.customer_id WHERE x.appointment_id = ? AND x.auto = 1 ORDER BY x.created_at, x.rowid', appointmentId);
  const able = waiting.filter((customer) => {
    const own = bookingOf(db, appointmentId, customer.id);
    return whyNotBook(customer, appointment.resource_id) === null && (own === null || !isLive(own));
  });
  for (const customer of able.slice(0, freePlaces(db, appointment))) {
    bookPlaces(books, appointment, customer, { count: 1, customerNote: null, paymentProcess: 'Never', forceConfirmed: true, byApi: false });
  }
}
