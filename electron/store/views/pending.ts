import type { Booking, PlainDate } from '@shared/domain/booking';
import type { PendingBooking, PendingView } from '@shared/domain/changes';
import { dateOf } from '@shared/domain/days';
import { addDays } from '@shared/domain/plain-date';
import { readCatalogue } from '../db/catalogue';
import type { Db } from '../db/database';
import type { ViewSource } from './day-view';

interface History {
  readonly customer_id: number;
  readonly visits: number;
  readonly no_shows: number;
  readonly last_seen: number | null;
}

/** Bookings that end after `now` (epoch ms) and wait for a confirmation, those that were seen first at first, and how far and how surely that is known. */
export function pendingBookings(source: ViewSource, now: number): PendingView {
  return { bookings: waitingBookings(source, now), ...knownDays(source.db, dateOf(now, source.zone)) };
}

/** The days from today on that were read without a gap: the last of them, and their oldest reading. */
function knownDays(db: Db, today: PlainDate): Pick<PendingView, 'until' | 'readAt'> {
  let until: PlainDate | null = null;
  let readAt = Infinity;
  for (const day of db.all<{ date: PlainDate; bookings_at: number }>('SELECT date, bookings_at FROM days WHERE date >= ? AND bookings_at IS NOT NULL ORDER BY date', today)) {
    if (day.date !== (until === null ? today : addDays(until, 1))) break;
    until = day.date;
    readAt = Math.min(readAt, day.bookings_at);
  }
  return { until, readAt: until === null ? null : readAt };
}

function waitingBookings({ db, zone, overlay }: ViewSource, now: number): PendingBooking[] {
  const waiting = storedWaiting(db, now);
  if (waiting.length === 0) return [];
  const names = new Map(readCatalogue(db).services.map(({ id, name }) => [id, name]));
  const histories = historiesOf(db, waiting.map(({ booking }) => booking.customerId), now);
  return waiting.map(({ booking, seenAt }) => {
    const { appointmentId, customerId, start, end } = booking;
    const history = histories.get(customerId);
    return {
      appointmentId,
      customerId,
      name: booking.customerName,
      phone: booking.customerPhone,
      start,
      end,
      seenAt,
      date: dateOf(start, zone),
      service: booking.serviceName ?? names.get(booking.serviceId ?? 0) ?? booking.segmentName ?? '',
      resourceName: booking.resourceName,
      count: booking.count,
      note: booking.customerNote ?? booking.merchantNote,
      visits: history?.visits ?? 0,
      noShows: history?.no_shows ?? 0,
      lastSeen: history?.last_seen ?? null,
      pending: overlay.pending(appointmentId, customerId),
      pendingAct: overlay.pendingAct(appointmentId, customerId),
    };
  });
}

/** The status is no column: its text finds the few rows among many, and what was parsed decides. */
function storedWaiting(db: Db, now: number): { readonly booking: Booking; readonly seenAt: number | null }[] {
  return db
    .all<{ json: string; seen_at: number }>(`SELECT json, seen_at FROM bookings WHERE "end" > ? AND instr(json, '"status":"ConfirmationRequested"') > 0 ORDER BY seen_at, appointment_id, start, customer_id`, now)
    .map(({ json, seen_at: seenAt }) => ({ booking: JSON.parse(json) as Booking, seenAt: seenAt === 0 ? null : seenAt }))
    .filter(({ booking }) => booking.status === 'ConfirmationRequested');
}

function historiesOf(db: Db, customerIds: readonly number[], now: number): Map<number, History> {
  const wanted = JSON.stringify([...new Set(customerIds)]);
  const rows = db.all<History>(
    `SELECT customer_id, sum(attendance = 'came') AS visits, sum(attendance = 'noShow') AS no_shows, max(CASE WHEN attendance = 'came' THEN start END) AS last_seen
     FROM bookings WHERE coming = 1 AND start <= ? AND customer_id IN (SELECT value FROM json_each(?)) GROUP BY customer_id`,
    now, wanted,
  );
  return new Map(rows.map((row) => [row.customer_id, row]));
}
