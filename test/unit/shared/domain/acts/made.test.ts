import { madeBy } from '@shared/domain/acts/made';
import { describe, expect, it } from 'vitest';

type Given = Parameters<typeof madeBy>[0];
const reading = (facts: Readonly<Record<string, unknown>>) => ({ startedAt: 0, facts });
const rest = { status: null, isPaymentRequired: false, isPaymentEnforced: false };
const act = (action: string, over: Partial<Given> = {}): Given => ({ action, state: 'done', request: { CustomerId: 7 }, answer: null, before: null, after: null, ...over });

describe('madeBy', () => {
  it.each([
    ['a booking that was answered', act('OneToOne/CreateBooking', { answer: { AppointmentId: 5, CustomerId: 7, Status: 'Confirmed' } }), { ...rest, appointmentId: 5, customerId: 7, status: 'Confirmed' }],
    ['a booking that must be paid', act('OneToOne/CreateBooking', { answer: { AppointmentId: 5, CustomerId: 7, IsPaymentRequired: true, IsPaymentRequiredProcessing: false } }), { ...rest, appointmentId: 5, customerId: 7, isPaymentRequired: true }],
    ['a booking that is cancelled by itself unless it is paid', act('RentalLike/CreateBooking', { answer: { AppointmentId: 5, CustomerId: 7, IsPaymentRequired: true, IsPaymentRequiredProcessing: true } }), { ...rest, appointmentId: 5, customerId: 7, isPaymentRequired: true, isPaymentEnforced: true }],
    ['a booking that was found by reading', act('EmsLike/CreateBooking', { before: reading({ bookings: [1] }), after: reading({ bookings: [1, 4] }) }), { ...rest, appointmentId: 4, customerId: 7 }],
    ['two new ones could be anybody’s', act('EmsLike/CreateBooking', { before: reading({ bookings: [] }), after: reading({ bookings: [1, 4] }) }), null],
    ['a class says it in its request', act('Classes/CreateBooking', { request: { CustomerId: 7, AppointmentId: 9 } }), { ...rest, appointmentId: 9, customerId: 7 }],
    ['a customer who was answered', act('Customer/Create', { request: {}, answer: { Customer: { Id: 3 } } }), { ...rest, appointmentId: null, customerId: 3 }],
    ['a customer who was found by reading', act('Customer/Create', { request: {}, before: reading({ ids: [] }), after: reading({ ids: [8] }) }), { ...rest, appointmentId: null, customerId: 8 }],
    ['a customer nobody names', act('Customer/Create', { request: {} }), null],
    ['one that is not done', act('OneToOne/CreateBooking', { state: 'refused', answer: { AppointmentId: 5 } }), null],
    ['an act that makes nothing', act('Booking/Cancel', { answer: { AppointmentId: 5 } }), null],
  ])('%s', (_, given, made) => expect(madeBy(given)).toEqual(made));
});
