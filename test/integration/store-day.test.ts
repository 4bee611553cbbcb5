import type { StorePort } from '@electron/store/port';
import { dayBounds } from '@shared/domain/days';
import type { DayView } from '@shared/domain/views';
import { describe, expect, it } from 'vitest';
import { NOW } from '../support/sandbox';
import { doneMark } from '../support/acts';
import { startStore, value } from '../support/store';
import { at, bothLists, CATALOGUE, DAY, event, feed, info, listedClass } from '../support/wire';

const reading = { kind: 'day', date: DAY.date } as const;

async function dayOf(store: StorePort, locationId: number | null = null, date: string = DAY.date): Promise<DayView> {
  return value(await store.call('dayView', { date, locationId }));
}

async function keysOf(store: StorePort): Promise<string[]> {
  return (await dayOf(store)).blocks.map((block) => block.key);
}

describe('a day out of two lists', () => {
  it('is one block a booking, with what either list knows', async () => {
    const store = await startStore();
    await feed(store, { kind: 'catalogue' }, CATALOGUE);
    const outcome = await feed(store, reading, { events: { Events: [event(1, 5, at(9), { MerchantNote: 'klíč' })] }, bookings: { BookingInfoModels: [info(1, 5, at(9))] } }, { startedAt: 7_000 });
    expect(outcome).toEqual({ changed: 1, problems: [] });
    const view = await dayOf(store);
    expect(view.blocks).toHaveLength(1);
    expect(view.blocks[0]).toMatchObject({ key: 'b:1:5', title: 'Osoba 5', startLabel: '9:00'.padStart(5, '0'), endLabel: '10:00', startMin: 540, endMin: 600, hasNote: true, payment: { state: 'unpaid', remaining: 50_000 } });
    expect(view.ages).toEqual({ bookings: 7_000, classes: null, hours: null });
    const detail = value(await store.call('bookingDetail', { appointmentId: 1, customerId: 5 }));
    expect(detail).toMatchObject({ locationName: 'Budějovická', merchantNote: 'klíč', customer: { phone: '+420 777 000 005' }, readAt: 7_000 });
  });

  it('is empty when both lists are null, and then its age is known', async () => {
    const store = await startStore();
    await feed(store, reading, { events: { Events: null }, bookings: {} }, { startedAt: 7_000 });
    expect(await dayOf(store)).toMatchObject({ blocks: [], columns: [], shown: { fromMin: 420, toMin: 1200 }, ages: { bookings: 7_000 } });
  });

  it('writes nothing when nothing changed', async () => {
    const store = await startStore();
    const answers = bothLists([event(1, 5, at(9)), event(2, 6, at(10))]);
    expect((await feed(store, reading, answers)).changed).toBe(2);
    expect((await feed(store, reading, answers)).changed).toBe(0);
  });

  it('takes a row that comes twice once', async () => {
    const store = await startStore();
    const twice = event(1, 5, at(9));
    const classes = { 'classes:2:1': { Items: [listedClass(8, at(11)), listedClass(8, at(11))] } };
    await feed(store, reading, { ...bothLists([twice, twice]), ...classes });
    expect(await keysOf(store)).toEqual(['b:1:5', 'c:8']);
    expect((await feed(store, reading, { ...bothLists([twice, twice]), ...classes })).changed).toBe(0);
  });

  it('keeps a status that is not in the contract and leaves out rows without ids', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9), { Status: 'Parked' }), event(0, 5, at(10)), event(3, 0, at(10))]));
    expect((await dayOf(store)).blocks).toMatchObject([{ key: 'b:1:5', status: 'Parked' }]);
  });

  it.each(['Canceled', 'Rejected', 'AlternateSubscribed', 'AlternateAutoPromotion'])('draws no block for %s but keeps it for the customer', async (Status) => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9), { Status }), event(2, 6, at(9))]));
    expect(await keysOf(store)).toEqual(['b:2:6']);
    expect(value(await store.call('customerDetail', { customerId: 5 })).bookings).toMatchObject([{ appointmentId: 1, status: Status }]);
  });

  it('orders blocks by start', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(3, 5, at(15)), event(1, 6, at(8)), event(2, 7, at(11))]));
    expect(await keysOf(store)).toEqual(['b:1:6', 'b:2:7', 'b:3:5']);
  });
});

