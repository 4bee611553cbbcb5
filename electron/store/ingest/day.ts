import type { Booking, ClassAppointment, PlainDate } from '@shared/domain/booking';
import { bookingKey } from '@shared/domain/booking';
import { dayBounds } from '@shared/domain/days';
import { bookingOf, withEvent } from '@shared/reservanto/mapping/bookings';
import { classOf } from '@shared/reservanto/mapping/classes';
import type { BookingInfoApiModel, EventApiModel } from '@shared/reservanto/generated/responses';
import { BookingInfoApiModelSchema, EventApiModelSchema, ExtendedAppointmentClassApiModelSchema } from '@shared/reservanto/generated/responses';
import type { StoredBooking } from '../db/bookings';
import { bookingOfPair, bookingsBetween, putBooking, removeBooking } from '../db/bookings';
import { listIn, parseItems, readAnswer } from './answer';
import type { IngestContext, Ingested } from './context';
import { NOTHING } from './context';

/** Joins both lists of a day, writes what differs, and lets rows vanish only when both lists arrived whole. */
export async function ingestDay(context: IngestContext, date: PlainDate): Promise<Ingested> {
  const events = await context.part('events', async (bytes) => parseItems(listIn(readAnswer(bytes), 'Events'), (item) => EventApiModelSchema.safeParse(item)));
  const infos = await context.part('bookings', async (bytes) => parseItems(listIn(readAnswer(bytes), 'BookingInfoModels'), (item) => BookingInfoApiModelSchema.safeParse(item)));
  const classes = new Map<string, ClassAppointment[]>();
  for (const name of context.parts.keys()) {
    if (!name.startsWith('classes:')) continue;
    const listed = await context.part(name, async (bytes) => parseItems(listIn(readAnswer(bytes), 'Items'), (item) => ExtendedAppointmentClassApiModelSchema.safeParse(item)));
    if (listed !== null) classes.set(name, [...new Map(listed.map(classOf).filter((item) => item !== null).map((item) => [item.appointmentId, item])).values()]);
  }
  await context.turn();
  return context.db.transaction(() => {
    const bookings = events === null && infos === null ? NOTHING : writeBookings(context, date, events, infos);
    const changedClasses = writeClasses(context, date, classes);
    if (events !== null && infos !== null) noteDay(context, date, 'bookings_at');
    if (classes.size > 0) noteDay(context, date, 'classes_at');
    return { ...bookings, changed: bookings.changed + changedClasses.length, classes: changedClasses };
  });
}

function writeBookings({ db, zone, startedAt }: IngestContext, date: PlainDate, events: readonly EventApiModel[] | null, infos: readonly BookingInfoApiModel[] | null): Ingested {
  const { start, end } = dayBounds(date, zone);
  const before = new Map<string, StoredBooking>(bookingsBetween(db, start, end).map((stored) => [bookingKey(stored.booking.appointmentId, stored.booking.customerId), stored]));
  const byKey = new Map<string, { event: EventApiModel | null; info: BookingInfoApiModel | null }>();
  for (const event of events ?? []) byKey.set(bookingKey(event.AppointmentId, event.CustomerId), { event, info: null });
  for (const info of infos ?? []) {
    const key = bookingKey(info.AppointmentId, info.CustomerId);
    byKey.set(key, { event: byKey.get(key)?.event ?? null, info });
  }
  const changed: { appointmentId: number; customerId: number }[] = [];
  for (const [key, { event, info }] of byKey) {
    const ids = { appointmentId: event?.AppointmentId ?? info?.AppointmentId ?? 0, customerId: event?.CustomerId ?? info?.CustomerId ?? 0 };
    const stored = before.get(key) ?? bookingOfPair(db, ids.appointmentId, ids.customerId);
    before.delete(key);
    const next = joined(stored?.booking ?? null, event, info, { events: events !== null, infos: infos !== null });
    if (next === null || (stored !== null && stored.touchedAt > startedAt)) continue;
    if (stored !== null && JSON.stringify(stored.booking) === JSON.stringify(next)) continue;
    putBooking(db, next, startedAt, stored?.touchedAt ?? 0);
    changed.push(ids);
  }
  if (events !== null && infos !== null) {
    for (const { booking, touchedAt } of before.values()) {
      if (touchedAt > startedAt || booking.start < start || booking.start >= end) continue;
      removeBooking(db, booking.appointmentId, booking.customerId);
      changed.push({ appointmentId: booking.appointmentId, customerId: booking.customerId });
    }
    db.run('UPDATE bookings SET read_at = ? WHERE start >= ? AND start < ? AND read_at < ?', startedAt, start, end, startedAt);
  }
  return { ...NOTHING, changed: changed.length, bookings: changed };
}

