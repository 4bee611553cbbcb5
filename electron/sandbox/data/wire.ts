import type { CatalogueKinds } from './catalogue';
import { listOf } from './catalogue';
import type { Db } from './database';
import type { AppointmentRecord, BookingRow, CustomerRecord, namesOf } from './rows';
import { occupied } from './rows';

type Names = ReturnType<typeof namesOf>;

interface StoredValue {
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

/** EventApiModel: no phone and no e-mail (rules.md II.6). Choice: a free booking is neither paid nor owing. */
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
    IsPaid: row.paid >= row.price && row.price > 0,
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

/** BookingInfoApiModel: no status, no location, no merchant's note (rules.md II.6). */
export function bookingInfoWire(row: BookingRow, taken: number, names: Names): Record<string, unknown> {
  const remaining = Math.max(0, Math.round((row.price - row.paid) * 100) / 100);
  const isPaid = row.price > 0 && remaining === 0;
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
    IsPaid: isPaid,
    NoShowStatus: row.attendance,
    PaymentInfo: { IsOnlyPartiallyPaid: row.paid > 0 && !isPaid, IsPaidOrWaiting: isPaid, IsWaiting: false, PaymentMethodFormatted: row.method, RemainingPriceWithVat: remaining },
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

interface PassRecord {
  readonly id: number;
  readonly pass_id: number;
  readonly active_from: number;
  readonly expires: number | null;
  readonly shared_count: number | null;
  readonly created_at: number;
}

/** Passes of a customer. `now` in unix seconds. */
export function passesWire(db: Db, customerId: number, now: number): (Record<string, unknown> & { readonly ActiveFrom: number; readonly ExpirationDate: number | null })[] {
  const names = new Map(listOf(db, 'pass').map((pass) => [pass.id, pass.name]));
  return db.all<PassRecord>('SELECT * FROM customer_passes WHERE customer_id = ? ORDER BY id', customerId).map((pass) => {
    const intermissions = db.all<{ id: number; start: number; end: number }>('SELECT * FROM intermissions WHERE customer_pass_id = ?', pass.id);
    const usages = db.all<{ id: number; service_id: number; count: number | null; used: number }>('SELECT * FROM pass_usages WHERE customer_pass_id = ? ORDER BY id', pass.id);
    return {
      PassId: pass.pass_id,
      PassToCustomerId: pass.id,
      ActiveFrom: pass.active_from,
      AggregatedCount: pass.shared_count,
      AllowedIntermissionValues: [7, 14, 30],
      CreatedAt: pass.created_at,
      ExpirationDate: pass.expires,
      Intermissions: intermissions.map((span) => ({ Id: span.id, From: span.start, To: span.end })),
      IsIntermissionActive: intermissions.some((span) => span.start <= now && now < span.end),
      PassName: names.get(pass.pass_id) ?? null,
      Usages: usages.map((usage) => ({ BookingServiceId: usage.service_id, PassUsageId: usage.id, Count: usage.count, Used: usage.used })),
    };
  });
}

/** Status of a place on a waitlist. */
export function alternateStatus(auto: number): string {
  return auto === 1 ? 'AlternateAutoPromotion' : 'AlternateSubscribed';
}

/** Alternates of an appointment. */
export function alternatesWire(db: Db, appointmentId: number): unknown[] {
  return db
    .all<CustomerRecord & { auto: number }>('SELECT c.*, x.auto FROM alternates x JOIN customers c ON c.id = x.customer_id WHERE x.appointment_id = ? ORDER BY x.created_at, c.id', appointmentId)
    .map((row) => ({ Alternate: customerWireOf(db, row), AlternateStatus: alternateStatus(row.auto) }));
}

/** An appointment with its occupancy. */
export function appointmentWireOf(db: Db, appointment: AppointmentRecord, names: Names): Record<string, unknown> {
  return appointmentWire(appointment, occupied(db, appointment.id), names);
}
