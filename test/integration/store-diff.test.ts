import type { StoreEvents, StorePort } from '@electron/store/port';
import type { DayDiff, DayView } from '@shared/domain/views';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doneMark } from '../support/acts';
import { startStore, value } from '../support/store';
import type { Answers, Wire } from '../support/wire';
import { at, bothLists, CATALOGUE, customer, DAY, event, feed, listedClass } from '../support/wire';

const reading = { kind: 'day', date: DAY.date } as const;
const day = { date: DAY.date, locationId: null } as const;

/** What a window does with a diff. */
function applied(view: DayView, diff: DayDiff): DayView {
  const blocks = new Map(view.blocks.map((block) => [block.key, block]));
  for (const key of diff.remove) blocks.delete(key);
  for (const block of diff.upsert) blocks.set(block.key, block);
  return { ...view, ...(diff.frame ?? {}), ages: diff.ages, blocks: [...blocks.values()], people: { ...view.people, ...diff.people } };
}

/** The same view whatever the order of its blocks, without people about whom there is nothing to say. */
function comparable(view: DayView): unknown {
  const said = Object.entries(view.people).filter(([, { debt, noShows, firstVisit, means, missingValues }]) => debt > 0 || noShows > 0 || firstVisit || means !== null || missingValues.length > 0);
  return { ...view, blocks: [...view.blocks].sort((a, b) => (a.key < b.key ? -1 : 1)), people: Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

async function watching(store: StorePort): Promise<{ view: () => DayView; diffs: DayDiff[] }> {
  let view = value(await store.call('dayView', day));
  const diffs: DayDiff[] = [];
  store.on('day.changed', (diff) => {
    diffs.push(diff);
    view = applied(view, diff);
  });
  value(await store.call('watch', day));
  return { view: () => view, diffs };
}

const fresh = async (store: StorePort): Promise<DayView> => value(await store.call('dayView', { ...day }));

describe('the watched day', () => {
  it('is told of changed blocks alone', async () => {
    const store = await startStore();
    const rows = [event(1, 5, at(9)), event(2, 6, at(10)), event(3, 7, at(11))];
    await feed(store, reading, bothLists(rows));
    const { diffs } = await watching(store);
    await feed(store, reading, bothLists([rows[0] ?? {}, { ...rows[1], NoShowStatus: 1 }]), { startedAt: 2_000 });
    expect(diffs).toMatchObject([{ upsert: [{ key: 'b:2:6', attendance: 'came' }], remove: ['b:3:7'], ages: { bookings: 2_000 } }]);
    expect(diffs[0]?.upsert).toHaveLength(1);
  });

  it('is told only the age when nothing else changed, and nothing when not even that did', async () => {
    const store = await startStore();
    const answers = bothLists([event(1, 5, at(9))]);
    await feed(store, reading, answers, { startedAt: 2_000 });
    const { diffs } = await watching(store);
    await feed(store, reading, answers, { startedAt: 3_000 });
    await feed(store, { kind: 'customers', full: false }, { customers: { Customers: [customer(900, 'Nikdo')] } });
    expect(diffs).toEqual([{ date: DAY.date, locationId: null, upsert: [], remove: [], people: {}, ages: { bookings: 3_000, classes: null, hours: null }, frame: null }]);
  });

  it('is told at once what an act did', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9))]));
    const { diffs } = await watching(store);
    await store.call('actsPut', { acts: [doneMark(1, 5, 'noShow', 5_000)] });
    expect(diffs[0]).toMatchObject({ upsert: [{ key: 'b:1:5', attendance: 'noShow' }], people: { 5: { noShows: 1 } }, frame: null });
  });

  it('is told that there is nothing more to say of a person', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(7))]));
    const { view, diffs } = await watching(store);
    expect(view().people['5']?.debt).toBe(50_000);
    await feed(store, reading, bothLists([event(1, 5, at(7), { IsPaid: true })]));
    expect(diffs[0]?.people['5']).toMatchObject({ debt: 0, noShows: 0 });
  });

  it('misses nothing that happens between the view and the watch', async () => {
    const store = await startStore();
    await feed(store, reading, bothLists([event(1, 5, at(9))]));
    let view = await fresh(store);
    store.on('day.changed', (diff) => (view = applied(view, diff)));
    await feed(store, reading, bothLists([event(2, 6, at(9))]), { startedAt: 2_000 });
    await store.call('watch', day);
    expect(comparable(view)).toEqual(comparable(await fresh(store)));
    expect(view.blocks.map((block) => block.key)).toEqual(['b:2:6']);
  });

  it('is told nothing of other days, and nothing at all once it is not watched', async () => {
    const store = await startStore();
    const { diffs } = await watching(store);
    await feed(store, { kind: 'day', date: '2026-11-25' }, bothLists([event(1, 5, at(57))]));
    expect(diffs).toEqual([]);
    await store.call('watch', null);
    await feed(store, reading, bothLists([event(2, 5, at(9))]));
    expect(diffs).toEqual([]);
  });

  it('stands after any history of readings as if it had been read anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const store = await startStore();
        await feed(store, { kind: 'catalogue' }, CATALOGUE);
        const { view } = await watching(store);
        for (const [index, one] of steps.entries()) {
          await run(store, one, 10_000 + index);
          expect(comparable(view())).toEqual(comparable(await fresh(store)));
        }
        store.stop();
      }),
      { numRuns: 60 },
    );
  });
});