describe('what vanishes', () => {
  const two = [event(1, 5, at(9)), event(2, 6, at(10))];
  const [one = {}] = two;
  const full = bothLists([one]);

  async function withTwo(): Promise<StorePort> {
    const store = await startStore();
    await feed(store, reading, bothLists(two));
    return store;
  }

  it('goes when both lists arrived without it', async () => {
    const store = await withTwo();
    expect((await feed(store, reading, full)).changed).toBe(1);
    expect(await keysOf(store)).toEqual(['b:1:5']);
  });

  it.each([
    ['Event did not arrive', { bookings: full['bookings'] ?? {} }, [], []],
    ['BookingInfo did not arrive', { events: full['events'] ?? {} }, [], []],
    ['Event broke off', full, ['events'], []],
    ['BookingInfo broke off', full, ['bookings'], []],
    ['Event was refused', { ...full, events: { IsError: true, ErrorMessage: 'Ne.' } }, [], [{ part: 'events', code: 'server.refused', detail: 'Ne.' }]],
    ['BookingInfo was refused', { ...full, bookings: { IsError: true } }, [], [{ part: 'bookings', code: 'server.refused', detail: '' }]],
    ['Event was not JSON', { ...full, events: '<html>' }, [], [{ part: 'events', code: 'server.notJson', detail: '' }]],
    ['Event was empty', { ...full, events: '' }, [], [{ part: 'events', code: 'server.notJson', detail: '' }]],
    ['Event was a list', { ...full, events: '[]' }, [], [{ part: 'events', code: 'server.shape', detail: 'not an object' }]],
    ['Event held no list', { ...full, events: { Events: 'none' } }, [], [{ part: 'events', code: 'server.shape', detail: 'Events' }]],
    ['a row had another shape', { ...full, events: { Events: [{ AppointmentId: 'one' }] } }, [], [{ part: 'events', code: 'server.shape', detail: '0.AppointmentId' }]],
  ])('nothing when %s', async (_, answers, failed, problems) => {
    const store = await withTwo();
    const outcome = await feed(store, reading, answers, { failed, startedAt: 9_000 });
    expect(outcome.problems).toEqual(problems);
    expect(await keysOf(store)).toEqual(['b:1:5', 'b:2:6']);
    expect((await dayOf(store)).ages.bookings).toBe(1_000);
  });

  it('keeps phone and remainder while only Event arrives, and the status while only BookingInfo does', async () => {
    const store = await startStore();
    await feed(store, reading, { events: { Events: [event(1, 5, at(9), { Status: 'ConfirmationRequested' })] }, bookings: { BookingInfoModels: [info(1, 5, at(9))] } });
    expect((await feed(store, reading, { events: { Events: [event(1, 5, at(9), { NoShowStatus: 1, Status: 'ConfirmationRequested' })] } })).changed).toBe(1);
    expect(value(await store.call('bookingDetail', { appointmentId: 1, customerId: 5 }))).toMatchObject({ customer: { phone: '+420 777 000 005' }, block: { attendance: 'came' } });
    expect((await feed(store, reading, { bookings: { BookingInfoModels: [info(1, 5, at(9), { NoShowStatus: 9 })] } })).changed).toBe(1);
    expect((await dayOf(store)).blocks[0]).toMatchObject({ status: 'ConfirmationRequested', attendance: 'noShow' });
  });

  it('does not touch other days: a booking from the evening before that reaches in stays', async () => {
    const store = await startStore();
    await feed(store, { kind: 'day', date: '2026-11-22' }, bothLists([event(1, 5, at(-1), { EndDate: at(1) })]));
    expect((await dayOf(store)).blocks).toMatchObject([{ key: 'b:1:5', startMin: -60, endMin: 60, startLabel: '23:00', endLabel: '01:00' }]);
    await feed(store, reading, bothLists([]));
    expect(await keysOf(store)).toEqual(['b:1:5']);
    expect((await dayOf(store, null, '2026-11-22')).blocks).toMatchObject([{ startMin: 1380, endMin: 1500 }]);
  });

  it('shows what is rented for a week on every day of it', async () => {
    const store = await startStore();
    await feed(store, { kind: 'day', date: '2026-11-19' }, bothLists([event(1, 5, at(-90), { EndDate: at(60) })]));
    expect((await dayOf(store)).blocks).toMatchObject([{ startMin: -5400, endMin: 3600 }]);
    expect((await dayOf(store, null, '2026-11-26')).blocks).toEqual([]);
  });

  it('shows a day although one of its rows has impossible times', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9), { EndDate: 1e300 }), event(2, 6, -1e300), event(3, 7, at(9))]));
    expect(await keysOf(store)).toEqual(['b:1:5', 'b:3:7']);
    expect((await dayOf(store)).shown).toEqual({ fromMin: 540, toMin: 1440 });
    expect(await store.call('customerDetail', { customerId: 6 })).toMatchObject({ ok: true });
  });

  it('follows a booking that was moved to another day', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9))]));
    await feed(store, { kind: 'day', date: '2026-11-24' }, bothLists([event(1, 5, at(33))]));
    expect(await keysOf(store)).toEqual([]);
    expect((await dayOf(store, null, '2026-11-24')).blocks).toMatchObject([{ key: 'b:1:5', startLabel: '09:00' }]);
  });
});

