import type { Booking } from '@shared/domain/booking';
import type { PendingBooking } from '@shared/domain/changes';
import { dateOf } from '@shared/domain/days';
import { readCatalogue } from '../db/catalogue';
import type { Db } from '../db/database';
import type { ViewSource } from './day-view';

interface History {
  readonly customer_id: number;
  readonly visits: number;
  readonly no_shows: number;
  readonly last_seen: number | null;
}

/** Bookings that end after `now` (epoch ms) and wait for a confirmation, by start: the API does not say when they were made. */
export function pendingBookings({ db, zone, overlay }: ViewSource, now: number): PendingBooking[] {
  const waiting = storedWaiting(db, now);
  if (waiting.length === 0) return [];
  const names = new Map(readCatalogue(db).services.map(({ id, name }) => [id, name]));
  const histories = historiesOf(db, waiting.map(({ customerId }) => customerId), now);
  return waiting.map((booking) => {
    const { appointmentId, customerId, start, end } = booking;
    const history = histories.get(customerId);
    return {
      appointmentId,
      customerId,
      name: booking.customerName,
      phone: booking.customerPhone,
      start,
      end,
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
function storedWaiting(db: Db, now: number): Booking[] {
  return db
    .all<{ json: string }>(`SELECT json FROM bookings WHERE "end" > ? AND instr(json, '"status":"ConfirmationRequested"') > 0 ORDER BY start, appointment_id, customer_id`, now)
    .map(({ json }) => JSON.parse(json) as Booking)
    .filter(({ status }) => status === 'ConfirmationRequested');
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
