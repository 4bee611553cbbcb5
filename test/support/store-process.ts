import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleForNode } from '../../build/steps/node-bundle.mjs';
import { portOf } from './forked-store';

const root = resolve(import.meta.dirname, '../..');

/** Bundles the entry of the store process as the program does; answers the file to run. */
export async function bundleStore(): Promise<string> {
  const entry = join(await bundleForNode(root, 'store-test', { store: 'electron/store/utility-entry.ts' }), 'entry.mjs');
  writeFileSync(entry, portOf('store.js'));
  return entry;
}
