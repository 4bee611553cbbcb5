import type { StorePort } from '@electron/store/port';
import type { AgendaQuery } from '@shared/domain/calendar-views';
import { addDays, dayBounds } from '@shared/domain/days';
import { daysFrom } from '@shared/domain/weeks';
import { describe, expect, it } from 'vitest';
import { read } from '@electron/sync/reader';
import { catalogueParts, dayParts, hoursParts } from '@electron/sync/readings';
import { clientOf, startSandbox } from '../support/sandbox';
import { startStore, value } from '../support/store';
import { at, bothLists, CATALOGUE, DAY, event, feed, listedClass } from '../support/wire';

const ZONE = 'Europe/Prague';
const MONDAY = '2026-11-23';

/** The practice business with the week of its clock read, but for Sunday. */
async function practiceWeek() {
  const sandbox = await startSandbox();
  const store = await startStore();
  const api = clientOf(sandbox);
  const send = async (...[kind, parts]: [Parameters<typeof read>[1], Parameters<typeof read>[2]]) => value(await read({ api, store, clock: sandbox }, kind, parts, new AbortController().signal));
  await send({ kind: 'catalogue' }, catalogueParts());
  const { catalogue } = value(await store.call('status', null));
  for (const date of daysFrom(MONDAY, 6)) await send({ kind: 'day', date }, dayParts(dayBounds(date, ZONE), catalogue));
  const bounds = { start: dayBounds(MONDAY, ZONE).start, end: dayBounds(addDays(MONDAY, 6), ZONE).end };
  await send({ kind: 'hours', from: MONDAY, to: addDays(MONDAY, 6) }, hoursParts(bounds, catalogue));
  return { store, ids: catalogue.resources.map(({ id }) => id) };
}

const week = async (store: StorePort, date = MONDAY, resourceIds: readonly number[] = [], locationId: number | null = null) => value(await store.call('weekView', { date, locationId, resourceIds }));
const agenda = async (store: StorePort, over: Partial<AgendaQuery> = {}) => value(await store.call('agendaPage', { from: MONDAY, to: addDays(MONDAY, 6), locationId: null, resourceIds: [], state: 'coming', filter: '', sort: { column: 'start', descending: false }, startRow: 0, endRow: 10_000, ...over }));

describe('a week of practice', () => {
  it('is made of the blocks of its days', async () => {
    const { store, ids } = await practiceWeek();
    const view = await week(store, '2026-11-25', ids);
    expect(view.from).toBe(MONDAY);
    expect(view.days.map(({ date }) => date)).toEqual(daysFrom(MONDAY, 7));
    for (const { date, columns } of view.days) {
      const day = value(await store.call('dayView', { date, locationId: null }));
      expect(columns.flatMap(({ blocks }) => blocks.map(({ key }) => key)).sort()).toEqual(day.blocks.map(({ key }) => key).sort());
    }
    expect(view.days.map(({ ages }) => ages.bookings !== null)).toEqual([true, true, true, true, true, true, false]);
    expect(view.days[0]?.columns.some(({ blocks }) => blocks.some((block) => block.class !== null && block.class.occupied > 0))).toBe(true);
    expect(view.days[0]?.columns.some(({ blocks }) => blocks.some(({ status }) => status === 'ConfirmationRequested'))).toBe(true);
  });

  it('shows the first who works where nobody is chosen, and only whom was chosen', async () => {
    const { store, ids } = await practiceWeek();
    const first = await week(store);
    expect(first.resources).toHaveLength(1);
    expect(first.choices).toHaveLength(ids.length);
    expect(first.days.flatMap(({ columns }) => columns).some(({ open }) => open.length > 0)).toBe(true);
    const two = await week(store, MONDAY, ids.slice(0, 2));
    expect(two.resources.map(({ resourceId }) => resourceId)).toEqual(ids.slice(0, 2));
    expect(two.days.every(({ columns }) => columns.length === 2)).toBe(true);
  });

  it('of which nothing was read is empty and says so', async () => {
    const { store } = await practiceWeek();
    const view = await week(store, '2027-03-01');
    expect(view.days.every(({ ages, columns }) => ages.bookings === null && columns.every(({ blocks }) => blocks.length === 0))).toBe(true);
  });

  it('counts the same in the month and in the agenda', async () => {
    const { store } = await practiceWeek();
    const month = value(await store.call('monthView', { from: MONDAY, to: addDays(MONDAY, 6), locationId: null, resourceIds: [] }));
    const { rows, total, unread } = await agenda(store);
    expect(rows).toHaveLength(total);
    expect(month.days.map(({ date, bookings }) => [date, bookings])).toEqual(daysFrom(MONDAY, 7).map((date) => [date, rows.filter((row) => row.date === date).length]));
    expect(month.days.map(({ pending }) => pending).reduce((a, b) => a + b)).toBe((await agenda(store, { state: 'pending' })).total);
    expect(month.days[0]).toMatchObject({ pending: 3 });
    expect(month.days[0]?.bookedMin).toBeGreaterThan(0);
    expect(month.days[0]?.openMin).toBeGreaterThan(month.days[0]?.bookedMin ?? 0);
    expect(month.days[0]?.classes.occupied).toBeGreaterThan(0);
    expect(month.days.map(({ readAt }) => readAt === null)).toEqual([false, false, false, false, false, false, true]);
    expect(unread).toBe(1);
  });
});

