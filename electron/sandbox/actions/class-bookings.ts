import { countOf, mayBook } from '../rules/new-booking';
import { bookPlaces, freePlaces, listedAppointment } from '../rules/places';
import { redeemVoucher } from '../rules/vouchers';
import { Refusal } from '../refusal';
import { customerOf } from './found';
import type { Handlers } from './handler';

/** Bookings of listed appointments. Choice: a single lesson of a course is booked like any class while it has a free place. */
export const classBookingHandlers = {
  'Classes/CreateBooking': (books, { AppointmentId, CustomerId, Count, CustomerNote, PaymentRequiredProcess, Voucher }) => {
    const appointment = listedAppointment(books.db, AppointmentId);
    const customer = customerOf(books.db, CustomerId);
    const count = countOf(Count);
    mayBook(customer, appointment.resource_id);
    // Choice: who comes late is still booked; a class that has ended is the past.
    if (appointment.end <= books.clock.seconds()) throw new Refusal('Lekce už skončila.', 'AppointmentId');
    const free = freePlaces(books.db, appointment);
    if (free === 0) throw new Refusal('Lekce je plná.', 'AppointmentId');
    if (count > free) throw new Refusal(`Volných míst je jen ${free}.`, 'Count');
    const { row, created } = bookPlaces(books, appointment, customer, { count, customerNote: CustomerNote ?? null, paymentProcess: PaymentRequiredProcess ?? 'Never' });
    return { ...created, IsPaymentRequiredProcessing: redeemVoucher(books, row, Voucher).pay_until !== null };
  },
} satisfies Handlers;
