import { createActs } from '@electron/sync/acts/engine';
import type { NewAct } from '@electron/sync/acts/ports';
import type { Act } from '@shared/domain/acts/act';
import { LATE_MS } from '@shared/domain/acts/act';
import { appError } from '@shared/errors/app-error';
import { fail, ok } from '@shared/util/result';
import { expect, it } from 'vitest';
import { createVirtualTime } from '../../../faults/simulation/virtual-time';

const START = Date.parse('2026-11-23T08:52:00Z');
const HOUR = 3_600_000;
const BOOKING = { AppointmentId: 1, CustomerId: 2 };
const cancel = (notBefore: number | null): NewAct => ({ action: 'Booking/Cancel', request: { ...BOOKING, EnableCancelWholeCourse: false, OverrideCancellationLate: true }, base: null, notBefore, title: {} });
const mark: NewAct = { action: 'Booking/SetNoShowState', request: { ...BOOKING, NoShowStatus: 1 }, base: null, notBefore: null, title: {} };

/** An engine in virtual time; its server never answers a write and shows the booking as it was. */
async function startEngine() {
  const time = createVirtualTime(START);
  const rows = new Map<string, Act>();
  const writes: number[] = [];
  let skew = 0;
  /** The computer falls asleep under the next reading, for so long: the clock goes on, what waits does not. */
  let sleepsFor = 0;
  const engine = createActs({
    api: {
      call: (async (action: string, _request: object, options?: { onSend?: () => void }) => {
        await new Promise<void>((resolve) => time.after(10, resolve));
        if (action === 'Event/Get') {
          skew += sleepsFor;
          sleepsFor = 0;
          return ok({ Result: { Status: 'Confirmed', NoShowStatus: 0, CustomValues: [] } });
        }
        options?.onSend?.();
        writes.push(time.now() - START);
        return fail(appError('network.timeout'));
      }) as never,
    },
    store: {
      all: () => Promise.resolve(ok([])),
      put: (acts) => {
        for (const act of acts) rows.set(act.id, act);
        return Promise.resolve(ok(null));
      },
    },
    timer: { now: () => time.now() + skew, steady: time.now, after: time.after, random: () => 0.5 },
    log: () => undefined,
  });
  await engine.start();
  const run = async (ms: number): Promise<void> => {
    const until = time.now() + ms;
    time.after(ms, () => undefined);
    while (await time.step(until));
  };
  return { engine, writes, run, setClock: (by: number) => void (skew += by), sleep: (ms: number) => void (sleepsFor = ms), state: () => [...rows.values()].at(-1)?.state };
}

it('a held act is sent after its grace period though the clock was set back', async () => {
  const { engine, writes, run, setClock } = await startEngine();
  await engine.decide(cancel(START + 8_000));
  setClock(-HOUR);
  await run(7_000);
  expect(writes).toEqual([]);
  await run(2_000);
  expect(writes).toHaveLength(1);
});

it('a held act is not sent before though the clock was set forwards', async () => {
  const { engine, writes, run, setClock } = await startEngine();
  await engine.decide(cancel(START + 8_000));
  setClock(HOUR);
  await run(7_000);
  expect(writes).toEqual([]);
});

it.each([HOUR, -HOUR])('a server may be late for its minute and no longer, though the clock was set by %i ms', async (by) => {
  const { engine, run, setClock, state } = await startEngine();
  await engine.decide(cancel(null));
  await run(1_000);
  expect(state()).toBe('unknown');
  setClock(by);
  await run(LATE_MS - 5_000);
  expect(state()).toBe('unknown');
  await run(20_000);
  expect(state()).toBe('notDone');
});

it('what needs the network is not sent by itself after the computer slept in the middle of it', async () => {
  const { engine, writes, run, sleep } = await startEngine();
  sleep(HOUR);
  const decided = await engine.decide(cancel(null));
  await run(10_000);
  expect(writes).toEqual([]);
  expect(engine.acts()).toMatchObject([{ id: decided.ok ? decided.value.id : '', state: 'asked', askedFor: 'returned' }]);
});

it('a mark is read afresh and sent after the computer slept in the middle of it', async () => {
  const { engine, writes, run, sleep } = await startEngine();
  sleep(HOUR);
  await engine.decide(mark);
  await run(3_000);
  expect(writes.length).toBeGreaterThan(0);
});

it('a mark that is kept until a start is sent when the clock says so, not when a timer of before the sleep does', async () => {
  const { engine, writes, run, setClock } = await startEngine();
  await engine.decide({ ...mark, notBefore: START + 4 * HOUR });
  setClock(4 * HOUR);
  await run(60_000);
  expect(writes.length).toBeGreaterThan(0);
});

it('a book that takes nothing does not keep the program busy', async () => {
  const time = createVirtualTime(START);
  let puts = 0;
  let full = false;
  const engine = createActs({
    api: { call: () => Promise.resolve(fail(appError('network.unreachable'))) },
    store: {
      all: () => Promise.resolve(ok([])),
      put: () => {
        puts += 1;
        return Promise.resolve(full ? fail(appError('acts.diskFull')) : ok(null));
      },
    },
    timer: { now: time.now, steady: time.now, after: time.after, random: () => 0.5 },
    log: () => undefined,
  });
  await engine.start();
  await engine.decide(cancel(START + 8_000));
  full = true;
  time.after(60_000, () => undefined);
  while (await time.step(START + 60_000));
  expect(puts).toBeLessThan(20);
});