/** A booking out of what arrived; a list that did not arrive leaves its half as it was. */
function joined(before: Booking | null, event: EventApiModel | null, info: BookingInfoApiModel | null, arrived: { readonly events: boolean; readonly infos: boolean }): Booking | null {
  if (!arrived.infos && event !== null) return withEvent(before, event);
  const next = bookingOf(event, info);
  if (next === null || before === null || arrived.events) return next;
  return { ...next, end: before.end, locationId: before.locationId, status: before.status, segmentName: before.segmentName, merchantNote: before.merchantNote, customValues: before.customValues };
}

function writeClasses({ db, zone }: IngestContext, date: PlainDate, classes: ReadonlyMap<string, readonly ClassAppointment[]>): number[] {
  const { start, end } = dayBounds(date, zone);
  const changed: number[] = [];
  for (const [name, listed] of classes) {
    const [, segmentId = 0, locationId = 0] = name.split(':').map(Number);
    const before = new Map(
      db.all<{ appointment_id: number; json: string }>('SELECT appointment_id, json FROM classes WHERE segment_id = ? AND location_id = ? AND start >= ? AND start < ?', segmentId, locationId, start, end).map((row) => [row.appointment_id, row.json]),
    );
    for (const item of listed) {
      const json = JSON.stringify(item);
      const same = before.get(item.appointmentId) === json;
      before.delete(item.appointmentId);
      if (same) continue;
      db.run('INSERT OR REPLACE INTO classes (appointment_id, start, "end", segment_id, location_id, json) VALUES (?,?,?,?,?,?)', item.appointmentId, item.start, item.end, segmentId, locationId, json);
      changed.push(item.appointmentId);
    }
    for (const appointmentId of before.keys()) {
      db.run('DELETE FROM classes WHERE appointment_id = ?', appointmentId);
      changed.push(appointmentId);
    }
  }
  return changed;
}

function noteDay({ db, startedAt }: IngestContext, date: PlainDate, column: 'bookings_at' | 'classes_at'): void {
  db.run(`INSERT INTO days (date, ${column}) VALUES (?, ?) ON CONFLICT (date) DO UPDATE SET ${column} = excluded.${column}`, date, startedAt);
}

/** One open booking: Event/Get. */
export async function ingestBooking(context: IngestContext, appointmentId: number, customerId: number): Promise<Ingested> {
  const event = await context.part('event', async (bytes) => {
    const [parsed] = await parseItems([readAnswer(bytes)['Result'] ?? null], (item) => EventApiModelSchema.safeParse(item));
    return parsed ?? null;
  });
  if (event?.AppointmentId !== appointmentId || event.CustomerId !== customerId) return NOTHING;
  return context.db.transaction(() => {
    const stored = bookingOfPair(context.db, appointmentId, customerId);
    const next = withEvent(stored?.booking ?? null, event);
    if (next === null || (stored !== null && stored.touchedAt > context.startedAt)) return NOTHING;
    const same = stored !== null && JSON.stringify(stored.booking) === JSON.stringify(next);
    putBooking(context.db, next, context.startedAt, stored?.touchedAt ?? 0);
    return same ? NOTHING : { ...NOTHING, changed: 1, bookings: [{ appointmentId, customerId }] };
  });
}
