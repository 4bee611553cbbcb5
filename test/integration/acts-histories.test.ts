import { CRASH_POINTS } from '@electron/sync/acts/crash-points';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHistory } from '../faults/simulation/run';
import { serverFactory } from '../faults/simulation/server';

let factory: ReturnType<typeof serverFactory>;
beforeAll(() => {
  factory = serverFactory();
});
afterAll(() => factory.dispose());

it('histories die at every crash point, and nothing is lost or doubled', { timeout: 120_000 }, async () => {
  const deaths = new Map<string, number>(CRASH_POINTS.map((point) => [point, 0]));
  const wrong: string[] = [];
  for (let run = 0; run < 150; run += 1) {
    const outcome = await runHistory(factory, { seed: 7_000_000 + run, acts: 12, programs: run % 2 === 0 ? 1 : 2 });
    for (const point of outcome.deaths) deaths.set(point, (deaths.get(point) ?? 0) + 1);
    wrong.push(...outcome.lost, ...outcome.doubled);
  }
  expect(wrong).toEqual([]);
  expect([...deaths.keys()]).toEqual([...CRASH_POINTS]);
  expect([...deaths].filter(([, count]) => count === 0)).toEqual([]);
});