interface Step {
  readonly kind: 'day' | 'events' | 'classes' | 'hours' | 'attendance' | 'customer' | 'catalogue';
  readonly rows: readonly Wire[];
  readonly seed: number;
}

const row = fc
  .record({ appointment: fc.integer({ min: 1, max: 6 }), who: fc.integer({ min: 1, max: 4 }), hour: fc.integer({ min: -1, max: 23 }), resource: fc.integer({ min: 1, max: 5 }), status: fc.constantFrom('Confirmed', 'Canceled', 'ConfirmationRequested'), came: fc.constantFrom(0, 1, 9), paid: fc.boolean() })
  .map(({ appointment, who, hour, resource, status, came, paid }) => event(appointment, who, at(hour), { SourceId: resource, Status: status, NoShowStatus: came, IsPaid: paid }));
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('day', 'day', 'day', 'events', 'classes', 'hours', 'attendance', 'customer', 'catalogue'),
  rows: fc.array(row, { maxLength: 8 }),
  seed: fc.integer({ min: 1, max: 6 }),
});

async function run(store: StorePort, { kind, rows, seed }: Step, startedAt: number): Promise<void> {
  const more = { startedAt };
  const { events = {} }: Answers = bothLists(rows);
  if (kind === 'day') await feed(store, reading, bothLists(rows), more);
  else if (kind === 'events') await feed(store, reading, { events }, more);
  else if (kind === 'classes') await feed(store, reading, { 'classes:2:1': { Items: [listedClass(seed, at(8 + seed)), listedClass(7, at(12), { OccupiedCapacity: seed })] } }, more);
  else if (kind === 'hours') await feed(store, { kind: 'hours', from: DAY.date, to: DAY.date }, { [`hours:${seed}`]: { Items: [{ Start: at(5 + seed), End: at(10 + seed) }] } }, more);
  else if (kind === 'customer') await feed(store, { kind: 'customer', customerId: seed }, { details: { CustomerDetails: { Id: seed, Credit: 100 * rows.length } } }, more);
  else if (kind === 'catalogue') await feed(store, { kind: 'catalogue' }, { services: { BookingServices: [{ Id: 1, Name: `Služba ${seed}`, SegmentId: 1 }, { Id: 2, Name: `Lekce ${seed}`, SegmentId: 2 }] } }, more);
  else await store.call('actsPut', { acts: [doneMark(seed, 1 + (seed % 4), seed % 2 === 0 ? 'came' : 'unknown', startedAt)] });
}

describe('what else is told', () => {
  function heard<E extends keyof StoreEvents>(store: StorePort, name: E): StoreEvents[E][] {
    const list: StoreEvents[E][] = [];
    store.on(name, (payload) => void list.push(payload));
    return list;
  }

  it('names the bookings, their appointments and their customers once for each reading', async () => {
    const store = await startStore();
    const details = heard(store, 'details.changed');
    await feed(store, reading, bothLists([event(8, 5, at(9))]));
    expect(details).toEqual([{ bookings: [{ appointmentId: 8, customerId: 5 }], appointmentIds: [8], customerIds: [5] }]);
  });

  it('is silent after a reading that changed nothing', async () => {
    const store = await startStore();
    const list = { customers: { Customers: [customer(1, 'Jana')] } };
    await feed(store, reading, bothLists([event(8, 5, at(9))]));
    await feed(store, { kind: 'customers', full: true }, list);
    const all = (['details.changed', 'customers.changed'] as const).map((name) => heard(store, name));
    await feed(store, reading, bothLists([event(8, 5, at(9))]), { startedAt: 3_000 });
    await feed(store, { kind: 'customers', full: true }, list, { startedAt: 3_000 });
    await feed(store, { kind: 'customers', full: false }, list, { startedAt: 3_000 });
    expect(all.flat()).toEqual([]);
  });

  it('counts the customers', async () => {
    const store = await startStore();
    const totals = heard(store, 'customers.changed');
    await feed(store, { kind: 'customers', full: true }, { customers: { Customers: [customer(1, 'Jana'), customer(2, 'Petr')] } });
    await feed(store, { kind: 'customers', full: false }, { customers: { Customers: [customer(2, 'Petr', { Deleted: true })] } });
    expect(totals).toEqual([{ total: 2 }, { total: 1 }]);
  });
});