describe('days that are long over', () => {
  const everyone = { customers: { Customers: [] } };
  const old = { kind: 'day', date: '2026-11-07' } as const;

  async function withOld(startedAt: number): Promise<StorePort> {
    const store = await startStore();
    await feed(store, old, { ...bothLists([event(1, 5, at(9 - 16 * 24))]), 'classes:2:1': { Items: [listedClass(8, at(11 - 16 * 24))] } }, { startedAt });
    await feed(store, reading, bothLists([event(2, 5, at(8))]), { startedAt: NOW });
    return store;
  }

  it('are forgotten with what was owed on them once they are no longer read', async () => {
    const store = await withOld(NOW - 2 * 86_400_000);
    expect((await dayOf(store)).people['5']?.debt).toBe(100_000);
    await feed(store, { kind: 'customers', full: true }, everyone, { startedAt: NOW });
    expect((await dayOf(store, null, old.date)).blocks).toEqual([]);
    expect((await dayOf(store)).people['5']?.debt).toBe(50_000);
    expect(Object.keys(value(await store.call('status', null)).days)).toEqual([DAY.date]);
  });

  it('stay while somebody looks at them', async () => {
    const store = await withOld(NOW - 60_000);
    await feed(store, { kind: 'customers', full: true }, everyone, { startedAt: NOW });
    expect((await dayOf(store, null, old.date)).blocks).toHaveLength(2);
  });
});

