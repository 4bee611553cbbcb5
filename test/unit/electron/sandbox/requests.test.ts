import { lenient, readBody } from '@electron/sandbox/http/request-body';
import { CreateFreeTimeRequestSchema, CustomerCreateRequestSchema, CreateClassesBookingRequestSchema } from '@shared/reservanto/generated/requests';
import { describe, expect, it } from 'vitest';
import { NOW } from '../../../support/sandbox';
import type { Caller } from './caller';
import { startCaller } from './caller';

const seconds = (iso: string): number => Date.parse(iso) / 1000;
const JANA_AT_TEN = { start: seconds('2026-11-23T09:00:00Z'), end: seconds('2026-11-23T10:00:00Z') };

async function customerId({ call }: Caller, name: string): Promise<number> {
  const found = (await call('Customer/Search', { NameSearch: name })).Customers;
  return found[0]?.Id ?? 0;
}

describe('enums', () => {
  it('come by name and by number over the wire', async () => {
    const { call } = await startCaller();
    for (const ObjectType of ['BookingResource', 0]) {
      expect(await call('ExternalIdentifier/Get', { ExternalId: 'nikdo', ObjectType })).toMatchObject({ IsError: true, ErrorParameter: 'ExternalId' });
    }
    for (const ObjectType of ['Customer', 1, null]) {
      expect(await call('ExternalIdentifier/Get', { ExternalId: 'nikdo', ObjectType })).toMatchObject({ IsError: true, ErrorParameter: 'ObjectType' });
    }
  });

  it('have the numbers of the vendor’s examples, wherever they stand', () => {
    const time = lenient(CreateFreeTimeRequestSchema, { Repetition: { Days: [1, 3, 5, 'Sunday'], EndType: 2, Frequency: 2, Nonsense: 1 } });
    expect(time).toMatchObject({ Repetition: { Days: ['Monday', 'Wednesday', 'Friday', 'Sunday'], EndType: 'ByCount', Frequency: 'Weekly' } });
    expect(JSON.stringify(time)).not.toContain('Nonsense');
    expect(lenient(CustomerCreateRequestSchema, { Gender: 2 })).toEqual({ Gender: 'Female' });
    expect(lenient(CreateClassesBookingRequestSchema, { PaymentRequiredProcess: 0 })).toEqual({ PaymentRequiredProcess: 'Never' });
  });

  it('with an unknown number are refused by name', () => {
    const body = JSON.stringify({ AppointmentId: 1, CustomerId: 1, PaymentRequiredProcess: 5 });
    expect(readBody('Classes/CreateBooking', body)).toEqual({ ok: false, parameter: 'PaymentRequiredProcess' });
  });
});

describe('lists', () => {
  it('of more than 10,000 items are refused by name, whatever is in them', () => {
    const body = (items: readonly unknown[]): string => JSON.stringify({ CustomerId: 1, AppointmentId: 1, SubstitutionIds: items });
    const read = (items: readonly unknown[]) => readBody('Booking/AddPaymentViaServiceSubstitution', body(items));
    expect(read(Array.from({ length: 10_000 }, () => 1)).ok).toBe(true);
    for (const item of [1, null, {}, 'x']) expect(read(Array.from({ length: 10_001 }, () => item))).toEqual({ ok: false, parameter: 'SubstitutionIds' });
  });

  it('of models are read item by item, and the item at fault is named', () => {
    const read = (Payments: readonly unknown[]) => readBody('PassToCustomer/AddPass', JSON.stringify({ CustomerId: 1, PassId: 1, Payments }));
    expect(read([{ PaymentMethodId: 1, Amount: 1, Nonsense: 1 }, null])).toEqual({ ok: true, value: { CustomerId: 1, PassId: 1, Payments: [{ PaymentMethodId: 1, Amount: 1 }, null] } });
    expect(read([{ PaymentMethodId: 1 }, { PaymentMethodId: 'x' }])).toEqual({ ok: false, parameter: 'Payments.1.PaymentMethodId' });
  });
});