describe('working hours of which some were not read', () => {
  it('are known of whom they were read: no closed month, no closed column of the day or the week', async () => {
    const store = await startStore();
    await feed(store, { kind: 'catalogue' }, CATALOGUE);
    await feed(store, { kind: 'hours', from: DAY.date, to: DAY.date }, { 'hours:1': { Items: [{ Start: at(8), End: at(16) }] }, 'hours:2': { Items: [] } });
    const known = (columns: readonly { readonly resourceId: number; readonly hoursUnknown?: true }[]) => columns.map(({ resourceId, hoursUnknown }) => [resourceId, hoursUnknown !== true]);
    expect(known(value(await store.call('dayView', { date: DAY.date, locationId: null })).columns)).toEqual([[1, true], [3, false]]);
    const shown = (await week(store, DAY.date, [1, 2, 3])).days.find(({ date }) => date === DAY.date);
    expect(shown?.columns.map(({ resourceId, hoursKnown }) => [resourceId, hoursKnown])).toEqual([[1, true], [2, true], [3, false]]);
    const openOf = async (resourceIds: readonly number[]) => value(await store.call('monthView', { from: DAY.date, to: addDays(DAY.date, 1), locationId: null, resourceIds })).days.map(({ openMin }) => openMin);
    expect(await openOf([])).toEqual([null, null]);
    expect(await openOf([1, 2])).toEqual([480, null]);
    expect(await openOf([2])).toEqual([0, null]);
  });
});

describe('the agenda', () => {
  it('is in Czech order, filtered without case and diacritics, page by page', async () => {
    const { store } = await practiceWeek();
    const collator = new Intl.Collator('cs');
    const byName = await agenda(store, { sort: { column: 'customer', descending: false } });
    const names = byName.rows.map(({ customerName }) => customerName);
    expect(names).toEqual([...names].sort(collator.compare));
    const backwards = await agenda(store, { sort: { column: 'customer', descending: true } });
    expect(backwards.rows[0]?.customerName).toBe(names.at(-1));
    const cerna = await agenda(store, { filter: 'cerna MASAZ' });
    expect(cerna.total).toBeGreaterThan(0);
    expect(cerna.rows.every(({ customerName, service }) => /Čern[áý]/.test(customerName) && /[Mm]asáž/.test(service))).toBe(true);
    const pages = [await agenda(store, { startRow: 0, endRow: 7 }), await agenda(store, { startRow: 7, endRow: 14 })];
    expect(pages.flatMap(({ rows }) => rows)).toEqual((await agenda(store)).rows.slice(0, 14));
    expect((await agenda(store, { state: 'off' })).rows.every(({ status }) => status === 'Canceled' || status === 'Rejected')).toBe(true);
    expect((await agenda(store, { state: 'off' })).total).toBeGreaterThan(0);
  });
});

/** A store with one catalogue and what is fed of one day. */
async function fed() {
  const store = await startStore();
  await feed(store, { kind: 'catalogue' }, CATALOGUE);
  return store;
}

