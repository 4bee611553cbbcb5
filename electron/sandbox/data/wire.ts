import type { CatalogueKinds } from './catalogue';
import { listOf } from './catalogue';
import type { Db } from './database';
import { isPaid, remainingOf } from './money';
import type { AppointmentRecord, BookingRow, CustomerRecord, Names } from './rows';
import { occupied } from './rows';

/** A custom value as the books keep it, in the field of its definition's type. `date` in unix seconds. */
export interface StoredValue {
  readonly definitionId: number;
  readonly text?: string;
  readonly flag?: boolean;
  readonly date?: number;
}

/** Custom values as the wire shows them, with their definitions. */
export function customValuesOf(json: string, definitions: readonly CatalogueKinds['customValue'][]): unknown[] {
  if (json === '[]') return [];
  return (JSON.parse(json) as StoredValue[]).flatMap((value) => {
    const definition = definitions.find(({ id }) => id === value.definitionId);
    if (definition === undefined) return [];
    return [{ Id: value.definitionId, BooleanValue: value.flag ?? null, DateValue: value.date ?? null, StringValue: value.text ?? null, Definition: definitionWire(definition) }];
  });
}

/** A definition of a custom value. */
export function definitionWire(definition: CatalogueKinds['customValue']): Record<string, unknown> {
  return {
    Id: definition.id,
    SegmentId: definition.segmentId,
    AllLocations: definition.locationIds.length === 0,
    AllServices: definition.serviceIds.length === 0,
    LocationIds: definition.locationIds,
    ServiceIds: definition.serviceIds,
    DataType: definition.dataType,
    Name: definition.name,
    IsPublic: true,
    IsRequired: definition.required,
    OneFromList: definition.list,
  };
}

/** EventApiModel: no phone and no e-mail (rules.md II.6). */
export function eventWire(row: BookingRow, names: Names, definitions: readonly CatalogueKinds['customValue'][]): Record<string, unknown> {
  return {
    AppointmentId: row.appointment_id,
    BookingServiceId: row.service_id,
    CalendarId: row.calendar_id,
    CourseId: row.course_id,
    CustomerId: row.customer_id,
    LocationId: row.location_id,
    SourceId: row.resource_id,
    CalendarName: names.calendar(row.calendar_id),
    Count: row.count,
    CustomerFullName: row.name,
    CustomerNote: row.customer_note,
    CustomValues: customValuesOf(row.custom_values, definitions),
    EndDate: row.end,
    IsPaid: isPaid(row),
    LocationName: names.location(row.location_id),
    MerchantNote: row.merchant_note,
    NoShowStatus: row.attendance,
    PaidPartOfPrice: row.paid,
    PaymentMethodFormatted: row.method,
    Price: row.price,
    SegmentName: names.segment(row.segment_id),
    ServiceName: names.service(row.service_id),
    SourceName: names.resource(row.resource_id),
    StartDate: row.start,
    Status: row.status,
  };
}

/** AppointmentClassApiModel and its extended form. */
export function appointmentWire(appointment: AppointmentRecord, taken: number, names: Names): Record<string, unknown> {
  return {
    Id: appointment.id,
    BookingResourceId: appointment.resource_id,
    BookingServiceId: appointment.service_id ?? 0,
    CalendarId: appointment.calendar_id,
    CourseId: appointment.course_id,
    BookingResourceName: names.resource(appointment.resource_id),
    BookingServiceName: names.service(appointment.service_id),
    CalendarName: names.calendar(appointment.calendar_id),
    CourseName: names.course(appointment.course_id),
    Capacity: appointment.capacity,
    OccupiedCapacity: taken,
    IsAvailable: taken < appointment.capacity,
    FormattedAvailability: `${taken}/${appointment.capacity}`,
    StartDate: appointment.start,
    EndDate: appointment.end,
  };
}

/**
 * PaymentInfoApiModel. Choice: a booking whose enforced payment is not there yet is waiting and, as the name says, among
 * `IsPaidOrWaiting` (rules.md III.C, 7).
 */
