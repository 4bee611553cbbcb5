import { isComing } from '@shared/domain/attendance';
import type { AgendaColumn, AgendaPage, AgendaQuery, AgendaRow, AgendaState } from '@shared/domain/calendar-views';
import { dateOf, dayBounds } from '@shared/domain/days';
import { fold } from '@shared/domain/fold';
import { daysBetween } from '@shared/domain/weeks';
import type { OverlaidBooking } from '@shared/domain/acts/overlaid-booking';
import { readCatalogue } from '../db/catalogue';
import { readingsBetween, wantedResources } from './calendar-source';
import type { ViewSource } from './day-view';
import { overlaidBetween } from './overlaid';

const collator = new Intl.Collator('cs');

/** Orders in which states stand, the most urgent first. */
const STATUS_ORDER = ['ConfirmationRequested', 'Confirmed', 'AlternateSubscribed', 'AlternateAutoPromotion', 'Canceled', 'Rejected'];
const ATTENDANCE_ORDER = ['unknown', 'came', 'noShow', 'other'];

const COMPARE: Readonly<Record<AgendaColumn, (a: AgendaRow, b: AgendaRow) => number>> = {
  start: (a, b) => a.start - b.start,
  resource: (a, b) => collator.compare(a.resourceName, b.resourceName),
  customer: (a, b) => collator.compare(a.customerName, b.customerName),
  service: (a, b) => collator.compare(a.service, b.service),
  status: (a, b) => placeIn(STATUS_ORDER, a.status) - placeIn(STATUS_ORDER, b.status) || collator.compare(a.status, b.status),
  attendance: (a, b) => placeIn(ATTENDANCE_ORDER, a.attendance) - placeIn(ATTENDANCE_ORDER, b.attendance),
  payment: (a, b) => a.payment.remaining - b.payment.remaining,
  note: (a, b) => collator.compare(a.note, b.note),
};

const IS_WANTED: Readonly<Record<AgendaState, (status: string | null) => boolean>> = {
  coming: isComing,
  pending: (status) => status === 'ConfirmationRequested',
  off: (status) => status === 'Canceled' || status === 'Rejected',
  all: () => true,
};

/** A page of the bookings that begin in a span of days, filtered and in order; equal ones by time. */
export function agendaPage(source: ViewSource, query: AgendaQuery): AgendaPage {
  const { db, zone } = source;
  const catalogue = readCatalogue(db);
  const { belongs, choices, wanted } = wantedResources(catalogue, query.locationId, query.resourceIds);
  const start = dayBounds(query.from, zone).start;
  const { end } = dayBounds(query.to, zone);
  const names = new Map(catalogue.services.map(({ id, name }) => [id, name]));
  const words = fold(query.filter).split(' ').filter((word) => word !== '');
  const isNarrow = query.resourceIds.length > 0 && wanted.length < choices.length;
  const rows = overlaidBetween(source, start, end, isNarrow ? wanted.map(({ id }) => id) : undefined)
    .filter((booking) => booking.start >= start && booking.start < end && belongs(booking.resourceId) && IS_WANTED[query.state](booking.status))
    .map((booking) => rowOf(booking, booking.serviceName ?? names.get(booking.serviceId ?? 0) ?? booking.segmentName ?? '', source))
    .filter((row) => words.every((word) => textOf(row).includes(word)));
  const { column, descending } = query.sort;
  const compare = COMPARE[column];
  rows.sort((a, b) => compare(a, b) * (descending ? -1 : 1) || a.start - b.start || (a.key < b.key ? -1 : 1));
  const dates = daysBetween(query.from, query.to);
  const read = [...readingsBetween(db, query.from, query.to).values()].flatMap(({ bookings }) => bookings ?? []);
  return { rows: rows.slice(query.startRow, query.endRow), total: rows.length, choices, unread: dates.length - read.length, oldest: read.length === 0 ? null : Math.min(...read) };
}

function rowOf(booking: OverlaidBooking, service: string, { zone, overlay }: ViewSource): AgendaRow {
  const { appointmentId, customerId } = booking;
  return {
    key: `b:${appointmentId}:${customerId}`,
    appointmentId,
    customerId,
    date: dateOf(booking.start, zone),
    start: booking.start,
    end: booking.end,
    resourceName: booking.resourceName,
    customerName: booking.customerName,
    service: booking.courseName ?? service,
    count: booking.count,
    status: booking.status ?? 'Confirmed',
    attendance: booking.attendance,
    payment: booking.payment,
    note: [booking.customerNote, booking.merchantNote].filter((note) => note !== null && note !== '').join(' · '),
    pending: overlay.pending(appointmentId, customerId),
  };
}

function textOf({ customerName, service, resourceName, note }: AgendaRow): string {
  return fold(`${customerName} ${service} ${resourceName} ${note}`);
}

function placeIn(order: readonly string[], value: string): number {
  const at = order.indexOf(value);
  return at < 0 ? order.length : at;
}
