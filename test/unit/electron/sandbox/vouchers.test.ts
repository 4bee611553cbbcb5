import { returnPayments } from '@electron/sandbox/rules/payments';
import { describe, expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import { CUSTOMER, DAY, eventOf, nowOf, refusal, SERVICE, sowBooking } from './money';

const { alena, petr } = CUSTOMER;

const pay = ({ call }: Caller, booking: object, VoucherCode: unknown) => call('Voucher/PayForBooking', { ...booking, VoucherCode });
const isUsed = async ({ call }: Caller, VoucherCode: string) => (await call('Voucher/IsValid', { VoucherCode })).IsUsed;

describe('paying a booking by a voucher', () => {
  it.each([
    ['credit above the price', 'DAREK-2026', 850, 850],
    ['credit below the price', 'DAREK-2026', 1290, 1000],
    ['a percentage', 'SLEVA-20', 850, 170],
    ['a percentage with hellers', 'SLEVA-20', 99.99, 20],
    ['the service', 'MASAZ-2026', 850, 850],
    ['the service at another price', 'MASAZ-2026', 999, 999],
  ])('%s', async (_case, code, price, paid) => {
    const caller = await startCaller();
    const booking = sowBooking(caller, { customerId: alena, price });
    const answer = await pay(caller, booking, code);
    expect(answer.IsError).toBe(false);
    expect(answer.VoucherToCustomerId).toBeGreaterThan(0);
    expect(await eventOf(caller, booking)).toMatchObject({ PaidPartOfPrice: paid, IsPaid: paid === price, PaymentMethodFormatted: 'Poukaz' });
    expect(await caller.call('Voucher/IsValid', { VoucherCode: code })).toMatchObject({ Exists: true, IsExpired: false, IsUsed: true });
  });

  it('never pays above what is left', async () => {
    const caller = await startCaller();
    const booking = sowBooking(caller, { customerId: petr });
    await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: 800 });
    expect((await pay(caller, booking, 'SLEVA-20')).IsError).toBe(false);
    expect(await eventOf(caller, booking)).toMatchObject({ IsPaid: true, PaidPartOfPrice: 850, PaymentMethodFormatted: 'Kredit, Poukaz' });
  });

  it.each([
    ['unknown', 'NENI', {}],
    ['in other capitals', 'darek-2026', {}],
    ['empty', '', {}],
    ['null', null, {}],
    ['huge', 'x'.repeat(100_000), {}],
    ['expired', 'DAREK-STARY', {}],
    ['used', 'DAREK-POUZITY', {}],
    ['for a pass', 'PERMICE-2026', {}],
    ['for another service', 'MASAZ-2026', { serviceId: SERVICE.neck }],
    ['for a service, and the booking has none', 'MASAZ-2026', { serviceId: null }],
  ])('refuses a code that is %s', async (_case, code, row) => {
    const caller = await startCaller();
    const booking = sowBooking(caller, { customerId: alena, ...row });
    const before = typeof code === 'string' ? await isUsed(caller, code) : null;
    expect(await pay(caller, booking, code)).toMatchObject({ ...refusal('VoucherCode'), VoucherToCustomerId: null });
    expect((await eventOf(caller, booking)).PaidPartOfPrice).toBe(0);
    if (typeof code === 'string') expect(await isUsed(caller, code)).toBe(before);
  });

  it('refuses a code that has been used for another booking, and a second voucher for the same one', async () => {
    const caller = await startCaller();
    const booking = sowBooking(caller, { customerId: alena });
    expect((await pay(caller, booking, 'SLEVA-20')).IsError).toBe(false);
    expect(await pay(caller, sowBooking(caller, { customerId: petr }), 'SLEVA-20')).toMatchObject(refusal('VoucherCode'));
    expect(await pay(caller, booking, 'DAREK-2026')).toMatchObject(refusal('VoucherCode'));
    expect(await isUsed(caller, 'DAREK-2026')).toBe(false);
  });

  it.each([
    ['cancelled', { status: 'Canceled' }],
    ['rejected', { status: 'Rejected' }],
    ['free', { price: 0 }],
  ])('refuses a %s booking and keeps the code', async (_case, row) => {
    const caller = await startCaller();
    expect(await pay(caller, sowBooking(caller, { customerId: alena, ...row }), 'DAREK-2026')).toMatchObject(refusal('AppointmentId'));
    expect(await isUsed(caller, 'DAREK-2026')).toBe(false);
  });

  it('an expiry counts from its second', async () => {
    const caller = await startCaller();
    const [code] = caller.books.db.all<{ json: string }>("SELECT json FROM catalogue WHERE kind = 'voucherCode' AND id = 1");
    const expires = nowOf(caller) + DAY;
    caller.books.db.run("UPDATE catalogue SET json = ? WHERE kind = 'voucherCode' AND id = 1", JSON.stringify({ ...(JSON.parse(code?.json ?? '{}') as object), expires }));
    expect(await caller.call('Voucher/IsValid', { VoucherCode: 'DAREK-2026' })).toMatchObject({ Exists: true, IsExpired: false });
    await caller.control('clock', { now: new Date(expires * 1000).toISOString() });
    expect(await caller.call('Voucher/IsValid', { VoucherCode: 'DAREK-2026' })).toMatchObject({ Exists: true, IsExpired: true, IsUsed: false });
    expect(await pay(caller, sowBooking(caller, { customerId: alena }), 'DAREK-2026')).toMatchObject(refusal('VoucherCode'));
  });
});