export function paymentInfoWire(row: BookingRow): Record<string, unknown> {
  const remaining = remainingOf(row);
  const isWaiting = row.pay_until !== null && remaining > 0;
  return {
    IsOnlyPartiallyPaid: row.paid > 0 && remaining > 0,
    IsPaidOrWaiting: isPaid(row) || isWaiting,
    IsWaiting: isWaiting,
    PaymentMethodFormatted: row.method,
    RemainingPriceWithVat: remaining,
  };
}

/** Choice: whether a booking is among BookingInfoModels: cancelled and rejected ones are not, since that model has no status (rules.md II.11, 5). */
export function isBookingInfo({ status }: Pick<BookingRow, 'status'>): boolean {
  return status !== 'Canceled' && status !== 'Rejected';
}

/** BookingInfoApiModel: no status, no location, no merchant's note (rules.md II.6). */
export function bookingInfoWire(row: BookingRow, taken: number, names: Names): Record<string, unknown> {
  const appointment = { ...row, id: row.appointment_id, listed: 0 };
  return {
    AccountingDataId: row.appointment_id,
    AppointmentId: row.appointment_id,
    BookingResourceId: row.resource_id,
    BookingServiceId: row.service_id,
    CourseId: row.course_id,
    CustomerId: row.customer_id,
    Appointment: appointmentWire(appointment, taken, names),
    BookingResourceName: names.resource(row.resource_id),
    BookingServiceName: names.service(row.service_id),
    CourseName: names.course(row.course_id),
    CustomerEmail: row.email,
    CustomerName: row.name,
    CustomerPhone: row.phone,
    IsPaid: isPaid(row),
    NoShowStatus: row.attendance,
    PaymentInfo: paymentInfoWire(row),
    PersonCount: row.count,
    Price: row.price,
    PublicNote: row.customer_note,
    StartsAtUnixStamp: row.start,
    VatRate: 21,
  };
}

/** People booked by appointment, for a list of bookings at once. */
export function takenBy(rows: readonly BookingRow[]): (appointmentId: number) => number {
  const taken = new Map<number, number>();
  for (const row of rows) {
    if (row.status === 'Confirmed' || row.status === 'ConfirmationRequested') taken.set(row.appointment_id, (taken.get(row.appointment_id) ?? 0) + row.count);
  }
  return (appointmentId) => taken.get(appointmentId) ?? 0;
}

/** CustomerApiModel; tags and definitions are handed in so that a long list reads them once. */
export function customerWire(customer: CustomerRecord, tags: readonly CatalogueKinds['tag'][], definitions: readonly CatalogueKinds['customValue'][]): Record<string, unknown> {
  const tagIds = JSON.parse(customer.tag_ids) as number[];
  return {
    Id: customer.id,
    PriceLevelId: customer.price_level_id,
    TagIds: tagIds,
    VisibleByResourceIds: JSON.parse(customer.visible_resource_ids) as number[],
    CreatedAt: customer.created_at,
    CustomValues: customValuesOf(customer.custom_values, definitions),
    Deleted: customer.deleted === 1,
    Email: customer.email,
    Name: customer.name,
    Phone: customer.phone,
    Tags: tags.filter(({ id }) => tagIds.includes(id)).map((tag) => ({ Title: tag.name, Background: tag.background, Foreground: tag.foreground })),
  };
}

/** One customer's wire form, reading what it needs. */
export function customerWireOf(db: Db, customer: CustomerRecord): Record<string, unknown> {
  return customerWire(customer, listOf(db, 'tag'), listOf(db, 'customValue'));
}

/** Status of a place on a waitlist. */
export function alternateStatus(auto: number): string {
  return auto === 1 ? 'AlternateAutoPromotion' : 'AlternateSubscribed';
}

/** Alternates of an appointment. */
export function alternatesWire(db: Db, appointmentId: number): unknown[] {
  return db
    .all<CustomerRecord & { auto: number }>('SELECT c.*, x.auto FROM alternates x JOIN customers c ON c.id = x.customer_id WHERE x.appointment_id = ? ORDER BY x.created_at, x.rowid', appointmentId)
    .map((row) => ({ Alternate: customerWireOf(db, row), AlternateStatus: alternateStatus(row.auto) }));
}

/** An appointment with its occupancy. */
export function appointmentWireOf(db: Db, appointment: AppointmentRecord, names: Names): Record<string, unknown> {
  return appointmentWire(appointment, occupied(db, appointment.id), names);
}
