import type { CatalogueSummary } from '../store/port';
import type { PartRequest } from './reader';

/** Epoch ms → the wire's unix seconds. */
function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** The merchant's catalogue: who works where on what, and what can be filled in about customers and bookings. */
export function catalogueParts(): PartRequest[] {
  return [
    { part: 'merchant', action: 'Merchant/GetInfo', request: {} },
    { part: 'locations', action: 'Location/GetList', request: { OnlyPublic: false } },
    { part: 'segments', action: 'Segment/GetList', request: { OnlyPublic: false } },
    { part: 'resources', action: 'BookingResource/GetList', request: { OnlyPublic: false } },
    { part: 'services', action: 'BookingService/GetList', request: { OnlyPublic: false } },
    { part: 'customerValues', action: 'CustomValue/GetCustomerDefinitions', request: {} },
    { part: 'bookingValues', action: 'CustomValue/GetEventDefinitions', request: {} },
  ];
}

/**
 * One day: bookings from both lists (Event has status and location, BookingInfo has phone and payment; rules.md II.6) and
 * the listed classes of every segment of type Classes at every location. `bounds` in epoch ms.
 */
export function dayParts(bounds: { readonly start: number; readonly end: number }, catalogue: CatalogueSummary): PartRequest[] {
  const [from, to] = [seconds(bounds.start), seconds(bounds.end)];
  return [
    { part: 'events', action: 'Event/GetList', request: { StartDate: from, EndDate: to } },
    { part: 'bookings', action: 'Booking/GetBookingsForPeriod', request: { From: from, To: to } },
    ...catalogue.segments
      .filter((segment) => segment.type === 'Classes')
      .flatMap((segment) =>
        catalogue.locations.map((location) => ({
          part: `classes:${segment.id}:${location.id}`,
          action: 'Classes/GetAvailableAppointments' as const,
          request: { SegmentId: segment.id, LocationId: location.id, IntervalStart: from, IntervalEnd: to },
        })),
      ),
  ];
}

/** Working hours of every resource over a span of days; `bounds` in epoch ms. */
export function hoursParts(bounds: { readonly start: number; readonly end: number }, catalogue: CatalogueSummary): PartRequest[] {
  const [from, to] = [seconds(bounds.start), seconds(bounds.end)];
  return catalogue.resources.map((resource) => ({
    part: `hours:${resource.id}`,
    action: 'WorkingHours/GetForPeriod',
    request: { BookingResourceId: resource.id, IntervalStart: from, IntervalEnd: to },
  }));
}

/** Customers: everyone, or those changed since `modifiedAfter` (epoch ms). */
export function customersParts(modifiedAfter: number | null): PartRequest[] {
  const request = modifiedAfter === null ? {} : { ModifiedAfter: seconds(modifiedAfter) };
  return [{ part: 'customers', action: 'Customer/GetList', request }];
}

/** What one customer can pay with, and their notes. */
export function customerParts(customerId: number): PartRequest[] {
  return [
    { part: 'details', action: 'Customer/Details', request: { CustomerId: customerId } },
    {
      part: 'makeUps',
      action: 'ServiceSubstitution/GetForCustomer',
      request: { CustomerId: customerId, IncludeExpired: false, IncludeUsed: false },
    },
  ];
}

/** The waitlist of one class. */
export function alternatesParts(appointmentId: number): PartRequest[] {
  return [{ part: 'alternates', action: 'Alternates/GetAppointmentAlternates', request: { AppointmentId: appointmentId } }];
}

/** One open booking. */
export function bookingParts(appointmentId: number, customerId: number): PartRequest[] {
  return [{ part: 'event', action: 'Event/Get', request: { AppointmentId: appointmentId, CustomerId: customerId } }];
}
