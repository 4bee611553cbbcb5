import { dateOf, timeLabeller } from '@shared/domain/days';
import { bookingOf, customValuesOf, text, toMs, withEvent } from '@shared/reservanto/mapping/bookings';
import type { BookingInfoApiModel, EventApiModel } from '@shared/reservanto/generated/responses';
import { BookingInfoApiModelSchema, CustomValueApiModelSchema, EventApiModelSchema } from '@shared/reservanto/generated/responses';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const START = 1_795_419_000;

function event(fields: Record<string, unknown> = {}): EventApiModel {
  return EventApiModelSchema.parse({ AppointmentId: 7, CustomerId: 3, StartDate: START, EndDate: START + 1800, SourceId: 2, SourceName: 'Eva', LocationId: 4, Status: 'Confirmed', Price: 650, Count: 1, CustomerFullName: 'Jana Nováková', ...fields });
}

function info(fields: Record<string, unknown> = {}): BookingInfoApiModel {
  return BookingInfoApiModelSchema.parse({ AppointmentId: 7, CustomerId: 3, StartsAtUnixStamp: START, BookingResourceId: 2, BookingResourceName: 'Eva', CustomerName: 'Jana Nováková', CustomerPhone: '+420 777 123 456', CustomerEmail: 'jana@example.cz', Price: 650, PersonCount: 1, ...fields });
}

describe('a booking out of both lists', () => {
  it('takes status, place and notes from Event, phone and e-mail from BookingInfo', () => {
    const booking = bookingOf(event({ Status: 'ConfirmationRequested', MerchantNote: 'klíč u recepce' }), info({ CourseName: 'Jóga' }));
    expect(booking).toMatchObject({
      appointmentId: 7,
      customerId: 3,
      start: START * 1000,
      end: (START + 1800) * 1000,
      locationId: 4,
      status: 'ConfirmationRequested',
      merchantNote: 'klíč u recepce',
      customerPhone: '+420 777 123 456',
      customerEmail: 'jana@example.cz',
      courseName: 'Jóga',
    });
  });

  it('knows neither status nor place while only BookingInfo has come', () => {
    const booking = bookingOf(null, info({ Appointment: { Id: 7, EndDate: START + 3600, CalendarId: 9 } }));
    expect(booking).toMatchObject({ status: null, locationId: null, merchantNote: null, end: (START + 3600) * 1000, calendarId: 9 });
  });

  it('knows neither phone nor e-mail while only Event has come', () => {
    expect(bookingOf(event(), null)).toMatchObject({ customerPhone: null, customerEmail: null, customerName: 'Jana Nováková' });
  });

  it.each([
    ['no appointment', event({ AppointmentId: 0 })],
    ['no customer', event({ CustomerId: null })],
    ['neither', event({ AppointmentId: undefined, CustomerId: undefined })],
  ])('is nothing with %s', (_, model) => expect(bookingOf(model, null)).toBeNull());

  it('is nothing out of nothing', () => expect(bookingOf(null, null)).toBeNull());

  it('never ends before it starts', () => {
    expect(bookingOf(event({ EndDate: START - 60 }), null)).toMatchObject({ start: START * 1000, end: START * 1000 });
    expect(bookingOf(null, info())).toMatchObject({ end: START * 1000 });
  });

  it.each([
    [0, 1],
    [-2, 1],
    [null, 1],
    [3, 3],
  ])('counts %s people as %s', (Count, count) => expect(bookingOf(event({ Count }), null)?.count).toBe(count));

  it.each([
    [0, 'unknown'],
    [1, 'came'],
    [9, 'noShow'],
    [4, 'other'],
    [null, 'unknown'],
  ])('reads attendance %s as %s', (NoShowStatus, attendance) => expect(bookingOf(event({ NoShowStatus }), null)?.attendance).toBe(attendance));

  it('keeps a status that the contract does not know', () => expect(bookingOf(event({ Status: 'Parked' }), null)?.status).toBe('Parked'));

  it('takes an empty name of a service for none', () => expect(bookingOf(event({ ServiceName: '  ' }), null)?.serviceName).toBeNull());

  it('accepts decimal seconds', () => expect(bookingOf(event({ StartDate: START + 0.4 }), null)?.start).toBe(START * 1000 + 400));
});

