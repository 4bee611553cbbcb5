import { ACT_ASKS, isActName } from '@shared/reservanto/acts/asks';
import { ACTS } from '@shared/reservanto/acts/acts';
import { spelledOut } from '@shared/reservanto/acts/spelled-out';
import type { KnownNames } from '@shared/reservanto/acts/title';
import { namesWanted, titleOf } from '@shared/reservanto/acts/title';
import { describe, expect, it } from 'vitest';

const NOBODY: KnownNames = { customer: null, resource: null, service: null, booking: null };
const AT = Date.parse('2026-11-23T09:00:00Z');
const BOOKING = { title: 'Jana Černá', start: AT, end: AT + 3_600_000, startLabel: '10:00', service: 'Masáž zad', resource: 'Vilém Brána' };

describe('what an act says of itself', () => {
  it.each<[string, object, Partial<KnownNames>, object]>([
    ['a cancellation of a whole course, late', { AppointmentId: 1, CustomerId: 2, EnableCancelWholeCourse: true, OverrideCancellationLate: true }, { customer: 'Jana Černá', booking: BOOKING }, { name: 'Jana Černá', time: '10:00', start: AT, end: AT + 3_600_000, service: 'Masáž zad', resource: 'Vilém Brána', wholeCourse: 1, late: 1 }],
    ['one that leaves the dangerous fields at no', { EnableCancelWholeCourse: false, OverrideCancellationLate: false }, {}, {}],
    ['a move', { AppointmentId: 1, CustomerId: 2, StartsAt: AT / 1000, EndsAt: AT / 1000 + 60 }, { booking: { ...BOOKING, service: '' } }, { name: 'Jana Černá', time: '10:00', start: AT, end: AT + 3_600_000, resource: 'Vilém Brána', toStart: AT, toEnd: AT + 60_000 }],
    ['a new booking of three', { BookingStart: AT / 1000, Count: 3, CustomerNote: ' nízký stůl ', Voucher: 'X1' }, { customer: 'Petr', resource: 'Kurt 1', service: 'Badminton' }, { name: 'Petr', toStart: AT, toService: 'Badminton', toResource: 'Kurt 1', count: 3, text: ' nízký stůl ', voucher: 'X1' }],
    ['somebody new', { FirstName: 'Iva', LastName: null, Email: 'iva@example.cz', Phone: '' }, {}, { name: 'Iva', email: 'iva@example.cz' }],
    ['credit in hellers, without what binary fractions make of it', { CustomerId: 2, CreditForSubtract: 1.15 }, { customer: 'Petr' }, { name: 'Petr', amount: 115 }],
    ['a part of a payment', { CustomerId: 2, Amount: 340 }, {}, { amount: 34_000 }],
    ['one person is not counted', { Count: 1 }, {}, {}],
    ['what is of another type is left out', { Count: '3', CustomerNote: 7, BookingStart: 'x', Amount: null }, {}, {}],
  ])('%s', (_name, request, names, title) => {
    expect(titleOf({ ...request }, { ...NOBODY, ...names })).toEqual(title);
  });

  it('asks the cache for the names of what the request names', () => {
    expect(namesWanted({ AppointmentId: 1, CustomerId: 2, BookingResourceId: 3, ServiceId: 4 })).toEqual({ appointmentId: 1, customerId: 2, resourceId: 3, serviceId: 4 });
    expect(namesWanted({ BookingServiceId: 5 })).toEqual({ appointmentId: null, customerId: null, resourceId: null, serviceId: 5 });
  });
});

describe('fields whose default does more than anybody asked for', () => {
  it('are said, and what the caller says stands', () => {
    expect(spelledOut('Booking/Cancel', { AppointmentId: 1 })).toEqual({ AppointmentId: 1, EnableCancelWholeCourse: false, OverrideCancellationLate: false });
    expect(spelledOut('Booking/Cancel', { EnableCancelWholeCourse: true })).toMatchObject({ EnableCancelWholeCourse: true, OverrideCancellationLate: false });
    expect(spelledOut('OneToOne/CreateBooking', {})).toEqual({ PaymentRequiredProcess: 'System' });
    expect(spelledOut('Booking/Confirm', { AppointmentId: 1 })).toEqual({ AppointmentId: 1 });
  });
});

it('every act says what a person is asked first', () => {
  expect(Object.keys(ACT_ASKS).sort()).toEqual(Object.keys(ACTS).sort());
  expect(isActName('Booking/Cancel')).toBe(true);
  expect(isActName('toString')).toBe(false);
});
