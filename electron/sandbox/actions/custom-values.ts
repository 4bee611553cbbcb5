import { listOf, oneOf } from '../data/catalogue';
import type { Db } from '../data/database';
import { callHooks } from '../data/journal';
import type { AppointmentRecord } from '../data/rows';
import { bookingOf } from '../data/rows';
import type { StoredValue } from '../data/wire';
import { customValuesOf, definitionWire } from '../data/wire';
import { changedValues, fitsBooking } from '../rules/custom-values';
import { customerOf, found, presentCustomerOf } from './found';
import type { Handlers } from './handler';

/**
 * Custom values and their definitions (rules.md section 11). Choices: a list of definitions for one customer holds all of
 * theirs, since a definition is for every customer, but the customer has to exist; criteria combine with "and".
 */
export const customValueHandlers = {
  'CustomValue/GetCustomerDefinitions': ({ db }, { SegmentId, CustomerId }) => {
    const segmentId = segmentOf(db, SegmentId);
    if (CustomerId !== null && CustomerId !== undefined) customerOf(db, CustomerId);
    return { Definitions: listOf(db, 'customValue').filter((definition) => !definition.forBooking && (segmentId === null || definition.segmentId === segmentId)).map(definitionWire) };
  },
  'CustomValue/GetEventDefinitions': ({ db }, { SegmentId, AppointmentId, CustomerId }) => {
    const segmentId = segmentOf(db, SegmentId);
    const appointment = askedAppointment(db, AppointmentId ?? null, CustomerId ?? null);
    return {
      Definitions: listOf(db, 'customValue')
        .filter((definition) => definition.forBooking && (segmentId === null || definition.segmentId === segmentId) && (appointment === null || fitsBooking(definition, appointment)))
        .map(definitionWire),
    };
  },
  'Customer/EditCustomValues': (books, { CustomerId, Values }) => {
    const { db, clock } = books;
    const customer = presentCustomerOf(db, CustomerId);
    const definitions = listOf(db, 'customValue');
    const json = changedJson(customer.custom_values, (before) => changedValues(before, Values, definitions.filter(({ forBooking }) => !forBooking)));
    if (json !== customer.custom_values) {
      db.run('UPDATE customers SET custom_values = ?, modified_at = ? WHERE id = ?', json, clock.seconds(), CustomerId);
      callHooks(books, 'Customer_Edit', { CustomerId });
    }
    return { Items: customValuesOf(json, definitions) };
  },
  // No webhook tells of a booking's custom values (rules.md section 7).
  'Booking/EditCustomValues': ({ db }, { AppointmentId, CustomerId, Values }) => {
    const booking = found(bookingOf(db, AppointmentId, CustomerId), 'AppointmentId');
    const definitions = listOf(db, 'customValue');
    const json = changedJson(booking.custom_values, (before) => changedValues(before, Values, definitions.filter((definition) => fitsBooking(definition, booking))));
    db.run('UPDATE bookings SET custom_values = ? WHERE appointment_id = ? AND customer_id = ?', json, AppointmentId, CustomerId);
    return { Items: customValuesOf(json, definitions) };
  },
} satisfies Handlers;

function changedJson(json: string, change: (before: readonly StoredValue[]) => StoredValue[]): string {
  return JSON.stringify(change(JSON.parse(json) as StoredValue[]));
}

/** Choice: an unknown segment is refused, not answered by an empty list. */
function segmentOf(db: Db, id: number | null | undefined): number | null {
  return id === null || id === undefined ? null : found(oneOf(db, 'segment', id), 'SegmentId').id;
}

/** What the definitions have to fit: the booking when both ids are given, the appointment when it stands alone, nothing when there is none. */
function askedAppointment(db: Db, appointmentId: number | null, customerId: number | null): Pick<AppointmentRecord, 'segment_id' | 'service_id' | 'location_id'> | null {
  if (customerId !== null) customerOf(db, customerId);
  if (appointmentId === null) return null;
  if (customerId !== null) return found(bookingOf(db, appointmentId, customerId), 'AppointmentId');
  return found(db.get<AppointmentRecord>('SELECT * FROM appointments WHERE id = ?', appointmentId), 'AppointmentId');
}