describe('rows that an act touched', () => {
  it('are left as they are by a reading that began before', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9)), event(2, 6, at(10))]));
    expect(await store.call('actsPut', { acts: [doneMark(1, 5, 'came', 5_000)] })).toMatchObject({ ok: true });
    await feed(store, reading, bothLists([event(1, 5, at(9), { Price: 1 })]), { startedAt: 4_999 });
    expect((await dayOf(store)).blocks).toMatchObject([{ key: 'b:1:5', attendance: 'came', payment: { price: 50_000 } }]);
  });

  it('do not vanish for a reading that began before, and do for a later one', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9))]));
    await store.call('actsPut', { acts: [doneMark(1, 5, 'came', 5_000)] });
    await feed(store, reading, bothLists([]), { startedAt: 4_999 });
    expect(await keysOf(store)).toEqual(['b:1:5']);
    await feed(store, reading, bothLists([]), { startedAt: 5_001 });
    expect(await keysOf(store)).toEqual([]);
  });

  it('follow a reading that began after', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9))]));
    await store.call('actsPut', { acts: [doneMark(1, 5, 'came', 5_000)] });
    await feed(store, reading, bothLists([event(1, 5, at(9), { NoShowStatus: 9 })]), { startedAt: 5_001 });
    expect((await dayOf(store)).blocks).toMatchObject([{ attendance: 'noShow' }]);
  });

  it('are kept from an old Event/Get too', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9))]));
    await store.call('actsPut', { acts: [doneMark(1, 5, 'came', 5_000)] });
    const one = { kind: 'booking', appointmentId: 1, customerId: 5 } as const;
    expect((await feed(store, one, { event: { Result: event(1, 5, at(9)) } }, { startedAt: 4_000 })).changed).toBe(0);
    expect((await feed(store, one, { event: { Result: event(1, 5, at(9)) } }, { startedAt: 6_000 })).changed).toBe(1);
    expect((await dayOf(store)).blocks).toMatchObject([{ attendance: 'unknown' }]);
  });

  it('are left alone when the cache has been read after the act was over', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9), { NoShowStatus: 9 })]), { startedAt: 5_001 });
    await store.call('actsPut', { acts: [doneMark(1, 5, 'came', 5_000)] });
    expect((await dayOf(store)).blocks).toMatchObject([{ attendance: 'noShow' }]);
  });

  it('are renewed again after the clock was set back, as each start of practice does', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9))]));
    const later = NOW + 3_600_000;
    value(await store.call('setClock', { offset: later - Date.now() }));
    await store.call('actsPut', { acts: [doneMark(1, 5, 'came', later)] });
    value(await store.call('setClock', { offset: NOW - Date.now() }));
    await store.call('actsPut', { acts: [doneMark(1, 5, 'came', later)] });
    await feed(store, reading, bothLists([event(1, 5, at(9), { NoShowStatus: 9 })]), { startedAt: NOW + 60_000 });
    expect((await dayOf(store)).blocks).toMatchObject([{ attendance: 'noShow' }]);
  });

  it('follow when the same act is put again, as each start of the program does', async () => {
    const store = await startStore();
    const mark = doneMark(1, 5, 'came', 5_000);
    value(await store.call('actsPut', { acts: [mark] }));
    await feed(store, reading, bothLists([event(1, 5, at(9))]), { startedAt: 4_000 });
    expect((await dayOf(store)).blocks).toMatchObject([{ attendance: 'unknown' }]);
    value(await store.call('actsPut', { acts: [mark] }));
    expect((await dayOf(store)).blocks).toMatchObject([{ attendance: 'came' }]);
  });

  it('a booking that is not known is no trouble', async () => {
    const store = await startStore();
    expect(await store.call('actsPut', { acts: [doneMark(1, 5, 'came', 1)] })).toMatchObject({ ok: true });
  });

  it('an answer about another booking is not believed', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9))]));
    const outcome = await feed(store, { kind: 'booking', appointmentId: 1, customerId: 5 }, { event: { Result: event(1, 6, at(9)) } });
    expect(outcome.changed).toBe(0);
    expect(await keysOf(store)).toEqual(['b:1:5']);
  });
});

