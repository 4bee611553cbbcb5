import { oneOf, put } from '@electron/sandbox/data/catalogue';
import { sentMessages } from '@electron/sandbox/rules/messages';
import { atWallTime } from '@shared/domain/days';
import type { Responses } from '@shared/reservanto/generated/actions';
import { describe, expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import { dumpOf } from './dump';

const TOMORROW = '2026-11-24';
/** Unix seconds of a time in Prague. */
const at = (time: string, date = '2026-11-23'): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return atWallTime(date, hour * 60 + minute, 'Europe/Prague') / 1000;
};
/** A longer training that the demo has not. */
const LONG = 40;
const [EMS, BOX_1, BOX_2, MASSEUR] = [4, 4, 10, 1];

/** The demo with a second service of EMS, offered by box 1, and nothing booked tomorrow. */
async function start(): Promise<Caller> {
  const caller = await startCaller();
  const { db } = caller.books;
  put(db, 'service', { id: LONG, name: 'EMS dlouhý', segmentId: 3, duration: 45, price: 790, resourceIds: [BOX_1] }, 1);
  db.run('DELETE FROM appointments WHERE start >= ? AND start < ? AND resource_id IN (4, 10)', at('0:00', TOMORROW), at('24:00', TOMORROW));
  return caller;
}
const book = ({ call }: Caller, more: object = {}) => call('EmsLike/CreateBooking', { BookingResourceId: BOX_1, BookingServiceId: EMS, CustomerId: 102, BookingStart: at('10:00', TOMORROW), ...more });
const eventOf = async ({ call }: Caller, { AppointmentId, CustomerId }: { readonly AppointmentId: number; readonly CustomerId: number }): Promise<NonNullable<Responses['Event/Get']['Result']>> => {
  const { Result } = await call('Event/Get', { AppointmentId, CustomerId });
  if (Result === null) throw new Error('no such booking');
  return Result;
};
const hooksOf = ({ books }: Caller): string[] => books.db.all<{ object_type: string; hook_id: number }>('SELECT hook_id, object_type FROM hook_calls ORDER BY id').map(({ hook_id: id, object_type: type }) => `${id} ${type}`);

describe('EmsLike/CreateBooking', () => {
  it('books a resource, a service and a start, and tells the customer', async () => {
    const caller = await start();
    const created = await book(caller, { CustomerNote: '' });
    expect(created).toMatchObject({ IsError: false, CustomerId: 102, Status: 'Confirmed', IsPaymentRequired: false, IsPaymentRequiredProcessing: false });
    expect(await eventOf(caller, created)).toMatchObject({ StartDate: at('10:00', TOMORROW), EndDate: at('10:25', TOMORROW), SourceId: BOX_1, BookingServiceId: EMS, SegmentName: 'EMS', Price: 490, Count: 1, CustomerNote: null });
    expect(sentMessages(caller.books, 1)).toMatchObject([{ kind: 'BookingSuccess', appointment_id: created.AppointmentId }]);
    expect(await book(caller)).toMatchObject({ IsError: true, ErrorParameter: 'BookingStart' });
    expect((await book(caller, { BookingStart: at('10:25', TOMORROW) })).IsError).toBe(false);
  });

  it('takes as many places as it has people, for the price of each', async () => {
    const caller = await start();
    expect(await book(caller, { Count: 2 })).toMatchObject({ IsError: true, ErrorParameter: 'Count' });
    const box = oneOf(caller.books.db, 'resource', BOX_1);
    if (box === null) throw new Error('no box');
    put(caller.books.db, 'resource', { ...box, capacity: 3 }, 1);
    const two = await book(caller, { Count: 2 });
    expect(await eventOf(caller, two)).toMatchObject({ Count: 2, Price: 980 });
    expect(await book(caller, { Count: 2, CustomerId: 103 })).toMatchObject({ IsError: true, ErrorParameter: 'BookingStart' });
    expect((await book(caller, { Count: 1, CustomerId: 103 })).IsError).toBe(false);
    expect(await book(caller, { CustomerId: 104 })).toMatchObject({ IsError: true, ErrorParameter: 'BookingStart' });
  });

  it.each([
    ['BookingResourceId', { BookingResourceId: 99 }],
    ['BookingServiceId', { BookingServiceId: 99 }],
    ['BookingServiceId', { BookingServiceId: LONG, BookingResourceId: BOX_2 }],
    ['BookingServiceId', { BookingServiceId: 1, BookingResourceId: MASSEUR }],
    ['CustomerId', { CustomerId: 0 }],
    ['Count', { Count: 0 }],
    ['Count', { Count: -2_147_483_648 }],
    ['BookingStart', { BookingStart: at('10:03', TOMORROW) }],
    ['BookingStart', { BookingStart: at('9:00') }],
    ['BookingStart', { BookingStart: at('17:40', TOMORROW) }],
    ['BookingStart', { BookingStart: Number.MAX_SAFE_INTEGER }],
  ])('refuses %s: %j', async (ErrorParameter, wrong) => {
    const caller = await start();
    const before = dumpOf(caller.books.db);
    expect(await book(caller, wrong)).toMatchObject({ IsError: true, ErrorParameter });
    expect(dumpOf(caller.books.db)).toBe(before);
  });
});

