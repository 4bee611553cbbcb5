import type { CatalogueKinds } from '@electron/sandbox/data/catalogue';
import { oneOf, put } from '@electron/sandbox/data/catalogue';
import { sentMessages } from '@electron/sandbox/rules/messages';
import { atWallTime } from '@shared/domain/days';
import type { Responses } from '@shared/reservanto/generated/actions';
import { describe, expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import { dumpOf } from './dump';

/** Unix seconds of a time of the practice day in Prague. */
const at = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return atWallTime('2026-11-23', hour * 60 + minute, 'Europe/Prague') / 1000;
};
const DAY = { IntervalStart: at('0:00'), IntervalEnd: at('24:00') };
const [BACK, NECK, SKIN, EMS, JAN, VILEM, EVA] = [1, 7, 11, 4, 2, 1, 3];

const idOf = async ({ call }: Caller, name: string): Promise<number> => (await call('Customer/Search', { NameSearch: name })).Customers[0]?.Id ?? 0;
const hooksOf = ({ books }: Caller): string[] => books.db.all<{ ids: string }>('SELECT ids FROM hook_calls ORDER BY id').map(({ ids }) => ids);
const eventOf = async ({ call }: Caller, booked: { readonly AppointmentId: number; readonly CustomerId: number }): Promise<NonNullable<Responses['Event/Get']['Result']>> => {
  const { Result } = await call('Event/Get', { AppointmentId: booked.AppointmentId, CustomerId: booked.CustomerId });
  if (Result === null) throw new Error('no such booking');
  return Result;
};
const change = <K extends 'resource' | 'segment'>({ books: { db } }: Caller, kind: K, id: number, part: Partial<CatalogueKinds[K]>): void => {
  const known = oneOf(db, kind, id);
  if (known === null) throw new Error(`no ${kind} ${id}`);
  put(db, kind, { ...known, ...part }, 1);
};