describe('payment, in hellers', () => {
  it.each([
    ['nothing to pay', event({ Price: 0 }), null, { state: 'none', price: 0, remaining: 0 }],
    ['unpaid', event(), null, { state: 'unpaid', price: 65_000, remaining: 65_000 }],
    ['paid', event({ IsPaid: true, PaymentMethodFormatted: 'Hotově' }), info(), { state: 'paid', remaining: 0, method: 'Hotově' }],
    ['part paid by Event', event({ PaidPartOfPrice: 200 }), null, { state: 'part', remaining: 45_000 }],
    ['remainder of PaymentInfo before that of Event', event({ PaidPartOfPrice: 200 }), info({ PaymentInfo: { RemainingPriceWithVat: 300.5 } }), { state: 'part', remaining: 30_050 }],
    ['waiting', event(), info({ PaymentInfo: { RemainingPriceWithVat: 650, IsWaiting: true } }), { state: 'waiting', remaining: 65_000 }],
    ['decimals of the wire', event({ Price: 0.1 + 0.2 }), null, { price: 30, remaining: 30 }],
    ['more paid than asked', event({ PaidPartOfPrice: 900 }), null, { state: 'paid', remaining: 0 }],
  ])('%s', (_, first, second, payment) => expect(bookingOf(first, second)?.payment).toMatchObject(payment));
});

describe('Event/Get over a known booking', () => {
  const before = bookingOf(event(), info({ CourseName: 'Jóga', PaymentInfo: { RemainingPriceWithVat: 650, IsWaiting: true } }));

  it('keeps phone, e-mail and course', () => {
    expect(withEvent(before, event({ NoShowStatus: 1 }))).toMatchObject({ attendance: 'came', customerPhone: '+420 777 123 456', customerEmail: 'jana@example.cz', courseName: 'Jóga' });
  });

  it('keeps that a payment is awaited, which Event cannot say', () => expect(withEvent(before, event())?.payment.state).toBe('waiting'));

  it('believes that it has been paid', () => expect(withEvent(before, event({ IsPaid: true }))?.payment).toMatchObject({ state: 'paid', remaining: 0 }));

  it('believes a new price', () => expect(withEvent(before, event({ Price: 700 }))?.payment).toMatchObject({ state: 'unpaid', price: 70_000 }));

  it('starts from nothing when nothing is known', () => expect(withEvent(null, event())).toEqual(bookingOf(event(), null)));

  it('gives nothing without ids', () => expect(withEvent(before, event({ AppointmentId: 0 }))).toBeNull());

  it('has the same fields in the same order, because rows are compared as text', () => {
    expect(JSON.stringify(Object.keys(withEvent(before, event()) ?? {}))).toBe(JSON.stringify(Object.keys(before ?? {})));
  });
});

describe('custom values', () => {
  const value = (fields: Record<string, unknown>, type: string) => customValuesOf([CustomValueApiModelSchema.parse({ Id: 5, Definition: { Id: 8, Name: 'Alergie', DataType: type, IsRequired: true }, ...fields })])[0];

  it.each([
    ['String', { StringValue: ' ořechy ' }, { kind: 'text', value: 'ořechy' }],
    ['String', { StringValue: null }, { kind: 'text', value: null }],
    ['Boolean', { BooleanValue: true, StringValue: 'ne' }, { kind: 'boolean', value: true }],
    ['Boolean', {}, { kind: 'boolean', value: null }],
    ['Date', { DateValue: START }, { kind: 'date', value: START * 1000 }],
    ['Date', {}, { kind: 'date', value: null }],
    ['Colour', { StringValue: 'modrá' }, { kind: 'text', value: 'modrá' }],
  ])('%s %j', (type, fields, expected) => expect(value(fields, type)).toEqual({ definitionId: 8, name: 'Alergie', required: true, ...expected }));

  it('lives without a definition', () => {
    expect(customValuesOf([CustomValueApiModelSchema.parse({ Id: 5, StringValue: 'x' })])).toEqual([{ definitionId: 5, name: '', value: 'x', kind: 'text', required: false }]);
  });
});

describe('texts and times', () => {
  it.each([
    [null, null],
    ['', null],
    [' \n ', null],
    [' Jana ', 'Jana'],
    ['a\0b', 'ab'],
    ['\ud800', '\ufffd'],
    ['a\udc00b', 'a\ufffdb'],
    ['😀', '😀'],
  ])('%j becomes %j', (from, to) => expect(text(from)).toBe(to));

  it('cuts what is far too long, also in the middle of a pair', () => {
    const cut = text(`a${'😀'.repeat(5_000)}`);
    expect(cut?.length).toBe(4_000);
    expect(cut?.endsWith('\ufffd')).toBe(true);
  });

  it('makes every text well-formed and free of NUL', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const made = text(String.fromCharCode(...units)) ?? '';
        expect(made).not.toContain('\0');
        expect(Buffer.from(made, 'utf8').toString('utf8')).toBe(made);
      }),
    );
  });

  it('turns seconds into whole milliseconds', () => expect(toMs(1.0006)).toBe(1001));

  it.each([1e300, -1e300, 8.64e15, -62_135_596_800])('keeps %s within what has a date', (seconds) => {
    expect(() => timeLabeller('2026-11-23', 'Europe/Prague')(toMs(seconds))).not.toThrow();
    expect(() => dateOf(toMs(seconds), 'Europe/Prague')).not.toThrow();
  });
});