describe('classes', () => {
  const people = [event(8, 5, at(11), { SourceId: 2, NoShowStatus: 1, Count: 2 }), event(8, 6, at(11), { SourceId: 2, NoShowStatus: 9 }), event(8, 7, at(11), { SourceId: 2 }), event(8, 9, at(11), { SourceId: 2, Status: 'Canceled' })];

  it('are one block with everybody on it, also when nobody is', async () => {
    const store = await startStore();
    await feed(store, reading, { ...bothLists(people), 'classes:2:1': { Items: [listedClass(8, at(11), { OccupiedCapacity: 4 }), listedClass(9, at(12))] } });
    expect((await dayOf(store)).blocks).toMatchObject([
      { key: 'c:8', title: 'Jóga', customerId: null, class: { capacity: 10, occupied: 4, here: 2, noShow: 1, expected: 1, alternates: null } },
      { key: 'c:9', class: { capacity: 10, occupied: 0 } },
    ]);
  });

  it('are one block even when they are not listed', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists(people));
    expect((await dayOf(store)).blocks).toMatchObject([{ key: 'c:8', class: { occupied: 4 } }]);
  });

  it('vanish part by part', async () => {
    const store = await startStore();
    await feed(store, reading, { 'classes:2:1': { Items: [listedClass(8, at(11))] }, 'classes:2:2': { Items: [listedClass(9, at(12), { BookingResourceId: 3 })] } });
    await feed(store, reading, { 'classes:2:1': { Items: [] }, 'classes:2:2': { IsError: true } });
    expect(await keysOf(store)).toEqual(['c:9']);
    await feed(store, reading, { 'classes:2:2': { Items: null } });
    expect(await keysOf(store)).toEqual([]);
  });

  it('tell who waits, once it was read', async () => {
    const store = await startStore();
    await feed(store, reading, { 'classes:2:1': { Items: [listedClass(8, at(11))] } });
    const alternates = { Items: [{ Alternate: { Id: 5 } }, { Alternate: { Id: 6 } }] };
    await feed(store, { kind: 'alternates', appointmentId: 8 }, { alternates });
    expect((await dayOf(store)).blocks[0]?.class?.alternates).toBe(2);
    expect((await feed(store, { kind: 'alternates', appointmentId: 8 }, { alternates })).changed).toBe(0);
  });

  it('have a roster in Czech order', async () => {
    const store = await startStore();
    const names = ['Čada', 'Cibulka', 'Chalupa', 'Hora', 'Dvořák'];
    await feed(store, reading, { ...bothLists(names.map((CustomerFullName, index) => event(8, index + 1, at(11), { CustomerFullName, SourceId: 2 }))), 'classes:2:1': { Items: [listedClass(8, at(11))] } }, { startedAt: 7_000 });
    const detail = value(await store.call('classDetail', { appointmentId: 8 }));
    expect(detail.roster.map((person) => person.name)).toEqual(['Cibulka', 'Čada', 'Dvořák', 'Hora', 'Chalupa']);
    expect(detail.readAt).toBe(7_000);
  });

  it('know how old they are when nobody is booked', async () => {
    const store = await startStore();
    await feed(store, reading, { 'classes:2:1': { Items: [listedClass(8, at(11))] } }, { startedAt: 7_000 });
    expect(value(await store.call('classDetail', { appointmentId: 8 }))).toMatchObject({ roster: [], readAt: 7_000, locationName: null });
    expect(await store.call('classDetail', { appointmentId: 99 })).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});

describe('columns', () => {
  const hours = (from: number, to: number) => ({ Items: [{ Start: from, End: to }] });

  it('are the resources with hours or bookings in the order of the catalogue; the rest is folded', async () => {
    const store = await startStore();
    await feed(store, { kind: 'catalogue' }, CATALOGUE);
    await feed(store, { kind: 'hours', from: DAY.date, to: DAY.date }, { 'hours:1': hours(at(8), at(16, 30)), 'hours:2': { Items: [] }, 'hours:3': { Items: null } }, { startedAt: 7_000 });
    await feed(store, reading, bothLists([event(1, 5, at(6, 45), { SourceId: 3, SourceName: 'Jan Horák' })]));
    const view = await dayOf(store);
    expect(view.columns).toMatchObject([
      { resourceId: 1, subtitle: 'Služby', open: [{ fromMin: 480, toMin: 990 }] },
      { resourceId: 3, open: [] },
    ]);
    expect(view.folded).toMatchObject([{ resourceId: 2, name: 'Sál A', locationId: 1, gaps: [], serves: ['Classes'] }]);
    expect(view.shown).toEqual({ fromMin: 360, toMin: 1020 });
    expect(view.ages.hours).toBe(7_000);
    expect((await dayOf(store, 1)).blocks).toEqual([]);
    expect((await dayOf(store, 2)).columns.map((column) => column.resourceId)).toEqual([3]);
  });

  it('show a deleted or unknown resource only while it has bookings', async () => {
    const store = await startStore();
    await feed(store, { kind: 'catalogue' }, CATALOGUE);
    const names = async () => (await dayOf(store)).columns.map((column) => column.name);
    expect(await names()).toEqual(['Eva Malá', 'Sál A', 'Jan Horák']);
    await feed(store, reading, bothLists([event(1, 5, at(9), { SourceId: 4, SourceName: 'Bývalá' }), event(2, 5, at(9), { SourceId: 77, SourceName: 'Neznámá', LocationId: 2 })]));
    expect(await names()).toEqual(['Eva Malá', 'Sál A', 'Jan Horák', 'Bývalá', 'Neznámá']);
    expect((await dayOf(store)).columns.at(-1)).toMatchObject({ name: 'Neznámá', locationId: 2 });
  });

  it('cut hours of several days at midnight', async () => {
    const store = await startStore();
    await feed(store, { kind: 'catalogue' }, CATALOGUE);
    await feed(store, { kind: 'hours', from: DAY.date, to: '2026-11-24' }, { 'hours:1': hours(at(20), at(26)) });
    expect((await dayOf(store)).columns[0]?.open).toEqual([{ fromMin: 1200, toMin: 1440 }]);
    expect((await dayOf(store, null, '2026-11-24')).columns[0]?.open).toEqual([{ fromMin: 0, toMin: 120 }]);
    expect(value(await store.call('status', null)).days[DAY.date]).toMatchObject({ hours: 1_000, bookings: null });
  });

  it('keep the last catalogue when a list of it is refused', async () => {
    const store = await startStore();
    await feed(store, { kind: 'catalogue' }, CATALOGUE, { startedAt: 2_000 });
    await feed(store, { kind: 'catalogue' }, { ...CATALOGUE, resources: { IsError: true, ErrorMessage: 'Ne.' }, merchant: { Result: { Name: 'Nové studio' } } }, { startedAt: 3_000 });
    const { catalogue } = value(await store.call('status', null));
    expect(catalogue).toMatchObject({ merchantName: 'Nové studio', readAt: 2_000, segments: [{ id: 1, type: 'OneToOne' }, { id: 2, type: 'Classes' }] });
    expect(catalogue.resources.map((resource) => resource.id)).toEqual([1, 2, 3]);
  });
});

