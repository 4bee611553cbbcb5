import { found } from '@electron/sandbox/actions/found';
import type { Books } from '@electron/sandbox/actions/handler';
import { nextId, oneOf, put } from '@electron/sandbox/data/catalogue';
import { lastId } from '@electron/sandbox/data/database';
import { bookingOf } from '@electron/sandbox/data/rows';
import { addCredit, recordPayment } from '@electron/sandbox/rules/payments';
import { LOCATION, RESOURCE, SEGMENT, SERVICE } from '@electron/sandbox/seeds/demo-catalogue';
import { atWallTime } from '@shared/domain/days';

const DAY = 86_400;

/** What names a booking. */
export interface Pair {
  readonly AppointmentId: number;
  readonly CustomerId: number;
}

/** Books, and a date on which nothing lies in them. */
export interface Ground {
  readonly books: Books;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** So many of something. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Unix seconds of a minute of the date. */
export function at({ books, date }: Ground, minute: number): number {
  return atWallTime(date, minute, books.zone) / 1000;
}

/** Customers whom nobody knows yet. Credit in crowns. */
export function newcomers(books: Books, count: number, { credit = 0, email = null }: { readonly credit?: number; readonly email?: string | null } = {}): number[] {
  const { db, clock } = books;
  return times(count, (index) => {
    db.run('INSERT INTO customers (name, email, created_at, modified_at) VALUES (?, ?, ?, ?)', `Nováček ${index}`, email, clock.seconds(), clock.seconds());
    const id = lastId(db);
    if (credit > 0) addCredit(books, id, credit, 'Purchase', 'Dobití');
    return id;
  });
}

/** One customer whom nobody knows yet. */
export function newcomer(books: Books, credit = 0): number {
  const [id] = newcomers(books, 1, { credit });
  if (id === undefined) throw new Error('nobody came');
  return id;
}

/** The halls with the hours of classes that they have room for. */
const HALLS = [RESOURCE.hallB, RESOURCE.hallA, RESOURCE.hallC].flatMap((resourceId) => times(10, (index) => ({ resourceId, minute: (9 + index) * 60 })));

/** A class of the date; a number gives each its own hall and hour. */
export function sowClass(ground: Ground, capacity: number, where: number | { readonly resourceId: number; readonly minute: number } = 0): number {
  const place = typeof where === 'number' ? HALLS[where] : where;
  if (place === undefined) throw new Error('the halls are full');
  return sowAppointment(ground, { ...place, minutes: 60, segmentId: SEGMENT.classes, serviceId: SERVICE.circuit, capacity, listed: 1 });
}

/** A booking of one customer at a time of its own. */
export function sowSingle(ground: Ground, customerId: number, { minute, resourceId, serviceId, segmentId, minutes }: { readonly minute: number; readonly resourceId: number; readonly serviceId: number; readonly segmentId: number; readonly minutes: number }, booking: SownBooking = {}): Pair {
  return sowBooking(ground.books, sowAppointment(ground, { minute, minutes, resourceId, serviceId, segmentId, capacity: 1, listed: 0 }), customerId, booking);
}

function sowAppointment(ground: Ground, { minute, minutes, resourceId, segmentId, serviceId, capacity, listed }: { readonly minute: number; readonly minutes: number; readonly resourceId: number; readonly segmentId: number; readonly serviceId: number; readonly capacity: number; readonly listed: 0 | 1 }): number {
  const start = at(ground, minute);
  ground.books.db.run(
    'INSERT INTO appointments (segment_id, location_id, resource_id, service_id, calendar_id, start, "end", capacity, listed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    segmentId, LOCATION.letna, resourceId, serviceId, segmentId, start, start + minutes * 60, capacity, listed,
  );
  return lastId(ground.books.db);
}

/** A booking as it is sown; price in crowns, `payUntil` in unix seconds. */
export interface SownBooking {
  readonly count?: number;
  readonly status?: 'Confirmed' | 'ConfirmationRequested';
  readonly price?: number;
  readonly payUntil?: number | null;
}

/** A booking as an action would have made it, unpaid. */
export function sowBooking({ db, clock }: Books, appointmentId: number, customerId: number, { count = 1, status = 'Confirmed', price = 0, payUntil = null }: SownBooking = {}): Pair {
  db.run(
    'INSERT INTO bookings (appointment_id, customer_id, count, status, price, code, created_at, by_api, pay_until) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)',
    appointmentId, customerId, count, status, price, `R${appointmentId}X${customerId}`, clock.seconds(), payUntil,
  );
  return { AppointmentId: appointmentId, CustomerId: customerId };
}

/** Puts customers on the waitlist of a class, in their order. */
export function sowQueue({ db, clock }: Books, appointmentId: number, customerIds: readonly number[]): void {
  for (const id of customerIds) db.run('INSERT INTO alternates (appointment_id, customer_id, auto, created_at) VALUES (?, ?, 1, ?)', appointmentId, id, clock.seconds());
}

/** A pass with its entries; gives their ids. */
export function sowPass({ db, clock }: Books, customerId: number, shared: number | null, usages: readonly { readonly serviceId: number; readonly count: number | null }[]): number[] {
  db.run('INSERT INTO customer_passes (customer_id, pass_id, active_from, expires, shared_count, created_at) VALUES (?, 2, ?, ?, ?, ?)', customerId, clock.seconds() - DAY, clock.seconds() + 400 * DAY, shared, clock.seconds());
  const pass = lastId(db);
  return usages.map(({ serviceId, count }) => {
    db.run('INSERT INTO pass_usages (customer_pass_id, service_id, count) VALUES (?, ?, ?)', pass, serviceId, count);
    return lastId(db);
  });
}

/** Make-ups for a service; gives their ids. */
export function sowMakeUps({ db, clock }: Books, customerId: number, count: number, serviceId: number): number[] {
  return times(count, () => {
    db.run('INSERT INTO make_ups (customer_id, source_service_id, service_ids, created_at, expires) VALUES (?, ?, ?, ?, ?)', customerId, serviceId, JSON.stringify([serviceId]), clock.seconds() - DAY, clock.seconds() + 400 * DAY);
    return lastId(db);
  });
}

/** A voucher code that is good; `voucherId` is its definition in the demo. */
export function sowVoucher({ db, clock }: Books, voucherId: number): string {
  const id = nextId(db, 'voucherCode');
  put(db, 'voucherCode', { id, code: `ZAVOD-${id}`, voucherId, expires: null, used: false }, clock.seconds());
  return `ZAVOD-${id}`;
}

/** A court that so many can rent at once; gives its id. */
export function sowCourt({ db, clock }: Books, capacity: number): number {
  const court = oneOf(db, 'resource', RESOURCE.court1);
  if (court === null) throw new Error('there is no court');
  const id = nextId(db, 'resource');
  put(db, 'resource', { ...court, id, name: `Kurt ${id}`, capacity, closedDates: [] }, clock.seconds());
  return id;
}

/** Status of a booking, or null. */
export function statusOf({ db }: Books, { AppointmentId, CustomerId }: Pair): string | null {
  return db.get<{ status: string }>('SELECT status FROM bookings WHERE appointment_id = ? AND customer_id = ?', AppointmentId, CustomerId)?.status ?? null;
}

/** A number of the books. */
export function numberOf({ db }: Books, sql: string, ...values: readonly (number | string)[]): number {
  return db.get<{ n: number | null }>(sql, ...values)?.n ?? 0;
}

/** Credit of a customer, crowns. */
export function creditOf(books: Books, customerId: number): number {
  return numberOf(books, 'SELECT credit AS n FROM customers WHERE id = ?', customerId);
}

/** Pays crowns of a booking from the credit. */
export function payByCredit(books: Books, { AppointmentId, CustomerId }: Pair, amount: number): void {
  books.db.transaction(() => {
    const row = found(bookingOf(books.db, AppointmentId, CustomerId), 'AppointmentId');
    recordPayment(books, row, 'credit', amount, addCredit(books, CustomerId, -amount, 'Usage', 'Platba rezervace'));
  });
}
