import { runAct } from '@electron/app/run-act';
import { createActs } from '@electron/sync/acts/engine';
import { actsStoreOf } from '@electron/sync/acts/store-adapter';
import { realTimer } from '@electron/sync/acts/timer';
import { read } from '@electron/sync/reader';
import { catalogueParts, customersParts, dayParts } from '@electron/sync/readings';
import { dayBounds } from '@shared/domain/days';
import type { RunCalls } from '@shared/ipc/run-calls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientOf, startSandbox } from '../support/sandbox';
import { inMemory, startStore, value } from '../support/store';

const DATE = '2026-11-23';
const GRACE = 5_000;

/** A desk whose grace periods pass when the test says so. */
async function desk() {
  const sandbox = await startSandbox();
  const store = await startStore({ ...inMemory(), acts: null });
  const api = clientOf(sandbox);
  const real = realTimer(sandbox.now, () => 0.5);
  let passed = 0;
  const engine = createActs({ api, store: actsStoreOf(store), timer: { ...real, steady: () => real.steady() + passed }, log: () => undefined });
  value(await engine.start());
  onTestFinished(() => engine.stop());
  const reading = async (kind: Parameters<typeof read>[1], parts: Parameters<typeof read>[2]): Promise<void> => {
    value(await read({ api, store, clock: sandbox }, kind, parts, new AbortController().signal));
  };
  await reading({ kind: 'catalogue' }, catalogueParts());
  await reading({ kind: 'customers', full: true }, customersParts(null));
  await reading({ kind: 'day', date: DATE }, dayParts(dayBounds(DATE, 'Europe/Prague'), value(await store.call('status', null)).catalogue));
  const { blocks } = value(await store.call('dayView', { date: DATE, locationId: null }));
  const block = blocks.find(({ title }) => title === 'Petr Šťastný');
  if (block?.customerId == null) throw new Error('no booking');
  const pair = { AppointmentId: block.appointmentId, CustomerId: block.customerId };
  const run = (action: RunCalls['act.run']['input']['action'], request: unknown, pace: 'now' | 'held' = 'held', graceMs = GRACE) =>
    runAct({ store, acts: engine }, { action, request: typeof request === 'string' ? request : JSON.stringify(request), pace }, sandbox.now(), graceMs);
  const arrivals = async (action: string): Promise<number> => ((await sandbox.control('arrivals')) as Readonly<Record<string, number>>)[action] ?? 0;
  const waitOut = (): void => {
    passed += GRACE;
    engine.lineChanged(false);
    engine.lineChanged(true);
  };
  return { engine, run, pair, block, arrivals, waitOut };
}

describe('an act by its request', () => {
  it('is held with undo in sight, named out of the cache, and sends nothing when it is taken back', async () => {
    const { engine, run, pair, block, arrivals } = await desk();
    const act = value(await run('Booking/Cancel', pair));
    expect(act).toMatchObject({ state: 'held', request: { ...pair, EnableCancelWholeCourse: false, OverrideCancellationLate: false } });
    expect(act.title).toMatchObject({ name: 'Petr Šťastný', time: '10:30', start: block.start, service: 'Sportovní masáž', resource: 'Jan Horák' });
    expect(value(await engine.decideOn(act.id, 'withdraw')).state).toBe('withdrawn');
    expect(await arrivals('Booking/Cancel')).toBe(0);
  });

  it('goes at once where no grace is wanted, and where acts of its kind are not held', async () => {
    const { engine, run, pair } = await desk();
    const cancel = value(await run('Booking/Cancel', { ...pair, OverrideCancellationLate: true }, 'held', 0));
    expect(await engine.settled(cancel.id)).toMatchObject({ state: 'done', notBefore: null });
    const wait = value(await run('Alternates/AddToAppointment', { AppointmentId: 1, CustomerId: pair.CustomerId }));
    expect(wait.notBefore).toBeNull();
  });

  it('twice is one act', async () => {
    const { run, pair } = await desk();
    const [first, second] = await Promise.all([run('Booking/Cancel', pair), run('Booking/Cancel', pair)]);
    expect(value(first).id).toBe(value(second).id);
  });

  it.each([
    ['a field that is missing', { AppointmentId: 1 }, 'CustomerId'],
    ['a field of another type', { AppointmentId: 'x', CustomerId: 2 }, 'AppointmentId'],
    ['a field that the contract does not know', { AppointmentId: 1, CustomerId: 2, Force: true }, 'Force'],
    ['no JSON', '{', ''],
    ['no object', '[1]', ''],
  ])('with %s is refused by its name before it is in the book', async (_name, request, path) => {
    const { engine, run } = await desk();
    const answer = await run('Booking/Cancel', request);
    expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid', params: { action: 'Booking/Cancel', path } } });
    expect(engine.acts()).toEqual([]);
  });

  it('that needs the line is not kept while it is down', async () => {
    const { engine, run, pair } = await desk();
    engine.lineChanged(false);
    expect(await run('Booking/Cancel', pair)).toMatchObject({ ok: false, error: { code: 'network.unreachable' } });
    expect(engine.acts()).toEqual([]);
  });

  it('that was held when the line dropped stands before the person', async () => {
    const { engine, run, pair, arrivals, waitOut } = await desk();
    const act = value(await run('Booking/Cancel', pair));
    waitOut();
    expect(await engine.settled(act.id)).toMatchObject({ state: 'asked', askedFor: 'returned' });
    expect(await arrivals('Booking/Cancel')).toBe(0);
  });
});