describe('days that are not like others', () => {
  it.each([
    ['2026-10-25', '2026-10-25T08:00:00Z'],
    ['2026-03-29', '2026-03-29T07:00:00Z'],
  ])('%s, a day of a clock change, stands in line with the rest of the week', async (date, nine) => {
    const store = await fed();
    const start = Date.parse(nine) / 1000;
    await feed(store, { kind: 'day', date }, bothLists([event(1, 1, start)]));
    const bounds = dayBounds(date, ZONE);
    await feed(store, { kind: 'hours', from: date, to: date }, { 'hours:1': { Items: [] } });
    const view = await week(store, date, [1]);
    const sunday = view.days[6];
    expect(sunday).toMatchObject({ date, dayStart: bounds.start, dayEnd: bounds.end });
    expect(sunday?.columns[0]?.blocks).toMatchObject([{ startMin: 540, endMin: 600, startLabel: '09:00', endLabel: '10:00' }]);
  });

  it('a booking over midnight stands on both days and counts on the first', async () => {
    const store = await fed();
    await feed(store, { kind: 'day', date: DAY.date }, bothLists([event(1, 1, at(23, 30), { EndDate: at(24, 30) })]));
    await feed(store, { kind: 'day', date: '2026-11-24' }, bothLists([event(1, 1, at(23, 30), { EndDate: at(24, 30) })]));
    const view = await week(store, DAY.date, [1]);
    expect(view.days.slice(0, 3).map(({ columns }) => columns[0]?.blocks.map(({ startMin, endMin }) => [startMin, endMin]))).toEqual([[[1_410, 1_470]], [[-30, 30]], []]);
    const month = value(await store.call('monthView', { from: DAY.date, to: '2026-11-24', locationId: null, resourceIds: [] }));
    expect(month.days.map(({ bookings, bookedMin }) => [bookings, bookedMin])).toEqual([[1, 30], [0, 30]]);
  });

  it('what overlaps on one resource is booked once, and a location shows its own', async () => {
    const store = await fed();
    await feed(store, { kind: 'day', date: DAY.date }, { ...bothLists([event(1, 1, at(9)), event(2, 2, at(9, 30)), event(3, 3, at(9), { SourceId: 3, LocationId: 2, Status: 'ConfirmationRequested' })]), 'classes:2:1': { Items: [listedClass(9, at(18), { OccupiedCapacity: 4 })] } });
    await feed(store, { kind: 'alternates', appointmentId: 9 }, { alternates: { Items: [{ Alternate: { Id: 5 } }, { Alternate: { Id: 6 } }] } });
    const month = async (locationId: number | null, resourceIds: readonly number[] = []) => value(await store.call('monthView', { from: DAY.date, to: DAY.date, locationId, resourceIds })).days[0];
    expect(await month(1)).toMatchObject({ bookings: 2, bookedMin: 90 + 60, pending: 0, classes: { count: 1, occupied: 4, capacity: 10, waiting: 2 } });
    expect(await month(2)).toMatchObject({ bookings: 1, bookedMin: 60, pending: 1, classes: { count: 0, waiting: 0 } });
    expect(await month(null)).toMatchObject({ bookings: 3, bookedMin: 210 });
    expect(await month(1, [1])).toMatchObject({ bookings: 2, bookedMin: 90, classes: { count: 0 } });
    expect((await week(store, DAY.date, [], 2)).resources).toEqual([{ resourceId: 3, name: 'Jan Horák' }]);
    // Whoever was chosen elsewhere is not here: the view chooses by itself, and nobody of another location is seen.
    expect((await week(store, DAY.date, [1], 2)).resources).toEqual([{ resourceId: 3, name: 'Jan Horák' }]);
    expect((await agenda(store, { locationId: 2 })).rows.map(({ customerId }) => customerId)).toEqual([3]);
    expect((await agenda(store, { locationId: 2, state: 'all' })).rows.map(({ appointmentId }) => appointmentId)).toEqual([3]);
  });
});

describe('the speed of the store', () => {
  it('answers a week of 7 × 200 blocks for one resource and a month of 8,400 bookings in time', async () => {
    const store = await fed();
    for (const [index, date] of daysFrom(MONDAY, 42).entries()) {
      const base = dayBounds(date, ZONE).start / 1000;
      await feed(store, { kind: 'day', date }, bothLists(Array.from({ length: 200 }, (_, of) => event(index * 1000 + of + 1, of + 1, base + 7 * 3600 + of * 180, { EndDate: base + 7 * 3600 + of * 180 + 1800 }))));
    }
    const timeOf = async (ask: () => Promise<unknown>): Promise<number> => {
      const times: number[] = [];
      for (let run = 0; run < 9; run += 1) {
        const began = performance.now();
        await ask();
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[4] ?? 0;
    };
    const ofWeek = await timeOf(() => week(store, '2026-12-14', [1]));
    const ofMonth = await timeOf(() => store.call('monthView', { from: MONDAY, to: addDays(MONDAY, 41), locationId: null, resourceIds: [] }));
    process.stdout.write(`a week of 1,400 blocks: ${ofWeek.toFixed(1)} ms with its two clones, a month of 8,400 bookings: ${ofMonth.toFixed(1)} ms\n`);
    expect((await week(store, '2026-12-14', [1])).days.flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks))).toHaveLength(1_400);
    expect(ofWeek).toBeLessThan(150);
    expect(ofMonth).toBeLessThan(300);
  });
});
