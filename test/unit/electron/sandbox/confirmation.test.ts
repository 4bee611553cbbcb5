import { expect, it } from 'vitest';
import { startCaller } from './caller';
import { at, bookingOf, CLASSES, creditOf, eventOf, eventsOf, lessonOf, placesOf, setClock, setSegment, strangers, topUp, waitingOn } from './class-day';
import { dumpOf } from './dump';

it('confirms what waits for approval, once', async () => {
  const caller = await startCaller();
  const { AppointmentId, CustomerId } = await bookingOf(caller, 'Iva Hájková');
  expect(await caller.call('Booking/Confirm', { AppointmentId, CustomerId })).toMatchObject({ IsError: false, AppointmentId, CustomerId, Status: 'Confirmed' });
  expect((await bookingOf(caller, 'Iva Hájková')).Status).toBe('Confirmed');
  expect((await bookingOf(caller, 'Nela Dubová')).Status).toBe('ConfirmationRequested');
  expect(await caller.call('Booking/Confirm', { AppointmentId, CustomerId })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  expect(await caller.call('Booking/Reject', { AppointmentId, CustomerId })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  expect((await bookingOf(caller, 'Iva Hájková')).Status).toBe('Confirmed');
});

it('rejects what waits for approval, once', async () => {
  const caller = await startCaller();
  const { AppointmentId, CustomerId } = await bookingOf(caller, 'Radek Pospíšil');
  expect(await caller.call('Booking/Reject', { AppointmentId, CustomerId })).toMatchObject({ IsError: false, AppointmentId, CustomerId, Status: 'Rejected' });
  expect((await bookingOf(caller, 'Radek Pospíšil')).Status).toBe('Rejected');
  for (const action of ['Booking/Reject', 'Booking/Confirm'] as const) {
    expect(await caller.call(action, { AppointmentId, CustomerId })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  }
});

it('writes activities of both for bookings made through the API', async () => {
  const caller = await startCaller();
  setSegment(caller, CLASSES, { confirm: true });
  const AppointmentId = await lessonOf(caller, 'Strečink');
  const [first = 0, second = 0] = strangers(2);
  for (const CustomerId of [first, second]) await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId });
  await caller.call('Booking/Confirm', { AppointmentId, CustomerId: first });
  await caller.call('Booking/Reject', { AppointmentId, CustomerId: second });
  await caller.call('Booking/Reject', await bookingOf(caller, 'Radek Pospíšil'));
  const { Activities } = await caller.call('Booking/GetActivities', { ModifiedAfter: at('09:00') });
  expect(Activities.map(({ CustomerId, Change }) => [CustomerId, Change])).toEqual([[first, 'Confirmed'], [second, 'Rejected']]);
});

it('gives everything back for a rejection, after the deadline too, and whoever waits moves up', async () => {
  const caller = await startCaller();
  const AppointmentId = await lessonOf(caller, 'Zdravá záda');
  const pending = (await eventsOf(caller)).find((event) => event.AppointmentId === AppointmentId && event.PaidPartOfPrice === 0);
  const pair = { AppointmentId, CustomerId: pending?.CustomerId ?? 0 };
  topUp(caller, pair.CustomerId, 200);
  await caller.control('status', { appointmentId: AppointmentId, customerId: pair.CustomerId, value: 'ConfirmationRequested' });
  expect((await caller.call('Booking/AddPaymentViaCredit', { ...pair, Amount: 190 })).IsError).toBe(false);
  await setClock(caller, at('11:30'));
  expect((await caller.call('Booking/Reject', pair)).Status).toBe('Rejected');
  expect(await creditOf(caller, pair.CustomerId)).toBe(200);
  expect(await eventOf(caller, pair)).toMatchObject({ Status: 'Rejected', PaidPartOfPrice: 0 });
  expect(await placesOf(caller, AppointmentId)).toEqual([12, 12]);
  expect(await bookingOf(caller, 'Libor Skála')).toMatchObject({ AppointmentId, Status: 'Confirmed' });
  expect(await waitingOn(caller, AppointmentId)).toEqual(['Monika Tesařová']);
});

it('calls no webhook of a cancellation for a rejection', async () => {
  const caller = await startCaller();
  await caller.call('Event/WebHook/Create', { EventType: 'Event_Cancel', HookUrl: 'http://127.0.0.1:9/hook' });
  await caller.call('Booking/Reject', await bookingOf(caller, 'Radek Pospíšil'));
  expect(caller.books.db.all('SELECT ids FROM hook_calls')).toEqual([]);
});

it.each(['Booking/Confirm', 'Booking/Reject'] as const)('%s refuses everything else by name', async (action) => {
  const caller = await startCaller();
  const [jana, simona] = [await bookingOf(caller, 'Jana Černá'), await bookingOf(caller, 'Simona Králová')];
  const before = dumpOf(caller.books.db);
  for (const { AppointmentId, CustomerId } of [jana, simona, { ...jana, CustomerId: simona.CustomerId }, { ...jana, AppointmentId: -1 }]) {
    expect(await caller.call(action, { AppointmentId, CustomerId })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  }
  expect(dumpOf(caller.books.db)).toBe(before);
});
