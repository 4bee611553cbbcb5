import { attendanceFromWire } from '../../domain/attendance';
import type { Booking, CustomValue } from '../../domain/booking';
import { cleanText } from '../../domain/clean-text';
import { toHellers } from '../../domain/money';
import { paymentOf } from '../../domain/payment';
import type { BookingInfoApiModel, CustomValueApiModel, CustomValueDefinitionApiModel, EventApiModel } from '../generated/responses';

/** First and last moment that the vendor's servers can name (years 1 to 9999); what lies beyond has no date here either. */
const MOMENTS = { first: -62_135_596_800_000, last: 253_402_300_799_000 };

/** Wire seconds → epoch ms. */
export function toMs(seconds: number): number {
  return Math.min(MOMENTS.last, Math.max(MOMENTS.first, Math.round(seconds * 1000)));
}

/** Text of the wire, safe to keep; empty is null. */
export function text(value: string | null): string | null {
  if (value === null) return null;
  const clean = cleanText(value).trim();
  return clean === '' ? null : clean;
}

/** What a custom value of this type holds; an unknown type is shown as text. */
export function valueKind(type: CustomValueDefinitionApiModel['DataType'] | undefined): CustomValue['kind'] {
  return type === 'Boolean' ? 'boolean' : type === 'Date' ? 'date' : 'text';
}

/** Custom values of a booking or a customer. */
export function customValuesOf(values: readonly CustomValueApiModel[]): CustomValue[] {
  return values.map((value) => {
    const kind = valueKind(value.Definition?.DataType);
    const content = kind === 'boolean' ? value.BooleanValue : kind === 'date' ? (value.DateValue === null ? null : toMs(value.DateValue)) : text(value.StringValue);
    return { definitionId: value.Definition?.Id ?? value.Id, name: text(value.Definition?.Name ?? null) ?? '', value: content, kind, required: value.Definition?.IsRequired ?? false };
  });
}

/**
 * One booking out of both lists (rules.md II.6): Event has status, location, notes and the end; BookingInfo has phone,
 * e-mail and the exact payment. Either may be missing; null when both are, or when the pair of ids is not there.
 */
export function bookingOf(event: EventApiModel | null, info: BookingInfoApiModel | null): Booking | null {
  const appointmentId = event?.AppointmentId ?? info?.AppointmentId ?? 0;
  const customerId = event?.CustomerId ?? info?.CustomerId ?? 0;
  if (appointmentId <= 0 || customerId <= 0) return null;
  const start = toMs(event?.StartDate ?? info?.StartsAtUnixStamp ?? 0);
  const end = toMs(event?.EndDate ?? info?.Appointment?.EndDate ?? 0);
  return {
    appointmentId,
    customerId,
    start,
    end: Math.max(start, end),
    resourceId: event?.SourceId ?? info?.BookingResourceId ?? 0,
    resourceName: text(event?.SourceName ?? info?.BookingResourceName ?? null) ?? '',
    serviceId: event?.BookingServiceId ?? info?.BookingServiceId ?? null,
    serviceName: text(event?.ServiceName ?? info?.BookingServiceName ?? null),
    calendarId: event?.CalendarId ?? info?.Appointment?.CalendarId ?? 0,
    courseId: event?.CourseId ?? info?.CourseId ?? null,
    courseName: text(info?.CourseName ?? null),
    locationId: event?.LocationId ?? null,
    segmentName: text(event?.SegmentName ?? null),
    customerName: text(event?.CustomerFullName ?? info?.CustomerName ?? null) ?? '',
    customerPhone: text(info?.CustomerPhone ?? null),
    customerEmail: text(info?.CustomerEmail ?? null),
    count: Math.max(1, event?.Count ?? info?.PersonCount ?? 1),
    status: event?.Status ?? null,
    attendance: attendanceFromWire(event?.NoShowStatus ?? info?.NoShowStatus ?? 0),
    payment: paymentOf({
      price: toHellers(event?.Price ?? info?.Price ?? 0),
      isPaid: event?.IsPaid ?? info?.IsPaid ?? false,
      paidPart: event === null ? null : toHellers(event.PaidPartOfPrice),
      remaining: info?.PaymentInfo === null || info?.PaymentInfo === undefined ? null : toHellers(info.PaymentInfo.RemainingPriceWithVat),
      isWaiting: info?.PaymentInfo?.IsWaiting ?? false,
      method: text(event?.PaymentMethodFormatted ?? info?.PaymentInfo?.PaymentMethodFormatted ?? null),
    }),
    customerNote: text(event?.CustomerNote ?? info?.PublicNote ?? null),
    merchantNote: text(event?.MerchantNote ?? null),
    customValues: customValuesOf(event?.CustomValues ?? []),
  };
}

/** A booking with what Event/Get says now; phone and e-mail stay as they were, and so does a remainder that still fits. */
export function withEvent(before: Booking | null, event: EventApiModel): Booking | null {
  const next = bookingOf(event, null);
  if (next === null || before === null) return next;
  const samePayment = before.payment.price === next.payment.price && before.payment.state === 'waiting' && next.payment.state === 'unpaid';
  return { ...next, customerPhone: before.customerPhone, customerEmail: before.customerEmail, courseName: before.courseName, payment: samePayment ? before.payment : next.payment };
}
