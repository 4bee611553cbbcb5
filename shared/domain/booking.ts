/** A day of the merchant's calendar, `YYYY-MM-DD`, in the merchant's zone whatever the computer's zone is. */
export type PlainDate = string;

/** The zone of every merchant (rules.md, section 3: days are days of the merchant). */
export const MERCHANT_ZONE = 'Europe/Prague';

/** State of a booking as the API names it; values that the contract does not know are kept as they came. */
export type BookingStatus =
  | 'ConfirmationRequested'
  | 'Rejected'
  | 'AlternateSubscribed'
  | 'AlternateAutoPromotion'
  | 'Canceled'
  | 'Confirmed'
  | (string & {});

/** Attendance (NoShowStatus 0, 1, 9 on the wire; `other` is a number that the contract does not know). */
export type Attendance = 'unknown' | 'came' | 'noShow' | 'other';

/** How much of a booking is paid. `waiting`: an enforced payment is awaited; `none`: there is nothing to pay. */
export type PaymentState = 'paid' | 'part' | 'unpaid' | 'waiting' | 'none';

/** Payment of one booking; amounts in hellers. */
export interface Payment {
  readonly state: PaymentState;
  readonly price: number;
  readonly remaining: number;
  /** The server's words for the method, when paid. */
  readonly method: string | null;
}

/** A custom value of a booking or a customer ("vlastní údaj"), already turned into text; dates are epoch ms. */
export interface CustomValue {
  readonly definitionId: number;
  readonly name: string;
  readonly value: string | boolean | number | null;
  readonly kind: 'text' | 'boolean' | 'date';
  readonly required: boolean;
}

/** One person's booking of one appointment: Event joined with BookingInfo on (appointmentId, customerId). Times in epoch ms. */
export interface Booking {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly start: number;
  readonly end: number;
  readonly resourceId: number;
  readonly resourceName: string;
  readonly serviceId: number | null;
  readonly serviceName: string | null;
  readonly calendarId: number;
  readonly courseId: number | null;
  readonly courseName: string | null;
  /** null while only Booking/GetBookingsForPeriod knows the row (it has no location). */
  readonly locationId: number | null;
  readonly segmentName: string | null;
  readonly customerName: string;
  readonly customerPhone: string | null;
  readonly customerEmail: string | null;
  /** People booked under this customer, at least 1. */
  readonly count: number;
  /** null while only Booking/GetBookingsForPeriod knows the row (it has no status). */
  readonly status: BookingStatus | null;
  readonly attendance: Attendance;
  readonly payment: Payment;
  readonly customerNote: string | null;
  readonly merchantNote: string | null;
  readonly customValues: readonly CustomValue[];
}

/** A listed appointment of a group segment (Classes), also when nobody is booked on it. */
export interface ClassAppointment {
  readonly appointmentId: number;
  readonly start: number;
  readonly end: number;
  readonly resourceId: number;
  readonly resourceName: string;
  readonly serviceId: number;
  readonly serviceName: string;
  readonly calendarId: number;
  readonly courseId: number | null;
  readonly courseName: string | null;
  readonly capacity: number;
  readonly occupied: number;
}

/** Working time of one resource on one day, epoch ms; what lies outside is closed. */
export interface WorkingInterval {
  readonly from: number;
  readonly to: number;
}

/** Bookings are keyed by the pair: one appointment can hold many customers (rules.md II.9). */
export type BookingKey = `b:${number}:${number}`;

/** Key of a class block in the day grid. */
export type ClassKey = `c:${number}`;

/** The key of one person's booking. */
export function bookingKey(appointmentId: number, customerId: number): BookingKey {
  return `b:${appointmentId}:${customerId}`;
}

/** The key of a class. */
export function classKey(appointmentId: number): ClassKey {
  return `c:${appointmentId}`;
}
