import { isComing } from '@shared/domain/attendance';
import type { PlainDate } from '@shared/domain/booking';
import type { MonthDay, MonthView } from '@shared/domain/calendar-views';
import { dayBounds } from '@shared/domain/days';
import { daysBetween } from '@shared/domain/weeks';
import { bookingOfPair, classesBetween } from '../db/bookings';
import { readCatalogue } from '../db/catalogue';
import type { Db } from '../db/database';
import type { SpanHours, WantedResources } from './calendar-source';
import { hoursBetween, readingsBetween, wantedResources } from './calendar-source';
import type { ViewSource } from './day-view';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly resourceId: number;
}

/** What a month needs of a booking: all of it is read without its JSON, since a month may hold tens of thousands. */
interface CountedBooking extends Span {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly pending: boolean;
}

interface Row {
  readonly appointment_id: number;
  readonly customer_id: number;
  readonly start: number;
  readonly end: number;
  readonly resource_id: number;
  readonly pending: number;
}

const COLUMNS = `appointment_id, customer_id, start, "end", resource_id, instr(json, '"status":"ConfirmationRequested"') > 0 AS pending`;
/** Longest booking that can reach into a day from days before, as in db/bookings.ts, in ms. */
const LONGEST = 31 * 86_400_000;
const MINUTE = 60_000;

/** Occupancy of each day of a span, both ends in it, with open moves laid over it. */
export function monthView(source: ViewSource, from: PlainDate, to: PlainDate, locationId: number | null, resourceIds: readonly number[]): MonthView {
  const { db, zone } = source;
  const dates = daysBetween(from, to);
  const bounds = dates.map((date) => dayBounds(date, zone));
  const [start, end] = [bounds[0]?.start ?? 0, bounds.at(-1)?.end ?? 0];
  const { wanted, choices, belongs } = wantedResources(readCatalogue(db), locationId, resourceIds);
  const bookings = withMoves(source, countedBetween(db, start, end), start, end).filter(({ resourceId }) => belongs(resourceId));
  const classes = classesBetween(db, start, end).filter(({ resourceId, capacity }) => belongs(resourceId) && capacity > 1);
  const waiting = waitingOn(db, classes.map(({ appointmentId }) => appointmentId));
  const people = peopleOn(db, classes.map(({ appointmentId }) => appointmentId));
  const [bookingsOf, classesOf] = [byDay(bookings, bounds), byDay(classes, bounds)];
  const hours = hoursBetween(db, from, to);
  const readings = readingsBetween(db, from, to);
  const days = dates.map((date, index): MonthDay => {
    const day = bounds[index] ?? { start: 0, end: 0 };
    const [booked, held] = [bookingsOf[index] ?? [], classesOf[index] ?? []];
    const own = booked.filter((booking) => booking.start >= day.start);
    const listed = held.filter((one) => one.start >= day.start);
    return {
      date,
      bookings: own.length,
      pending: own.filter(({ pending }) => pending).length,
      bookedMin: bookedMinutes([...booked, ...held], day),
      openMin: openMinutes(hours, wanted, date),
      classes: {
        count: listed.length,
        occupied: listed.reduce((sum, { appointmentId, occupied }) => sum + Math.max(occupied, people.get(appointmentId) ?? 0), 0),
        capacity: listed.reduce((sum, { capacity }) => sum + capacity, 0),
        waiting: listed.reduce((sum, { appointmentId }) => sum + (waiting.get(appointmentId) ?? 0), 0),
      },
      readAt: readings.get(date)?.bookings ?? null,
    };
  });
  return { from, to, choices, days };
}

/** null as soon as the hours of one were not read: what is left out would make the rest look full. */
function openMinutes(hours: SpanHours, wanted: WantedResources['wanted'], date: PlainDate): number | null {
  if (wanted.length === 0 || wanted.some(({ id }) => !hours.isKnown(date, id))) return null;
  return Math.round(wanted.flatMap(({ id }) => hours.of(date, id)).reduce((sum, interval) => sum + interval.to - interval.from, 0) / MINUTE);
}

function countedBetween(db: Db, from: number, to: number): CountedBooking[] {
  return db
    .all<Row>(`SELECT ${COLUMNS} FROM bookings WHERE start >= ? AND start < ? AND "end" > ? AND coming = 1`, from - LONGEST, to, from)
    .map((row) => ({ appointmentId: row.appointment_id, customerId: row.customer_id, start: row.start, end: row.end, resourceId: row.resource_id, pending: row.pending === 1 }));
}

/** Spans by the days that they touch; what crosses midnight is in both. */
function byDay<S extends { readonly start: number; readonly end: number }>(spans: readonly S[], bounds: readonly { readonly start: number; readonly end: number }[]): readonly (readonly S[])[] {
  const days = bounds.map((): S[] => []);
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    while (at < bounds.length - 1 && span.start >= (bounds[at]?.end ?? Infinity)) at += 1;
    for (let day = at; day < bounds.length && span.end > (bounds[day]?.start ?? Infinity); day += 1) days[day]?.push(span);
  }
  return days;
}

/** How many people are booked on each of some classes. */
function peopleOn(db: Db, appointmentIds: readonly number[]): ReadonlyMap<number, number> {
  const rows = db.all<{ id: number; people: number }>(`SELECT appointment_id AS id, sum(json_extract(json, '$.count')) AS people FROM bookings WHERE coming = 1 AND appointment_id IN (SELECT value FROM json_each(?)) GROUP BY appointment_id`, JSON.stringify(appointmentIds));
  return new Map(rows.map(({ id, people }) => [id, people]));
}

/** How many people wait for a place in each of some classes; those whose waitlist was never read are missing. */
function waitingOn(db: Db, appointmentIds: readonly number[]): ReadonlyMap<number, number> {
  const rows = db.all<{ id: number; count: number }>('SELECT appointment_id AS id, count FROM alternates WHERE appointment_id IN (SELECT value FROM json_each(?))', JSON.stringify(appointmentIds));
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Bookings that an open move takes elsewhere are counted where they will be. */
function withMoves({ db, overlay }: ViewSource, bookings: readonly CountedBooking[], from: number, to: number): readonly CountedBooking[] {
  const moved = overlay.moved().flatMap(({ appointmentId, customerId }) => bookingOfPair(db, appointmentId, customerId) ?? []);
  if (moved.length === 0) return bookings;
  const keys = new Set(moved.map(({ booking }) => `${booking.appointmentId}:${booking.customerId}`));
  const there = moved
    .map(({ booking }) => overlay.booking(booking))
    .filter(({ status, start, end }) => isComing(status) && start < to && end > from)
    .map((booking) => ({ ...booking, pending: booking.status === 'ConfirmationRequested' }));
  return [...bookings.filter(({ appointmentId, customerId }) => !keys.has(`${appointmentId}:${customerId}`)), ...there];
}

/** Minutes of the day in which each resource has something, summed: what overlaps on one resource counts once. */
function bookedMinutes(spans: readonly Span[], day: { readonly start: number; readonly end: number }): number {
  const until = new Map<number, number>();
  let sum = 0;
  for (const { resourceId, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, day.start, until.get(resourceId) ?? 0);
    const to = Math.min(end, day.end);
    if (to <= from) continue;
    sum += to - from;
    until.set(resourceId, to);
  }
  return Math.round(sum / MINUTE);
}
