import type { StoreCalls, StorePort } from '@electron/store/port';
import { rememberTimeOff } from '@electron/app/time-off';
import { runAct } from '@electron/app/run-act';
import { createActs } from '@electron/sync/acts/engine';
import { actsStoreOf } from '@electron/sync/acts/store-adapter';
import { realTimer } from '@electron/sync/acts/timer';
import { read } from '@electron/sync/reader';
import { catalogueParts, customersParts, dayParts, hoursParts } from '@electron/sync/readings';
import { addDays, dayBounds } from '@shared/domain/days';
import type { Repetition } from '@shared/domain/repetition';
import { occurrences } from '@shared/domain/repetition';
import { instantAt } from '@shared/domain/wall-instant';
import { repetitionRequest } from '@shared/reservanto/mapping/repetition';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anAct } from '../support/acts';
import { clientOf, startSandbox } from '../support/sandbox';
import { inMemory, startStore, value } from '../support/store';

const DATE = '2026-11-23';
const ZONE = 'Europe/Prague';
const DAYS = 28;

/** A desk with the catalogue, one day and four weeks of hours read. */
async function desk() {
  const sandbox = await startSandbox();
  const store = await startStore({ ...inMemory(), acts: null });
  const api = clientOf(sandbox);
  const reading = async (kind: Parameters<typeof read>[1], parts: Parameters<typeof read>[2]): Promise<void> => void value(await read({ api, store, clock: sandbox }, kind, parts, new AbortController().signal));
  await reading({ kind: 'catalogue' }, catalogueParts());
  await reading({ kind: 'customers', full: true }, customersParts(null));
  const { catalogue } = value(await store.call('status', null));
  const [from, to] = [addDays(DATE, -7), addDays(DATE, DAYS - 8)];
  await reading({ kind: 'day', date: DATE }, dayParts(dayBounds(DATE, ZONE), catalogue));
  const readHours = (): Promise<void> => reading({ kind: 'hours', from, to }, hoursParts({ start: dayBounds(from, ZONE).start, end: dayBounds(to, ZONE).end }, catalogue));
  await readHours();
  const rows = value(await store.call('hoursPeriod', { from: DATE, to: addDays(DATE, 6) })).rows;
  const vilem = rows.find(({ name }) => name === 'Vilém Brána');
  if (vilem === undefined) throw new Error('nobody is there');
  return { sandbox, store, api, readHours, vilem };
}

const gapsToday = async (store: Pick<StorePort, 'call'>, resourceId: number) => value(await store.call('dayView', { date: DATE, locationId: null })).columns.find((column) => column.resourceId === resourceId)?.gaps;

describe('working hours out of the cache', () => {
  it('are open as the server says, usual as they mostly are, and a gap shows where time off was taken', async () => {
    const { store, api, readHours, vilem } = await desk();
    const [today] = vilem.days;
    expect(today).toMatchObject({ date: DATE, open: [{ from: instantAt(DATE, 480), to: instantAt(DATE, 1080) }], usual: [{ from: instantAt(DATE, 480), to: instantAt(DATE, 1080) }] });
    expect(await gapsToday(store, vilem.id)).toEqual([]);
    value(await api.call('FreeTime/Create', { BookingResourceId: vilem.id, SegmentId: vilem.segments[0]?.id ?? 0, StartsAt: instantAt(DATE, 720) / 1000, EndsAt: instantAt(DATE, 840) / 1000 }));
    await readHours();
    expect(await gapsToday(store, vilem.id)).toEqual([{ fromMin: 720, toMin: 840 }]);
    // The week says the same of that day, and nothing of the others.
    const { days } = value(await store.call('weekView', { date: DATE, locationId: null, resourceIds: [vilem.id] }));
    expect(days.filter(({ columns }) => (columns[0]?.gaps.length ?? 0) > 0).map(({ date, columns }) => [date, columns[0]?.gaps])).toEqual([[DATE, [{ fromMin: 720, toMin: 840 }]]]);
  });

  it('are null for a day that was not read', async () => {
    const { store } = await desk();
    const far = value(await store.call('hoursPeriod', { from: '2027-06-01', to: '2027-06-01' }));
    expect(far.rows.every(({ days }) => days.every(({ open }) => open === null))).toBe(true);
    expect(far.readAt).toBeNull();
  });
});

describe('whom a time off hits', () => {
  const hits = async (store: Pick<StorePort, 'call'>, wanted: StoreCalls['timeOffHits']['input']) => value(await store.call('timeOffHits', wanted));

  it('is everybody of that resource who is coming and whose time touches it, with phone and service', async () => {
    const { store, vilem } = await desk();
    const { bookings, unknownDays } = await hits(store, { resourceIds: [vilem.id], spans: [{ from: instantAt(DATE, 592), to: instantAt(DATE, 1440) }] });
    expect(bookings.map(({ name }) => name)).toEqual(['Jana Černá', 'Iva Hájková', 'Lubomír Ševčík', 'Zdeněk Beran']);
    expect(bookings[0]).toMatchObject({ phone: '+420 777 123 456', service: 'Masáž zad', segment: 'OneToOne', start: instantAt(DATE, 600) });
    expect(unknownDays).toBe(0);
  });

  it('is nobody before the first and after the last minute, and says which days are not known', async () => {
    const { store, vilem } = await desk();
    const edge = { from: instantAt(DATE, 660), to: instantAt(DATE, 690) };
    expect((await hits(store, { resourceIds: [vilem.id], spans: [edge] })).bookings).toEqual([]);
    const spans = [edge, { from: instantAt('2027-03-01', 600), to: instantAt('2027-03-03', 0) }];
    expect(await hits(store, { resourceIds: [vilem.id], spans })).toEqual({ bookings: [], unknownDays: 2, unknownFrom: '2027-03-01' });
  });
});

