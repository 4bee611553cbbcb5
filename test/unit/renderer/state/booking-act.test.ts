import type { BookingWish } from '@renderer/state/booking-act';
import { bookingAct, bookingActionOf, takes } from '@renderer/state/booking-act';
import type { ChosenStart, OfferItem, SegmentType } from '@shared/domain/offers';
import { describe, expect, it } from 'vitest';

const START = Date.parse('2026-11-23T10:00:00Z');
const item = (type: SegmentType): OfferItem => ({ key: type === 'RentalLike' ? 'r:4' : 's:4', type, id: 4, segmentId: 9, name: 'x', segmentName: 'y', minutes: 60, price: 1, resourceIds: [3], levels: [] });
const place = (appointmentId: number | null = null): ChosenStart => ({ start: START, end: START + 5_400_000, resourceId: 3, appointmentId });
const wish = (over: Partial<BookingWish> = {}): BookingWish => ({ count: 2, note: '', voucher: '', forceConfirmed: false, enforcePayment: false, ...over });
const everything = wish({ note: ' u okna ', voucher: ' DAREK ', forceConfirmed: true, enforcePayment: true });
const at = { BookingResourceId: 3, BookingStart: START / 1_000 };
const plain = { CustomerId: 7, PaymentRequiredProcess: 'Never' };
const full = { CustomerId: 7, PaymentRequiredProcess: 'System', CustomerNote: 'u okna' };

describe('bookingAct', () => {
  it.each<[string, SegmentType, number | null, BookingWish, boolean, ReturnType<typeof bookingAct> | { action: string; request: object }]>([
    ['one to one takes no count', 'OneToOne', null, wish(), false, { action: 'OneToOne/CreateBooking', request: { ...plain, ...at, BookingServiceId: 4, ForceConfirmed: false } }],
    ['one to one with everything', 'OneToOne', null, everything, false, { action: 'OneToOne/CreateBooking', request: { ...full, ...at, BookingServiceId: 4, ForceConfirmed: true, Voucher: 'DAREK' } }],
    ['EMS', 'EmsLike', null, wish(), false, { action: 'EmsLike/CreateBooking', request: { ...plain, ...at, BookingServiceId: 4, Count: 2 } }],
    ['EMS takes neither voucher nor forced confirmation', 'EmsLike', null, everything, false, { action: 'EmsLike/CreateBooking', request: { ...full, ...at, BookingServiceId: 4, Count: 2 } }],
    ['a rental names its end and no service', 'RentalLike', null, wish(), false, { action: 'RentalLike/CreateBooking', request: { ...plain, ...at, BookingEnd: START / 1_000 + 5_400, Count: 2 } }],
    ['a rental with everything', 'RentalLike', null, everything, false, { action: 'RentalLike/CreateBooking', request: { ...full, ...at, BookingEnd: START / 1_000 + 5_400, Count: 2 } }],
    ['a class, or a lesson of a course, is its appointment', 'Classes', 31, wish(), false, { action: 'Classes/CreateBooking', request: { ...plain, AppointmentId: 31, Count: 2 } }],
    ['a class with everything', 'Classes', 31, everything, false, { action: 'Classes/CreateBooking', request: { ...full, AppointmentId: 31, Count: 2, Voucher: 'DAREK' } }],
    ['the waitlist of a class', 'Classes', 31, everything, true, { action: 'Alternates/AddToAppointment', request: { AppointmentId: 31, CustomerId: 7 } }],
    ['a class that is not listed', 'Classes', null, wish(), false, null],
    ['a place, for which the API has no action', 'PlaceRentalLike', null, wish(), false, null],
  ])('%s', (_, type, appointmentId, typed, waits, expected) => expect(bookingAct(item(type), typed, place(appointmentId), 7, waits)).toEqual(expected));

  it('leaves out what is blank', () => expect(bookingAct(item('OneToOne'), wish({ note: '  ', voucher: ' ' }), place(), 7, false)?.request).not.toHaveProperty('CustomerNote'));
});

describe('bookingActionOf', () => {
  it.each<[OfferItem | null, boolean, string]>([
    [item('EmsLike'), false, 'EmsLike/CreateBooking'],
    [item('RentalLike'), false, 'RentalLike/CreateBooking'],
    [item('Classes'), false, 'Classes/CreateBooking'],
    [item('Classes'), true, 'Alternates/AddToAppointment'],
    [item('PlaceRentalLike'), false, 'OneToOne/CreateBooking'],
    [null, false, 'OneToOne/CreateBooking'],
  ])('%#', (what, waits, action) => expect(bookingActionOf(what, waits)).toBe(action));
});

describe('takes', () => {
  it.each<[SegmentType, boolean, boolean, boolean]>([
    ['OneToOne', false, true, true],
    ['Classes', true, true, false],
    ['EmsLike', true, false, false],
    ['RentalLike', true, false, false],
  ])('%s', (type, count, voucher, forceConfirmed) => expect(takes(item(type))).toEqual({ count, voucher, forceConfirmed }));
});
