import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBundles } from './steps/bundles.mjs';
import { ensurePackages } from './steps/dependencies.mjs';
import { hasDisplay, startXvfb } from './steps/display.mjs';
import { readyMachine } from './steps/machine.mjs';
import { bundleForNode } from './steps/node-bundle.mjs';

/** `npm run faults [-- --runs N --seed S --kills K --electron E]`: bundles the fault tests and runs them; see test/faults/README.md. */
const root = resolve(import.meta.dirname, '..');
const say = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`);
/** @type {Record<string, string>} */
const env = {};
/** @type {{ display: string, stop(): void } | null} */
let screen = null;
if (!process.argv.includes('--electron')) ensurePackages(root, say);
else {
  const runtime = await readyMachine(root, say);
  ensureBundles(root, say);
  if (!hasDisplay()) screen = await startXvfb();
  Object.assign(env, { PULT_ELECTRON: runtime.executable, ELECTRON_OVERRIDE_DIST_PATH: runtime.dist, ...(screen === null ? {} : { DISPLAY: screen.display }) });
}
let outDir = null;
let status = 1;
try {
  outDir = await bundleForNode(root, 'faults', { faults: 'test/faults/main.ts', store: 'electron/store/utility-entry.ts' });
  const done = spawnSync(process.execPath, [join(outDir, 'faults.js'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.signal !== null) process.stderr.write(`the fault tests were ended by ${done.signal}\n`);
  status = done.status ?? 1;
} finally {
  screen?.stop();
  if (outDir !== null) rmSync(outDir, { recursive: true, force: true });
}
process.exit(status);