describe('what was created here', () => {
  it('is remembered once with the id of the answer, and is over when it was deleted', async () => {
    const { sandbox, store, api, vilem } = await desk();
    const engine = createActs({ api, store: actsStoreOf(store), timer: realTimer(sandbox.now), log: () => undefined });
    value(await engine.start());
    onTestFinished(() => engine.stop());
    const decide = async (action: 'FreeTime/Create' | 'FreeTime/Delete', request: object) => {
      const act = value(await runAct({ store, acts: engine }, { action, request: JSON.stringify(request), pace: 'now' }, sandbox.now(), 0));
      const ended = await engine.settled(act.id);
      if (ended === null) throw new Error('the act is gone');
      await rememberTimeOff(store, [ended]);
      await rememberTimeOff(store, [ended]);
      return ended;
    };
    const kept = async () => value(await store.call('localList', { kinds: ['timeOff'] })).records;
    const span = { StartsAt: instantAt(DATE, 720) / 1000, EndsAt: instantAt(DATE, 840) / 1000 };
    const created = await decide('FreeTime/Create', { BookingResourceId: vilem.id, SegmentId: vilem.segments[0]?.id, ...span, Note: 'lékař', Repetition: null });
    expect(created.state).toBe('done');
    const [record, ...others] = await kept();
    expect(others).toEqual([]);
    expect(record).toMatchObject({ id: created.id, doneAt: null, payload: { resourceId: vilem.id, from: span.StartsAt * 1000, to: span.EndsAt * 1000, note: 'lékař', repetition: null } });
    const freeTimeId = record?.kind === 'timeOff' ? record.payload.freeTimeId : null;
    expect(value(await api.call('FreeTime/Get', { FreeTimeId: freeTimeId ?? 0 })).FreeTime).toMatchObject({ Note: 'lékař' });
    expect((await decide('FreeTime/Delete', { FreeTimeId: freeTimeId })).state).toBe('done');
    expect((await kept())[0]?.doneAt).not.toBeNull();
  });

  it('is a series of which deleting names only the first: what may be left is still remembered', async () => {
    const { store } = await desk();
    const done = (id: string, action: string, request: object, answer: object | null) => anAct({ id, action, request: { ...request }, answer: answer === null ? null : { ...answer }, state: 'done' });
    const id = '00000000-0000-4000-8000-000000000077';
    await rememberTimeOff(store, [done(id, 'FreeTime/Create', { BookingResourceId: 3, StartsAt: 1_795_000_000, EndsAt: 1_795_003_600, Note: null, Repetition: { UseRepetition: true, Frequency: 'Weekly', Interval: 1, EndType: 'Never' } }, { FreeTime: { Id: 77 } })]);
    for (let times = 0; times < 2; times += 1) await rememberTimeOff(store, [done('d1', 'FreeTime/Delete', { FreeTimeId: 77 }, null)]);
    expect(value(await store.call('localList', { kinds: ['timeOff'] })).records).toMatchObject([{ id, doneAt: null, about: { resourceId: 3 }, payload: { freeTimeId: 77, firstDeleted: 1 } }]);
  });
});

describe('a repetition', () => {
  const rule: fc.Arbitrary<Repetition> = fc.record({
    frequency: fc.constantFrom('daily', 'weekly', 'monthly', 'yearly'),
    interval: fc.integer({ min: 1, max: 3 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
    by: fc.constantFrom('date', 'weekday'),
    end: fc.oneof(fc.constant({ kind: 'never' as const }), fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 12 }) }), fc.record({ kind: fc.constant('date' as const), date: fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-12-31', days)) })),
  });
  // Days around both clock changes, the 31st, 29 February and a fifth weekday, and hours that a change skips or doubles.
  const first = fc.record({ date: fc.constantFrom('2026-10-24', '2026-12-31', '2027-03-27', '2027-03-28', '2028-02-29', '2026-11-30', '2026-11-26'), fromMin: fc.constantFrom(0, 90, 120, 150, 600), length: fc.constantFrom(30, 60, 120, 1440) });

  it('has the days and hours here that the server gives it', async () => {
    const { api, vilem } = await desk();
    await fc.assert(
      fc.asyncProperty(first, rule, async ({ date, fromMin, length }, repetition) => {
        const stretch = { date, fromMin, toMin: fromMin + length };
        const [only] = occurrences(stretch, null, 1);
        if (only === undefined) return;
        const answer = await api.call('FreeTime/Create', { BookingResourceId: vilem.id, SegmentId: vilem.segments[0]?.id ?? 0, StartsAt: only.from / 1000, EndsAt: only.to / 1000, Repetition: repetitionRequest(repetition) });
        if (!answer.ok) {
          // The server takes no rule without a day, no more than a thousand, and none that its calendar is too short for.
          expect(['Repetition', 'Repetition.EndOfRepeat', 'Repetition.RepeatCount']).toContain(answer.error.params?.['parameter'] ?? 'Repetition');
          return;
        }
        // One that never ends is ended by the server after two years.
        const wanted = occurrences(stretch, repetition, 15).filter((one) => repetition.end.kind !== 'never' || one.date < `${Number(date.slice(0, 4)) + 2}${date.slice(4)}`);
        const start = answer.value.FreeTime?.Id ?? 0;
        const times: number[][] = [];
        for (let at = 0; at < wanted.length; at += 1) {
          const found = value(await api.call('FreeTime/Get', { FreeTimeId: start + at })).FreeTime;
          times.push([(found?.StartDate ?? 0) * 1000, (found?.EndDate ?? 0) * 1000]);
        }
        expect(times).toEqual(wanted.map(({ from, to }) => [from, to]));
      }),
      { numRuns: 120 },
    );
  });
});
