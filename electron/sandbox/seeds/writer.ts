import { addDays, atWallTime, dateOf, dayBounds } from '@shared/domain/days';
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
  /** Entries of a pass that paid for it, one for each person: the method is the pass then. */
  readonly passUsageId?: number | null;
  readonly customerNote?: string;
  readonly merchantNote?: string;
  readonly code?: string;
  /** Made by an application and not at the desk. */
  readonly byApi?: boolean;
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
  /** What is left, in crowns; a move of credit is written for it. */
  readonly credit?: number;
  /** What was topped up besides and is used, in crowns. */
  readonly creditUsed?: number;
  readonly points?: number;
  readonly deleted?: boolean;
}

/** How the wire names a pass as a method of payment. */
const PASS_METHOD = 'Permanentka';

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
  /** Writes down, when all is sown, that what no pass has paid was paid over the counter. */
  deskPayments(): void;
  run(sql: string, ...values: readonly (string | number | null)[]): void;
}

/** A writer for empty books around the day of `nowMs` (epoch ms). */
export function createWriter(db: Db, zone: string, nowMs: number): SeedWriter {
  const now = Math.floor(nowMs / 1000);
  const today = dateOf(nowMs, zone);
  let [customers, appointments, credits] = [0, 0, 0];
  const seconds = (date: string, minute: number): number => {
    const { start, end } = dayBounds(date, zone);
    const isOrdinary = end - start === 86_400_000 && minute >= 0 && minute < 1440;
    return isOrdinary ? start / 1000 + minute * 60 : atWallTime(date, minute, zone) / 1000;
  };
  const creditMove = (customerId: number, value: number, used: number, type: string, note: string, daysAgo: number): void => {
    db.run('INSERT INTO credits (id, customer_id, value, used, type, note, created_at) VALUES (?,?,?,?,?,?,?)', (credits += 1), customerId, value, used, type, note, now - daysAgo * 86_400);
  };
  return {
    today,
    now,
    day: (offset) => addDays(today, offset),
    seconds,
    put: (kind, value) => put(db, kind, value, now - 30 * 86_400),
    customer: (customer) => {
      const id = (customers += 1);
      const { createdDaysAgo = 200, credit = 0, creditUsed = 0 } = customer;
      const created = now - createdDaysAgo * 86_400;
      db.run(
        'INSERT INTO customers (id, name, email, phone, created_at, modified_at, deleted, price_level_id, tag_ids, custom_values, credit, points) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)',
        id, customer.name, customer.email, customer.phone, created, created, customer.deleted === true ? 1 : 0, customer.priceLevelId ?? null,
        JSON.stringify(customer.tagIds ?? []), JSON.stringify(customer.customValues ?? []), credit, customer.points ?? 0,
      );
      if (credit + creditUsed > 0) creditMove(id, credit + creditUsed, creditUsed, 'Purchase', 'Dobití kreditu', Math.min(20, createdDaysAgo));
      if (creditUsed > 0) creditMove(id, -creditUsed, 0, 'Usage', 'Platba kreditem', Math.min(10, createdDaysAgo));
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
      const { count = 1, passUsageId = null, paid = 0 } = booking;
      const isByPass = passUsageId !== null;
      db.run(
        'INSERT INTO bookings (appointment_id, customer_id, count, status, attendance, price, paid, method, customer_note, merchant_note, code, created_at, by_api) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)',
        appointmentId, customerId, count, booking.status ?? 'Confirmed', booking.attendance ?? 0, booking.price ?? 0, paid,
        isByPass ? PASS_METHOD : (booking.method ?? null), booking.customerNote ?? null, booking.merchantNote ?? null, booking.code ?? `RSV${String(appointmentId).padStart(6, '0')}${customerId}`, now - 5 * 86_400, booking.byApi === true ? 1 : 0,
      );
      if (isByPass) db.run("INSERT INTO payments (appointment_id, customer_id, kind, amount, ref_id, units, at) VALUES (?, ?, 'pass', ?, ?, ?, ?)", appointmentId, customerId, paid, passUsageId, count, now - 5 * 86_400);
    },
    deskPayments: () => {
      // All at once, since a busy business has tens of thousands.
      db.run("INSERT INTO payments (appointment_id, customer_id, kind, amount, at) SELECT appointment_id, customer_id, 'desk', paid, created_at FROM bookings WHERE paid > 0 AND method IS NOT ?", PASS_METHOD);
    },
    run: (sql, ...values) => void db.run(sql, ...values),
  };
}
