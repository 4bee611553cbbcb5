import type { Business, ConnectionView } from '@shared/domain/connection';
import type { BlockView, BookingDetail, CustomerDetail, CustomerRow, DayView, PersonBrief, SearchHit, ServiceMeans } from '@shared/domain/views';
import { USUAL_KEYS } from '@shared/domain/key-settings';
import type { Bootstrap, Preferences } from '@shared/ipc/channels';

/** 23 November 2026, 9:52 in Prague: the practice clock. Epoch ms. */
export const PRACTICE_NOW = Date.parse('2026-11-23T08:52:00Z');
/** The day of {@link PRACTICE_NOW}. */
export const PRACTICE_DATE = '2026-11-23';
/** First instant of that day. */
export const DAY_START = Date.parse('2026-11-22T23:00:00Z');

const MINUTE = 60_000;

/** Practice, as main names it. */
export const BUSINESS: Business = { id: 'practice', name: 'Studio Letná', practice: true, locations: [{ id: 1, name: 'Letná' }] };

/** A healthy line. */
export const ONLINE: ConnectionView = { state: 'online', since: PRACTICE_NOW, readAt: PRACTICE_NOW - MINUTE, progress: null, reason: null, missingRights: [] };

/** Preferences of a computer on which only the language was chosen. */
export const PREFERENCES: Preferences = { locale: 'en', theme: 'system', locationId: null, graceSeconds: 8, keptBack: 14, keptAhead: 60, messages: {}, sheets: {}, calendarResources: {}, keys: USUAL_KEYS, privacy: false };

/** The first answer of main, with practice open and no day yet. */
export function bootstrap(over: Partial<Bootstrap> = {}): Bootstrap {
  return {
    contractVersion: 1,
    version: '0.1.0',
    packaged: false,
    now: PRACTICE_NOW,
    preferences: PREFERENCES,
    business: BUSINESS,
    connection: ONLINE,
    day: null,
    insecureVault: false,
    notice: null,
    ...over,
  };
}

/** A customer of the list. */
export function customer(id: number, name: string, over: Partial<CustomerRow> = {}): CustomerRow {
  return { id, name, phone: `+420 777 000 ${String(id).padStart(3, '0')}`, email: null, createdAt: PRACTICE_NOW, deleted: false, tags: [], ...over };
}

/** A hit of the search; with `nextAt` (epoch ms) it has a booking of that day. */
export function hit(id: number, name: string, next: SearchHit['next'] = null): SearchHit {
  return { customer: customer(id, name), matched: 'name', next };
}

/** A booking of one hour from `startMin`, minutes from the start of the day. */
export function block(appointmentId: number, customerId: number, title: string, startMin: number, over: Partial<BlockView> = {}): BlockView {
  const endMin = over.endMin ?? startMin + 60;
  return {
    key: `b:${appointmentId}:${customerId}`,
    kind: 'booking',
    appointmentId,
    customerId,
    resourceId: 1,
    serviceId: 10,
    start: DAY_START + startMin * MINUTE,
    end: DAY_START + endMin * MINUTE,
    startMin,
    endMin,
    startLabel: label(startMin),
    endLabel: label(endMin),
    title,
    service: 'Massage',
    resourceName: 'Vilém Brána',
    colour: 1,
    status: 'Confirmed',
    attendance: 'unknown',
    payment: { state: 'unpaid', price: 85_000, remaining: 85_000, method: null },
    hasNote: false,
    count: 1,
    pending: null,
    pendingAct: null,
    movedFrom: null,
    segment: 'OneToOne',
    class: null,
    ...over,
  };
}

function label(min: number): string {
  return `${String(Math.floor(min / 60)).padStart(2, '0')}:${String(min % 60).padStart(2, '0')}`;
}

/** What is known of a person of whom nothing is known. */
export function person(customerId: number, over: Partial<PersonBrief> = {}): PersonBrief {
  return { customerId, debt: 0, noShows: 0, firstVisit: false, means: null, missingValues: [], ...over };
}

/** What somebody has for the service that blocks of tests have; nothing unless it is given. */
export function serviceMeans(over: Partial<ServiceMeans> = {}): ServiceMeans {
  return { serviceId: 10, pass: null, expired: null, credit: 0, makeUps: 0, ...over };
}

/** A day with one column and these blocks. */
export function day(blocks: readonly BlockView[], over: Partial<DayView> = {}): DayView {
  return {
    date: PRACTICE_DATE,
    locationId: null,
    dayStart: DAY_START,
    dayEnd: DAY_START + 1440 * MINUTE,
    shown: { fromMin: 480, toMin: 1080 },
    hourMarks: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((hour) => ({ atMin: hour * 60, label: `${hour}:00` })),
    columns: [{ resourceId: 1, name: 'Vilém Brána', subtitle: 'massage', locationId: 1, open: [{ fromMin: 480, toMin: 1080 }] }],
    folded: [],
    blocks,
    people: {},
    ages: { bookings: PRACTICE_NOW, classes: PRACTICE_NOW, hours: PRACTICE_NOW },
    ...over,
  };
}

/** The page of a customer with no bookings and nothing read of passes. */
export function customerDetail(row: CustomerRow, over: Partial<CustomerDetail> = {}): CustomerDetail {
  return { customer: row, customValues: [], notes: [], bookings: [], statistics: { visits: 0, noShows: 0, lastSeen: null, debt: 0, missedUnpaid: 0 }, entitlements: null, ...over };
}

/** What the drawer of Jana Černá's booking at 14:00 shows; customer 7, nothing read of passes. */
export function bookingDetail(over: Partial<BlockView> = {}, more: Partial<BookingDetail> = {}): BookingDetail {
  return {
    block: block(5, 7, 'Jana Černá', 14 * 60, over), date: PRACTICE_DATE, customer: customer(7, 'Jana Černá'), locationName: null, course: null, customerNote: null, merchantNote: null, customValues: [], notes: [], person: person(7), entitlements: null, readAt: PRACTICE_NOW,
    ...more,
  };
}
