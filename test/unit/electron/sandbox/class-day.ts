import type { CatalogueKinds } from '@electron/sandbox/data/catalogue';
import { oneOf, put } from '@electron/sandbox/data/catalogue';
import type { Responses } from '@shared/reservanto/generated/actions';
import type { Caller } from './caller';

/** The practice day, unix seconds. */
export const DAY = { StartDate: Date.parse('2026-11-22T23:00:00Z') / 1000, EndDate: Date.parse('2026-11-23T23:00:00Z') / 1000 };

/** The segment of classes and the course of the demo. */
export const [CLASSES, COURSE] = [4, 1] as const;

/** A booking as Event/GetList gives it. */
export type Event = Responses['Event/GetList']['Events'][number];

/** The pair that names a booking. */
export type Pair = Pick<Event, 'AppointmentId' | 'CustomerId'>;

/** Unix seconds of a time of the practice day by the clock on the wall (winter time). */
export function at(time: string): number {
  return Date.parse(`2026-11-23T${time}:00+01:00`) / 1000;
}

/** Sets the clock to unix seconds. */
export async function setClock({ control }: Caller, seconds: number): Promise<void> {
  await control('clock', { now: new Date(seconds * 1000).toISOString() });
}

/** Events of the practice day. */
export async function eventsOf({ call }: Caller): Promise<readonly Event[]> {
  return (await call('Event/GetList', DAY)).Events;
}

/** The booking of one of the cast that day. */
export async function bookingOf(caller: Caller, name: string): Promise<Event> {
  const event = (await eventsOf(caller)).find(({ CustomerFullName }) => CustomerFullName === name);
  if (event === undefined) throw new Error(`${name} has no booking that day`);
  return event;
}

/** One booking as it is now. */
export async function eventOf({ call }: Caller, { AppointmentId, CustomerId }: Pair): Promise<Event> {
  const { Result } = await call('Event/Get', { AppointmentId, CustomerId });
  if (Result === null) throw new Error('no such booking');
  return Result;
}

/** Id of the class of that day with this service. */
export async function lessonOf({ call }: Caller, service: string): Promise<number> {
  const { Items } = await call('Classes/GetAvailableAppointments', { SegmentId: CLASSES, LocationId: 1, IntervalStart: DAY.StartDate, IntervalEnd: DAY.EndDate });
  const lesson = Items.find(({ BookingServiceName }) => BookingServiceName === service);
  if (lesson === undefined) throw new Error(`there is no ${service} that day`);
  return lesson.Id;
}

/** People on a class, and its capacity. */
export async function placesOf({ call }: Caller, AppointmentId: number): Promise<readonly [taken: number, capacity: number]> {
  const { Result } = await call('Classes/Get', { AppointmentId });
  return [Result?.OccupiedCapacity ?? -1, Result?.Capacity ?? -1];
}

/** Id of a customer by the whole name. */
export async function customerOf({ call }: Caller, name: string): Promise<number> {
  const customer = (await call('Customer/Search', { NameSearch: name })).Customers.find(({ Name }) => Name === name);
  if (customer === undefined) throw new Error(`nobody is called ${name}`);
  return customer.Id;
}

/** Ids of the last customers of the demo, who have no class that day; the highest first. */
export function strangers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => 400 - index);
}

/** Names on the waitlist of a class, in their order. */
export async function waitingOn({ call }: Caller, AppointmentId: number): Promise<readonly (string | null)[]> {
  return (await call('Alternates/GetAppointmentAlternates', { AppointmentId })).Items.map(({ Alternate }) => Alternate?.Name ?? null);
}

/** Changes how the merchant takes bookings of a segment, which no action of the API does. */
export function setSegment({ books }: Caller, id: number, change: Partial<CatalogueKinds['segment']>): void {
  const segment = oneOf(books.db, 'segment', id);
  if (segment === null) throw new Error('no such segment');
  put(books.db, 'segment', { ...segment, ...change }, books.clock.seconds());
}

/** Gives a customer credit, which no action of the API does. */
export function topUp({ books }: Caller, customerId: number, crowns: number): void {
  books.db.run('UPDATE customers SET credit = ? WHERE id = ?', crowns, customerId);
}

/** Credit of a customer, crowns. */
export async function creditOf({ call }: Caller, CustomerId: number): Promise<number> {
  return (await call('Customer/Details', { CustomerId })).CustomerDetails?.Credit ?? -1;
}
