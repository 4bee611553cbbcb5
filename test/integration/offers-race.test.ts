import { runAct } from '@electron/app/run-act';
import { createActs } from '@electron/sync/acts/engine';
import { actsStoreOf } from '@electron/sync/acts/store-adapter';
import { realTimer } from '@electron/sync/acts/timer';
import { RESOURCE, SERVICE } from '@electron/sandbox/seeds/demo-catalogue';
import { appError } from '@shared/errors/app-error';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientOf, startSandbox } from '../support/sandbox';
import { inMemory, startStore, value } from '../support/store';

/** Two desks meet so often, half of the times in each order. */
const ROUNDS = 100;
/** The loser knows it so long after the server's answer at most, in ms. */
const TOLD_WITHIN = 1_000;
const WEEK = 7 * 86_400;
const HOUR = 3_600;

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** A program of its own: its book of acts, its engine and its connection. */
async function program(sandbox: Sandbox) {
  const store = await startStore({ ...inMemory(), acts: null });
  const engine = createActs({ api: clientOf(sandbox), store: actsStoreOf(store), timer: realTimer(sandbox.now, () => 0.5), log: () => undefined });
  value(await engine.start());
  onTestFinished(() => engine.stop());
  return {
    /** Books, and says how it ended and when it was known. */
    book: async (CustomerId: number, BookingStart: number) => {
      const request = { BookingResourceId: RESOURCE.vilem, BookingServiceId: SERVICE.back, CustomerId, BookingStart };
      const act = value(await runAct({ store, acts: engine }, { action: 'OneToOne/CreateBooking', request: JSON.stringify(request), pace: 'now' }, sandbox.now(), 0));
      const ended = await engine.settled(act.id);
      return { state: ended?.state, error: ended?.error ?? null, asked: ended?.request, knownAt: performance.now() };
    },
  };
}

/** Free hours of one masseur that do not touch each other, from a week on. Unix seconds. */
async function freeHours(sandbox: Sandbox): Promise<readonly number[]> {
  const from = Math.floor(sandbox.now() / 1000) + WEEK;
  const { Starts } = value(await clientOf(sandbox).call('OneToOne/GetAvailableStarts', { BookingResourceId: RESOURCE.vilem, BookingServiceId: SERVICE.back, IntervalStart: from, IntervalEnd: from + 8 * WEEK }));
  const hours: number[] = [];
  for (const start of Starts) if (start >= (hours.at(-1) ?? 0) + HOUR) hours.push(start);
  return hours.slice(0, ROUNDS);
}

/** Waits until the barrier holds both calls; answers their order of arrival. */
async function bothHeld(sandbox: Sandbox): Promise<void> {
  for (;;) {
    const barriers = (await sandbox.control('barrier-state')) as readonly { readonly held: readonly unknown[] }[];
    if (barriers.some(({ held }) => held.length === 2)) return;
  }
}

describe('two programs want one place', () => {
  it(`one books and the other is refused, ${ROUNDS} times, whoever is first`, async () => {
    const sandbox = await startSandbox();
    const [one, other] = [await program(sandbox), await program(sandbox)];
    const hours = await freeHours(sandbox);
    expect(hours).toHaveLength(ROUNDS);
    const winners: string[] = [];
    for (const [round, start] of hours.entries()) {
      const { id } = (await sandbox.control('barrier', { action: 'OneToOne/CreateBooking', count: 2 })) as { readonly id: number };
      const ends = [one.book(2, start), other.book(3, start)];
      await bothHeld(sandbox);
      const releasedAt = performance.now();
      await sandbox.control('release', { id, order: round % 2 === 0 ? [0, 1] : [1, 0] });
      const [first, second] = await Promise.all(ends);
      expect([first?.state, second?.state].sort(), `round ${round}`).toEqual(['done', 'refused']);
      const loser = first?.state === 'refused' ? first : second;
      expect(loser?.error).toMatchObject({ code: appError('server.refused').code });
      // What was asked for is kept as it was, and can be tried again elsewhere.
      expect(loser?.asked).toMatchObject({ CustomerId: first?.state === 'refused' ? 2 : 3, BookingResourceId: RESOURCE.vilem, BookingServiceId: SERVICE.back, BookingStart: start });
      expect((loser?.knownAt ?? Infinity) - releasedAt).toBeLessThan(TOLD_WITHIN);
      const booked = sandbox.books.db.all<{ customer_id: number }>("SELECT b.customer_id FROM bookings b JOIN appointments a ON a.id = b.appointment_id WHERE a.resource_id = ? AND a.start = ? AND b.status NOT IN ('Canceled', 'Rejected')", RESOURCE.vilem, start);
      expect(booked).toEqual([{ customer_id: first?.state === 'done' ? 2 : 3 }]);
      winners.push(first?.state === 'done' ? 'one' : 'other');
    }
    expect(new Set(winners)).toEqual(new Set(['one', 'other']));
    expect(await sandbox.control('check')).toEqual([]);
  });
});