describe('bounds of an interval', () => {
  it.each([
    ['ends at the start', JANA_AT_TEN.start - 3600, JANA_AT_TEN.start, false, false],
    ['begins at the start', JANA_AT_TEN.start, JANA_AT_TEN.start + 1, true, true],
    ['lies within', JANA_AT_TEN.start + 600, JANA_AT_TEN.start + 1200, true, false],
    ['begins at the end', JANA_AT_TEN.end, JANA_AT_TEN.end + 3600, false, false],
    ['stands on its head', JANA_AT_TEN.end, JANA_AT_TEN.start, false, false],
  ])('one that %s: by overlap in the lists of a day, by start for a customer', async (_, from, to, inDay, ofCustomer) => {
    const caller = await startCaller();
    const { call } = caller;
    const CustomerId = await customerId(caller, 'Jana Černá');
    const has = (list: readonly { readonly CustomerId: number }[]): boolean => list.some((row) => row.CustomerId === CustomerId);
    expect(has((await call('Event/GetList', { StartDate: from, EndDate: to })).Events)).toBe(inDay);
    expect(has((await call('Booking/GetBookingsForPeriod', { From: from, To: to })).BookingInfoModels)).toBe(inDay);
    expect(has((await call('Event/GetListByCustomer', { CustomerId, StartDate: from, EndDate: to })).Events)).toBe(ofCustomer);
    expect(has((await call('Booking/GetBookingsForCustomer', { CustomerId, Date: from, DateTo: to })).BookingInfoModels)).toBe(ofCustomer);
  });

  it('of classes: by start, without the end', async () => {
    const { call } = await startCaller();
    const start = seconds('2026-11-23T09:00:00Z');
    const between = async (from: number, to: number): Promise<number[]> =>
      (await call('Classes/GetAvailableAppointments', { SegmentId: 4, LocationId: 1, IntervalStart: from, IntervalEnd: to })).Items.map((item) => item.StartDate);
    expect(await between(start, start + 1)).toEqual([start]);
    expect(await between(start - 60, start)).toEqual([]);
    expect(await between(start + 1, start + 60)).toEqual([]);
  });

  it('of working hours: only spans that lie in it, in the zone of the business, without time off', async () => {
    const { call } = await startCaller();
    const eva = { BookingResourceId: 3 };
    const whole = (await call('WorkingHours/GetForPeriod', { ...eva, IntervalStart: seconds('2026-11-22T23:00:00Z'), IntervalEnd: seconds('2026-11-23T23:00:00Z') })).Items;
    expect(whole).toEqual([
      { DayOfWeek: 1, Start: seconds('2026-11-23T07:00:00Z'), End: seconds('2026-11-23T11:00:00Z') },
      { DayOfWeek: 1, Start: seconds('2026-11-23T13:00:00Z'), End: seconds('2026-11-23T17:00:00Z') },
    ]);
    const between = async (from: string, to: string) => (await call('WorkingHours/GetForPeriod', { ...eva, IntervalStart: seconds(from), IntervalEnd: seconds(to) })).Items;
    expect(await between('2026-11-23T14:00:00Z', '2026-11-23T15:00:00Z')).toEqual(whole.slice(1));
    expect(await between('2026-11-23T11:00:00Z', '2026-11-23T13:00:00Z')).toEqual([]);
    expect(await between('2026-11-23T17:00:00Z', '2026-11-23T20:00:00Z')).toEqual([]);
  });

  it('of working hours: a resource wins over a location, and an end before the start is refused', async () => {
    const { call } = await startCaller();
    const day = { IntervalStart: seconds('2026-11-22T23:00:00Z'), IntervalEnd: seconds('2026-11-23T23:00:00Z') };
    expect(await call('WorkingHours/GetForPeriod', { BookingResourceId: 9, LocationId: 1, ...day })).toMatchObject({ IsError: false, Items: [], BookingResourceId: 9, LocationId: 1 });
    expect((await call('WorkingHours/GetForPeriod', { LocationId: 1, ...day })).Items).toHaveLength(1);
    expect(await call('WorkingHours/GetForPeriod', { LocationId: 1, IntervalStart: 2, IntervalEnd: 1 })).toMatchObject({ IsError: true, ErrorParameter: 'IntervalEnd' });
  });
});

describe('passes and make-ups', () => {
  it('left out, IncludeExpired is false and IncludeFuture is true', async () => {
    const caller = await startCaller();
    const { call, books } = caller;
    const CustomerId = await customerId(caller, 'Libor Skála');
    const now = NOW / 1000;
    books.db.run('INSERT INTO customer_passes (id, customer_id, pass_id, active_from, expires, shared_count, created_at) VALUES (901, ?, 2, ?, ?, 10, ?)', CustomerId, now + 86_400, now + 40 * 86_400, now);
    const passes = async (request: object): Promise<number[]> => (await call('PassToCustomer/GetPassesForCustomer', { CustomerId, ...request })).Items.map((pass) => pass.PassToCustomerId);
    expect(await passes({})).toEqual([901]);
    expect(await passes({ IncludeFuture: false })).toEqual([]);
    expect(await passes({ IncludeExpired: true })).toEqual([3, 901]);
    expect(await passes({ IncludeExpired: true, IncludeFuture: false })).toEqual([3]);
  });

  it('make-ups that were used or have ended are shown only when asked for', async () => {
    const caller = await startCaller();
    const { call, books } = caller;
    const CustomerId = await customerId(caller, 'Jiřina Holá');
    books.db.run('INSERT INTO make_ups (id, customer_id, source_service_id, service_ids, created_at, expires) VALUES (902, ?, 24, ?, 1, 2)', CustomerId, '[24]');
    books.db.run('INSERT INTO make_ups (id, customer_id, source_service_id, service_ids, created_at, used_at) VALUES (903, ?, 24, ?, 1, 2)', CustomerId, '[24]');
    const makeUps = async (request: object): Promise<number[]> => (await call('ServiceSubstitution/GetForCustomer', { CustomerId, ...request })).Items.map(({ Id }) => Id);
    expect(await makeUps({})).toEqual([2]);
    expect(await makeUps({ IncludeExpired: true })).toEqual([2, 902]);
    expect(await makeUps({ IncludeUsed: true })).toEqual([2, 903]);
  });
});

