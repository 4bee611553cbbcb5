import { isComing } from '@shared/domain/attendance';
import { dateOf } from '@shared/domain/days';
import type { Booking, PlainDate } from '@shared/domain/booking';
import type { BookingDetail, BookingLine, ClassDetail, CustomerDetail, CustomerRow } from '@shared/domain/views';
import { bookingOfPair, bookingsOfAppointment, bookingsOfCustomer, classOfId } from '../db/bookings';
import { readCatalogue } from '../db/catalogue';
import { customerOfId, entitlementsOfId } from '../db/customers';
import type { Db } from '../db/database';
import { bookingBlock, classBlock } from './blocks';
import type { ViewSource } from './day-view';
import { frameOf } from './day-view';
import { personOf } from './people';
import { meansFor, waitlistOf, waitlistReadAt } from './waiting';
import { bookingFields, customerFields } from './value-fields';

/** The row of a customer who is known from a booking alone. */
function rowFrom(booking: Booking): CustomerRow {
  const { customerId: id, customerName: name, customerPhone: phone, customerEmail: email } = booking;
  return { id, name, phone, email, createdAt: 0, deleted: false, tags: [] };
}

function locationNameOf(db: Db, locationId: number | null): string | null {
  return readCatalogue(db).locations.find((location) => location.id === locationId)?.name ?? null;
}

/** Everything about one booking, or null. `now` in epoch ms. */
export function bookingDetail(source: ViewSource, now: number, appointmentId: number, customerId: number): BookingDetail | null {
  const { db, zone, overlay } = source;
  const stored = bookingOfPair(db, appointmentId, customerId);
  if (stored === null) return null;
  const booking = overlay.booking(stored.booking);
  const date = dateOf(booking.start, zone);
  const entitlements = entitlementsOfId(db, customerId);
  const catalogue = readCatalogue(db);
  const customer = customerOfId(db, customerId);
  const resourceLocation = catalogue.resources.find((resource) => resource.id === booking.resourceId)?.locationId ?? null;
  const locationId = booking.locationId ?? resourceLocation;
  const segmentId = catalogue.services.find(({ id }) => id === booking.serviceId)?.segmentId ?? null;
  return {
    block: bookingBlock(booking, frameOf(source, catalogue, date)),
    date,
    customer: customer ?? rowFrom(booking),
    locationName: locationNameOf(db, locationId),
    course: courseOf(db, booking, now),
    customerNote: booking.customerNote,
    merchantNote: booking.merchantNote,
    customValues: [
      ...overlay.values(appointmentId, customerId, bookingFields(booking.customValues, catalogue, { segmentId, serviceId: booking.serviceId, locationId })),
      ...overlay.values(null, customerId, customer === null ? [] : customerFields(customer.customValues, catalogue, segmentId)),
    ],
    notes: overlay.notes(customerId, entitlements?.notes ?? []),
    person: personOf(db, customerId, { serviceId: booking.serviceId, at: booking.start, count: booking.count }, entitlements, now),
    entitlements,
    readAt: stored.readAt,
  };
}

function courseOf(db: Db, { courseId, courseName, customerId }: Booking, now: number): BookingDetail['course'] {
  if (courseId === null) return null;
  const toCome = bookingsOfCustomer(db, customerId).filter(({ booking }) => booking.courseId === courseId && booking.end > now && isComing(booking.status));
  return { name: courseName ?? '', toCome: toCome.length };
}

/** Everything about one class with its people by name, or null. */
export function classDetail(source: ViewSource, appointmentId: number): ClassDetail | null {
  const { db, zone, overlay } = source;
  const listed = classOfId(db, appointmentId);
  const stored = bookingsOfAppointment(db, appointmentId);
  const bookings = stored.map(({ booking }) => overlay.booking(booking)).filter((booking) => isComing(booking.status));
  const [first] = bookings;
  const start = listed?.start ?? first?.start;
  if (start === undefined) return null;
  const date = dateOf(start, zone);
  const catalogue = readCatalogue(db);
  const block = classBlock(listed, bookings, frameOf(source, catalogue, date));
  if (block === null) return null;
  const collator = new Intl.Collator('cs');
  return {
    block,
    date,
    locationName: locationNameOf(db, catalogue.resources.find((resource) => resource.id === block.resourceId)?.locationId ?? null),
    roster: bookings
      .map((booking) => ({
        customerId: booking.customerId,
        name: booking.customerName,
        phone: booking.customerPhone,
        count: booking.count,
        status: booking.status ?? 'Confirmed',
        attendance: booking.attendance,
        payment: booking.payment,
        note: booking.customerNote ?? booking.merchantNote,
        means: meansFor(db, booking.customerId, block),
        pending: overlay.pending(booking.appointmentId, booking.customerId),
        pendingAct: overlay.pendingAct(booking.appointmentId, booking.customerId),
      }))
      .sort((a, b) => collator.compare(a.name, b.name) || a.customerId - b.customerId),
    courseId: listed?.courseId ?? first?.courseId ?? null,
    waitlist: waitlistOf(source, block),
    waitlistReadAt: waitlistReadAt(db, appointmentId),
    readAt: oldest([...stored.map(({ readAt }) => readAt), ...classesReadAt(db, date)]),
  };
}

/** When the listed classes of a day were read: one number, or none. */
function classesReadAt(db: Db, date: PlainDate): number[] {
  const readAt = db.get<{ classes_at: number | null }>('SELECT classes_at FROM days WHERE date = ?', date)?.classes_at ?? null;
  return readAt === null ? [] : [readAt];
}

function oldest(times: readonly number[]): number {
  return times.length === 0 ? 0 : Math.min(...times);
}

/** The detail page of a customer, or null. `now` in epoch ms. */
export function customerDetail({ db, zone, overlay }: ViewSource, now: number, customerId: number): CustomerDetail | null {
  const stored = bookingsOfCustomer(db, customerId).map(({ booking }) => overlay.booking(booking));
  const [latest] = stored;
  const entity = customerOfId(db, customerId);
  const entitlements = entitlementsOfId(db, customerId);
  const customer = entity ?? (latest === undefined ? null : rowFrom(latest));
  if (customer === null) return null;
  const over = stored.filter((booking) => booking.end <= now && isComing(booking.status));
  const visits = over.filter((booking) => booking.attendance === 'came');
  return {
    customer,
    customValues: overlay.values(null, customerId, entity === null ? [] : customerFields(entity.customValues, readCatalogue(db), null)),
    notes: overlay.notes(customerId, entitlements?.notes ?? []),
    bookings: stored.map((booking) => lineOf(booking, zone)),
    statistics: {
      visits: visits.length,
      noShows: over.filter((booking) => booking.attendance === 'noShow').length,
      lastSeen: visits[0]?.start ?? null,
      debt: unpaid(over.filter((booking) => booking.attendance !== 'noShow')),
      missedUnpaid: unpaid(over.filter((booking) => booking.attendance === 'noShow')),
    },
    entitlements,
  };
}

function unpaid(bookings: readonly Booking[]): number {
  return bookings.reduce((sum, { payment }) => sum + payment.remaining, 0);
}

function lineOf(booking: Booking, zone: string): BookingLine {
  return {
    appointmentId: booking.appointmentId,
    customerId: booking.customerId,
    start: booking.start,
    end: booking.end,
    date: dateOf(booking.start, zone),
    service: booking.serviceName ?? booking.segmentName ?? '',
    resourceName: booking.resourceName,
    status: booking.status ?? 'Confirmed',
    attendance: booking.attendance,
    payment: booking.payment,
    count: booking.count,
  };
}
