import { describe, expect, it } from 'vitest';
import { startCaller } from './caller';
import { CUSTOMER, eventOf, refusal, SERVICE, sowBooking, sowIntermission, sowPass, usedOf } from './money';

const { alena, karel } = CUSTOMER;
const { back, neck, lava } = SERVICE;

describe('paying a booking by a pass', () => {
  it.each([
    ['own entries', 1, { usages: [{ serviceId: back, count: 3, used: 2 }] }, [3]],
    ['entries for three people', 3, { usages: [{ serviceId: back, count: 3 }] }, [3]],
    ['shared entries', 2, { shared: 10, usages: [{ serviceId: back, count: null, used: 3 }, { serviceId: neck, count: null, used: 5 }] }, [5, 5]],
    ['any number', 5, { usages: [{ serviceId: back, count: null, used: 1000 }] }, [1005]],
    ['a pass without an end', 1, { toDays: null, usages: [{ serviceId: back, count: 1 }] }, [1]],
  ])('takes %s', async (_case, count, pass, used) => {
    const caller = await startCaller();
    const { usageIds } = sowPass(caller, { customerId: alena, ...pass });
    const booking = sowBooking(caller, { customerId: alena, count, price: 850 * count });
    expect(await caller.call('Booking/AddPaymentViaPass', { ...booking, PassUsageId: usageIds[0] })).toMatchObject({
      IsError: false,
      PaymentInfo: { RemainingPriceWithVat: 0, IsPaidOrWaiting: true, IsOnlyPartiallyPaid: false, PaymentMethodFormatted: 'Permanentka' },
    });
    expect(await usedOf(caller, alena, usageIds)).toEqual(used);
    expect(await eventOf(caller, booking)).toMatchObject({ IsPaid: true, PaidPartOfPrice: 850 * count });
  });

  it.each([
    ['no own entries', 1, { usages: [{ serviceId: back, count: 3, used: 3 }] }],
    ['too few own entries for the people', 2, { usages: [{ serviceId: back, count: 3, used: 2 }] }],
    ['no shared entries, used by another service', 1, { shared: 10, usages: [{ serviceId: back, count: null, used: 0 }, { serviceId: neck, count: null, used: 10 }] }],
    ['own entries, but no shared ones', 1, { shared: 2, usages: [{ serviceId: back, count: 5, used: 1 }, { serviceId: neck, count: 5, used: 1 }] }],
    ['shared entries, but no own ones', 1, { shared: 10, usages: [{ serviceId: back, count: 1, used: 1 }] }],
    ['another service', 1, { usages: [{ serviceId: lava, count: 3 }] }],
    ['not yet active at the start', 1, { fromDays: 2, usages: [{ serviceId: back, count: 3 }] }],
    ['over before the start', 1, { toDays: 0.5, usages: [{ serviceId: back, count: 3 }] }],
    ['over at the start', 1, { toDays: 1, usages: [{ serviceId: back, count: 3 }] }],
  ])('refuses: %s', async (_case, count, pass) => {
    const caller = await startCaller();
    const { usageIds } = sowPass(caller, { customerId: alena, ...pass });
    const booking = sowBooking(caller, { customerId: alena, count });
    const before = await usedOf(caller, alena, usageIds);
    expect(await caller.call('Booking/AddPaymentViaPass', { ...booking, PassUsageId: usageIds[0] })).toMatchObject({ ...refusal('PassUsageId'), PaymentInfo: null });
    expect(await usedOf(caller, alena, usageIds)).toEqual(before);
    expect((await eventOf(caller, booking)).PaidPartOfPrice).toBe(0);
  });

  it.each([
    ['now', -1, 0.5],
    ['at the start', 0.5, 2],
  ])('refuses a pass that is in intermission %s', async (_case, from, to) => {
    const caller = await startCaller();
    const { id, usageIds } = sowPass(caller, { customerId: alena, usages: [{ serviceId: back, count: 3 }] });
    sowIntermission(caller, id, from, to);
    const pay = (inDays: number) => caller.call('Booking/AddPaymentViaPass', { ...sowBooking(caller, { customerId: alena, inDays }), PassUsageId: usageIds[0] });
    expect(await pay(1)).toMatchObject(refusal('PassUsageId'));
    // One that is still to come does not keep the pass from paying for what is after it.
    expect((await pay(4)).IsError).toBe(from < 0);
  });

  it('pays for what began while it was valid', async () => {
    const caller = await startCaller();
    const { usageIds } = sowPass(caller, { customerId: alena, toDays: -1, usages: [{ serviceId: back, count: 3 }] });
    expect((await caller.call('Booking/AddPaymentViaPass', { ...sowBooking(caller, { customerId: alena, inDays: -2 }), PassUsageId: usageIds[0] })).IsError).toBe(false);
  });

  it('pays what a part payment has left', async () => {
    const caller = await startCaller();
    const { usageIds } = sowPass(caller, { customerId: CUSTOMER.petr, usages: [{ serviceId: back, count: 3 }] });
    const booking = sowBooking(caller, { customerId: CUSTOMER.petr });
    await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: 50 });
    await caller.call('Booking/AddPaymentViaPass', { ...booking, PassUsageId: usageIds[0] });
    expect(await eventOf(caller, booking)).toMatchObject({ IsPaid: true, PaidPartOfPrice: 850, PaymentMethodFormatted: 'Kredit, Permanentka' });
  });

  it("refuses somebody else's entries, unknown ones, and a booking that is paid or without a service", async () => {
    const caller = await startCaller();
    const { usageIds } = sowPass(caller, { customerId: karel, usages: [{ serviceId: back, count: 9 }] });
    const [PassUsageId] = usageIds;
    for (const id of [PassUsageId, 999_999, -1]) {
      expect(await caller.call('Booking/AddPaymentViaPass', { ...sowBooking(caller, { customerId: alena }), PassUsageId: id })).toMatchObject(refusal('PassUsageId'));
    }
    expect(await caller.call('Booking/AddPaymentViaPass', { ...sowBooking(caller, { customerId: karel, serviceId: null }), PassUsageId })).toMatchObject(refusal('PassUsageId'));
    const booking = sowBooking(caller, { customerId: karel });
    expect((await caller.call('Booking/AddPaymentViaPass', { ...booking, PassUsageId })).IsError).toBe(false);
    expect(await caller.call('Booking/AddPaymentViaPass', { ...booking, PassUsageId })).toMatchObject(refusal('AppointmentId'));
    expect(await usedOf(caller, karel, usageIds)).toEqual([1]);
  });
});

