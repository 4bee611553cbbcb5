import { _electron } from 'playwright-core';
import { figure, median } from '../measure/statistics.mjs';
import { pultLaunch } from '../measure/pult.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */

/** Longest block of the main process during one first synchronisation, in ms. @param {BenchContext} context */
async function longestBlock(context) {
  const launch = await pultLaunch(context, 'busy', context.freshFolder());
  const program = await _electron.launch({
    executablePath: launch.executable,
    args: ['--no-sandbox', '--disable-gpu', ...launch.args],
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...launch.env }),
  });
  const page = await program.firstWindow();
  // What main loads before the window shows anything is the start's, and measured there.
  await page.waitForSelector('[data-connection]');
  await program.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const histogram = monitorEventLoopDelay({ resolution: 1 });
    histogram.enable();
    Object.assign(globalThis, { benchDelay: histogram });
  });
  await page.waitForSelector('[data-connection="online"][data-progress="none"]', { timeout: 180_000 });
  const longest = await program.evaluate(() => /** @type {any} */ (globalThis).benchDelay.max / 1e6);
  await program.close();
  return longest;
}

/** The main process while `busy` is synchronised for the first time. @param {BenchContext} context */
export async function mainProcessFigures(context) {
  const blocks = [];
  for (let run = 0; run < context.runs; run += 1) blocks.push(await longestBlock(context));
  return [figure('main.longest-block-ms', median(blocks), 'ms', 16, `first synchronisation of busy, worst ${Math.round(Math.max(...blocks))} ms`)];
}
