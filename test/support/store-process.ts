import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StoreProcess } from '@electron/store/supervisor';
import type { FromStore } from '@electron/store/protocol';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** What Electron gives a utility process: its port to main. */
const PORT = `process.parentPort = { on: (_, listen) => process.on('message', (data) => listen({ data })), postMessage: (message) => process.send(message) };\nprocess.on('disconnect', () => process.exit(0));\nawait import('./store.js');\n`;

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
  writeFileSync(entry, PORT);
  return entry;
}

/** Starts the store in a real process. */
export function forkStore(entry: string): StoreProcess & { readonly child: ChildProcess } {
  const child = fork(entry, { serialization: 'advanced', stdio: 'ignore' });
  // What is sent to a process that has just died is lost without a word, as in the program; `exit` says the rest.
  const send = (message: object): void => {
    if (child.connected) child.send(message, () => undefined);
  };
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    child,
    post: send,
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromStore)),
    onClose: (listener) => void child.once('exit', listener),
    stop: async () => {
      send({ type: 'stop' });
      await ended;
    },
  };
}