describe('OneToOne/CreateBooking', () => {
  it('books a free time: the booking can be read, its time is free no longer, the customer and the webhook are told', async () => {
    const caller = await startCaller();
    const { call } = caller;
    await call('Event/WebHook/Create', { EventType: 'Event_Create', HookUrl: 'http://127.0.0.1:1/hook' });
    const CustomerId = await idOf(caller, 'Zdeněk Beran');
    const created = await call('OneToOne/CreateBooking', { BookingResourceId: JAN, BookingServiceId: NECK, CustomerId, BookingStart: at('16:30'), CustomerNote: 'Přijdu s berlí.' });
    expect(created).toMatchObject({ IsError: false, CustomerId, Status: 'Confirmed', IsPaymentRequired: false, IsPaymentRequiredProcessing: false });
    expect(await eventOf(caller, created)).toMatchObject({
      StartDate: at('16:30'), EndDate: at('17:15'), SourceId: JAN, BookingServiceId: NECK, LocationId: 1, CalendarId: 1, SegmentName: 'Masáže', Status: 'Confirmed',
      Count: 1, Price: 590, PaidPartOfPrice: 0, IsPaid: false, CustomerNote: 'Přijdu s berlí.', CustomerFullName: 'Zdeněk Beran', NoShowStatus: 0,
    });
    const { Starts } = await call('OneToOne/GetAvailableStarts', { BookingResourceId: JAN, BookingServiceId: NECK, ...DAY });
    expect(Starts.filter((start) => start > at('15:45') && start < at('17:15'))).toEqual([]);
    expect(Starts).toContain(at('17:15'));
    expect(sentMessages(caller.books, 1)).toMatchObject([{ kind: 'BookingSuccess', customer_id: CustomerId, appointment_id: created.AppointmentId }]);
    expect(hooksOf(caller)).toEqual([JSON.stringify({ AppointmentId: created.AppointmentId, CustomerId })]);
  });

  it('waits for approval where the merchant approves, unless it is forced', async () => {
    const caller = await startCaller();
    const CustomerId = await idOf(caller, 'Zdeněk Beran');
    const book = (start: string, more: object = {}) => caller.call('OneToOne/CreateBooking', { BookingResourceId: EVA, BookingServiceId: SKIN, CustomerId, BookingStart: at(start), ...more });
    expect((await book('15:30')).Status).toBe('ConfirmationRequested');
    expect((await book('16:30', { ForceConfirmed: null })).Status).toBe('ConfirmationRequested');
    expect(await book('16:30')).toMatchObject({ IsError: true, ErrorParameter: 'BookingStart' });
    caller.books.db.run('DELETE FROM bookings WHERE appointment_id = (SELECT max(id) FROM appointments)');
    expect((await book('16:30', { ForceConfirmed: true })).Status).toBe('Confirmed');
    expect((await caller.call('Booking/GetActivities', { ModifiedAfter: at('9:00') })).Activities).toMatchObject([{ CustomerId, Change: 'Confirmed' }]);
  });

  it('enforces payment only when asked to and when the merchant does; the price is that of the customer', async () => {
    const caller = await startCaller();
    change(caller, 'segment', 1, { payWithin: 60 });
    const jana = await idOf(caller, 'Jana Černá');
    const book = (start: string, more: object = {}) => caller.call('OneToOne/CreateBooking', { BookingResourceId: JAN, BookingServiceId: BACK, CustomerId: jana, BookingStart: at(start), ...more });
    const first = await book('13:00');
    expect(first).toMatchObject({ IsPaymentRequired: true, IsPaymentRequiredProcessing: false });
    expect((await eventOf(caller, first)).Price).toBe(723);
    expect(await book('16:30', { PaymentRequiredProcess: 'System' })).toMatchObject({ IsPaymentRequired: true, IsPaymentRequiredProcessing: true });
  });

  it('is paid by a voucher that it names, and not made at all with a bad one', async () => {
    const caller = await startCaller();
    const CustomerId = await idOf(caller, 'Zdeněk Beran');
    const book = (Voucher: string, BookingServiceId = BACK) => caller.call('OneToOne/CreateBooking', { BookingResourceId: JAN, BookingServiceId, CustomerId, BookingStart: at('13:00'), Voucher });
    const before = dumpOf(caller.books.db);
    for (const [code, service] of [['NIC', BACK], ['DAREK-STARY', BACK], ['DAREK-POUZITY', BACK], ['MASAZ-2026', NECK]] as const) {
      expect(await book(code, service), code).toMatchObject({ IsError: true, ErrorParameter: 'Voucher', AppointmentId: 0 });
    }
    expect(dumpOf(caller.books.db)).toBe(before);
    const created = await book('MASAZ-2026');
    expect(await eventOf(caller, created)).toMatchObject({ Price: 850, PaidPartOfPrice: 850, IsPaid: true, PaymentMethodFormatted: 'Poukaz' });
    expect(await caller.call('Voucher/IsValid', { VoucherCode: 'MASAZ-2026' })).toMatchObject({ IsUsed: true });
    const free = await caller.call('OneToOne/CreateBooking', { BookingResourceId: JAN, BookingServiceId: NECK, CustomerId, BookingStart: at('16:30'), Voucher: '' });
    expect((await eventOf(caller, free)).PaidPartOfPrice).toBe(0);
  });

  it('takes no payment time from a booking that a voucher pays', async () => {
    const caller = await startCaller();
    change(caller, 'segment', 1, { payWithin: 60 });
    const CustomerId = await idOf(caller, 'Zdeněk Beran');
    const created = await caller.call('OneToOne/CreateBooking', { BookingResourceId: JAN, BookingServiceId: BACK, CustomerId, BookingStart: at('13:00'), Voucher: 'MASAZ-2026', PaymentRequiredProcess: 'System' });
    expect(created).toMatchObject({ IsError: false, IsPaymentRequiredProcessing: false });
    await caller.control('clock', { advanceMs: 2 * 3_600_000 });
    expect((await eventOf(caller, created)).Status).toBe('Confirmed');
  });

  it.each([
    ['a resource that is not there', 'BookingResourceId', { BookingResourceId: 99 }],
    ['a service that is not there', 'BookingServiceId', { BookingServiceId: 99 }],
    ['a service of another resource', 'BookingServiceId', { BookingServiceId: SKIN }],
    ['a segment of another type', 'BookingServiceId', { BookingResourceId: 4, BookingServiceId: EMS }],
    ['a customer that is not there', 'CustomerId', { CustomerId: 99_999 }],
    ['a customer of another resource', 'CustomerId', { CustomerId: 100 }],
    ['a deleted customer', 'CustomerId', { CustomerId: 101 }],
    ['the past', 'BookingStart', { BookingStart: at('9:45') }],
    ['a start off the grid', 'BookingStart', { BookingStart: at('13:05') }],
    ['a taken time', 'BookingStart', { BookingStart: at('14:15') }],
    ['a time that runs into the next booking', 'BookingStart', { BookingStart: at('13:15') }],
    ['a time that runs over the end of work', 'BookingStart', { BookingStart: at('17:15') }],
    ['a time before work', 'BookingStart', { BookingStart: at('24:00') }],
    ['a moment of no calendar', 'BookingStart', { BookingStart: Number.MAX_SAFE_INTEGER }],
    ['a moment before all calendars', 'BookingStart', { BookingStart: Number.MIN_SAFE_INTEGER }],
    ['a book for a note', 'CustomerNote', { CustomerNote: 'x'.repeat(2001) }],
  ])('refuses %s and leaves the books as they were', async (_, ErrorParameter, wrong) => {
    const { call, books } = await startCaller();
    books.db.run("UPDATE customers SET visible_resource_ids = '[1,3]' WHERE id = 100");
    books.db.run('UPDATE customers SET deleted = 1 WHERE id = 101');
    const before = dumpOf(books.db);
    expect(await call('OneToOne/CreateBooking', { BookingResourceId: JAN, BookingServiceId: BACK, CustomerId: 102, BookingStart: at('13:00'), ...wrong })).toMatchObject({ IsError: true, ErrorParameter, AppointmentId: 0 });
    expect(dumpOf(books.db)).toBe(before);
  });

  it.each([['stůl\u0000 nízký \ud800', 'stůl nízký \ufffd'], ['\u0000', null], ['', null], ['první\nřádek 👩‍🏫', 'první\nřádek 👩‍🏫']])('keeps of the note %j what a text can hold', async (CustomerNote, kept) => {
    const caller = await startCaller();
    const created = await caller.call('OneToOne/CreateBooking', { BookingResourceId: JAN, BookingServiceId: BACK, CustomerId: 102, BookingStart: at('13:00'), CustomerNote });
    expect((await eventOf(caller, created)).CustomerNote).toBe(kept);
  });

  it('books a customer with a resource that may handle them', async () => {
    const { call, books } = await startCaller();
    books.db.run("UPDATE customers SET visible_resource_ids = '[2]' WHERE id = 100");
    expect((await call('OneToOne/CreateBooking', { BookingResourceId: JAN, BookingServiceId: BACK, CustomerId: 100, BookingStart: at('13:00') })).IsError).toBe(false);
  });

  it('sends nothing when the token may not', async () => {
    const caller = await startCaller({ rights: ['Booking_w', 'Customer_r'] });
    expect((await caller.call('OneToOne/CreateBooking', { BookingResourceId: JAN, BookingServiceId: BACK, CustomerId: 100, BookingStart: at('13:00') })).IsError).toBe(false);
    expect(sentMessages(caller.books, 5)).toEqual([]);
  });
});