describe('taking the payment by a voucher back', () => {
  it.each([
    ['DAREK-2026', true],
    ['MASAZ-2026', true],
    ['SLEVA-20', false],
  ])('%s can be used again: %s', async (code, again) => {
    const caller = await startCaller();
    const booking = sowBooking(caller, { customerId: petr });
    await pay(caller, booking, code);
    if (code === 'SLEVA-20') await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: 100 });
    expect(await caller.call('Voucher/RefundBookingPayment', booking)).toMatchObject({ IsError: false, CanBeUsedAgain: again, VoucherCode: code });
    const kept = code === 'SLEVA-20' ? { PaidPartOfPrice: 100, PaymentMethodFormatted: 'Kredit' } : { PaidPartOfPrice: 0, PaymentMethodFormatted: null };
    expect(await eventOf(caller, booking)).toMatchObject({ IsPaid: false, ...kept });
    expect(await isUsed(caller, code)).toBe(!again);
    expect(await caller.call('Voucher/RefundBookingPayment', booking)).toMatchObject(refusal('AppointmentId'));
    expect((await pay(caller, booking, code)).IsError).toBe(!again);
  });

  it('refuses a booking that no voucher has paid, one that is cancelled, one that is not there', async () => {
    const caller = await startCaller();
    const booking = sowBooking(caller, { customerId: petr });
    await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: 100 });
    const cancelled = sowBooking(caller, { customerId: alena });
    await pay(caller, cancelled, 'DAREK-2026');
    await caller.control('status', { appointmentId: cancelled.AppointmentId, customerId: alena, value: 'Canceled' });
    for (const request of [booking, cancelled, { ...booking, CustomerId: alena }]) {
      expect(await caller.call('Voucher/RefundBookingPayment', request)).toMatchObject({ ...refusal('AppointmentId'), CanBeUsedAgain: false, VoucherCode: null });
    }
    expect(await isUsed(caller, 'DAREK-2026')).toBe(true);
  });

  it('what is given back with the booking makes the code good too, if the voucher allows it', async () => {
    const caller = await startCaller();
    for (const [code, again] of [['DAREK-2026', true], ['SLEVA-20', false]] as const) {
      const booking = sowBooking(caller, { customerId: alena });
      await pay(caller, booking, code);
      returnPayments(caller.books, booking.AppointmentId, alena);
      expect(await isUsed(caller, code)).toBe(!again);
      expect(caller.books.db.get('SELECT paid, voucher, method FROM bookings WHERE appointment_id = ?', booking.AppointmentId)).toMatchObject({ paid: 0, voucher: null, method: null });
    }
  });
});

it('the list says what each voucher is and what it is for', async () => {
  const caller = await startCaller();
  const { Items } = await caller.call('Voucher/GetList');
  expect(Items.map(({ Type, CreditAmount, PercentageAmount, PriceWithVat }) => [Type, CreditAmount, PercentageAmount, PriceWithVat])).toEqual([
    ['Credit', 1000, null, 1000],
    ['Percentage', null, 20, 0],
    ['Service', null, null, 850],
    ['Pass', null, null, 1700],
  ]);
  expect(Items.map((voucher) => voucher.Items)).toEqual([[], [], [{ BookingServiceId: SERVICE.back, PassId: null }], [{ BookingServiceId: null, PassId: 2 }]]);
  expect((await caller.call('Voucher/GetList', { ModifiedAfter: nowOf(caller) })).Items).toEqual([]);
});
