import { isComing } from '@shared/domain/attendance';
import type { Booking } from '@shared/domain/booking';
import { isMissing } from '@shared/domain/custom-values';
import type { StoredCatalogue } from '../db/catalogue';
import { customersOfIds } from '../db/customers';
import type { ViewSource } from './day-view';
import { bookingFields, customerFields } from './value-fields';

/** Names of custom values by customer. */
export type MissingValues = ReadonlyMap<number, ReadonlySet<string>>;

/**
 * Names of required custom values that nobody has filled in, by customer, for bookings of the day that are not over. Nothing on other days
 * than today: the board alone shows them. `now`, `dayEnd` in epoch ms.
 */
export function missingValues({ db, overlay }: ViewSource, catalogue: StoredCatalogue, bookings: readonly Booking[], now: number, dayEnd: number): MissingValues {
  const missing = new Map<number, Set<string>>();
  if (now >= dayEnd || now < dayEnd - LONGEST_DAY || ![...catalogue.customerValues, ...catalogue.bookingValues].some(({ required }) => required)) return missing;
  const coming = bookings.filter((booking) => booking.end > now && isComing(booking.status));
  if (coming.length === 0) return missing;
  const customers = customersOfIds(db, coming.map(({ customerId }) => customerId));
  const segments = new Map(catalogue.services.map(({ id, segmentId }) => [id, segmentId]));
  const locations = new Map(catalogue.resources.map(({ id, locationId }) => [id, locationId]));
  for (const booking of coming) {
    const { appointmentId, customerId, serviceId } = booking;
    const segmentId = segments.get(serviceId ?? 0) ?? null;
    const place = { segmentId, serviceId, locationId: booking.locationId ?? locations.get(booking.resourceId) ?? null };
    const customer = customers.get(customerId);
    const fields = [
      ...overlay.values(appointmentId, customerId, bookingFields(booking.customValues, catalogue, place)),
      // Of somebody whose row was not read nothing is known to be missing.
      ...(customer === undefined ? [] : overlay.values(null, customerId, customerFields(customer.customValues, catalogue, segmentId))),
    ];
    for (const field of fields) if (isMissing(field)) missing.set(customerId, (missing.get(customerId) ?? new Set()).add(field.name));
  }
  return missing;
}

/** A day of the clock change in October, in ms. */
const LONGEST_DAY = 25 * 3_600_000;
