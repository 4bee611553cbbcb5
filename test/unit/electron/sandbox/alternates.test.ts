import { expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import { at, bookingOf, CLASSES, customerOf, DAY, eventOf, eventsOf, lessonOf, placesOf, setClock, setSegment, strangers, waitingOn } from './class-day';
import { dumpOf } from './dump';

const FULL = 'Zdravá záda';

/** The full class of the demo, which starts at 12:00, and the bookings on it. */
async function fullClass(caller: Caller) {
  const AppointmentId = await lessonOf(caller, FULL);
  return { AppointmentId, booked: (await eventsOf(caller)).filter((event) => event.AppointmentId === AppointmentId) };
}

/** Cancels whatever the deadline says. */
async function cancel(caller: Caller, AppointmentId: number, CustomerId: number | undefined): Promise<void> {
  expect(await caller.call('Booking/Cancel', { AppointmentId, CustomerId, OverrideCancellationLate: true })).toMatchObject({ IsError: false, Status: 'Canceled' });
}

it('signs an alternate up at the end of the list, seen from both sides', async () => {
  const caller = await startCaller();
  const { AppointmentId } = await fullClass(caller);
  const CustomerId = await customerOf(caller, 'Zdeněk Beran');
  expect(await caller.call('Alternates/AddToAppointment', { AppointmentId, CustomerId })).toMatchObject({ IsError: false, AppointmentId, CustomerId, Status: 'AlternateAutoPromotion' });
  expect(await waitingOn(caller, AppointmentId)).toEqual(['Monika Tesařová', 'Libor Skála', 'Zdeněk Beran']);
  const own = (await caller.call('Alternates/GetAppointmentsSubscribedByCustomer', { CustomerId, ...DAY })).Items;
  expect(own).toMatchObject([{ Id: AppointmentId, AlternateEvent: { CustomerId, Status: 'AlternateAutoPromotion' } }]);
  expect(await placesOf(caller, AppointmentId)).toEqual([12, 12]);
  expect((await eventsOf(caller)).some((event) => event.AppointmentId === AppointmentId && event.CustomerId === CustomerId)).toBe(false);
});

it.each([{ confirm: true }, { payWithin: 60 }])('waits for the desk where the merchant has set %o', async (setting) => {
  const caller = await startCaller();
  setSegment(caller, CLASSES, setting);
  const { AppointmentId, booked } = await fullClass(caller);
  caller.books.db.run('DELETE FROM alternates');
  const [CustomerId = 0] = strangers(1);
  expect((await caller.call('Alternates/AddToAppointment', { AppointmentId, CustomerId })).Status).toBe('AlternateSubscribed');
  await cancel(caller, AppointmentId, booked[0]?.CustomerId);
  expect(await placesOf(caller, AppointmentId)).toEqual([11, 12]);
  expect(await waitingOn(caller, AppointmentId)).toHaveLength(1);
});

it('refuses by name who cannot wait and what cannot be waited for', async () => {
  const caller = await startCaller();
  const { AppointmentId, booked } = await fullClass(caller);
  const [CustomerId = 0, deleted = 0, restricted = 0] = strangers(3);
  caller.books.db.run('UPDATE customers SET deleted = 1 WHERE id = ?', deleted);
  caller.books.db.run("UPDATE customers SET visible_resource_ids = '[1]' WHERE id = ?", restricted);
  const [free, begun, massage] = [await lessonOf(caller, 'Strečink'), await lessonOf(caller, 'Pilates'), (await bookingOf(caller, 'Jana Černá')).AppointmentId];
  const [monika, libor] = [await customerOf(caller, 'Monika Tesařová'), await customerOf(caller, 'Libor Skála')];
  const before = dumpOf(caller.books.db);
  for (const [change, parameter] of [
    [{ AppointmentId: free }, 'AppointmentId'],
    [{ AppointmentId: begun }, 'AppointmentId'],
    [{ AppointmentId: massage }, 'AppointmentId'],
    [{ AppointmentId: -(2 ** 31) }, 'AppointmentId'],
    [{ CustomerId: 999_999 }, 'CustomerId'],
    [{ CustomerId: deleted }, 'CustomerId'],
    [{ CustomerId: restricted }, 'CustomerId'],
    [{ CustomerId: monika }, 'CustomerId'],
    [{ CustomerId: libor }, 'CustomerId'],
    [{ CustomerId: booked[3]?.CustomerId }, 'CustomerId'],
  ] as const) {
    expect(await caller.call('Alternates/AddToAppointment', { AppointmentId, CustomerId, ...change }), JSON.stringify(change)).toMatchObject({ IsError: true, ErrorParameter: parameter });
  }
  expect(dumpOf(caller.books.db)).toBe(before);
  await setClock(caller, at('12:00'));
  expect(await caller.call('Alternates/AddToAppointment', { AppointmentId, CustomerId })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
});

it('takes an alternate off the list, who then moves up no more', async () => {
  const caller = await startCaller();
  const { AppointmentId, booked } = await fullClass(caller);
  const CustomerId = await customerOf(caller, 'Libor Skála');
  expect(await caller.call('Alternates/RemoveFromAppointment', { AppointmentId, CustomerId })).toMatchObject({ IsError: false, AppointmentId, CustomerId, Status: 'Canceled' });
  expect(await waitingOn(caller, AppointmentId)).toEqual(['Monika Tesařová']);
  expect(await caller.call('Alternates/RemoveFromAppointment', { AppointmentId, CustomerId })).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId' });
  expect(await caller.call('Alternates/RemoveFromAppointment', { AppointmentId: 999_999, CustomerId })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  await cancel(caller, AppointmentId, booked[0]?.CustomerId);
  expect(await placesOf(caller, AppointmentId)).toEqual([11, 12]);
  expect(await waitingOn(caller, AppointmentId)).toEqual(['Monika Tesařová']);
});

it('moves Libor Skála up to the place that falls free in the full class, and Monika Tesařová waits on', async () => {
  const caller = await startCaller();
  const { AppointmentId, booked } = await fullClass(caller);
  await setClock(caller, at('07:30'));
  await caller.call('Event/WebHook/Create', { EventType: 'Event_Create', HookUrl: 'http://127.0.0.1:9/hook' });
  expect(await caller.call('Booking/Cancel', { AppointmentId, CustomerId: booked[0]?.CustomerId })).toMatchObject({ IsError: false, Status: 'Canceled' });
  expect(await placesOf(caller, AppointmentId)).toEqual([12, 12]);
  expect(await waitingOn(caller, AppointmentId)).toEqual(['Monika Tesařová']);
  const libor = await bookingOf(caller, 'Libor Skála');
  expect(libor).toMatchObject({ AppointmentId, Status: 'Confirmed', Count: 1, Price: 190, PaidPartOfPrice: 0 });
  expect((await caller.call('Alternates/GetAppointmentsSubscribedByCustomer', { CustomerId: libor.CustomerId, ...DAY })).Items).toEqual([]);
  // The server made that booking, not the API: it is created for webhooks, and no activity follows it.
  const calls = caller.books.db.all<{ ids: string }>('SELECT ids FROM hook_calls');
  expect(calls.map(({ ids }) => JSON.parse(ids) as unknown)).toEqual([{ AppointmentId, CustomerId: libor.CustomerId }]);
  await cancel(caller, AppointmentId, libor.CustomerId);
  const { Activities } = await caller.call('Booking/GetActivities', { ModifiedAfter: DAY.StartDate });
  expect(Activities.filter(({ CustomerId }) => CustomerId === libor.CustomerId)).toEqual([]);
  expect(await placesOf(caller, AppointmentId)).toEqual([11, 12]);
});

it('fills the places of a group in the order in which people came', async () => {
  const caller = await startCaller();
  const AppointmentId = await lessonOf(caller, 'Kruhový trénink');
  const group = (await eventsOf(caller)).find((event) => event.AppointmentId === AppointmentId && event.Count === 3);
  const [filler = 0, ...rest] = strangers(5);
  expect((await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: filler, Count: 6 })).IsError).toBe(false);
  const order = [rest[1], rest[3], rest[0], rest[2]];
  for (const CustomerId of order) expect((await caller.call('Alternates/AddToAppointment', { AppointmentId, CustomerId })).IsError).toBe(false);
  const listed = async () => (await caller.call('Alternates/GetAppointmentAlternates', { AppointmentId })).Items.map(({ Alternate }) => Alternate?.Id);
  expect(await listed()).toEqual(order);
  await cancel(caller, AppointmentId, group?.CustomerId);
  expect(await listed()).toEqual([order[3]]);
  expect(await placesOf(caller, AppointmentId)).toEqual([10, 10]);
  for (const CustomerId of order.slice(0, 3)) expect(await eventOf(caller, { AppointmentId, CustomerId: CustomerId ?? 0 })).toMatchObject({ Status: 'Confirmed', Price: 180 });
});

it('moves nobody up once the class has begun', async () => {
  const caller = await startCaller();
  const { AppointmentId, booked } = await fullClass(caller);
  await setClock(caller, at('12:00'));
  await cancel(caller, AppointmentId, booked[0]?.CustomerId);
  expect(await placesOf(caller, AppointmentId)).toEqual([11, 12]);
  expect(await waitingOn(caller, AppointmentId)).toEqual(['Monika Tesařová', 'Libor Skála']);
});

it('passes over who may not be booked any more, without undoing the cancellation', async () => {
  const caller = await startCaller();
  const { db } = caller.books;
  const { AppointmentId, booked } = await fullClass(caller);
  const [deleted = 0, restricted = 0, back = 0, next = 0] = strangers(4);
  for (const CustomerId of [deleted, restricted, back, next]) await caller.call('Alternates/AddToAppointment', { AppointmentId, CustomerId });
  db.run('UPDATE alternates SET auto = 0 WHERE customer_id = ?', await customerOf(caller, 'Libor Skála'));
  db.run('UPDATE customers SET deleted = 1 WHERE id = ?', deleted);
  db.run("UPDATE customers SET visible_resource_ids = '[1]' WHERE id = ?", restricted);
  // Booked by another desk meanwhile, in place of somebody else.
  db.run('UPDATE bookings SET customer_id = ? WHERE appointment_id = ? AND customer_id = ?', back, AppointmentId, booked[1]?.CustomerId ?? 0);
  await cancel(caller, AppointmentId, booked[0]?.CustomerId);
  expect(await placesOf(caller, AppointmentId)).toEqual([12, 12]);
  expect(await eventOf(caller, { AppointmentId, CustomerId: next })).toMatchObject({ Status: 'Confirmed' });
  expect(await waitingOn(caller, AppointmentId)).toHaveLength(5);
});

it('never goes above the capacity, also where a class was overbooked', async () => {
  const caller = await startCaller();
  const { AppointmentId, booked } = await fullClass(caller);
  caller.books.db.run('UPDATE appointments SET capacity = 10 WHERE id = ?', AppointmentId);
  for (const [index, taken] of [[0, 11], [1, 10], [2, 10]] as const) {
    await cancel(caller, AppointmentId, booked[index]?.CustomerId);
    expect(await placesOf(caller, AppointmentId)).toEqual([taken, 10]);
  }
  expect(await waitingOn(caller, AppointmentId)).toEqual(['Monika Tesařová']);
});