describe('OneToOne/MoveBooking', () => {
  /** The booking of Ivo Jaroš with Jan at 14:00, 60 minutes. */
  async function startWithIvo() {
    const caller = await startCaller();
    await caller.call('Event/WebHook/Create', { EventType: 'Event_Edit_Time', HookUrl: 'http://127.0.0.1:1/hook' });
    const CustomerId = await idOf(caller, 'Ivo Jaroš');
    const { id: AppointmentId } = caller.books.db.get<{ id: number }>('SELECT appointment_id AS id FROM bookings b JOIN appointments a ON a.id = b.appointment_id WHERE customer_id = ? AND start = ?', CustomerId, at('14:00')) ?? { id: 0 };
    const ids = { AppointmentId, CustomerId };
    const move = (from: string | number, to: string | number, more: object = {}) =>
      caller.call('OneToOne/MoveBooking', { ...ids, StartsAt: typeof from === 'number' ? from : at(from), EndsAt: typeof to === 'number' ? to : at(to), ...more });
    return { caller, ids, move };
  }

  it('moves the time and nothing else; the customer and the webhook are told', async () => {
    const { caller, ids, move } = await startWithIvo();
    const before = await eventOf(caller, ids);
    expect(await move('13:00', '14:00')).toMatchObject({ IsError: false, ...ids, Status: 'Confirmed' });
    expect(await eventOf(caller, ids)).toEqual({ ...before, StartDate: at('13:00'), EndDate: at('14:00') });
    expect(hooksOf(caller)).toEqual([JSON.stringify(ids)]);
    expect(sentMessages(caller.books, 1)).toMatchObject([{ kind: 'BookingChanged', customer_id: ids.CustomerId, appointment_id: ids.AppointmentId }]);
    const { Starts } = await caller.call('OneToOne/GetAvailableStarts', { BookingResourceId: JAN, BookingServiceId: BACK, ...DAY });
    expect(Starts).toContain(at('14:00'));
    expect(Starts).not.toContain(at('13:00'));
  });

  it('does not stand in its own way', async () => {
    const { caller, ids, move } = await startWithIvo();
    expect((await move('14:15', '15:15')).IsError).toBe(false);
    expect((await eventOf(caller, ids)).StartDate).toBe(at('14:15'));
  });

  it('to where it is already is no change: no webhook', async () => {
    const { caller, move } = await startWithIvo();
    expect((await move('14:00', '15:00')).IsError).toBe(false);
    expect(hooksOf(caller)).toEqual([]);
  });

  it('may be shorter or longer by whole units, and keeps any length it has', async () => {
    const { caller, ids, move } = await startWithIvo();
    expect((await move('13:00', '14:30')).IsError).toBe(false);
    expect((await eventOf(caller, ids)).EndDate).toBe(at('14:30'));
    expect((await move('13:00', '13:15')).IsError).toBe(false);
    expect(await move('13:00', '13:20')).toMatchObject({ IsError: true, ErrorParameter: 'EndsAt' });
    caller.books.db.run('UPDATE appointments SET "end" = ? WHERE id = ?', at('13:20'), ids.AppointmentId);
    expect((await move('13:30', '13:50')).IsError).toBe(false);
  });

  it('keeps waiting for approval when it does', async () => {
    const { caller, ids, move } = await startWithIvo();
    await caller.control('status', { appointmentId: ids.AppointmentId, customerId: ids.CustomerId, value: 'ConfirmationRequested' });
    expect((await move('13:00', '14:00')).Status).toBe('ConfirmationRequested');
  });

  it.each<[string, string, string | number, string | number]>([
    ['an end at the start', 'EndsAt', '13:00', '13:00'],
    ['an end before the start', 'EndsAt', '13:00', '12:00'],
    ['an end at the end of numbers', 'EndsAt', '13:00', Number.MAX_SAFE_INTEGER],
    ['a start before all calendars', 'StartsAt', Number.MIN_SAFE_INTEGER, '13:00'],
    ['the past', 'StartsAt', '9:45', '10:30'],
    ['a start off the grid', 'StartsAt', '13:05', '14:05'],
    ['a taken time', 'StartsAt', '15:00', '16:00'],
    ['a time over a booking', 'StartsAt', '13:00', '18:00'],
    ['a time over the end of work', 'StartsAt', '17:15', '18:15'],
    ['days', 'StartsAt', '13:00', at('13:00') + 900_000],
  ])('refuses %s', async (_, ErrorParameter, from, to) => {
    const { caller, ids, move } = await startWithIvo();
    const before = await eventOf(caller, ids);
    expect(await move(from, to)).toMatchObject({ IsError: true, ErrorParameter });
    expect(await eventOf(caller, ids)).toEqual(before);
    expect(sentMessages(caller.books, 1)).toEqual([]);
  });

  it.each(['Canceled', 'Rejected'])('refuses a booking that is %s', async (value) => {
    const { caller, ids, move } = await startWithIvo();
    await caller.control('status', { appointmentId: ids.AppointmentId, customerId: ids.CustomerId, value });
    expect(await move('13:00', '14:00')).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  });

  it('refuses one that is not there, one with attendance, and those of other segments', async () => {
    const { caller, ids, move } = await startWithIvo();
    expect(await move('13:00', '14:00', { CustomerId: ids.CustomerId + 1 })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
    await caller.control('attendance', { appointmentId: ids.AppointmentId, customerId: ids.CustomerId, value: 1 });
    expect(await move('13:00', '14:00')).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
    const others = caller.books.db.all<{ AppointmentId: number; CustomerId: number; segment: number }>("SELECT appointment_id AS AppointmentId, customer_id AS CustomerId, segment_id AS segment FROM bookings b JOIN appointments a ON a.id = b.appointment_id WHERE attendance = 0 AND status = 'Confirmed' AND start > ? GROUP BY segment_id HAVING segment_id > 2", at('10:00'));
    expect(others.map(({ segment }) => segment)).toEqual([3, 4, 5]);
    for (const other of others) expect(await move('16:30', '17:30', other)).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  });

  it('counts the resource of the booking, not of others', async () => {
    const { caller, move } = await startWithIvo();
    // Vilém is free at 14:30, Jan at 13:00: each only there.
    const jan = await caller.call('OneToOne/GetAvailableStarts', { BookingResourceId: JAN, BookingServiceId: BACK, ...DAY });
    const vilem = await caller.call('OneToOne/GetAvailableStarts', { BookingResourceId: VILEM, BookingServiceId: BACK, ...DAY });
    const only = jan.Starts.find((start) => !vilem.Starts.includes(start)) ?? 0;
    expect((await move(only, only + 3600)).IsError).toBe(false);
  });
});
