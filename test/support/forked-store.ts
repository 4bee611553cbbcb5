import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { FromStore } from '@electron/store/protocol';
import type { StoreProcess } from '@electron/store/supervisor';

/** What Electron gives a utility process: its port to main. `bundle`: name of the store's bundle beside it. */
export const portOf = (bundle: string): string =>
  `process.parentPort = { on: (_, listen) => process.on('message', (data) => listen({ data })), postMessage: (message) => process.send(message) };\nprocess.on('disconnect', () => process.exit(0));\nawait import('./${bundle}');\n`;

/** Starts the store in a real process; `entry` is a file with {@link portOf} beside the bundle. */
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
