import { addDays, atWallTime, dateOf } from '@shared/domain/days';
import type { CatalogueKind, CatalogueKinds } from '../data/catalogue';
import { put } from '../data/catalogue';
import type { Db } from '../data/database';

/** An appointment as a seed writes it; times are minutes of the day by the clock on the wall. */
export interface SeedAppointment {
  readonly date: string;
  readonly startMin: number;
  readonly minutes: number;
  readonly segmentId: number;
  readonly locationId: number;
  readonly resourceId: number;
  readonly serviceId: number | null;
  readonly courseId?: number;
  readonly capacity?: number;
  /** A listed appointment of a group segment. */
  readonly listed?: boolean;
}

/** A booking as a seed writes it. Money in crowns. */
export interface SeedBooking {
  readonly count?: number;
  readonly status?: string;
  readonly attendance?: 0 | 1 | 9;
  readonly price?: number;
  readonly paid?: number;
  readonly method?: string | null;
  readonly customerNote?: string;
  readonly merchantNote?: string;
  readonly code?: string;
}

/** A customer as a seed writes one. */
export interface SeedCustomer {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly createdDaysAgo?: number;
  readonly priceLevelId?: number;
  readonly tagIds?: readonly number[];
  readonly customValues?: readonly { readonly definitionId: number; readonly text?: string; readonly flag?: boolean }[];
  readonly credit?: number;
  readonly points?: number;
}

/** Writes an invented business; ids count up from 1, so that a seed is the same everywhere. */
export interface SeedWriter {
  readonly today: string;
  /** Unix seconds. */
  readonly now: number;
  day(offset: number): string;
  seconds(date: string, minute: number): number;
  put<K extends CatalogueKind>(kind: K, value: CatalogueKinds[K]): void;
  customer(customer: SeedCustomer): number;
  appointment(appointment: SeedAppointment): number;
  booking(appointmentId: number, customerId: number, booking?: SeedBooking): void;
  run(sql: string, ...values: readonly (string | number | null)[]): void;
}

/** A writer for empty books around the day of `nowMs` (epoch ms). */
export function createWriter(db: Db, zone: string, nowMs: number): SeedWriter {
  const now = Math.floor(nowMs / 1000);
  const today = dateOf(nowMs, zone);
  const midnights = new Map<string, number>();
  let customers = 0;
  let appointments = 0;
  const seconds = (date: string, minute: number): number => {
    if (minute === 0) {
      let known = midnights.get(date);
      known ??= atWallTime(date, 0, zone) / 1000;
      midnights.set(date, known);
      return known;
    }
    return atWallTime(date, minute, zone) / 1000;
  };
  return {
    today,
    now,
    day: (offset) => addDays(today, offset),
    seconds,
    put: (kind, value) => put(db, kind, value, now - 30 * 86_400),
    customer: (customer) => {
      const id = (customers += 1);
      const created = now - (customer.createdDaysAgo ?? 200) * 86_400;
      db.run(
        'INSERT INTO customers (id, name, email, phone, created_at, modified_at, price_level_id, tag_ids, custom_values, credit, points) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
        id, customer.name, customer.email, customer.phone, created, created, customer.priceLevelId ?? null,
        JSON.stringify(customer.tagIds ?? []), JSON.stringify(customer.customValues ?? []), customer.credit ?? 0, customer.points ?? 0,
      );
      return id;
    },
    appointment: ({ date, startMin, minutes, segmentId, locationId, resourceId, serviceId, courseId, capacity, listed }) => {
      const id = (appointments += 1);
      db.run(
        'INSERT INTO appointments (id, segment_id, location_id, resource_id, service_id, calendar_id, course_id, start, "end", capacity, listed) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
        id, segmentId, locationId, resourceId, serviceId, segmentId, courseId ?? null, seconds(date, startMin), seconds(date, startMin + minutes), capacity ?? 1, listed === true ? 1 : 0,
      );
      return id;
    },
    booking: (appointmentId, customerId, booking = {}) => {
      db.run(
        'INSERT INTO bookings (appointment_id, customer_id, count, status, attendance, price, paid, method, customer_note, merchant_note, code, created_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)',
        appointmentId, customerId, booking.count ?? 1, booking.status ?? 'Confirmed', booking.attendance ?? 0, booking.price ?? 0, booking.paid ?? 0,
        booking.method ?? null, booking.customerNote ?? null, booking.merchantNote ?? null, booking.code ?? `RSV${String(appointmentId).padStart(6, '0')}${customerId}`, now - 5 * 86_400,
      );
    },
    run: (sql, ...values) => void db.run(sql, ...values),
  };
}
