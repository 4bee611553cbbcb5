import type { CatalogueKinds } from '@electron/sandbox/data/catalogue';
import { oneOf, put } from '@electron/sandbox/data/catalogue';
import { addDays, atWallTime } from '@shared/domain/days';
import type { Responses } from '@shared/reservanto/generated/actions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import { dumpOf } from './dump';

const TODAY = '2026-11-23';
/** A Monday far from everything that the demo has booked. */
const FREE_DAY = '2027-03-01';
/** Unix seconds of a time in Prague. */
const at = (time: string, date = TODAY): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return atWallTime(date, hour * 60 + minute, 'Europe/Prague') / 1000;
};
const day = (date: string) => ({ IntervalStart: at('0:00', date), IntervalEnd: at('0:00', addDays(date, 1)) });
const times = (spans: Responses['RentalLike/GetAvailability']['Availability'][string] = []): string =>
  spans.map(({ AvailableFrom, AvailableTo }) => [AvailableFrom, AvailableTo].map((seconds) => new Date((seconds + 3600) * 1000).toISOString().slice(11, 16)).join('–')).join(' ');
const [COURT_1, COURT_2, COURT_3, MASSEUR] = [7, 8, 12, 1];

const change = <K extends 'resource' | 'service'>({ books: { db } }: Caller, kind: K, id: number, part: Partial<CatalogueKinds[K]>): void => {
  const known = oneOf(db, kind, id);
  if (known === null) throw new Error(`no ${kind} ${id}`);
  put(db, kind, { ...known, ...part }, 1);
};
const rent = ({ call }: Caller, from: string | number, to: string | number, more: object = {}) =>
  call('RentalLike/CreateBooking', {
    BookingResourceId: COURT_2, CustomerId: 102, BookingStart: typeof from === 'number' ? from : at(from, FREE_DAY), BookingEnd: typeof to === 'number' ? to : at(to, FREE_DAY), ...more,
  });
const availability = async ({ call }: Caller, date: string, ids: number[] | null = [COURT_2]) => (await call('RentalLike/GetAvailability', { BookingResourceIds: ids, ...day(date) })).Availability;
const eventOf = async ({ call }: Caller, { AppointmentId, CustomerId }: { readonly AppointmentId: number; readonly CustomerId: number }) => (await call('Event/Get', { AppointmentId, CustomerId })).Result;

describe('RentalLike/GetAvailability', () => {
  it('lists what can be rented by resource: from the next start, without bookings and time off', async () => {
    const caller = await startCaller();
    // Court 2 is taken at 9:45, 11:00 and 13:00 for an hour each; it is 9:52.
    expect(times((await availability(caller, TODAY))[COURT_2])).toBe('10:45–11:00 12:00–13:00 14:00–20:00');
    await caller.call('FreeTime/Create', { BookingResourceId: COURT_2, SegmentId: 5, StartsAt: at('14:05'), EndsAt: at('14:50') });
    expect(times((await availability(caller, TODAY))[COURT_2])).toBe('10:45–11:00 12:00–13:00 15:00–20:00');
  });

  it('is cut to the interval, in whole units', async () => {
    const { call } = await startCaller();
    const { Availability } = await call('RentalLike/GetAvailability', { BookingResourceIds: [COURT_2, COURT_2], IntervalStart: at('14:05'), IntervalEnd: at('15:10') });
    expect(Object.keys(Availability)).toEqual([String(COURT_2)]);
    expect(times(Availability[COURT_2])).toBe('14:15–15:00');
  });

  it('of no named resource is that of all that are rented; a closed one has none', async () => {
    const caller = await startCaller();
    const all = await availability(caller, TODAY, null);
    expect(Object.keys(all)).toEqual([COURT_1, COURT_2, COURT_3].map(String));
    expect(all[COURT_3]).toEqual([]);
    expect(await availability(caller, TODAY, [])).toEqual({});
  });

  it.each([
    ['BookingResourceIds', { BookingResourceIds: [COURT_1, 99] }],
    ['BookingResourceIds', { BookingResourceIds: [MASSEUR] }],
    ['IntervalEnd', { IntervalEnd: 1 }],
    ['IntervalEnd', { IntervalEnd: Number.MAX_SAFE_INTEGER }],
    ['IntervalStart', { IntervalStart: -1 }],
  ])('refuses %s: %j', async (ErrorParameter, wrong) => {
    const { call } = await startCaller();
    expect(await call('RentalLike/GetAvailability', { BookingResourceIds: null, ...day(TODAY), ...wrong })).toMatchObject({ IsError: true, ErrorParameter, Availability: {} });
  });
});

