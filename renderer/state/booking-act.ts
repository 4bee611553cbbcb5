import type { ChosenStart, OfferItem } from '@shared/domain/offers';
import type { ActRequest } from '@shared/reservanto/acts/act-request';
import type { ActName } from '@shared/reservanto/acts/asks';

/** What a person may say of a booking besides what, where, when and for whom. */
export interface BookingWish {
  readonly count: number;
  readonly note: string;
  readonly voucher: string;
  readonly forceConfirmed: boolean;
  readonly enforcePayment: boolean;
}

/** The act by which a booking is made, with its request (unix seconds). */
export type BookingAct =
  | { readonly action: 'OneToOne/CreateBooking'; readonly request: ActRequest<'OneToOne/CreateBooking'> }
  | { readonly action: 'EmsLike/CreateBooking'; readonly request: ActRequest<'EmsLike/CreateBooking'> }
  | { readonly action: 'RentalLike/CreateBooking'; readonly request: ActRequest<'RentalLike/CreateBooking'> }
  | { readonly action: 'Classes/CreateBooking'; readonly request: ActRequest<'Classes/CreateBooking'> }
  | { readonly action: 'Alternates/AddToAppointment'; readonly request: ActRequest<'Alternates/AddToAppointment'> };

/** What is sent for what was typed; null where the API has no action for the segment (rules.md II.5). `waits`: the class is full and the customer joins its waitlist. */
export function bookingAct({ type, id }: OfferItem, typed: BookingWish, chosen: ChosenStart, customerId: number, waits: boolean): BookingAct | null {
  const note = typed.note.trim();
  const voucher = typed.voucher.trim();
  const shared = { CustomerId: customerId, PaymentRequiredProcess: typed.enforcePayment ? ('System' as const) : ('Never' as const), ...(note === '' ? {} : { CustomerNote: note }) };
  const withVoucher = voucher === '' ? {} : { Voucher: voucher };
  const place = { BookingResourceId: chosen.resourceId, BookingStart: Math.round(chosen.start / 1000) };
  switch (type) {
    case 'OneToOne':
      return { action: 'OneToOne/CreateBooking', request: { ...shared, ...place, ...withVoucher, BookingServiceId: id, ForceConfirmed: typed.forceConfirmed } };
    case 'EmsLike':
      return { action: 'EmsLike/CreateBooking', request: { ...shared, ...place, BookingServiceId: id, Count: typed.count } };
    case 'RentalLike':
      return { action: 'RentalLike/CreateBooking', request: { ...shared, ...place, BookingEnd: Math.round(chosen.end / 1000), Count: typed.count } };
    case 'Classes':
      if (chosen.appointmentId === null) return null;
      if (waits) return { action: 'Alternates/AddToAppointment', request: { AppointmentId: chosen.appointmentId, CustomerId: customerId } };
      return { action: 'Classes/CreateBooking', request: { ...shared, ...withVoucher, AppointmentId: chosen.appointmentId, Count: typed.count } };
    default:
      return null;
  }
}

const ACTIONS: Readonly<Record<string, ActName>> = { OneToOne: 'OneToOne/CreateBooking', EmsLike: 'EmsLike/CreateBooking', RentalLike: 'RentalLike/CreateBooking', Classes: 'Classes/CreateBooking' };

/** Which act that will be; while nothing is chosen, the usual one. */
export function bookingActionOf(item: OfferItem | null, waits: boolean): ActName {
  return waits ? 'Alternates/AddToAppointment' : ((item === null ? undefined : ACTIONS[item.type]) ?? 'OneToOne/CreateBooking');
}

/** Which fields a kind of segment takes (rules.md section 8). */
export function takes({ type }: OfferItem): { readonly count: boolean; readonly voucher: boolean; readonly forceConfirmed: boolean } {
  return { count: type !== 'OneToOne', voucher: type === 'OneToOne' || type === 'Classes', forceConfirmed: type === 'OneToOne' };
}
