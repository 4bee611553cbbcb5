/**
 * What a person is asked before the act is decided. `nothing`: the screen says enough, and the act can be taken back or changed
 * again. `sure`: a yes to what cannot be. `duplicates`: people who may be the same are shown first. `cancelling`: whether it is
 * late, and for a lesson of a course whether the whole course is meant (GetCancelLink; product.md, Booking panel).
 * `bookingsHit`: the bookings in that time are listed first (product.md, Working hours and time off).
 * `amount`: what it takes and what will be left (product.md, Passes and money).
 */
export type Ask = 'nothing' | 'sure' | 'duplicates' | 'cancelling' | 'bookingsHit' | 'amount';

/** Every act once; the names of acts are those of this table, which needs no schema. */
export const ACT_ASKS = {
  'Booking/SetNoShowState': 'nothing',
  'Booking/Cancel': 'cancelling',
  'Booking/Confirm': 'nothing',
  'Booking/Reject': 'nothing',
  'Booking/EditCustomValues': 'nothing',
  'OneToOne/MoveBooking': 'nothing',
  'EmsLike/UpdateBooking': 'nothing',
  'OneToOne/CreateBooking': 'nothing',
  'EmsLike/CreateBooking': 'nothing',
  'RentalLike/CreateBooking': 'nothing',
  'Classes/CreateBooking': 'nothing',
  'Alternates/AddToAppointment': 'nothing',
  'Alternates/RemoveFromAppointment': 'sure',
  'Alternates/AddToCourse': 'nothing',
  'Alternates/RemoveFromCourse': 'sure',
  'Customer/Create': 'duplicates',
  'Booking/AddPaymentViaCredit': 'amount',
  'Booking/AddPaymentViaPass': 'amount',
  'Booking/AddPaymentViaServiceSubstitution': 'amount',
  'Voucher/PayForBooking': 'amount',
  'Voucher/RefundBookingPayment': 'amount',
  'Customer/TryUseCredit': 'amount',
  'Customer/TryUsePass': 'amount',
  'Customer/TryReturnPassUsage': 'amount',
  'PassToCustomer/AddPass': 'amount',
  'PassToCustomer/AddIntermission': 'amount',
  'Customer/CreateAccount': 'sure',
  'Customer/CreateAccountWithPassword': 'sure',
  'Customer/DeleteAccount': 'sure',
  'Customer/Login': 'nothing',
  'Customer/Edit': 'nothing',
  'Customer/EditCustomValues': 'nothing',
  'Customer/Note': 'nothing',
  'Customer/WebHook/Create': 'nothing',
  'Customer/WebHook/Delete': 'sure',
  'Event/WebHook/Create': 'nothing',
  'Event/WebHook/Delete': 'sure',
  'FreeTime/WebHook/Create': 'nothing',
  'FreeTime/WebHook/Delete': 'sure',
  'ExternalIdentifier/Add': 'nothing',
  'ExternalIdentifier/Delete': 'sure',
  'ExternalIdentifier/Edit': 'nothing',
  'FreeTime/Create': 'bookingsHit',
  'FreeTime/Delete': 'sure',
} as const satisfies Readonly<Record<string, Ask>>;

/** Name of an action that writes. */
export type ActName = keyof typeof ACT_ASKS;

/** True for an act that this program knows; a newer one may have put others into the book. */
export function isActName(action: string): action is ActName {
  return Object.hasOwn(ACT_ASKS, action);
}
