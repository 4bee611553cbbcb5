import type { Db } from './database';
import { oneOf } from './catalogue';

/** A booking with its appointment, as the lists of the wire need it. */
export interface BookingRow {
  readonly appointment_id: number;
  readonly customer_id: number;
  readonly count: number;
  readonly status: string;
  readonly attendance: number;
  readonly price: number;
  readonly paid: number;
  readonly method: string | null;
  readonly customer_note: string | null;
  readonly merchant_note: string | null;
  readonly custom_values: string;
  readonly code: string;
  readonly by_api: number;
  readonly voucher: string | null;
  /** An enforced payment has to be there by then, unix seconds. */
  readonly pay_until: number | null;
  readonly segment_id: number;
  readonly location_id: number;
  readonly resource_id: number;
  readonly service_id: number | null;
  readonly calendar_id: number;
  readonly course_id: number | null;
  readonly start: number;
  readonly end: number;
  readonly capacity: number;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** A customer of the books. */
export interface CustomerRecord {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly created_at: number;
  readonly deleted: number;
  readonly price_level_id: number | null;
  readonly tag_ids: string;
  readonly custom_values: string;
  readonly credit: number;
  readonly points: number;
  readonly birth_date: number | null;
  readonly gender: string;
  readonly visible_resource_ids: string;
}

/** An appointment of the books. */
export interface AppointmentRecord {
  readonly id: number;
  readonly segment_id: number;
  readonly location_id: number;
  readonly resource_id: number;
  readonly service_id: number | null;
  readonly calendar_id: number;
  readonly course_id: number | null;
  readonly start: number;
  readonly end: number;
  readonly capacity: number;
  /** 1 for an appointment that is offered to many (classes). */
  readonly listed: number;
}

const BOOKING_SQL = `SELECT b.appointment_id, b.customer_id, b.count, b.status, b.attendance, b.price, b.paid, b.method, b.customer_note,
  b.merchant_note, b.custom_values, b.code, b.by_api, b.voucher, b.pay_until, a.segment_id, a.location_id, a.resource_id, a.service_id, a.calendar_id, a.course_id, a.start,
  a."end", a.capacity, c.name, c.email, c.phone
  FROM appointments a JOIN bookings b ON b.appointment_id = a.id JOIN customers c ON c.id = b.customer_id`;
const ONE_BOOKING_SQL = `${BOOKING_SQL} WHERE b.appointment_id = ? AND b.customer_id = ?`;

/** Nothing but rentals lasts longer, in seconds; those are looked for on their own, so that a day is read without the rest. */
const LONG = 86_400;

/** Choice: ids of appointments that overlap the span [from, to), by start, at most so many; one that only touches it is left out. Unix seconds. */
export function appointmentsInSpan(db: Db, from: number, to: number, most: number): number[] {
  // One row of JSON comes out of the database twice as fast as a thousand rows.
  const row = db.get<{ ids: string }>(
    `SELECT json_group_array(id) AS ids FROM (
      SELECT id, start FROM appointments WHERE start >= ? AND start < ? AND "end" > ?
      UNION ALL SELECT id, start FROM appointments WHERE "end" - start > ${LONG} AND start < ? AND start < ? AND "end" > ? ORDER BY start, id LIMIT ?)`,
    from - LONG, to, from, from - LONG, to, from, most,
  );
  return JSON.parse(row?.ids ?? '[]') as number[];
}

/** Bookings of these appointments, by appointment and customer. */
export function bookingsOfAppointments(db: Db, ids: readonly number[]): BookingRow[] {
  return db.all<BookingRow>(`${BOOKING_SQL} WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.id, b.customer_id`, JSON.stringify(ids));
}

/** Bookings of one customer that start in the span (start inclusive, end exclusive: rules.md section 3). */
export function bookingsOfCustomer(db: Db, customerId: number, from: number, to: number): BookingRow[] {
  return db.all<BookingRow>(`${BOOKING_SQL} WHERE b.customer_id = ? AND a.start >= ? AND a.start < ? ORDER BY a.start`, customerId, from, to);
}

/** One booking, or null. */
export function bookingOf(db: Db, appointmentId: number, customerId: number): BookingRow | null {
  return db.get<BookingRow>(ONE_BOOKING_SQL, appointmentId, customerId);
}

/** One booking by the code of its e-mail, or null. */
export function bookingByCode(db: Db, code: string): BookingRow | null {
  return db.get<BookingRow>(`${BOOKING_SQL} WHERE b.code = ?`, code);
}

/** People booked on an appointment. */
export function occupied(db: Db, appointmentId: number): number {
  return db.get<{ n: number }>(`SELECT coalesce(sum(count), 0) AS n FROM bookings WHERE appointment_id = ? AND status IN ('Confirmed', 'ConfirmationRequested')`, appointmentId)?.n ?? 0;
}

/** Names of the catalogue by id. */
export interface Names {
  resource(id: number): string;
  service(id: number | null): string | null;
  location(id: number): string;
  segment(id: number): string;
  calendar(id: number): string;
  course(id: number | null): string | null;
}

const knownNames = new WeakMap<Db, { readonly names: Names; readonly at: number }>();

/** Names by id, read once until the catalogue changes. */
export function namesOf(db: Db): Names {
  const known = knownNames.get(db);
  if (known?.at === db.changes('catalogue')) return known.names;
  const names = readNames(db);
  knownNames.set(db, { names, at: db.changes('catalogue') });
  return names;
}

function readNames(db: Db): Names {
  const cache = new Map<string, string | null>();
  const name = (kind: 'resource' | 'service' | 'location' | 'segment' | 'calendar' | 'course', id: number | null): string | null => {
    if (id === null) return null;
    const key = `${kind}${id}`;
    if (!cache.has(key)) cache.set(key, oneOf(db, kind, id)?.name ?? null);
    return cache.get(key) ?? null;
  };
  return {
    resource: (id) => name('resource', id) ?? '',
    service: (id) => name('service', id),
    location: (id) => name('location', id) ?? '',
    segment: (id) => name('segment', id) ?? '',
    calendar: (id) => name('calendar', id) ?? '',
    course: (id) => name('course', id),
  };
}
