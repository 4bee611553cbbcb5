import { mkdtempSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { portOf } from './forked-store';

const root = resolve(import.meta.dirname, '../..');

/** Bundles the entry of the store process as the program does; answers the file to run. */
export async function bundleStore(): Promise<string> {
  const outDir = mkdtempSync(join(root, 'out/store-test-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared') } },
    ssr: { external: ['libsql'], noExternal: true },
    build: { ssr: true, target: 'node20.18', outDir, emptyOutDir: true, rolldownOptions: { input: { store: join(root, 'electron/store/utility-entry.ts') } } },
  });
  const entry = join(outDir, 'entry.mjs');
  writeFileSync(entry, portOf('store.js'));
  return entry;
}
