import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** What is not bundled: native, or not ours to bundle. */
const EXTERNAL = ['libsql', 'playwright-core', 'electron/main'];

/**
 * Bundles TypeScript entries for Node, as the program's own processes are, into a new folder below `out/` whose name begins so.
 * @param {string} root the project @param {string} name @param {Record<string, string>} entries file of the bundle without `.js` → path of its source in the project
 * @returns {Promise<string>} the folder; whoever asked for it removes it
 */
export async function bundleForNode(root, name, entries) {
  // A fresh machine has no packages yet when this module is loaded.
  const { build } = await import('vite');
  mkdirSync(join(root, 'out'), { recursive: true });
  const outDir = mkdtempSync(join(root, `out/${name}-`));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared'), '@electron': join(root, 'electron') } },
    ssr: { external: EXTERNAL, noExternal: true },
    build: { ssr: true, target: 'node20.18', outDir, emptyOutDir: true, rolldownOptions: { external: EXTERNAL, input: Object.fromEntries(Object.entries(entries).map(([entry, path]) => [entry, join(root, path)])) } },
  });
  return outDir;
}
