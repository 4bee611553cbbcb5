import { isComing } from '@shared/domain/attendance';
import type { PlainDate } from '@shared/domain/booking';
import { dateOf } from '@shared/domain/days';
import type { Stretch } from '@shared/domain/hours';
import type { TimeOffHits } from '@shared/domain/hours-period';
import { daysBetween } from '@shared/domain/weeks';
import { readCatalogue } from '../db/catalogue';
import type { ViewSource } from './day-view';
import { overlaidBetween } from './overlaid';
import { segmentsOf } from './segments';

/** Bookings of people who are coming, with what overlaps one of the times (epoch ms), by start; and the days of which nothing is kept. */
export function timeOffHits(source: ViewSource, resourceIds: readonly number[], spans: readonly Stretch[]): TimeOffHits {
  const { db, zone } = source;
  const catalogue = readCatalogue(db);
  const services = new Map(catalogue.services.map(({ id, name }) => [id, name]));
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const segment = segmentsOf(catalogue);
  const bookings = overlaidBetween(source, from, to, resourceIds)
    .filter(({ start, end, status }) => isComing(status) && spans.some((span) => start < span.to && end > span.from))
    .map((booking) => ({
      appointmentId: booking.appointmentId,
      customerId: booking.customerId,
      name: booking.customerName,
      phone: booking.customerPhone,
      start: booking.start,
      end: booking.end,
      service: booking.serviceName ?? services.get(booking.serviceId ?? 0) ?? booking.segmentName ?? '',
      resourceId: booking.resourceId,
      resourceName: booking.resourceName,
      segment: segment(booking),
    }));
  const kept = new Set(db.all<{ date: PlainDate }>('SELECT date FROM days WHERE bookings_at IS NOT NULL').map(({ date }) => date));
  const unknown = [...new Set(spans.flatMap((span) => daysBetween(dateOf(span.from, zone), dateOf(span.to - 1, zone))))].filter((date) => !kept.has(date)).sort();
  return { bookings, unknownDays: unknown.length, unknownFrom: unknown[0] ?? null };
}