describe('entries without a booking', () => {
  const use = { CustomerId: alena, BookingServiceId: back };

  it('takes them from the fitting pass that ends first', async () => {
    const caller = await startCaller();
    const endless = sowPass(caller, { customerId: alena, toDays: null, usages: [{ serviceId: back, count: 5 }] }).usageIds;
    const later = sowPass(caller, { customerId: alena, toDays: 30, usages: [{ serviceId: back, count: 5 }] }).usageIds;
    const first = sowPass(caller, { customerId: alena, toDays: 10, passId: 2, usages: [{ serviceId: neck, count: 5 }, { serviceId: back, count: 2 }] }).usageIds;
    sowPass(caller, { customerId: alena, toDays: -1, usages: [{ serviceId: back, count: 5 }] });
    sowPass(caller, { customerId: alena, fromDays: 1, toDays: 5, usages: [{ serviceId: back, count: 5 }] });
    sowPass(caller, { customerId: alena, toDays: 5, usages: [{ serviceId: lava, count: 5 }] });
    expect(await caller.call('Customer/TryUsePass', use)).toMatchObject({ IsError: false, Success: true, PassUsageId: first[1], PassName: 'Permanentka Lekce 10', TotalCount: 1 });
    expect(await caller.call('Customer/TryUsePass', { ...use, Count: 3 })).toMatchObject({ Success: true, PassUsageId: later[0], TotalCount: 3 });
    expect(await caller.call('Customer/TryUsePass', { ...use, Count: 5 })).toMatchObject({ Success: true, PassUsageId: endless[0] });
    expect(await caller.call('Customer/TryUsePass', { ...use, Count: 3 })).toMatchObject({ IsError: false, Success: false, PassUsageId: null, PassName: null, TotalCount: 0 });
    expect(await usedOf(caller, alena, [...first, ...later, ...endless])).toEqual([0, 1, 3, 5]);
  });

  it('counts what is on the bill as used, of shared entries too', async () => {
    const caller = await startCaller();
    const { usageIds } = sowPass(caller, { customerId: alena, shared: 10, usages: [{ serviceId: back, count: null, used: 3 }, { serviceId: neck, count: null, used: 2 }] });
    const [own, other] = usageIds;
    const bill = (...lines: readonly [number | undefined, number][]) => lines.map(([PassUsageId, Count]) => ({ PassUsageId, Count, BookingServiceId: back }));
    expect(await caller.call('Customer/TryUsePass', { ...use, AlreadyOnBill: bill([own, 3], [other, 2]) })).toMatchObject({ Success: false });
    expect(await caller.call('Customer/TryUsePass', { ...use, AlreadyOnBill: bill([own, 1], [own, 1], [other, 2]) })).toMatchObject({ Success: true, PassUsageId: own, TotalCount: 3 });
    expect(await usedOf(caller, alena, usageIds)).toEqual([4, 2]);
  });

  it.each([
    ['CustomerId', { CustomerId: 999_999 }],
    ['BookingServiceId', { BookingServiceId: 999 }],
    ['Count', { Count: 0 }],
    ['Count', { Count: -1 }],
    ['Count', { Count: 2 ** 31 - 1 }],
    ['AlreadyOnBill', { AlreadyOnBill: [{ PassUsageId: 999_999, Count: 1 }] }],
    ['AlreadyOnBill', { AlreadyOnBill: [{ PassUsageId: 100, Count: 1 }] }],
    ['AlreadyOnBill', { AlreadyOnBill: [null] }],
  ])('refuses %s %o', async (parameter, request) => {
    const caller = await startCaller();
    const { usageIds } = sowPass(caller, { customerId: alena, usages: [{ serviceId: back, count: null }] });
    expect(await caller.call('Customer/TryUsePass', { ...use, ...request })).toMatchObject({ ...refusal(parameter), Success: false });
    expect(await usedOf(caller, alena, usageIds)).toEqual([0]);
  });

  it('refuses a negative count on the bill, which would make entries', async () => {
    const caller = await startCaller();
    const { usageIds } = sowPass(caller, { customerId: alena, usages: [{ serviceId: back, count: 1, used: 1 }] });
    expect(await caller.call('Customer/TryUsePass', { ...use, AlreadyOnBill: [{ PassUsageId: usageIds[0], Count: -1 }] })).toMatchObject(refusal('AlreadyOnBill'));
  });
});

