import { auditBooks } from '@electron/sandbox/rules/audit';
import { expect, it } from 'vitest';
import { startCaller } from './caller';
import { at, bookingOf, creditOf, customerOf, DAY, eventOf, lessonOf, placesOf, setClock, strangers, topUp } from './class-day';
import { dumpOf } from './dump';

it('cancels in time: the booking stays among events, its place is free and its credit comes back', async () => {
  const caller = await startCaller();
  const AppointmentId = await lessonOf(caller, 'Strečink');
  const [CustomerId = 0] = strangers(1);
  topUp(caller, CustomerId, 500);
  const pair = { AppointmentId, CustomerId };
  await caller.call('Classes/CreateBooking', { ...pair, Count: 2 });
  await caller.call('Booking/AddPaymentViaCredit', { ...pair, Amount: 320 });
  expect(await creditOf(caller, CustomerId)).toBe(180);
  await caller.call('Event/WebHook/Create', { EventType: 'Event_Cancel', HookUrl: 'http://127.0.0.1:9/hook' });

  expect(await caller.call('Booking/Cancel', pair)).toMatchObject({ IsError: false, ...pair, Status: 'Canceled' });
  expect(await eventOf(caller, pair)).toMatchObject({ Status: 'Canceled', NoShowStatus: 0, PaidPartOfPrice: 0 });
  expect(await creditOf(caller, CustomerId)).toBe(500);
  expect(await placesOf(caller, AppointmentId)).toEqual([2, 10]);
  const infos = (await caller.call('Booking/GetBookingsForPeriod', { From: DAY.StartDate, To: DAY.EndDate })).BookingInfoModels;
  expect(infos.some((info) => info.CustomerId === CustomerId && info.AppointmentId === AppointmentId)).toBe(false);
  const { Activities } = await caller.call('Booking/GetActivities', { ModifiedAfter: at('09:00') });
  expect(Activities).toMatchObject([{ ...pair, Change: 'Canceled' }]);
  expect(caller.books.db.all<{ ids: string }>('SELECT ids FROM hook_calls').map(({ ids }) => JSON.parse(ids) as unknown)).toEqual([pair]);
});

it('gives entries of a pass back', async () => {
  const caller = await startCaller();
  const AppointmentId = await lessonOf(caller, 'Strečink');
  const CustomerId = await customerOf(caller, 'Lucie Kučerová');
  const usage = async () => (await caller.call('PassToCustomer/GetPassesForCustomer', { CustomerId })).Items[0]?.Usages.find(({ BookingServiceId }) => BookingServiceId === 20);
  const before = await usage();
  await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId });
  expect((await caller.call('Booking/AddPaymentViaPass', { AppointmentId, CustomerId, PassUsageId: before?.PassUsageId })).IsError).toBe(false);
  expect((await usage())?.Used).toBe((before?.Used ?? 0) + 1);
  await caller.call('Booking/Cancel', { AppointmentId, CustomerId });
  expect(await usage()).toEqual(before);
});

it('leaves money over the counter with the business, and attendance as it was', async () => {
  const caller = await startCaller();
  const olga = await bookingOf(caller, 'Olga Veselá');
  await setClock(caller, at('14:10'));
  await caller.call('Booking/SetNoShowState', { ...olga, NoShowStatus: 9 });
  expect((await caller.call('Booking/Cancel', { ...olga, OverrideCancellationLate: true })).IsError).toBe(false);
  expect(await eventOf(caller, olga)).toMatchObject({ Status: 'Canceled', NoShowStatus: 9, PaidPartOfPrice: 990, PaymentMethodFormatted: 'Převodem' });
  // The seed wrote that booking: activities tell of those made through the API only.
  expect((await caller.call('Booking/GetActivities', { ModifiedAfter: at('09:00') })).Activities).toEqual([]);
});

it('keeps to the deadline of the segment to the second, and may be overridden at any time', async () => {
  const caller = await startCaller();
  const AppointmentId = await lessonOf(caller, 'Strečink');
  const [early = 0, late = 0, over = 0] = strangers(3);
  for (const CustomerId of [early, late, over]) await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId });
  // Four hours before 17:30; some room on the early side, since the clock runs on.
  await setClock(caller, at('13:30') - 10);
  expect((await caller.call('Booking/Cancel', { AppointmentId, CustomerId: early })).IsError).toBe(false);
  await setClock(caller, at('13:30'));
  for (const override of [{}, { OverrideCancellationLate: false }]) {
    expect(await caller.call('Booking/Cancel', { AppointmentId, CustomerId: late, ...override })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  }
  expect((await eventOf(caller, { AppointmentId, CustomerId: late })).Status).toBe('Confirmed');
  expect((await caller.call('Booking/Cancel', { AppointmentId, CustomerId: late, OverrideCancellationLate: true })).IsError).toBe(false);
  await setClock(caller, at('23:00'));
  expect((await caller.call('Booking/Cancel', { AppointmentId, CustomerId: over, OverrideCancellationLate: true })).Status).toBe('Canceled');
});