describe('customers', () => {
  it('a search finds at most 15, without case and diacritics, by all criteria at once', async () => {
    const { call } = await startCaller();
    expect((await call('Customer/Search', { NameSearch: 'a' })).Customers).toHaveLength(15);
    const names = async (request: object): Promise<(string | null)[]> => (await call('Customer/Search', request)).Customers.map(({ Name }) => Name);
    expect(await names({ NameSearch: 'CERNA', PhoneSearch: '777123456' })).toEqual(['Jana Černá']);
    expect(await names({ NameSearch: 'cerna', EmailSearch: 'JANA.CERNA@' })).toEqual(['Jana Černá']);
    expect(await names({ NameSearch: 'Novák', PhoneSearch: '777123456' })).toEqual([]);
    expect(await names({ PhoneSearch: '777 400 500' })).toEqual(expect.arrayContaining(['Kateřina Bártová', 'Adéla Bártová', 'Vojtěch Bárta']));
    expect(await names({ PhoneSearch: 'abc' })).toEqual([]);
    expect(await names({ NameSearch: '!?' })).toEqual([]);
  });

  it('are sought by no text that is longer than any name, e-mail or phone', async () => {
    const { call } = await startCaller();
    for (const field of ['NameSearch', 'EmailSearch', 'PhoneSearch']) {
      expect(await call('Customer/Search', { [field]: '1'.repeat(254) })).toMatchObject({ IsError: false, Customers: [] });
      expect(await call('Customer/Search', { [field]: '1'.repeat(255) })).toMatchObject({ IsError: true, ErrorParameter: field, Customers: [] });
    }
  });

  it('ModifiedAfter and RegisteredAfter leave out what is not later than that second', async () => {
    const caller = await startCaller();
    const { call, control } = caller;
    const jana = await customerId(caller, 'Jana Černá');
    expect((await call('Customer/GetList')).Customers).toHaveLength(400);
    expect((await call('Customer/GetList', { ModifiedAfter: NOW / 1000 })).Customers).toEqual([]);
    await control('clock', { advanceMs: 60_000 });
    await control('rename', { customerId: jana, name: 'Jana Bílá' });
    const changed = async (after: number): Promise<(string | null)[]> => (await call('Customer/GetList', { ModifiedAfter: after })).Customers.map(({ Name }) => Name);
    expect(await changed(NOW / 1000)).toEqual(['Jana Bílá']);
    expect(await changed(NOW / 1000 + 3600)).toEqual([]);
    const created = (await call('Customer/Get', { CustomerId: jana })).Customer?.CreatedAt ?? 0;
    const registered = async (after: number): Promise<boolean> => (await call('Customer/GetList', { RegisteredAfter: after })).Customers.some(({ Id }) => Id === jana);
    expect([await registered(created - 1), await registered(created)]).toEqual([true, false]);
  });
});

it.each(['BookingService/GetList', 'Pass/GetList', 'PaymentMethod/GetList', 'Product/GetList', 'ProductCategory/GetList', 'Voucher/GetList'] as const)('%s keeps to ModifiedAfter', async (action) => {
  const { call } = await startCaller();
  const count = async (request: object): Promise<number> => {
    const answer = await call(action, request);
    return ('BookingServices' in answer ? answer.BookingServices : answer.Items).length;
  };
  const sown = NOW / 1000 - 30 * 86_400;
  expect(await count({})).toBeGreaterThan(0);
  expect(await count({ ModifiedAfter: null })).toBe(await count({}));
  expect(await count({ ModifiedAfter: sown - 1 })).toBe(await count({}));
  expect(await count({ ModifiedAfter: sown })).toBe(0);
});

it('what happened to bookings since a second is told without that second', async () => {
  const { call } = await startCaller();
  const at = seconds('2026-11-23T06:40:00Z');
  const since = async (after: number | null) => (await call('Booking/GetActivities', { ModifiedAfter: after })).Activities.map(({ Change, OccuredAt }) => [Change, OccuredAt]);
  expect(await since(null)).toEqual([['Canceled', at]]);
  expect(await since(at - 1)).toEqual([['Canceled', at]]);
  expect(await since(at)).toEqual([]);
});
