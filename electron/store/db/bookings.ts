import { isComing } from '@shared/domain/attendance';
import type { Booking, ClassAppointment } from '@shared/domain/booking';
import type { Db } from './database';

/** A stored booking with when an act last touched it and when it was last read (epoch ms). */
export interface StoredBooking {
  readonly booking: Booking;
  readonly touchedAt: number;
  readonly readAt: number;
}

interface Row {
  readonly json: string;
  readonly touched_at: number;
  readonly read_at: number;
}

/** Longest booking that can reach into a day from days before (something rented for weeks), in ms. */
const LONGEST = 31 * 86_400_000;

function fromRow(row: Row): StoredBooking {
  return { booking: JSON.parse(row.json) as Booking, touchedAt: row.touched_at, readAt: row.read_at };
}

const BETWEEN = 'SELECT json, touched_at, read_at FROM bookings WHERE start >= ? AND start < ? AND ("end" > ? OR start >= ?)';
const BY_START = 'ORDER BY start, appointment_id, customer_id';

/** Bookings that overlap [from, to), by start; those of some resources only, where they are given. Epoch ms. */
export function bookingsBetween(db: Db, from: number, to: number, resourceIds?: readonly number[]): StoredBooking[] {
  const span = [from - LONGEST, to, from, from] as const;
  const rows =
    resourceIds === undefined
      ? db.all<Row>(`${BETWEEN} ${BY_START}`, ...span)
      : db.all<Row>(`${BETWEEN} AND resource_id IN (SELECT value FROM json_each(?)) ${BY_START}`, ...span, JSON.stringify(resourceIds));
  return rows.map(fromRow);
}

/** One booking, or null. */
export function bookingOfPair(db: Db, appointmentId: number, customerId: number): StoredBooking | null {
  const row = db.get<Row>('SELECT json, touched_at, read_at FROM bookings WHERE appointment_id = ? AND customer_id = ?', appointmentId, customerId);
  return row === null ? null : fromRow(row);
}

/** Bookings of one appointment. */
export function bookingsOfAppointment(db: Db, appointmentId: number): StoredBooking[] {
  return db.all<Row>('SELECT json, touched_at, read_at FROM bookings WHERE appointment_id = ?', appointmentId).map(fromRow);
}

/** Bookings of one customer, latest first. */
export function bookingsOfCustomer(db: Db, customerId: number): StoredBooking[] {
  return db.all<Row>('SELECT json, touched_at, read_at FROM bookings WHERE customer_id = ? ORDER BY start DESC', customerId).map(fromRow);
}

/** Writes a booking. When it was first seen stays as it was; that of a new one is this reading. */
export function putBooking(db: Db, booking: Booking, readAt: number, touchedAt: number): void {
  db.run(
    `INSERT INTO bookings (appointment_id, customer_id, start, "end", resource_id, coming, attendance, remaining, touched_at, read_at, json, seen_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)
     ON CONFLICT (appointment_id, customer_id) DO UPDATE SET start = excluded.start, "end" = excluded."end", resource_id = excluded.resource_id, coming = excluded.coming, attendance = excluded.attendance,
       remaining = excluded.remaining, touched_at = excluded.touched_at, read_at = excluded.read_at, json = excluded.json`,
    booking.appointmentId, booking.customerId, booking.start, booking.end, booking.resourceId, isComing(booking.status) ? 1 : 0, booking.attendance, booking.payment.remaining, touchedAt, readAt, JSON.stringify(booking), readAt,
  );
}

/** Removes a booking. */
export function removeBooking(db: Db, appointmentId: number, customerId: number): void {
  db.run('DELETE FROM bookings WHERE appointment_id = ? AND customer_id = ?', appointmentId, customerId);
}

/** Listed classes that overlap [from, to), by start. Epoch ms. */
export function classesBetween(db: Db, from: number, to: number): ClassAppointment[] {
  return db
    .all<{ json: string }>('SELECT json FROM classes WHERE start >= ? AND start < ? AND ("end" > ? OR start >= ?) ORDER BY start, appointment_id', from - LONGEST, to, from, from)
    .map((row) => JSON.parse(row.json) as ClassAppointment);
}

/** Listed lessons of a course that are not over at `now` (epoch ms), by start. */
export function lessonsOfCourse(db: Db, courseId: number, now: number): ClassAppointment[] {
  return db
    .all<{ json: string }>(`SELECT json FROM classes WHERE start >= ? AND "end" > ? AND json_extract(json, '$.courseId') = ? ORDER BY start, appointment_id`, now - LONGEST, now, courseId)
    .map((row) => JSON.parse(row.json) as ClassAppointment);
}

/** One listed class, or null. */
export function classOfId(db: Db, appointmentId: number): ClassAppointment | null {
  const row = db.get<{ json: string }>('SELECT json FROM classes WHERE appointment_id = ?', appointmentId);
  return row === null ? null : (JSON.parse(row.json) as ClassAppointment);
}
