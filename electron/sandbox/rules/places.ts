import { found } from '../actions/found';
import type { Books } from '../actions/handler';
import { oneOf } from '../data/catalogue';
import type { Db } from '../data/database';
import type { AppointmentRecord, BookingRow, CustomerRecord } from '../data/rows';
import { occupied } from '../data/rows';
import type { NewBooking } from './new-booking';
import { insertBooking, priceFor } from './new-booking';

/** Whether a booking holds its place: confirmed, or waiting for approval (rules.md section 8). */
export function isLive({ status }: Pick<BookingRow, 'status'>): boolean {
  return status === 'Confirmed' || status === 'ConfirmationRequested';
}

/** An appointment that is offered to many (classes, lessons of courses); refused by `AppointmentId` when it is not one. */
export function listedAppointment(db: Db, id: number): AppointmentRecord {
  return found(db.get<AppointmentRecord>('SELECT * FROM appointments WHERE id = ? AND listed = 1', id), 'AppointmentId');
}

/** Places that are left on an appointment, in people; never below zero. */
export function freePlaces(db: Db, appointment: Pick<AppointmentRecord, 'id' | 'capacity'>): number {
  return Math.max(0, appointment.capacity - occupied(db, appointment.id));
}

/** Lessons of a course by their start. */
export function lessonsOf(db: Db, courseId: number): AppointmentRecord[] {
  return db.all<AppointmentRecord>('SELECT * FROM appointments WHERE course_id = ? ORDER BY start', courseId);
}

/**
 * Places of a course that are taken, in people. Choice: those of its fullest lesson that has not begun (of any, once all
 * have), since a replacement on one lesson keeps everybody else from taking the whole course. `now` in unix seconds.
 */
export function takenOnCourse(db: Db, courseId: number, now: number): number {
  const lessons = lessonsOf(db, courseId);
  const ahead = lessons.filter(({ start }) => start > now);
  return Math.max(0, ...(ahead.length > 0 ? ahead : lessons).map(({ id }) => occupied(db, id)));
}

/** Whether the customer has a place on every lesson of the course that has not begun. `now` in unix seconds. */
export function isOnCourse(db: Db, courseId: number, customerId: number, now: number): boolean {
  const ahead = lessonsOf(db, courseId).filter(({ start }) => start > now);
  const held = db.all<{ appointment_id: number; status: string }>(
    'SELECT b.appointment_id, b.status FROM bookings b JOIN appointments a ON a.id = b.appointment_id WHERE a.course_id = ? AND b.customer_id = ?',
    courseId, customerId,
  );
  const places = new Set(held.filter(isLive).map((row) => row.appointment_id));
  return ahead.length > 0 && ahead.every(({ id }) => places.has(id));
}

/**
 * Books places of a listed appointment, which the caller has found free, at the price of its service for this customer times
 * the people. Who holds the whole course by it waits for the course no longer.
 */
export function bookPlaces(
  books: Books,
  appointment: AppointmentRecord,
  customer: CustomerRecord,
  terms: Pick<NewBooking, 'count' | 'customerNote' | 'paymentProcess' | 'forceConfirmed' | 'byApi'>,
): ReturnType<typeof insertBooking> {
  const { db, clock } = books;
  const segment = found(oneOf(db, 'segment', appointment.segment_id), 'AppointmentId');
  const service = appointment.service_id === null ? null : oneOf(db, 'service', appointment.service_id);
  const price = priceFor(books, customer, service?.price ?? null) * terms.count;
  const booked = insertBooking(books, { appointmentId: appointment.id, customer, segment, price, ...terms });
  if (appointment.course_id !== null && isOnCourse(db, appointment.course_id, customer.id, clock.seconds())) {
    db.run('DELETE FROM course_alternates WHERE course_id = ? AND customer_id = ?', appointment.course_id, customer.id);
  }
  return booked;
}
