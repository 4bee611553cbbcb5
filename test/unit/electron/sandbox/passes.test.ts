import { describe, expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import { CUSTOMER, DAY, nowOf, refusal, SERVICE, sowBooking, sowPass } from './money';

const { jana, alena } = CUSTOMER;
const CASH = 1;
const CARD = 2;
const MASSAGES = 1;
const MONTHLY = 3;
const seconds = (iso: string): number => Date.parse(iso) / 1000;

async function passOf({ call }: Caller, customerId: number, id: number) {
  const pass = (await call('PassToCustomer/GetPassesForCustomer', { CustomerId: customerId })).Items.find(({ PassToCustomerId }) => PassToCustomerId === id);
  if (pass === undefined) throw new Error(`no pass ${id}`);
  return pass;
}

describe('giving a pass', () => {
  it('gives what the definition says, from now for its months, with a receipt', async () => {
    const caller = await startCaller();
    const now = nowOf(caller);
    const given = await caller.call('PassToCustomer/AddPass', { CustomerId: alena, PassId: MASSAGES, Payments: [{ PaymentMethodId: CASH, Amount: 7000 }, { PaymentMethodId: CARD, Amount: 500 }] });
    expect(given).toMatchObject({ IsError: false, ReceiptNumber: '000001' });
    const pass = await passOf(caller, alena, given.PassToCustomerId);
    expect(pass).toMatchObject({ PassId: MASSAGES, PassName: 'Permanentka Masáže 10', AggregatedCount: 10, AllowedIntermissionValues: [7, 14, 30], IsIntermissionActive: false, DurationMinutes: 0, Intermissions: [] });
    expect(pass.Usages.map(({ BookingServiceId, Count, Used }) => [BookingServiceId, Count, Used])).toEqual([[SERVICE.back, null, 0], [SERVICE.neck, null, 0], [13, null, 0]]);
    expect(pass.ActiveFrom - now).toBeLessThan(5);
    expect(pass.ExpirationDate).toBe(pass.ActiveFrom + 365 * DAY);
    expect((await caller.call('Customer/Details', { CustomerId: alena })).CustomerDetails?.BoughtPasses).toEqual([pass]);
    const booking = sowBooking(caller, { customerId: alena });
    expect((await caller.call('Booking/AddPaymentViaPass', { ...booking, PassUsageId: pass.Usages[0]?.PassUsageId })).IsError).toBe(false);
  });

  it.each([
    ['2027-01-31T09:00:00Z', '2027-02-28T09:00:00Z'],
    ['2027-03-15T09:00:00Z', '2027-04-15T08:00:00Z'],
    ['2026-11-22T23:00:00Z', '2026-12-22T23:00:00Z'],
  ])('a month from %s ends %s, by the clock on the wall', async (from, to) => {
    const caller = await startCaller();
    const { PassToCustomerId } = await caller.call('PassToCustomer/AddPass', { CustomerId: alena, PassId: MONTHLY, ValidFrom: seconds(from) });
    expect(await passOf(caller, alena, PassToCustomerId)).toMatchObject({ ActiveFrom: seconds(from), ExpirationDate: seconds(to), AggregatedCount: null });
  });

  it('counts receipts up, and makes none without payments', async () => {
    const caller = await startCaller();
    const give = async (request: object) => (await caller.call('PassToCustomer/AddPass', { CustomerId: alena, PassId: MONTHLY, ...request })).ReceiptNumber;
    const paid = { Payments: [{ PaymentMethodId: CASH, Amount: 1490 }] };
    expect([await give(paid), await give({}), await give({ Payments: [] }), await give({ ...paid, PriceWithVat: 1 }), await give(paid)]).toEqual(['000001', null, null, null, '000002']);
  });

  it('takes the price level of the customer, and the price that is said', async () => {
    const caller = await startCaller();
    const give = (CustomerId: number, Amount: number, more: object = {}) => caller.call('PassToCustomer/AddPass', { CustomerId, PassId: MASSAGES, Payments: [{ PaymentMethodId: CASH, Amount }], ...more });
    const [level] = (await caller.call('Pass/GetList')).Items.find(({ Id }) => Id === MASSAGES)?.AvailablePriceLevels ?? [];
    expect(level).toMatchObject({ Name: 'Senior', Price: 6375 });
    expect(await give(jana, 7500)).toMatchObject(refusal('Payments'));
    expect((await give(jana, 6375)).IsError).toBe(false);
    expect(await give(alena, 6375)).toMatchObject(refusal('Payments'));
    expect((await give(alena, 99.9, { PriceWithVat: 99.9 })).IsError).toBe(false);
  });

  it('a chained pass follows the last one of its kind that can still be used', async () => {
    const caller = await startCaller();
    const give = async (PassId: number, request: object = {}) => {
      const { PassToCustomerId } = await caller.call('PassToCustomer/AddPass', { CustomerId: alena, PassId, ...request });
      return passOf(caller, alena, PassToCustomerId);
    };
    sowPass(caller, { customerId: alena, passId: MASSAGES, toDays: 50, shared: 10, usages: [{ serviceId: SERVICE.back, count: null, used: 10 }] });
    const first = await give(MASSAGES);
    expect(first.ActiveFrom - nowOf(caller)).toBeLessThan(5);
    const second = await give(MASSAGES);
    expect(second.ActiveFrom).toBe(first.ExpirationDate);
    expect((await give(MASSAGES)).ActiveFrom).toBe(second.ExpirationDate);
    expect((await give(MASSAGES, { ValidFrom: first.ActiveFrom + DAY })).ActiveFrom).toBe(first.ActiveFrom + DAY);
    // This one cannot be chained.
    await give(MONTHLY);
    expect((await give(MONTHLY)).ActiveFrom - nowOf(caller)).toBeLessThan(5);
    const chained = (await caller.call('Pass/GetList')).Items.map(({ IsExtendable }) => IsExtendable);
    expect(chained).toEqual([true, true, false]);
  });

  it.each([
    ['CustomerId', { CustomerId: 999_999 }],
    ['PassId', { PassId: 99 }],
    ['PassId', { PassId: -(2 ** 31) }],
    ['PriceWithVat', { PriceWithVat: -1 }],
    ['PriceWithVat', { PriceWithVat: 1e300 }],
    ['Payments', { Payments: [{ PaymentMethodId: CASH, Amount: 7499.99 }] }],
    ['Payments', { Payments: [{ PaymentMethodId: CASH, Amount: 7500.01 }] }],
    ['Payments', { Payments: [{ PaymentMethodId: 99, Amount: 7500 }] }],
    ['Payments', { Payments: [{ Amount: 7500 }] }],
    ['Payments', { Payments: [{ PaymentMethodId: CASH, Amount: 7501 }, { PaymentMethodId: CASH, Amount: -1 }] }],
    ['Payments', { Payments: [{ PaymentMethodId: CASH, Amount: 7500 }, null] }],
    ['Payments', { Payments: [{ PaymentMethodId: CASH, Amount: 1e300 }] }],
    ['ValidFrom', { ValidFrom: seconds('2016-01-01T00:00:00Z') }],
    ['ValidFrom', { ValidFrom: Number.MAX_SAFE_INTEGER }],
    ['ValidFrom', { ValidFrom: -1 }],
    ['ValidFrom', { ValidFrom: seconds('2025-11-23T08:00:00Z') }],
    ['ExpiresAt', { ExpiresAt: seconds('2026-11-23T08:00:00Z') }],
    ['ExpiresAt', { ValidFrom: seconds('2027-01-01T00:00:00Z'), ExpiresAt: seconds('2027-01-01T00:00:00Z') }],
    ['ExpiresAt', { ExpiresAt: Number.MAX_SAFE_INTEGER }],
    ['ExpiresAt', { ExpiresAt: -1 }],
  ])('refuses %s %o, and gives nothing', async (parameter, request) => {
    const caller = await startCaller();
    expect(await caller.call('PassToCustomer/AddPass', { CustomerId: alena, PassId: MASSAGES, ...request })).toMatchObject({ ...refusal(parameter), PassToCustomerId: 0, ReceiptNumber: null });
    expect((await caller.call('PassToCustomer/GetPassesForCustomer', { CustomerId: alena, IncludeExpired: true })).Items).toEqual([]);
  });

  it('refuses a deleted customer', async () => {
    const caller = await startCaller();
    caller.books.db.run('UPDATE customers SET deleted = 1 WHERE id = ?', alena);
    expect(await caller.call('PassToCustomer/AddPass', { CustomerId: alena, PassId: MASSAGES })).toMatchObject(refusal('CustomerId'));
  });
});

describe('pausing a pass', () => {
  const monday = seconds('2026-11-22T23:00:00Z');

  async function withPass(request: Parameters<typeof sowPass>[1] = { customerId: alena, usages: [{ serviceId: SERVICE.back, count: 3 }] }) {
    const caller = await startCaller();
    const { id } = sowPass(caller, request);
    return { caller, id, before: await passOf(caller, request.customerId, id), pause: (From: number, NumberOfDays: number) => caller.call('PassToCustomer/AddIntermission', { PassToCustomerId: id, From, NumberOfDays }) };
  }

  it('moves the end, cannot pay meanwhile, and goes on after it', async () => {
    const { caller, id, before, pause } = await withPass();
    expect(await pause(monday, 7)).toMatchObject({ IsError: false, Ok: true });
    const paused = await passOf(caller, alena, id);
    expect(paused).toMatchObject({ IsIntermissionActive: true, DurationMinutes: 7 * 24 * 60, ExpirationDate: (before.ExpirationDate ?? 0) + 7 * DAY });
    expect(paused.Intermissions).toMatchObject([{ From: monday, To: monday + 7 * DAY }]);
    const pay = (inDays: number) => caller.call('Booking/AddPaymentViaPass', { ...sowBooking(caller, { customerId: alena, inDays }), PassUsageId: before.Usages[0]?.PassUsageId });
    expect(await pay(3)).toMatchObject(refusal('PassUsageId'));
    expect(await caller.call('Customer/TryUsePass', { CustomerId: alena, BookingServiceId: SERVICE.back })).toMatchObject({ Success: false });
    await caller.control('clock', { now: new Date((monday + 7 * DAY) * 1000).toISOString() });
    expect((await passOf(caller, alena, id)).IsIntermissionActive).toBe(false);
    expect((await pay(1)).IsError).toBe(false);
    expect(await caller.call('Customer/TryUsePass', { CustomerId: alena, BookingServiceId: SERVICE.back })).toMatchObject({ Success: true });
  });

  it('takes pauses that touch, none that overlap', async () => {
    const { caller, id, before, pause } = await withPass();
    expect((await pause(monday + 7 * DAY, 7)).IsError).toBe(false);
    for (const from of [monday + 1, monday + 7 * DAY, monday + 14 * DAY - 1]) expect(await pause(from, 7)).toMatchObject(refusal('From'));
    expect((await pause(monday, 7)).IsError).toBe(false);
    expect((await pause(monday + 14 * DAY, 14)).IsError).toBe(false);
    const pass = await passOf(caller, alena, id);
    expect(pass.ExpirationDate).toBe((before.ExpirationDate ?? 0) + 28 * DAY);
    expect(pass.Intermissions.map(({ From }) => From)).toEqual([monday, monday + 7 * DAY, monday + 14 * DAY]);
  });

  it('counts days by the calendar', async () => {
    const caller = await startCaller({ nowMs: Date.parse('2026-10-20T08:00:00Z') });
    const from = seconds('2026-10-20T22:00:00Z');
    const { id } = sowPass(caller, { customerId: alena, usages: [] });
    expect((await caller.call('PassToCustomer/AddIntermission', { PassToCustomerId: id, From: from, NumberOfDays: 7 })).IsError).toBe(false);
    expect((await passOf(caller, alena, id)).Intermissions).toMatchObject([{ From: from, To: seconds('2026-10-27T23:00:00Z') }]);
  });

  it.each([
    ['NumberOfDays', monday, 8],
    ['NumberOfDays', monday, 0],
    ['NumberOfDays', monday, -7],
    ['NumberOfDays', monday, 2 ** 31 - 1],
    ['From', monday - 1, 7],
    ['From', 0, 7],
    ['From', Number.MIN_SAFE_INTEGER, 7],
    ['From', Number.MAX_SAFE_INTEGER, 7],
    ['From', monday + 40 * DAY, 7],
  ])('refuses %s: from %i for %i days', async (parameter, from, days) => {
    const { caller, id, before, pause } = await withPass();
    expect(await pause(from, days)).toMatchObject({ ...refusal(parameter), Ok: false });
    expect(await passOf(caller, alena, id)).toEqual(before);
  });

  it('refuses a pass without an end, one that is over, one that is not there, and a time before it begins', async () => {
    const endless = await withPass({ customerId: alena, toDays: null, usages: [] });
    expect(await endless.pause(monday, 7)).toMatchObject(refusal('PassToCustomerId'));
    expect(await endless.caller.call('PassToCustomer/AddIntermission', { PassToCustomerId: 999_999, From: monday, NumberOfDays: 7 })).toMatchObject(refusal('PassToCustomerId'));
    const over = sowPass(endless.caller, { customerId: alena, toDays: -1, usages: [] });
    expect(await endless.caller.call('PassToCustomer/AddIntermission', { PassToCustomerId: over.id, From: monday, NumberOfDays: 7 })).toMatchObject(refusal('PassToCustomerId'));
    const future = await withPass({ customerId: alena, fromDays: 3, usages: [] });
    expect(await future.pause(monday + DAY, 7)).toMatchObject(refusal('From'));
    expect((await future.pause(monday + 5 * DAY, 7)).IsError).toBe(false);
  });

  it('takes only the lengths of its own definition', async () => {
    const { caller, pause } = await withPass({ customerId: alena, passId: MONTHLY, usages: [] });
    expect((await caller.call('PassToCustomer/GetPassesForCustomer', { CustomerId: alena })).Items[0]?.AllowedIntermissionValues).toEqual([7]);
    expect(await pause(monday, 14)).toMatchObject(refusal('NumberOfDays'));
    expect((await pause(monday, 7)).IsError).toBe(false);
  });
});
