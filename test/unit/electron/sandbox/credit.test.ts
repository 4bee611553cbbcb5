import { describe, expect, it } from 'vitest';
import { startCaller } from './caller';
import { creditOf, CUSTOMER, DAY, eventOf, nowOf, refusal, sowBooking } from './money';

const { jana, petr } = CUSTOMER;

describe('paying a booking by credit', () => {
  // Petr has 1,200 Kč.
  it.each([
    ['part', 890, 300, 300, 590],
    ['all', 890, 890, 890, 0],
    ['above the price: the price', 890, 1000, 890, 0],
    ['far above the price', 890, 1e300, 890, 0],
    ['hellers', 890, 0.1 + 0.2, 0.3, 889.7],
    ['all of the balance', 2000, 1200, 1200, 800],
  ])('%s', async (_case, price, amount, used, rest) => {
    const caller = await startCaller();
    const booking = sowBooking(caller, { customerId: petr, price });
    expect(await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: amount })).toMatchObject({
      IsError: false,
      UsedCreditAmount: used,
      PaymentInfo: { RemainingPriceWithVat: rest, IsPaidOrWaiting: rest === 0, IsOnlyPartiallyPaid: rest > 0, IsWaiting: false, PaymentMethodFormatted: 'Kredit' },
    });
    expect(await creditOf(caller, petr)).toBe(Math.round((1200 - used) * 100) / 100);
    expect(await eventOf(caller, booking)).toMatchObject({ PaidPartOfPrice: used, IsPaid: rest === 0, PaymentMethodFormatted: 'Kredit' });
  });

  it('goes on after a part, never above the rest', async () => {
    const caller = await startCaller();
    const booking = sowBooking(caller, { customerId: petr, price: 890 });
    for (const [amount, used] of [[500, 500], [500, 390]]) {
      expect(await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: amount })).toMatchObject({ UsedCreditAmount: used });
    }
    expect(await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: 1 })).toMatchObject(refusal('AppointmentId'));
    expect(await creditOf(caller, petr)).toBe(310);
  });

  it.each([0, -1, 0.001, -1e300])('refuses the amount %d', async (amount) => {
    const caller = await startCaller();
    const booking = sowBooking(caller, { customerId: petr });
    expect(await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: amount })).toMatchObject(refusal('Amount'));
    expect(await creditOf(caller, petr)).toBe(1200);
  });

  it('takes nothing when the balance does not suffice', async () => {
    const caller = await startCaller();
    const booking = sowBooking(caller, { customerId: jana });
    expect(await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: 340.01 })).toMatchObject({ ...refusal('Amount'), UsedCreditAmount: 0, PaymentInfo: null });
    expect(await creditOf(caller, jana)).toBe(340);
    expect(await eventOf(caller, booking)).toMatchObject({ PaidPartOfPrice: 0, PaymentMethodFormatted: null });
  });

  it.each([
    ['cancelled', { status: 'Canceled' }],
    ['rejected', { status: 'Rejected' }],
    ['free', { price: 0 }],
  ])('refuses a %s booking', async (_case, row) => {
    const caller = await startCaller();
    const booking = sowBooking(caller, { customerId: petr, ...row });
    expect(await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: 10 })).toMatchObject(refusal('AppointmentId'));
  });

  it('refuses a booking of somebody else', async () => {
    const caller = await startCaller();
    const { AppointmentId } = sowBooking(caller, { customerId: petr });
    expect(await caller.call('Booking/AddPaymentViaCredit', { AppointmentId, CustomerId: jana, Amount: 10 })).toMatchObject(refusal('AppointmentId'));
    expect(await caller.call('Booking/AddPaymentViaCredit', { AppointmentId: 2 ** 31 - 1, CustomerId: petr, Amount: 10 })).toMatchObject(refusal('AppointmentId'));
  });

  it('takes a booking that waits for confirmation, and one that is over', async () => {
    const caller = await startCaller();
    for (const row of [{ status: 'ConfirmationRequested' }, { inDays: -3 }]) {
      expect((await caller.call('Booking/AddPaymentViaCredit', { ...sowBooking(caller, { customerId: petr, price: 100, ...row }), Amount: 100 })).IsError).toBe(false);
    }
  });
});

describe('credit without a booking', () => {
  it.each([
    [100, true, 1100],
    [1200, true, 0],
    [1200.01, false, 1200],
    [1e300, false, 1200],
  ])('%d of 1,200 Kč: %s', async (amount, success, rest) => {
    const caller = await startCaller();
    expect(await caller.call('Customer/TryUseCredit', { CustomerId: petr, CreditForSubtract: amount })).toMatchObject({ IsError: false, Success: success, CurrentCredit: rest });
    expect(await creditOf(caller, petr)).toBe(rest);
  });

  it.each([0, -5])('refuses %d', async (amount) => {
    const caller = await startCaller();
    expect(await caller.call('Customer/TryUseCredit', { CustomerId: petr, CreditForSubtract: amount })).toMatchObject({ ...refusal('CreditForSubtract'), Success: false });
    expect(await creditOf(caller, petr)).toBe(1200);
  });

  it('refuses an unknown and a deleted customer', async () => {
    const caller = await startCaller();
    caller.books.db.run('UPDATE customers SET deleted = 1 WHERE id = ?', petr);
    for (const CustomerId of [petr, 999_999]) expect(await caller.call('Customer/TryUseCredit', { CustomerId, CreditForSubtract: 1 })).toMatchObject(refusal('CustomerId'));
  });
});

it('moves are in the history, with what is used of each top-up', async () => {
  const caller = await startCaller();
  caller.books.db.run("INSERT INTO credits (customer_id, value, used, type, created_at) VALUES (?, 100, 0, 'Purchase', ?)", petr, nowOf(caller) - DAY);
  caller.books.db.run('UPDATE customers SET credit = credit + 100 WHERE id = ?', petr);
  await caller.call('Booking/AddPaymentViaCredit', { ...sowBooking(caller, { customerId: petr }), Amount: 850 });
  await caller.call('Customer/TryUseCredit', { CustomerId: petr, CreditForSubtract: 400 });
  const span = { IntervalStart: nowOf(caller) - 30 * DAY, IntervalEnd: nowOf(caller) + DAY };
  const moves = async (more: object) => (await caller.call('Credit/GetHistory', { ...span, ...more })).Items.filter(({ CustomerId }) => CustomerId === petr).map(({ Value, Used, Type }) => [Value, Used, Type]);
  expect(await moves({ OnlyPurchases: true })).toEqual([[1200, 1200, 'Purchase'], [100, 50, 'Purchase']]);
  expect(await moves({ OnlyUsages: true })).toEqual([[-850, 0, 'Usage'], [-400, 0, 'Usage']]);
  const turnover = await caller.call('Customer/CreditTransactions', { CustomerId: petr, StartDate: span.IntervalStart, EndDate: span.IntervalEnd });
  expect(turnover).toMatchObject({ CurrentCredit: 50, Customer: 'Petr Šťastný' });
  expect(turnover.Transactions.reduce((sum, { Value }) => sum + Value, 0)).toBe(50);
});
