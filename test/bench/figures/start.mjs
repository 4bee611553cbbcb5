import { join } from 'node:path';
import { rest, startProgram } from '../measure/program.mjs';
import { figure, median } from '../measure/statistics.mjs';
import { pultLaunch, synchronised } from '../measure/pult.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */

/** A start is over for sure after this long; only then is anything attached to the program, in ms. */
const SETTLED = 2500;

/** Ms from the start of the process to the entry of the page's timeline. @param {import('../measure/program.mjs').Launch} launch @param {string} entry */
export async function msToEntry(launch, entry) {
  const program = await startProgram(launch);
  await rest(SETTLED);
  const { browser, page } = await program.connect();
  const at = Number(
    await page.waitForFunction(
      (name) => {
        const found = performance.getEntriesByName(name)[0];
        return found === undefined ? null : performance.timeOrigin + found.startTime;
      },
      entry,
      { timeout: 15_000 },
    ).then((handle) => handle.jsonValue()),
  );
  await browser.close();
  await program.stop();
  return at - program.spawnedAt;
}

/** Start to the painted day out of the cache against the empty window, in turns. @param {BenchContext} context */
export async function startFigures(context) {
  const floor = () => ({
    executable: context.runtime,
    args: [`--user-data-dir=${context.freshFolder()}`, join(context.root, 'test/bench/host')],
    env: {},
  });
  /** @type {Record<string, import('../measure/program.mjs').Launch>} */
  const launches = {};
  for (const seed of ['demo', 'busy']) {
    const profile = context.freshFolder();
    const launch = await pultLaunch(context, seed, profile);
    context.say(`synchronising ${seed} once`);
    await synchronised(launch);
    launches[seed] = launch;
  }
  /** @type {Record<string, number[]>} */
  const times = { floor: [], demo: [], busy: [] };
  for (let run = 0; run < context.runs + 1; run += 1) {
    const round = [
      ['floor', await msToEntry(floor(), 'first-contentful-paint')],
      ['demo', await msToEntry(/** @type {any} */ (launches['demo']), 'pult:painted-day')],
      ['busy', await msToEntry(/** @type {any} */ (launches['busy']), 'pult:painted-day')],
    ];
    if (run > 0) for (const [name, ms] of round) times[String(name)]?.push(Number(ms));
  }
  const [base, demo, busy] = [median(times['floor'] ?? []), median(times['demo'] ?? []), median(times['busy'] ?? [])];
  return [
    figure('start.demo-painted-ratio', demo / base, 'ratio', 1.5, `${Math.round(demo)} ms, empty window ${Math.round(base)} ms`),
    figure('start.busy-painted-ratio', busy / base, 'ratio', 1.9, `${Math.round(busy)} ms, empty window ${Math.round(base)} ms`),
  ];
}
