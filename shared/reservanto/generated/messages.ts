// Made by `npm run contract` from shared/reservanto/openapi.yaml. Changes belong there or in build/contract.

/** Actions after which the server messages the customer when the token holds CustomerNotifications (rules.md section 6), with the kind of message. */
export const MESSAGES: Readonly<Partial<Record<string, string>>> = {
  'Alternates/AddToAppointment': 'BookingSuccess',
  'Alternates/AddToCourse': 'CourseAlternateCreated',
  'Alternates/RemoveFromAppointment': 'BookingCanceled',
  'Booking/Cancel': 'BookingCanceled',
  'Booking/Confirm': 'BookingAccepted',
  'Booking/Reject': 'BookingRejected',
  'Classes/CreateBooking': 'BookingSuccess',
  'EmsLike/CreateBooking': 'BookingSuccess',
  'EmsLike/UpdateBooking': 'BookingChanged',
  'OneToOne/CreateBooking': 'BookingSuccess',
  'OneToOne/MoveBooking': 'BookingChanged',
  'RentalLike/CreateBooking': 'BookingSuccess',
};
