import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBundles } from './steps/bundles.mjs';
import { ensurePackages } from './steps/dependencies.mjs';
import { hasDisplay, startXvfb } from './steps/display.mjs';
import { readyMachine } from './steps/machine.mjs';
import { bundleForNode } from './steps/node-bundle.mjs';

/** `npm run faults [-- --runs N --seed S --kills K --electron E]`: bundles the fault tests and runs them; see test/faults/README.md. */
const root = resolve(import.meta.dirname, '..');
const say = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`);
/** From so many histories on, some more have real processes unless told otherwise: hundreds with a store, dozens in Electron. */
const MANY = 1000;
const OF_MANY = { kills: 300, electron: 24 };

/** What the arguments ask for, each number said; ends the command when they are no whole numbers. */
function plan() {
  const text = { type: /** @type {const} */ ('string') };
  const numberOf = (/** @type {string | undefined} */ given, /** @type {number} */ leftOut) => (given === undefined ? leftOut : Number(given));
  try {
    const { values } = parseArgs({ options: { runs: text, seed: text, kills: text, electron: text } });
    const runs = numberOf(values.runs, MANY);
    const many = runs >= MANY ? OF_MANY : { kills: 0, electron: 0 };
    const [seed, kills, electron] = [numberOf(values.seed, 1), numberOf(values.kills, many.kills), numberOf(values.electron, many.electron)];
    const counts = [runs, kills, electron];
    if (Number.isInteger(seed) && counts.every((count) => Number.isInteger(count) && count >= 0) && counts.some((count) => count > 0)) return { runs, seed, kills, electron };
  } catch {
    // An option that is not known: the usage says which are.
  }
  say('usage: npm run faults -- [--runs N] [--seed S] [--kills K] [--electron E], whole numbers');
  process.exit(2);
}

const wanted = plan();
/** @type {Record<string, string>} */
const env = {};
/** @type {{ display: string, stop(): void } | null} */
let screen = null;
if (wanted.electron === 0) ensurePackages(root, say);
else {
  const runtime = await readyMachine(root, say);
  ensureBundles(root, say);
  if (!hasDisplay()) screen = await startXvfb();
  Object.assign(env, { PULT_ELECTRON: runtime.executable, ELECTRON_OVERRIDE_DIST_PATH: runtime.dist, ...(screen === null ? {} : { DISPLAY: screen.display }) });
}
let outDir = null;
let status = 1;
try {
  outDir = await bundleForNode(root, 'faults', { faults: 'test/faults/main.ts', worker: 'test/faults/worker.ts', store: 'electron/store/utility-entry.ts' });
  const done = spawnSync(process.execPath, [join(outDir, 'faults.js'), ...Object.entries(wanted).map(([name, count]) => `--${name}=${count}`)], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.signal !== null) process.stderr.write(`the fault tests were ended by ${done.signal}\n`);
  status = done.status ?? 1;
} finally {
  screen?.stop();
  if (outDir !== null) rmSync(outDir, { recursive: true, force: true });
}
process.exit(status);
