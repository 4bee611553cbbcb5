import { expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import { CUSTOMER, DAY, nowOf, refusal, sowBooking } from './money';
import type { Pair } from './money';

const { petr } = CUSTOMER;

async function infoOf(caller: Caller, pair: Pair) {
  const span = { From: nowOf(caller), To: nowOf(caller) + 3 * DAY };
  const found = (await caller.call('Booking/GetBookingsForPeriod', span)).BookingInfoModels.find(({ AppointmentId }) => AppointmentId === pair.AppointmentId);
  if (found === undefined) throw new Error(`no booking ${pair.AppointmentId}`);
  return { IsPaid: found.IsPaid, ...found.PaymentInfo };
}

it.each([
  ['unpaid', { price: 850 }, 0, [false, false, false, false, 850]],
  ['a part', { price: 850 }, 849.99, [false, false, true, false, 0.01]],
  ['paid', { price: 850 }, 850, [true, true, false, false, 0]],
  ['free', { price: 0 }, 0, [false, false, false, false, 0]],
  ['enforced and unpaid', { price: 850, payUntil: 4_000_000_000 }, 0, [false, true, false, true, 850]],
  ['enforced and paid in part', { price: 850, payUntil: 4_000_000_000 }, 850 - 0.1, [false, true, true, true, 0.1]],
  ['enforced and paid', { price: 850, payUntil: 4_000_000_000 }, 850, [true, true, false, false, 0]],
])('%s', async (_case, row, amount, [isPaid, isPaidOrWaiting, isPartial, isWaiting, rest]) => {
  const caller = await startCaller();
  const booking = sowBooking(caller, { customerId: petr, ...row });
  if (amount > 0) await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: amount });
  expect(await infoOf(caller, booking)).toEqual({
    IsPaid: isPaid, IsPaidOrWaiting: isPaidOrWaiting, IsOnlyPartiallyPaid: isPartial, IsWaiting: isWaiting, RemainingPriceWithVat: rest,
    PaymentMethodFormatted: amount > 0 ? 'Kredit' : null,
  });
});

it('a payment that is there ends the term, in part it does not', async () => {
  const caller = await startCaller();
  const booking = sowBooking(caller, { customerId: petr, payUntil: nowOf(caller) + 3600 });
  const term = async () => (await caller.control('book', { appointmentId: booking.AppointmentId, customerId: petr })) as { readonly pay_until: number | null };
  await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: 100 });
  expect((await term()).pay_until).not.toBeNull();
  await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: 1000 });
  expect((await term()).pay_until).toBeNull();
});

it('calls the webhook of payments once for each payment and each return', async () => {
  const caller = await startCaller();
  await caller.call('Event/WebHook/Create', { EventType: 'Event_Edit_PaymentInfo', HookUrl: 'https://hooks.example/payments' });
  const booking = sowBooking(caller, { customerId: petr });
  const calls = () => caller.books.db.all<{ ids: string }>('SELECT ids FROM hook_calls');
  expect(await caller.call('Booking/AddPaymentViaCredit', { ...booking, Amount: -1 })).toMatchObject(refusal('Amount'));
  expect(calls()).toEqual([]);
  await caller.call('Voucher/PayForBooking', { ...booking, VoucherCode: 'DAREK-2026' });
  const once = [{ ids: JSON.stringify(booking) }];
  expect(calls()).toEqual(once);
  caller.books.db.run('DELETE FROM hook_calls');
  await caller.call('Voucher/RefundBookingPayment', booking);
  expect(calls()).toEqual(once);
});

it('a course is paid when every lesson that is occupied is', async () => {
  const caller = await startCaller();
  const jirina = (await caller.call('Customer/Search', { NameSearch: 'Jiřina Holá' })).Customers[0]?.Id ?? 0;
  const read = async () => (await caller.call('Course/GetCustomerEvents', { CourseId: 1, CustomerId: jirina })).Result;
  expect(await read()).toMatchObject({ IsPaid: true, TotalCoursePriceWithVat: 2200, PaidPartOfPriceWithVat: 2200, LectionsOccupiedByCustomer: 10, TotalLections: 10 });
  const last = (await read())?.CustomerEvents.at(-1)?.AppointmentId ?? 0;
  caller.books.db.run('UPDATE bookings SET paid = 0 WHERE appointment_id = ? AND customer_id = ?', last, jirina);
  expect(await read()).toMatchObject({ IsPaid: false, TotalCoursePriceWithVat: 2200, PaidPartOfPriceWithVat: 1980 });
});

it('prices of a price level stand beside the price of a service and of a pass', async () => {
  const { call } = await startCaller();
  const massage = (await call('BookingService/GetList')).BookingServices.find(({ Id }) => Id === 1);
  expect(massage).toMatchObject({ Price: 850, AvailablePriceLevels: [{ Id: 1, Name: 'Senior', Price: 723 }, { Id: 2, Name: 'Student', Price: 765 }] });
  const [pass] = (await call('Pass/GetList')).Items;
  expect(pass).toMatchObject({ Price: 7500, AvailablePriceLevels: [{ Id: 1, Price: 6375 }, { Id: 2, Price: 6750 }], ExpirationType: 'Duration', ExpirationDuration: { Count: 12, Unit: 'Month' } });
});
