import type { StorePort } from '@electron/store/port';
import type { Act } from '@shared/domain/acts/act';
import type { PendingView } from '@shared/domain/changes';
import type { BlockView, DayView } from '@shared/domain/views';
import { describe, expect, it } from 'vitest';
import { anAct } from '../support/acts';
import { NOW } from '../support/sandbox';
import { startStore, value } from '../support/store';
import type { Wire } from '../support/wire';
import { at, bothLists, CATALOGUE, DAY, event, feed, info } from '../support/wire';

const NEXT = '2026-11-24';
const DAY_S = 86_400;
const reading = { kind: 'day', date: DAY.date } as const;
const pair = { AppointmentId: 1, CustomerId: 5 };

const move = (StartsAt: number, over: Partial<Act> = {}): Act => anAct({ id: 'm1', action: 'OneToOne/MoveBooking', request: { ...pair, StartsAt, EndsAt: StartsAt + 3600 }, ...over });
const onBooking = (action: string, over: Partial<Act> = {}): Act => anAct({ id: 'c1', action, request: pair, state: 'held', ...over });

async function openStore(events: readonly Wire[] = [event(1, 5, at(14)), event(2, 6, at(10))]): Promise<StorePort> {
  const store = await startStore();
  await feed(store, { kind: 'catalogue' }, CATALOGUE);
  await feed(store, reading, bothLists(events), { startedAt: NOW - 1_000 });
  await feed(store, { kind: 'day', date: NEXT }, bothLists([]), { startedAt: NOW - 1_000 });
  return store;
}

const dayOf = async (store: StorePort, date: string = DAY.date): Promise<DayView> => value(await store.call('dayView', { date, locationId: null }));
const put = async (store: StorePort, ...acts: Act[]): Promise<void> => void value(await store.call('actsPut', { acts }));
const pendingOf = async (store: StorePort): Promise<PendingView> => value(await store.call('pendingBookings', null));
const blockOf = async (store: StorePort, date: string = DAY.date): Promise<BlockView | undefined> => (await dayOf(store, date)).blocks.find(({ appointmentId }) => appointmentId === 1);

describe('a move that is not over', () => {
  it('within the day stands at its new place and says where the server has it', async () => {
    const store = await openStore();
    await put(store, move(at(16)));
    expect(await blockOf(store)).toMatchObject({ startLabel: '16:00', endLabel: '17:00', pending: 'waiting', pendingAct: 'move', movedFrom: { start: at(14) * 1000, resourceId: 1 } });
  });

  it('to another day leaves this one and comes into that one, and goes back when it is withdrawn', async () => {
    const store = await openStore();
    const there = move(at(9) + DAY_S, { state: 'held' });
    await put(store, there);
    expect(await blockOf(store)).toBeUndefined();
    expect(await blockOf(store, NEXT)).toMatchObject({ startLabel: '09:00', pending: 'held' });
    await put(store, { ...there, state: 'withdrawn', endedAt: NOW });
    expect(await blockOf(store)).toMatchObject({ startLabel: '14:00', pending: null, pendingAct: null, movedFrom: null });
    expect(await blockOf(store, NEXT)).toBeUndefined();
  });

  it('is told to the window that watches the day', async () => {
    const store = await openStore();
    value(await store.call('watch', { date: NEXT, locationId: null }));
    const told: string[] = [];
    store.on('day.changed', ({ upsert }) => told.push(...upsert.map(({ key }) => key)));
    await put(store, move(at(9) + DAY_S));
    await Promise.resolve();
    expect(told).toEqual(['b:1:5']);
  });
});

describe('what was done', () => {
  it('a move: the cache follows at once, and a reading that began before says nothing against it', async () => {
    const store = await openStore();
    await put(store, move(at(16), { state: 'done', endedAt: NOW }));
    expect(await blockOf(store)).toMatchObject({ startLabel: '16:00', pending: null, movedFrom: null });
    await feed(store, reading, bothLists([event(1, 5, at(14))]), { startedAt: NOW - 500 });
    expect(await blockOf(store)).toMatchObject({ startLabel: '16:00' });
    await feed(store, reading, bothLists([event(1, 5, at(15))]), { startedAt: NOW + 500 });
    expect(await blockOf(store)).toMatchObject({ startLabel: '15:00' });
  });

  it('a move to another day takes the booking along', async () => {
    const store = await openStore();
    await put(store, move(at(9) + DAY_S, { state: 'done', endedAt: NOW }));
    expect([await blockOf(store), (await blockOf(store, NEXT))?.startLabel]).toEqual([undefined, '09:00']);
  });

  it('a change of EMS: resource and service follow with their names', async () => {
    const store = await openStore();
    await put(store, anAct({ action: 'EmsLike/UpdateBooking', request: { ...pair, BookingResourceId: 3 }, title: { toResource: 'Jan Horák' }, state: 'done', endedAt: NOW }));
    expect(await blockOf(store)).toMatchObject({ resourceId: 3, resourceName: 'Jan Horák', startLabel: '14:00' });
  });

  it.each([['Booking/Confirm', 'Confirmed'], ['Booking/Cancel', 'Canceled'], ['Booking/Reject', 'Rejected']])('%s: the status is %s', async (action, status) => {
    const store = await openStore([event(1, 5, at(14), { Status: 'ConfirmationRequested' })]);
    await put(store, onBooking(action));
    expect(await blockOf(store)).toMatchObject({ status: 'ConfirmationRequested', pending: 'held' });
    await put(store, onBooking(action, { state: 'done', endedAt: NOW }));
    expect(value(await store.call('bookingDetail', { appointmentId: 1, customerId: 5 })).block).toMatchObject({ status, pending: null });
    expect((await blockOf(store))?.status).toBe(status === 'Confirmed' ? status : undefined);
  });

  it.each(['refused', 'withdrawn', 'notDone'] as const)('nothing, when it was %s', async (state) => {
    const store = await openStore();
    await put(store, move(at(16), { state, endedAt: NOW }), onBooking('Booking/Cancel', { order: 2, state, endedAt: NOW }));
    expect(await blockOf(store)).toMatchObject({ startLabel: '14:00', status: 'Confirmed' });
  });
});

