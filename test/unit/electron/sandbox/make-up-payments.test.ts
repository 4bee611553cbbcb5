import { describe, expect, it } from 'vitest';
import { startCaller } from './caller';
import { CUSTOMER, eventOf, refusal, SERVICE, sowBooking, sowMakeUp } from './money';
import type { Caller } from './caller';

const { alena, karel } = CUSTOMER;

const usedIds = async ({ call }: Caller, CustomerId: number) =>
  (await call('ServiceSubstitution/GetForCustomer', { CustomerId, IncludeUsed: true, IncludeExpired: true })).Items.filter(({ UsedAt }) => UsedAt !== null).map(({ Id }) => Id);

describe('paying a booking by make-ups', () => {
  it('the server picks those that expire first', async () => {
    const caller = await startCaller();
    const endless = sowMakeUp(caller, { customerId: alena, toDays: null });
    const late = sowMakeUp(caller, { customerId: alena, toDays: 30 });
    const soon = sowMakeUp(caller, { customerId: alena, toDays: 5 });
    sowMakeUp(caller, { customerId: alena, toDays: 0.5 });
    sowMakeUp(caller, { customerId: alena, toDays: 2, serviceIds: [SERVICE.lava] });
    sowMakeUp(caller, { customerId: karel, toDays: 2 });
    const booking = sowBooking(caller, { customerId: alena, price: 850, count: 3 });
    expect(await caller.call('Booking/AddPaymentViaServiceSubstitution', { ...booking, SubstitutionIds: null })).toMatchObject({
      IsError: false,
      UsedSubstitutionIds: [soon, late, endless],
      PaymentInfo: { RemainingPriceWithVat: 0, IsPaidOrWaiting: true, IsOnlyPartiallyPaid: false, PaymentMethodFormatted: 'Náhrada' },
    });
    expect(await eventOf(caller, booking)).toMatchObject({ IsPaid: true, PaidPartOfPrice: 850 });
    expect(await usedIds(caller, alena)).toEqual([endless, late, soon]);
    expect(await caller.call('Booking/AddPaymentViaServiceSubstitution', sowBooking(caller, { customerId: alena }))).toMatchObject(refusal('SubstitutionIds'));
  });

  it('takes the ones that are named, in that order', async () => {
    const caller = await startCaller();
    const ids = [1, 2, 3].map((days) => sowMakeUp(caller, { customerId: alena, toDays: days + 1 }));
    const wanted = [ids[2], ids[0]];
    expect(await caller.call('Booking/AddPaymentViaServiceSubstitution', { ...sowBooking(caller, { customerId: alena, count: 2 }), SubstitutionIds: wanted })).toMatchObject({ IsError: false, UsedSubstitutionIds: wanted });
    expect(await usedIds(caller, alena)).toEqual([ids[0], ids[2]]);
  });

  it.each([
    ['used', { used: true }],
    ['expired', { toDays: -1 }],
    ['expired at the start', { toDays: 1 }],
    ['for another service', { serviceIds: [SERVICE.neck] }],
    ["somebody else's", { customerId: karel }],
  ])('refuses one that is %s, named or not', async (_case, makeUp) => {
    const caller = await startCaller();
    const id = sowMakeUp(caller, { customerId: alena, ...makeUp });
    const booking = sowBooking(caller, { customerId: alena });
    for (const SubstitutionIds of [[id], [], undefined]) {
      expect(await caller.call('Booking/AddPaymentViaServiceSubstitution', { ...booking, SubstitutionIds })).toMatchObject({ ...refusal('SubstitutionIds'), UsedSubstitutionIds: [], PaymentInfo: null });
    }
    expect((await eventOf(caller, booking)).PaidPartOfPrice).toBe(0);
  });

  it.each([
    ['too few', [0]],
    ['too many', [0, 1, 2]],
    ['one twice', [0, 0]],
  ])('refuses %s', async (_case, picks) => {
    const caller = await startCaller();
    const ids = [1, 2, 3].map(() => sowMakeUp(caller, { customerId: alena }));
    const request = { ...sowBooking(caller, { customerId: alena, count: 2 }), SubstitutionIds: picks.map((index) => ids[index]) };
    expect(await caller.call('Booking/AddPaymentViaServiceSubstitution', request)).toMatchObject(refusal('SubstitutionIds'));
    expect(await usedIds(caller, alena)).toEqual([]);
  });

  it('one that is not enough for all people pays nothing', async () => {
    const caller = await startCaller();
    sowMakeUp(caller, { customerId: alena });
    expect(await caller.call('Booking/AddPaymentViaServiceSubstitution', sowBooking(caller, { customerId: alena, count: 2 }))).toMatchObject(refusal('SubstitutionIds'));
    expect(await usedIds(caller, alena)).toEqual([]);
  });

  it.each(['Canceled', 'Rejected'])('refuses a booking that is %s', async (status) => {
    const caller = await startCaller();
    sowMakeUp(caller, { customerId: alena });
    expect(await caller.call('Booking/AddPaymentViaServiceSubstitution', sowBooking(caller, { customerId: alena, status }))).toMatchObject(refusal('AppointmentId'));
  });

  it('refuses a booking without a service', async () => {
    const caller = await startCaller();
    sowMakeUp(caller, { customerId: alena });
    expect(await caller.call('Booking/AddPaymentViaServiceSubstitution', sowBooking(caller, { customerId: alena, serviceId: null }))).toMatchObject(refusal('SubstitutionIds'));
  });
});
