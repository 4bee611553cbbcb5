import { createDayKeeper } from '@electron/store/day-keeper';
import type { DayView } from '@shared/domain/views';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { day } from '../../../support/renderer-data';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const NOW = Date.parse('2026-11-23T09:00:00Z');

/** A keeper whose turns are given one by one; what it has done so far. */
function aKeeper() {
  const did: string[] = [];
  const turns: (() => void)[] = [];
  const keeper = createDayKeeper({
    days: { read: () => null, keep: (views: readonly DayView[]) => void did.push(`keep ${views.map(({ date }) => date).join(' ')}`), forget: () => void did.push('forget') },
    zone: 'Europe/Prague',
    now: () => NOW,
    turn: () => new Promise((resolve) => turns.push(resolve)),
    view: (date) => {
      did.push(date);
      return day([], { date });
    },
  });
  const give = async (): Promise<void> => {
    turns.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { keeper, did, give };
}

test('today and tomorrow are made one after the other, each in its turn', async () => {
  const { keeper, did, give } = aKeeper();
  keeper.touched(null);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(did).toEqual([]);
  await give();
  expect(did).toEqual(['2026-11-23']);
  await give();
  await give();
  expect(did).toEqual(['2026-11-23', '2026-11-24', 'keep 2026-11-23 2026-11-24']);
  keeper.close();
  expect(did).toHaveLength(3);
});

test('what closes in between is written at once and once; what was forgotten is not written', async () => {
  const closed = aKeeper();
  closed.keeper.touched(null);
  await vi.advanceTimersByTimeAsync(1_000);
  await closed.give();
  closed.keeper.close();
  await closed.give();
  expect(closed.did.filter((step) => step.startsWith('keep'))).toEqual(['keep 2026-11-23 2026-11-24']);
  const forgotten = aKeeper();
  forgotten.keeper.touched(null);
  await vi.advanceTimersByTimeAsync(1_000);
  await forgotten.give();
  forgotten.keeper.forget();
  forgotten.keeper.touched(null);
  await forgotten.give();
  expect(forgotten.did).toEqual(['2026-11-23', 'forget']);
});