describe('the segment of a block', () => {
  it.each<[string, Wire, string | null]>([
    ['is that of its service', {}, 'OneToOne'],
    ['else that of its segment’s name', { BookingServiceId: null, SegmentName: 'Skupiny' }, 'Classes'],
    ['else that of a resource with one', { BookingServiceId: null, SegmentName: null, SourceId: 2 }, 'Classes'],
    ['else not known', { BookingServiceId: null, SegmentName: null, SourceId: 99 }, null],
  ])('%s', async (_, fields, segment) => {
    const store = await openStore([]);
    await feed(store, reading, { events: { Events: [event(1, 5, at(14), fields)] }, bookings: { BookingInfoModels: [] } });
    expect(await blockOf(store)).toMatchObject({ segment });
  });
});

describe('what waits for a confirmation', () => {
  const WAITING = { Status: 'ConfirmationRequested' };

  it('is listed from now on, as it was made, with the person’s history and what is being done about it', async () => {
    const store = await openStore([event(1, 5, at(14), WAITING), event(2, 6, at(11), WAITING), event(3, 7, at(7), WAITING), event(4, 8, at(15))]);
    const before = '2026-11-20';
    await feed(store, { kind: 'day', date: before }, {
      events: { Events: [event(9, 5, at(10) - 3 * DAY_S, { NoShowStatus: 9 }), event(10, 5, at(12) - 3 * DAY_S, { NoShowStatus: 1 })] },
      bookings: { BookingInfoModels: [info(9, 5, at(10) - 3 * DAY_S), info(10, 5, at(12) - 3 * DAY_S)] },
    });
    await put(store, onBooking('Booking/Confirm'));
    expect((await pendingOf(store)).bookings).toMatchObject([
      { appointmentId: 1, customerId: 5, name: 'Osoba 5', date: DAY.date, visits: 1, noShows: 1, lastSeen: (at(12) - 3 * DAY_S) * 1000, pending: 'held', pendingAct: 'confirm' },
      { appointmentId: 2, customerId: 6, visits: 0, noShows: 0, lastSeen: null, pending: null },
    ]);
  });

  it('is in the order in which it was first seen, whatever changes about it later', async () => {
    const store = await openStore([event(5, 6, at(14), WAITING)]);
    await feed(store, reading, bothLists([event(5, 6, at(14), WAITING), event(2, 5, at(11), WAITING)]), { startedAt: NOW + 60_000 });
    await feed(store, reading, bothLists([event(5, 6, at(14), { ...WAITING, CustomerNote: 'prosím u okna' }), event(2, 5, at(11), WAITING)]), { startedAt: NOW + 120_000 });
    expect((await pendingOf(store)).bookings).toMatchObject([
      { appointmentId: 5, seenAt: NOW - 1_000, note: 'prosím u okna' },
      { appointmentId: 2, seenAt: NOW + 60_000 },
    ]);
  });

  it('says how far it is known without a gap, and how old the oldest of these days is', async () => {
    const store = await openStore([]);
    await feed(store, { kind: 'day', date: '2026-11-26' }, bothLists([]), { startedAt: NOW - 9_000 });
    expect(await pendingOf(store)).toEqual({ bookings: [], until: NEXT, readAt: NOW - 1_000 });
    await feed(store, { kind: 'day', date: '2026-11-25' }, bothLists([]), { startedAt: NOW - 5_000 });
    expect(await pendingOf(store)).toMatchObject({ until: '2026-11-26', readAt: NOW - 9_000 });
  });

  it('is not known before today was read', async () => {
    const store = await startStore();
    await feed(store, { kind: 'catalogue' }, CATALOGUE);
    await feed(store, { kind: 'day', date: NEXT }, bothLists([]));
    expect(await pendingOf(store)).toEqual({ bookings: [], until: null, readAt: null });
  });

  it('is not taken for waiting by what somebody wrote', async () => {
    const store = await openStore([event(1, 5, at(14), { CustomerNote: '"status":"ConfirmationRequested"' })]);
    expect((await pendingOf(store)).bookings).toEqual([]);
  });
});

describe('a lesson of a course', () => {
  it('says how many lessons of that person are still to come', async () => {
    const lesson = (id: number, start: number, fields: Wire = {}): Wire => event(id, 5, start, { CourseId: 4, BookingServiceId: 2, ...fields });
    const store = await openStore([lesson(1, at(14)), lesson(2, at(16)), lesson(3, at(7)), lesson(4, at(18), { Status: 'Canceled' })]);
    expect(value(await store.call('bookingDetail', { appointmentId: 1, customerId: 5 })).course).toMatchObject({ toCome: 2 });
  });
});
