import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensurePackages } from './steps/dependencies.mjs';

/** `npm run faults [-- --runs N --seed S --kills K --electron E]`: bundles the fault tests and runs them; see test/faults/README.md. */
const root = resolve(import.meta.dirname, '..');
ensurePackages(root, (line) => process.stderr.write(`${line}\n`));
const { build } = await import('vite');
/** @type {Record<string, string>} */
const env = {};
/** @type {{ display: string, stop(): void } | null} */
let screen = null;
if (process.argv.includes('--electron')) {
  const { findRuntime } = await import('./electron-runtime.mjs');
  const { ensureSystem } = await import('./steps/system.mjs');
  const { hasDisplay, startXvfb } = await import('./steps/display.mjs');
  const { ensureBundles } = await import('./steps/bundles.mjs');
  const say = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`);
  const runtime = await findRuntime(say);
  ensureSystem(runtime.executable, { display: !hasDisplay() }, say);
  ensureBundles(root, say);
  if (!hasDisplay()) screen = await startXvfb();
  Object.assign(env, { PULT_ELECTRON: runtime.executable, ELECTRON_OVERRIDE_DIST_PATH: runtime.dist, ...(screen === null ? {} : { DISPLAY: screen.display }) });
}
mkdirSync(join(root, 'out'), { recursive: true });
const outDir = mkdtempSync(join(root, 'out/faults-'));
let status = 1;
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared'), '@electron': join(root, 'electron') } },
    ssr: { external: ['libsql', 'playwright-core'], noExternal: true },
    build: { ssr: true, target: 'node20.18', outDir, emptyOutDir: true, rolldownOptions: { input: { faults: join(root, 'test/faults/main.ts'), store: join(root, 'electron/store/utility-entry.ts') } } },
  });
  const done = spawnSync(process.execPath, [join(outDir, 'faults.js'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.signal !== null) process.stderr.write(`the fault tests were ended by ${done.signal}\n`);
  status = done.status ?? 1;
} finally {
  screen?.stop();
  rmSync(outDir, { recursive: true, force: true });
}
process.exit(status);
