import { expect, it } from 'vitest';
import { startCaller } from './caller';
import { at, bookingOf, CLASSES, lessonOf, setClock, setSegment, strangers, topUp } from './class-day';

const NONE = { IsError: false, Url: null, ExpiresAt: null };

it('gives a link to cancel until the deadline', async () => {
  const caller = await startCaller();
  const pair = { AppointmentId: await lessonOf(caller, 'Strečink'), CustomerId: strangers(1)[0] };
  await caller.call('Classes/CreateBooking', pair);
  const link = await caller.call('Booking/GetCancelLink', pair);
  expect(link).toMatchObject({ IsError: false, ExpiresAt: at('13:30') });
  expect(new URL(link.Url ?? '').hostname).toMatch(/\.invalid$/);
  expect((await caller.call('Booking/GetCancelLink', pair)).Url).toBe(link.Url);
  await setClock(caller, at('13:30'));
  expect(await caller.call('Booking/GetCancelLink', pair)).toMatchObject(NONE);
  await setClock(caller, at('10:00'));
  await caller.call('Booking/Cancel', pair);
  expect(await caller.call('Booking/GetCancelLink', pair)).toMatchObject(NONE);
});

it('gives a link to pay while something remains, until the start', async () => {
  const caller = await startCaller();
  const pair = { AppointmentId: await lessonOf(caller, 'Strečink'), CustomerId: strangers(1)[0] ?? 0 };
  topUp(caller, pair.CustomerId, 500);
  await caller.call('Classes/CreateBooking', pair);
  const link = await caller.call('Booking/GetPaymentLink', pair);
  expect(link).toMatchObject({ IsError: false, ExpiresAt: at('17:30') });
  expect(link.Url).toMatch(/^https:\/\//);
  expect(link.Url).not.toBe((await caller.call('Booking/GetCancelLink', pair)).Url);
  await caller.call('Booking/AddPaymentViaCredit', { ...pair, Amount: 100 });
  expect((await caller.call('Booking/GetPaymentLink', pair)).Url).toBe(link.Url);
  await setClock(caller, at('17:30'));
  expect(await caller.call('Booking/GetPaymentLink', pair)).toMatchObject(NONE);
  await setClock(caller, at('10:00'));
  await caller.call('Booking/AddPaymentViaCredit', { ...pair, Amount: 60 });
  expect(await caller.call('Booking/GetPaymentLink', pair)).toMatchObject(NONE);
});

it('gives a link to pay until the term of an enforced payment, and none once the booking is cancelled', async () => {
  const caller = await startCaller();
  setSegment(caller, CLASSES, { payWithin: 30 });
  const pair = { AppointmentId: await lessonOf(caller, 'Strečink'), CustomerId: strangers(1)[0] };
  await setClock(caller, at('10:00'));
  await caller.call('Classes/CreateBooking', { ...pair, PaymentRequiredProcess: 'System' });
  const { ExpiresAt } = await caller.call('Booking/GetPaymentLink', pair);
  expect(Math.abs((ExpiresAt ?? 0) - at('10:30'))).toBeLessThan(30);
  await caller.call('Booking/Cancel', pair);
  expect(await caller.call('Booking/GetPaymentLink', pair)).toMatchObject(NONE);
});

it('gives none for what is over, paid or free, and refuses what is not there', async () => {
  const caller = await startCaller();
  const [jana, simona, olga] = [await bookingOf(caller, 'Jana Černá'), await bookingOf(caller, 'Simona Králová'), await bookingOf(caller, 'Olga Veselá')];
  // Her deadline was yesterday at ten.
  expect(await caller.call('Booking/GetCancelLink', jana)).toMatchObject(NONE);
  expect((await caller.call('Booking/GetPaymentLink', jana)).Url).not.toBeNull();
  expect(await caller.call('Booking/GetPaymentLink', simona)).toMatchObject(NONE);
  expect(await caller.call('Booking/GetPaymentLink', olga)).toMatchObject(NONE);
  for (const action of ['Booking/GetCancelLink', 'Booking/GetPaymentLink'] as const) {
    expect(await caller.call(action, { AppointmentId: jana.AppointmentId, CustomerId: olga.CustomerId })).toMatchObject({ ...NONE, IsError: true, ErrorParameter: 'AppointmentId' });
  }
});