it('gives nothing back for what is cancelled late, also when it is booked and cancelled again', async () => {
  const caller = await startCaller();
  const pair = { AppointmentId: await lessonOf(caller, 'Strečink'), CustomerId: strangers(1)[0] ?? 0 };
  topUp(caller, pair.CustomerId, 500);
  await caller.call('Classes/CreateBooking', pair);
  await caller.call('Booking/AddPaymentViaCredit', { ...pair, Amount: 160 });
  await setClock(caller, at('15:00'));
  await caller.call('Booking/Cancel', { ...pair, OverrideCancellationLate: true });
  expect(await creditOf(caller, pair.CustomerId)).toBe(340);
  expect(await eventOf(caller, pair)).toMatchObject({ Status: 'Canceled', PaidPartOfPrice: 160 });

  await setClock(caller, at('10:00'));
  expect((await caller.call('Classes/CreateBooking', pair)).Status).toBe('Confirmed');
  expect(await eventOf(caller, pair)).toMatchObject({ Status: 'Confirmed', PaidPartOfPrice: 0 });
  expect((await caller.call('Booking/Cancel', pair)).IsError).toBe(false);
  expect(await creditOf(caller, pair.CustomerId)).toBe(340);
});

it('gives entries that a late cancelling kept back by no other way, also when it is booked again', async () => {
  const caller = await startCaller();
  const pair = { AppointmentId: await lessonOf(caller, 'Strečink'), CustomerId: await customerOf(caller, 'Lucie Kučerová') };
  const usage = async () => (await caller.call('PassToCustomer/GetPassesForCustomer', { CustomerId: pair.CustomerId })).Items[0]?.Usages.find(({ BookingServiceId }) => BookingServiceId === 20);
  const PassUsageId = (await usage())?.PassUsageId;
  await caller.call('Classes/CreateBooking', pair);
  await caller.call('Booking/AddPaymentViaPass', { ...pair, PassUsageId });
  await setClock(caller, at('15:00'));
  await caller.call('Booking/Cancel', { ...pair, OverrideCancellationLate: true });
  const kept = await usage();
  const giveBack = () => caller.call('Customer/TryReturnPassUsage', { CustomerId: pair.CustomerId, PassUsageId });
  expect(await giveBack()).toMatchObject({ IsError: true, ErrorParameter: 'Count' });

  expect((await caller.call('Classes/CreateBooking', pair)).Status).toBe('Confirmed');
  expect(await giveBack()).toMatchObject({ IsError: true, ErrorParameter: 'Count' });
  expect((await caller.call('Booking/AddPaymentViaPass', { ...pair, PassUsageId })).IsError).toBe(false);
  await setClock(caller, at('10:00'));
  await caller.call('Booking/Cancel', pair);
  expect(await usage()).toEqual(kept);
  expect(auditBooks(caller.books)).toEqual([]);
});

it('cancels what still waits for approval', async () => {
  const caller = await startCaller();
  const radek = await bookingOf(caller, 'Radek Pospíšil');
  expect((await caller.call('Booking/Cancel', { ...radek, OverrideCancellationLate: true })).IsError).toBe(false);
  expect((await eventOf(caller, radek)).Status).toBe('Canceled');
});

it('refuses what is over, not there or on a waitlist, and changes nothing', async () => {
  const caller = await startCaller();
  const [jana, simona, iva] = [await bookingOf(caller, 'Jana Černá'), await bookingOf(caller, 'Simona Králová'), await bookingOf(caller, 'Iva Hájková')];
  const waiting = { AppointmentId: await lessonOf(caller, 'Zdravá záda'), CustomerId: await customerOf(caller, 'Libor Skála') };
  await caller.control('status', { appointmentId: iva.AppointmentId, customerId: iva.CustomerId, value: 'Rejected' });
  const before = dumpOf(caller.books.db);
  for (const pair of [simona, iva, waiting, { ...jana, CustomerId: simona.CustomerId }, { ...jana, AppointmentId: 2 ** 31 - 1 }]) {
    const { AppointmentId, CustomerId } = pair;
    expect(await caller.call('Booking/Cancel', { AppointmentId, CustomerId, OverrideCancellationLate: true })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  }
  expect(await caller.call('Booking/Cancel', { ...jana, EnableCancelWholeCourse: 'no' })).toMatchObject({ IsError: true, ErrorParameter: 'EnableCancelWholeCourse' });
  expect(dumpOf(caller.books.db)).toBe(before);
});