describe('giving entries back', () => {
  it('gives back what was used, one when no count is said, never more', async () => {
    const caller = await startCaller();
    const { usageIds } = sowPass(caller, { customerId: alena, usages: [{ serviceId: back, count: 10, used: 4 }] });
    const back1 = { CustomerId: alena, PassUsageId: usageIds[0] };
    expect(await caller.call('Customer/TryReturnPassUsage', back1)).toMatchObject({ IsError: false, Ok: true });
    for (const Count of [4, 0, -1, 2 ** 31 - 1]) expect(await caller.call('Customer/TryReturnPassUsage', { ...back1, Count })).toMatchObject({ ...refusal('Count'), Ok: false });
    expect(await usedOf(caller, alena, usageIds)).toEqual([3]);
    expect(await caller.call('Customer/TryReturnPassUsage', { ...back1, Count: 3 })).toMatchObject({ Ok: true });
    expect(await usedOf(caller, alena, usageIds)).toEqual([0]);
  });

  it('keeps the entries that pay for a booking', async () => {
    const caller = await startCaller();
    const { usageIds } = sowPass(caller, { customerId: alena, usages: [{ serviceId: back, count: 10, used: 1 }] });
    const [PassUsageId] = usageIds;
    await caller.call('Booking/AddPaymentViaPass', { ...sowBooking(caller, { customerId: alena, count: 2 }), PassUsageId });
    expect(await caller.call('Customer/TryReturnPassUsage', { CustomerId: alena, PassUsageId, Count: 2 })).toMatchObject(refusal('Count'));
    expect(await caller.call('Customer/TryReturnPassUsage', { CustomerId: alena, PassUsageId, Count: 1 })).toMatchObject({ Ok: true });
    expect(await usedOf(caller, alena, usageIds)).toEqual([2]);
  });

  it("refuses somebody else's entries", async () => {
    const caller = await startCaller();
    const { usageIds } = sowPass(caller, { customerId: karel, usages: [{ serviceId: back, count: 10, used: 4 }] });
    expect(await caller.call('Customer/TryReturnPassUsage', { CustomerId: alena, PassUsageId: usageIds[0] })).toMatchObject(refusal('PassUsageId'));
    expect(await caller.call('Customer/TryReturnPassUsage', { CustomerId: 999_999, PassUsageId: usageIds[0] })).toMatchObject(refusal('CustomerId'));
  });
});
