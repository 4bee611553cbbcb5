import { found } from '../actions/found';
import type { Books } from '../actions/handler';
import type { CatalogueKinds } from '../data/catalogue';
import { oneOf } from '../data/catalogue';
import type { Db } from '../data/database';
import { lastId } from '../data/database';
import type { BookingRow } from '../data/rows';
import { Refusal } from '../refusal';
import type { Span } from './hours';
import type { NewBooking } from './new-booking';
import { insertBooking } from './new-booking';
import { isLive } from './places';

/** Segment types whose bookings have an appointment of their own. `PlaceRentalLike` is read but has no action that creates. */
export type SingleType = 'OneToOne' | 'EmsLike' | 'RentalLike' | 'PlaceRentalLike';

/** A booking with an appointment of its own; its time is free. */
export interface SingleBooking extends Omit<NewBooking, 'appointmentId'> {
  readonly resource: CatalogueKinds['resource'];
  readonly serviceId: number | null;
  readonly time: Span;
}

/** A service with its segment, which has to be of one of these types; refused by `parameter`. */
export function serviceOf(db: Db, serviceId: number, types: readonly SingleType[], parameter: string): { readonly service: CatalogueKinds['service']; readonly segment: CatalogueKinds['segment'] } {
  const service = found(oneOf(db, 'service', serviceId), parameter);
  const segment = found(oneOf(db, 'segment', service.segmentId), parameter);
  if (!(types as readonly string[]).includes(segment.type)) throw new Refusal('Služba patří do zaměření jiného typu.', parameter);
  return { service, segment };
}

/** Refuses a service that the resource does not offer; `parameter` names the field. */
export function mustOffer(resource: CatalogueKinds['resource'], service: CatalogueKinds['service'], parameter: string): void {
  if (!service.resourceIds.includes(resource.id)) throw new Refusal('Zdroj tuto službu nenabízí.', parameter);
}

/** The segment in which a resource is rented, or null when it is not. */
export function rentalSegment(db: Db, resource: CatalogueKinds['resource']): CatalogueKinds['segment'] | null {
  return resource.segmentIds.map((id) => oneOf(db, 'segment', id)).find((segment) => segment?.type === 'RentalLike') ?? null;
}

/** Refuses more people than the resource takes at once. */
export function mustHold(resource: CatalogueKinds['resource'], people: number): void {
  if (people > resource.capacity) throw new Refusal('Zdroj nemá tolik míst.', 'Count');
}

/** Writes the appointment and its booking. */
export function insertSingle(books: Books, { resource, serviceId, time, ...booking }: SingleBooking): ReturnType<typeof insertBooking> {
  const { db } = books;
  const { segment } = booking;
  db.run(
    'INSERT INTO appointments (segment_id, location_id, resource_id, service_id, calendar_id, start, "end", capacity, listed) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 0)',
    segment.id, resource.locationId, resource.id, serviceId, segment.id, time.from, time.to,
  );
  return insertBooking(books, { appointmentId: lastId(db), ...booking });
}

/** Refuses a booking of another segment type and one that holds no place; both by `AppointmentId`. */
export function mustBeLive(db: Db, row: BookingRow, type: SingleType): void {
  if (oneOf(db, 'segment', row.segment_id)?.type !== type) throw new Refusal('Rezervace patří do zaměření jiného typu.', 'AppointmentId');
  if (!isLive(row)) throw new Refusal('Zrušenou ani odmítnutou rezervaci nelze změnit.', 'AppointmentId');
}

/** Choice: who was marked as here, or as not come, was there at that time: such a booking is refused a new one. */
export function mustNotHavePassed(row: BookingRow): void {
  if (row.attendance !== 0) throw new Refusal('Rezervaci se zapsanou účastí nelze přesunout.', 'AppointmentId');
}
