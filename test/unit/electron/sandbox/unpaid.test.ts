import { expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import type { Pair } from './class-day';
import { at, CLASSES, creditOf, eventOf, lessonOf, placesOf, setClock, setSegment, strangers, topUp } from './class-day';
import { dumpOf } from './dump';

/** A business that enforces payments of classes within 30 minutes, and bookings made at 10:00. */
async function enforced(service: string, count: number, places = 1) {
  const caller = await startCaller();
  setSegment(caller, CLASSES, { payWithin: 30 });
  const AppointmentId = await lessonOf(caller, service);
  await setClock(caller, at('10:00'));
  const pairs = strangers(count).map((CustomerId) => ({ AppointmentId, CustomerId }));
  for (const pair of pairs) expect((await caller.call('Classes/CreateBooking', { ...pair, Count: places, PaymentRequiredProcess: 'System' })).IsPaymentRequiredProcessing).toBe(true);
  return { caller, AppointmentId, pairs };
}

const statusesOf = (caller: Caller, pairs: readonly Pair[]) => Promise.all(pairs.map(async (pair) => (await eventOf(caller, pair)).Status));

it('cancels what is not paid in time, as the very next call sees', async () => {
  const { caller, AppointmentId, pairs } = await enforced('Strečink', 3);
  const [whole, part, none] = pairs;
  for (const [pair, amount] of [[whole, 160], [part, 100]] as const) {
    topUp(caller, pair?.CustomerId ?? 0, 300);
    expect((await caller.call('Booking/AddPaymentViaCredit', { ...pair, Amount: amount })).IsError).toBe(false);
  }
  await caller.call('Event/WebHook/Create', { EventType: 'Event_Cancel', HookUrl: 'http://127.0.0.1:9/hook' });
  await setClock(caller, at('10:30') - 10);
  expect(await statusesOf(caller, pairs)).toEqual(['Confirmed', 'Confirmed', 'Confirmed']);
  await setClock(caller, at('10:31'));
  expect(await placesOf(caller, AppointmentId)).toEqual([3, 10]);
  expect(await statusesOf(caller, pairs)).toEqual(['Confirmed', 'Canceled', 'Canceled']);
  expect([await creditOf(caller, whole?.CustomerId ?? 0), await creditOf(caller, part?.CustomerId ?? 0)]).toEqual([140, 300]);
  const { Activities } = await caller.call('Booking/GetActivities', { ModifiedAfter: at('10:00') });
  expect(Activities.map(({ CustomerId, Change }) => [CustomerId, Change])).toEqual([[part?.CustomerId, 'Canceled'], [none?.CustomerId, 'Canceled']]);
  expect(caller.books.db.all('SELECT ids FROM hook_calls')).toHaveLength(2);
});

it('stays cancelled though the call that found it is refused', async () => {
  const { caller, pairs: [pair] } = await enforced('Strečink', 1);
  await setClock(caller, at('11:00'));
  expect(await caller.call('Booking/Confirm', { AppointmentId: 999_999, CustomerId: 1 })).toMatchObject({ IsError: true });
  expect(caller.books.db.get('SELECT status FROM bookings WHERE appointment_id = ? AND customer_id = ?', pair?.AppointmentId ?? 0, pair?.CustomerId ?? 0)).toMatchObject({ status: 'Canceled' });
});

it('moves an alternate up to the place', async () => {
  const { caller, AppointmentId, pairs } = await enforced('Strečink', 1, 8);
  setSegment(caller, CLASSES, { payWithin: null });
  const [, waiting = 0] = strangers(2);
  expect((await caller.call('Alternates/AddToAppointment', { AppointmentId, CustomerId: waiting })).Status).toBe('AlternateAutoPromotion');
  await setClock(caller, at('10:31'));
  expect(await eventOf(caller, { AppointmentId, CustomerId: waiting })).toMatchObject({ Status: 'Confirmed', Count: 1 });
  expect(await statusesOf(caller, pairs)).toEqual(['Canceled']);
  expect(await placesOf(caller, AppointmentId)).toEqual([3, 10]);
});

it('leaves who is here already, and a visit that begins before the term ends: both are owed', async () => {
  const { caller, pairs: [here, absent] } = await enforced('Strečink', 2);
  await caller.control('attendance', { appointmentId: here?.AppointmentId, customerId: here?.CustomerId, value: 1 });
  await setClock(caller, at('17:15'));
  const pair = { AppointmentId: here?.AppointmentId ?? 0, CustomerId: strangers(3)[2] ?? 0 };
  await caller.call('Classes/CreateBooking', { ...pair, PaymentRequiredProcess: 'System' });
  await setClock(caller, at('18:00'));
  expect(await statusesOf(caller, [here ?? pair, absent ?? pair, pair])).toEqual(['Confirmed', 'Canceled', 'Confirmed']);
  expect(await caller.call('Booking/GetPaymentLink', pair)).toMatchObject({ IsError: false, Url: null });
});

it('waits no more for what is cancelled, or costs no more than was paid', async () => {
  const { caller, pairs: [canceled, cheaper] } = await enforced('Strečink', 2);
  await caller.call('Booking/Cancel', canceled);
  expect(await caller.control('book', { appointmentId: canceled?.AppointmentId, customerId: canceled?.CustomerId })).toMatchObject({ status: 'Canceled', pay_until: null });
  caller.books.db.run('UPDATE bookings SET price = 0 WHERE customer_id = ?', cheaper?.CustomerId ?? 0);
  await setClock(caller, at('10:31'));
  expect((await caller.call('Event/Get', cheaper)).Result?.Status).toBe('Confirmed');
});

it('changes nothing in books where nothing is due', async () => {
  const { caller } = await enforced('Strečink', 2);
  const before = dumpOf(caller.books.db);
  await caller.call('Test/Echo', { Text: 'x' });
  expect(dumpOf(caller.books.db)).toBe(before);
});
