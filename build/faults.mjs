import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensurePackages } from './steps/dependencies.mjs';

/** `npm run faults [-- --runs N --seed S --kills K --electron E]`: bundles the fault tests and runs them; see test/faults/README.md. */
const root = resolve(import.meta.dirname, '..');
ensurePackages(root, (line) => process.stderr.write(`${line}\n`));
const { build } = await import('vite');
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
  status = spawnSync(process.execPath, [join(outDir, 'faults.js'), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
process.exit(status);