describe('RentalLike/CreateBooking', () => {
  it('rents a resource from – to by the price of its service, and tells what has to be paid', async () => {
    const caller = await startCaller();
    const created = await rent(caller, '10:00', '11:30', { PaymentRequiredProcess: 'System', CustomerNote: 'Dvě rakety.' });
    expect(created).toMatchObject({ IsError: false, CustomerId: 102, Status: 'Confirmed', IsPaymentRequired: true, IsPaymentRequiredProcessing: true });
    expect(await eventOf(caller, created)).toMatchObject({
      StartDate: at('10:00', FREE_DAY), EndDate: at('11:30', FREE_DAY), SourceId: COURT_2, LocationId: 1, SegmentName: 'Badminton', ServiceName: 'Badminton', Count: 1, Price: 450, PaidPartOfPrice: 0, CustomerNote: 'Dvě rakety.',
    });
    expect(times((await availability(caller, FREE_DAY))[COURT_2])).toBe('08:00–10:00 11:30–20:00');
    expect(await rent(caller, '11:15', '12:00')).toMatchObject({ IsError: true, ErrorParameter: 'BookingStart' });
    expect(await rent(caller, '11:30', '12:00')).toMatchObject({ IsError: false, IsPaymentRequired: true, IsPaymentRequiredProcessing: false });
  });

  it('is priced by the service that is cheapest by the hour, for each piece, with the price level', async () => {
    const caller = await startCaller();
    put(caller.books.db, 'service', { id: 40, name: 'Stolní tenis', segmentId: 5, duration: 30, price: 80, resourceIds: [COURT_2] }, 1);
    put(caller.books.db, 'service', { id: 41, name: 'Zdarma nikdy', segmentId: 5, duration: 60, price: null, resourceIds: [COURT_2] }, 1);
    change(caller, 'resource', COURT_2, { capacity: 3 });
    expect(await eventOf(caller, await rent(caller, '10:00', '10:45', { Count: 2 }))).toMatchObject({ Count: 2, Price: 240, BookingServiceId: 40 });
    caller.books.db.run('UPDATE customers SET price_level_id = 1 WHERE id = 103');
    expect(await eventOf(caller, await rent(caller, '12:00', '12:45', { Count: 2, CustomerId: 103 }))).toMatchObject({ Price: 204 });
  });

  it('is free where nothing has a price', async () => {
    const caller = await startCaller();
    change(caller, 'service', 3, { price: null });
    const created = await rent(caller, '10:00', '11:00');
    expect(created).toMatchObject({ IsPaymentRequired: false });
    expect(await eventOf(caller, created)).toMatchObject({ Price: 0, BookingServiceId: null, ServiceName: null });
  });

  it('takes as many places as its count, at the fullest moment', async () => {
    const caller = await startCaller();
    change(caller, 'resource', COURT_2, { capacity: 3 });
    expect((await rent(caller, '10:00', '11:00', { Count: 2 })).IsError).toBe(false);
    expect((await rent(caller, '11:00', '12:00', { Count: 2, CustomerId: 103 })).IsError).toBe(false);
    expect(await rent(caller, '10:00', '12:00', { Count: 2, CustomerId: 104 })).toMatchObject({ IsError: true, ErrorParameter: 'BookingStart' });
    expect((await rent(caller, '10:00', '12:00', { Count: 1, CustomerId: 104 })).IsError).toBe(false);
    expect(times((await availability(caller, FREE_DAY))[COURT_2])).toBe('08:00–10:00 12:00–20:00');
  });

  it.each<[string, string | number, string | number, object]>([
    ['BookingResourceId', '10:00', '11:00', { BookingResourceId: 99 }],
    ['BookingResourceId', '10:00', '11:00', { BookingResourceId: MASSEUR }],
    ['CustomerId', '10:00', '11:00', { CustomerId: 0 }],
    ['CustomerId', '10:00', '11:00', { CustomerId: 100 }],
    ['Count', '10:00', '11:00', { Count: 2 }],
    ['Count', '10:00', '11:00', { Count: 0 }],
    ['Count', '10:00', '11:00', { Count: 2_147_483_647 }],
    ['BookingEnd', '10:00', '10:00', {}],
    ['BookingEnd', '10:00', '9:00', {}],
    ['BookingEnd', '10:00', '10:20', {}],
    ['BookingEnd', '10:00', Number.MIN_SAFE_INTEGER, {}],
    ['BookingStart', '10:00', at('10:00', FREE_DAY) + 900_000_000, {}],
    ['BookingStart', '10:05', '11:05', {}],
    ['BookingStart', '19:30', '20:30', {}],
    ['BookingStart', '7:00', '9:00', {}],
    ['BookingStart', at('9:00'), at('10:45'), {}],
    ['BookingStart', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, {}],
    ['BookingStart', Number.MIN_SAFE_INTEGER, '10:00', {}],
    ['CustomerNote', '10:00', '11:00', { CustomerNote: 'x'.repeat(2001) }],
  ])('refuses %s: %s–%s %j', async (ErrorParameter, from, to, wrong) => {
    const caller = await startCaller();
    caller.books.db.run("UPDATE customers SET visible_resource_ids = '[1]' WHERE id = 100");
    const before = dumpOf(caller.books.db);
    expect(await rent(caller, from, to, wrong)).toMatchObject({ IsError: true, ErrorParameter, AppointmentId: 0 });
    expect(dumpOf(caller.books.db)).toBe(before);
  });

  it('accepts every stretch of whole units that is listed, and none that reaches out of it', async () => {
    const caller = await startCaller();
    const { db } = caller.books;
    db.run("INSERT INTO appointments (id, segment_id, location_id, resource_id, calendar_id, start, \"end\", capacity, listed) VALUES (90001, 5, 1, ?, 5, ?, ?, 1, 0)", COURT_2, at('11:40', FREE_DAY), at('12:10', FREE_DAY));
    db.run("INSERT INTO bookings (appointment_id, customer_id, status, code, created_at) VALUES (90001, 5, 'Confirmed', 'x', 0)");
    const spans = (await availability(caller, FREE_DAY))[COURT_2] ?? [];
    expect(times(spans)).toBe('08:00–11:30 12:15–20:00');
    const quarters = fc.integer({ min: 7 * 4, max: 21 * 4 });
    await fc.assert(
      fc.asyncProperty(quarters, fc.integer({ min: 1, max: 20 }), async (from, length) => {
        const [BookingStart, BookingEnd] = [at('0:00', FREE_DAY) + from * 900, at('0:00', FREE_DAY) + (from + length) * 900];
        const isListed = spans.some(({ AvailableFrom, AvailableTo }) => AvailableFrom <= BookingStart && BookingEnd <= AvailableTo);
        const { IsError, AppointmentId } = await rent(caller, BookingStart, BookingEnd);
        if (!IsError) db.run('DELETE FROM bookings WHERE appointment_id = ?', AppointmentId);
        expect(!IsError).toBe(isListed);
      }),
    );
  });
});