describe('EmsLike/UpdateBooking', () => {
  /** A booking of tomorrow at 10:00 in box 1, with webhooks 1 of its time and 2 of its payment. */
  async function startBooked() {
    const caller = await start();
    for (const EventType of ['Event_Edit_Time', 'Event_Edit_PaymentInfo']) await caller.call('Event/WebHook/Create', { EventType, HookUrl: 'http://127.0.0.1:1/hook' });
    const { AppointmentId, CustomerId } = await book(caller, { CustomerNote: 'Poprvé.' });
    const ids = { AppointmentId, CustomerId };
    const update = (wanted: object) => caller.call('EmsLike/UpdateBooking', { ...ids, ...wanted });
    return { caller, ids, update, before: await eventOf(caller, ids) };
  }

  it('changes nothing when nothing is named', async () => {
    const { caller, ids, update, before } = await startBooked();
    expect(await update({})).toMatchObject({ IsError: false, ...ids, Status: 'Confirmed' });
    expect((await update({ BookingResourceId: null, ServiceId: null, BookingStart: null, CustomerNote: null })).IsError).toBe(false);
    expect((await update({ BookingResourceId: BOX_1, ServiceId: EMS, BookingStart: at('10:00', TOMORROW) })).IsError).toBe(false);
    expect(await eventOf(caller, ids)).toEqual(before);
    expect(hooksOf(caller)).toEqual([]);
  });

  it('changes the start: its own time does not stand in its way', async () => {
    const { caller, ids, update, before } = await startBooked();
    expect((await update({ BookingStart: at('10:10', TOMORROW) })).IsError).toBe(false);
    expect(await eventOf(caller, ids)).toEqual({ ...before, StartDate: at('10:10', TOMORROW), EndDate: at('10:35', TOMORROW) });
    expect(hooksOf(caller)).toEqual(['1 Event']);
    expect(sentMessages(caller.books, 1)).toMatchObject([{ kind: 'BookingChanged', appointment_id: ids.AppointmentId }]);
  });

  it('changes the resource, with its location, and not the price', async () => {
    const { caller, ids, update, before } = await startBooked();
    const box = oneOf(caller.books.db, 'resource', BOX_2);
    if (box === null) throw new Error('no box');
    put(caller.books.db, 'resource', { ...box, locationId: 2 }, 1);
    expect((await update({ BookingResourceId: BOX_2 })).IsError).toBe(false);
    expect(await eventOf(caller, ids)).toEqual({ ...before, SourceId: BOX_2, SourceName: 'EMS box 2', LocationId: 2, LocationName: 'Provozovna Karlín' });
    expect(hooksOf(caller)).toEqual([]);
    // The old place is free again.
    expect((await book(caller, { CustomerId: 103 })).IsError).toBe(false);
  });

  it('changes the service, with its length and the price for this customer', async () => {
    const { caller, ids, update, before } = await startBooked();
    caller.books.db.run('UPDATE customers SET price_level_id = 2 WHERE id = ?', ids.CustomerId);
    expect((await update({ ServiceId: LONG })).IsError).toBe(false);
    expect(await eventOf(caller, ids)).toEqual({ ...before, BookingServiceId: LONG, ServiceName: 'EMS dlouhý', EndDate: at('10:45', TOMORROW), Price: 711 });
    expect(hooksOf(caller)).toEqual(['1 Event', '2 Event']);
  });

  it('refuses another service of a booking that is paid in part, and moves it all the same', async () => {
    const { caller, ids, update, before } = await startBooked();
    caller.books.db.run('UPDATE bookings SET paid = 100 WHERE appointment_id = ?', ids.AppointmentId);
    expect(await update({ ServiceId: LONG })).toMatchObject({ IsError: true, ErrorParameter: 'ServiceId' });
    expect(await eventOf(caller, ids)).toEqual({ ...before, PaidPartOfPrice: 100 });
    expect((await update({ BookingStart: at('11:00', TOMORROW) })).IsError).toBe(false);
  });

  it.each([[790, 'Canceled'], [null, 'Confirmed']] as const)('keeps the term of an enforced payment while there is a price: %s is %s after it', async (price, status) => {
    const caller = await start();
    const { db } = caller.books;
    const [segment, service] = [oneOf(db, 'segment', 3), oneOf(db, 'service', LONG)];
    if (segment === null || service === null) throw new Error('no EMS');
    put(db, 'segment', { ...segment, payWithin: 60 }, 1);
    put(db, 'service', { ...service, price }, 1);
    const { AppointmentId, CustomerId } = await book(caller, { PaymentRequiredProcess: 'System' });
    expect((await caller.call('EmsLike/UpdateBooking', { AppointmentId, CustomerId, ServiceId: LONG })).IsError).toBe(false);
    await caller.control('clock', { advanceMs: 2 * 3_600_000 });
    expect((await eventOf(caller, { AppointmentId, CustomerId })).Status).toBe(status);
  });

  it('changes the note, also of a past booking and of one with attendance; an empty note takes it away', async () => {
    const { caller, ids, update } = await startBooked();
    await caller.control('clock', { advanceMs: 3 * 86_400_000 });
    await caller.control('attendance', { appointmentId: ids.AppointmentId, customerId: ids.CustomerId, value: 1 });
    expect((await update({ CustomerNote: 'Podruhé.' })).IsError).toBe(false);
    expect((await eventOf(caller, ids)).CustomerNote).toBe('Podruhé.');
    expect((await update({ CustomerNote: '' })).IsError).toBe(false);
    expect((await eventOf(caller, ids)).CustomerNote).toBeNull();
    expect(await update({ CustomerNote: 'x'.repeat(2001) })).toMatchObject({ IsError: true, ErrorParameter: 'CustomerNote' });
    expect(await update({ BookingStart: at('10:00', '2026-12-01') })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  });

  it('changes everything or nothing', async () => {
    const { caller, ids, update, before } = await startBooked();
    expect(await update({ CustomerNote: 'Jinak.', ServiceId: LONG, BookingStart: at('17:30', TOMORROW) })).toMatchObject({ IsError: true, ErrorParameter: 'BookingStart' });
    expect(await eventOf(caller, ids)).toEqual(before);
    expect((await update({ CustomerNote: 'Jinak.', ServiceId: LONG, BookingStart: at('17:15', TOMORROW) })).IsError).toBe(false);
    expect(await eventOf(caller, ids)).toMatchObject({ CustomerNote: 'Jinak.', BookingServiceId: LONG, StartDate: at('17:15', TOMORROW), EndDate: at('18:00', TOMORROW), Price: 790 });
  });

  it.each([
    ['AppointmentId', { AppointmentId: 0 }],
    ['AppointmentId', { CustomerId: 1 }],
    ['BookingResourceId', { BookingResourceId: 99 }],
    ['BookingResourceId', { BookingResourceId: MASSEUR }],
    ['ServiceId', { ServiceId: 99 }],
    ['ServiceId', { ServiceId: 1 }],
    ['ServiceId', { ServiceId: LONG, BookingResourceId: BOX_2 }],
    ['BookingStart', { BookingStart: at('9:00') }],
    ['BookingStart', { BookingStart: at('10:01', TOMORROW) }],
    ['BookingStart', { BookingStart: at('11:10', TOMORROW) }],
    ['BookingStart', { BookingStart: -1 }],
  ])('refuses %s: %j', async (ErrorParameter, wrong) => {
    const { caller, ids, update, before } = await startBooked();
    await book(caller, { CustomerId: 103, BookingStart: at('11:00', TOMORROW) });
    expect(await update(wrong)).toMatchObject({ IsError: true, ErrorParameter });
    expect(await eventOf(caller, ids)).toEqual(before);
  });

  it('names what stands in the way: the resource that is taken then, the service that is too long', async () => {
    const { caller, ids, update, before } = await startBooked();
    expect((await book(caller, { CustomerId: 103, BookingResourceId: BOX_2, BookingStart: at('10:20', TOMORROW) })).IsError).toBe(false);
    expect((await book(caller, { CustomerId: 103, BookingStart: at('10:40', TOMORROW) })).IsError).toBe(false);
    expect(await update({ BookingResourceId: BOX_2 })).toMatchObject({ IsError: true, ErrorParameter: 'BookingResourceId' });
    expect(await update({ ServiceId: LONG })).toMatchObject({ IsError: true, ErrorParameter: 'ServiceId' });
    expect(await eventOf(caller, ids)).toEqual(before);
  });

  it('refuses a resource that may not handle the customer', async () => {
    const { caller, ids, update } = await startBooked();
    caller.books.db.run(`UPDATE customers SET visible_resource_ids = '[${BOX_1}]' WHERE id = ?`, ids.CustomerId);
    expect(await update({ BookingResourceId: BOX_2 })).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId' });
    expect((await update({ BookingStart: at('11:00', TOMORROW) })).IsError).toBe(false);
  });

  it('refuses a cancelled booking and one of another segment', async () => {
    const { caller, ids, update } = await startBooked();
    const massage = caller.books.db.get<{ AppointmentId: number; CustomerId: number }>("SELECT appointment_id AS AppointmentId, customer_id AS CustomerId FROM bookings b JOIN appointments a ON a.id = b.appointment_id WHERE segment_id = 1 AND status = 'Confirmed'");
    expect(await update({ ...massage, CustomerNote: 'x' })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
    await caller.call('Booking/Cancel', { ...ids, OverrideCancellationLate: true });
    expect(await update({ CustomerNote: 'x' })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  });
});
