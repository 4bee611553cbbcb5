import { rest, startProgram } from './program.mjs';

/** @typedef {import('./context.mjs').BenchContext} BenchContext */

/** The days around are read within this time, one after the other: then a restart begins like one at a desk, in ms. */
const AROUND_READ = 12_000;

/** How Pult is started on a sandbox outside of it, with a profile of its own. @param {BenchContext} context @param {string} seed @param {string} profile @returns {Promise<import('./program.mjs').Launch>} */
export async function pultLaunch(context, seed, profile) {
  const { url, longTimeToken, now, startedAt } = await context.sandbox(seed);
  return {
    executable: context.runtime,
    args: [context.root],
    env: {
      PULT_PROFILE_DIR: profile,
      PULT_API_URL: url,
      PULT_TOKEN: longTimeToken,
      // The server's clock has run on since it said its time.
      get PULT_NOW() {
        return new Date(Date.parse(now) + Date.now() - startedAt).toISOString();
      },
      PULT_LOCALE: 'cs',
      PULT_VAULT: 'file',
    },
  };
}

/** Runs the program until the day is there out of the cache with everything that it keeps around it. @param {import('./program.mjs').Launch} launch */
export async function synchronised(launch) {
  const program = await startProgram(launch);
  const { browser, page } = await program.connect();
  await page.waitForFunction(() => performance.getEntriesByName('pult:painted-day').length > 0, undefined, { timeout: 60_000 });
  await page.waitForSelector('[data-connection="online"][data-progress="none"]', { timeout: 120_000 });
  await rest(AROUND_READ);
  await browser.close();
  await program.stop();
}