describe('days of a clock change', () => {
  it.each([
    ['2026-03-29', 1_380, 23, '03:30'],
    ['2026-10-25', 1_500, 25, '02:30'],
  ])('%s has %i minutes', async (date, length, marks, label) => {
    const store = await startStore();
    const { start } = dayBounds(date, 'Europe/Prague');
    const AT = start / 1000 + 2.5 * 3600;
    await feed(store, { kind: 'day', date }, bothLists([event(1, 5, AT), event(2, 6, AT + 3600)]));
    const view = await dayOf(store, null, date);
    expect((view.dayEnd - view.dayStart) / 60_000).toBe(length);
    expect(view.hourMarks).toHaveLength(marks);
    expect(view.blocks[0]).toMatchObject({ startMin: 150, startLabel: label });
    expect(view.blocks[1]).toMatchObject({ startMin: 210, startLabel: date.includes('-10-') ? '02:30' : '04:30' });
  });

  it('label a night that reaches into such a day by the clock on the wall', async () => {
    const store = await startStore();
    const { start, end } = dayBounds('2026-10-24', 'Europe/Prague');
    await feed(store, { kind: 'day', date: '2026-10-24' }, bothLists([event(1, 5, end / 1000 - 3600, { EndDate: end / 1000 + 4 * 3600 })]));
    expect((await dayOf(store, null, '2026-10-24')).blocks).toMatchObject([{ startLabel: '23:00', endLabel: '03:00', startMin: (end - start) / 60_000 - 60 }]);
  });
});

describe('a full day', () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => event(index + 1, (index % 700) + 1, at(7, (index % 60) * 15), { SourceId: (index % 20) + 1, EndDate: at(7, (index % 60) * 15 + 15) }));

  it('of 1,200 bookings is ready within a frame or two', async () => {
    const store = await startStore();
    const began = performance.now();
    await feed(store, reading, bothLists(rows));
    const ingested = performance.now() - began;
    const times = [];
    for (let round = 0; round < 15; round += 1) {
      const from = performance.now();
      const view = await dayOf(store);
      times.push(performance.now() - from);
      expect(view.blocks).toHaveLength(1_200);
    }
    const median = times.sort((a, b) => a - b)[7] ?? Infinity;
    process.stdout.write(`1,200 bookings: first reading ${ingested.toFixed(0)} ms, view ${median.toFixed(1)} ms with the copy between processes\n`);
    expect(median).toBeLessThan(60);
  });
});
