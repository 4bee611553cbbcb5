import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode } from '../../../build/steps/node-bundle.mjs';
import { startProgram } from '../measure/program.mjs';
import { pultLaunch, synchronised } from '../measure/pult.mjs';
import { figure, median } from '../measure/statistics.mjs';
import { msToEntry } from './start.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */
/** @typedef {import('../measure/program.mjs').Launch} Launch */
/**
 * With few acts or many; on the day as it was kept beside the cache, as a desk starts, or as the store reads it with the acts laid over it.
 * @typedef {'few kept' | 'many kept' | 'few read' | 'many read'} Start
 */

/** What the program's own window shows of the day: the bookings on it, and how many of them bear a mark that is not sent. @param {Launch} launch */
async function shownBy(launch) {
  const program = await startProgram(launch);
  const { browser, page } = await program.connect();
  await page.waitForFunction(() => performance.getEntriesByName('pult:painted-day').length > 0, undefined, { timeout: 60_000 });
  await page.waitForSelector('[data-connection="online"][data-progress="none"]', { timeout: 60_000 });
  const shown = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('[data-drawn] [data-key^="b:"]')];
    return { keys: blocks.map((block) => String(block.getAttribute('data-key'))), unsent: blocks.filter((block) => /(je tady|účast zapsána).*neodesláno/.test(block.ariaLabel ?? '')).length };
  });
  await browser.close();
  await program.stop();
  return shown;
}

/** Writes 1,000 acts that are not over into the profile's book. @param {BenchContext} context @param {string} profile @param {readonly string[]} keys @param {number} now */
async function fill({ root }, profile, keys, now) {
  const outDir = await bundleForNode(root, 'bench-fill', { fill: 'test/bench/acts/fill.ts' });
  const done = spawnSync(process.execPath, [join(outDir, 'fill.js'), profile], { input: JSON.stringify({ keys, now }), stdio: ['pipe', 'inherit', 'inherit'] });
  rmSync(outDir, { recursive: true, force: true });
  if (done.status !== 0) throw new Error('the acts could not be put into the book');
}

/** Removes the days that were kept for the next start. @param {string} profile */
function forgetDays(profile) {
  for (const name of readdirSync(profile)) if (name.includes('.db.day-')) rmSync(join(profile, name));
}

/** Start to the painted day with 1,000 acts that are not over against the same start without, in turns. @param {BenchContext} context */
export async function actsStartFigures(context) {
  const [few, many] = [context.freshFolder(), context.freshFolder()];
  const without = await pultLaunch(context, 'demo', few);
  await synchronised(without);
  cpSync(few, many, { recursive: true });
  const filled = await pultLaunch(context, 'demo', many);
  const { keys } = await shownBy(without);
  await fill(context, many, keys, Date.parse(String(without.env['PULT_NOW'])));
  // The first start with them finds the day as it was kept without; from the next one on the marks are in the first paint.
  for (const time of ['first', 'second']) {
    const { unsent } = await shownBy(filled);
    context.say(`${time} start: ${unsent} of ${keys.length} bookings show a mark that is not sent`);
    if (unsent !== keys.length) throw new Error('the window does not show the acts of the book');
  }
  /** @type {Record<Start, number[]>} */
  const times = { 'few kept': [], 'many kept': [], 'few read': [], 'many read': [] };
  /** @type {Start[]} */
  const turns = ['few kept', 'many kept', 'few read', 'many read'];
  for (let run = 0; run < context.runs + 1; run += 1) {
    for (const start of turns.reverse()) {
      const [profile, launch] = start.startsWith('few') ? [few, without] : [many, filled];
      if (start.endsWith('read')) forgetDays(profile);
      const ms = await msToEntry(launch, 'pult:painted-day');
      if (run > 0) times[start].push(ms);
    }
  }
  /** @param {string} name @param {'kept' | 'read'} day @param {number} limit @param {string} how */
  const later = (name, day, limit, how) => {
    const [base, full] = [median(times[`few ${day}`]), median(times[`many ${day}`])];
    return figure(name, full - base, 'ms', limit, `start to painted day ${how} in ${Math.round(full)} ms with 1,000 acts that are not over, in ${Math.round(base)} ms without`);
  };
  // Where no day was kept, the first paint waits until all acts are unsealed.
  return [later('acts.thousand-start-ms', 'kept', 50, 'as it was kept'), later('acts.thousand-start-read-ms', 'read', 50, 'out of the store')];
}
