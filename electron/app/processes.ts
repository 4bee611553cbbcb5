import { join } from 'node:path';
import type { UtilityProcess } from 'electron/main';
import { utilityProcess } from 'electron/main';
import type { FromStore, StoreChannel, ToStore } from '../store/protocol';

/** Forks a helper process out of the bundle beside main's own; `folder` is where those bundles lie. */
function fork(folder: string, name: 'store' | 'sandbox'): UtilityProcess {
  return utilityProcess.fork(join(folder, `${name}.js`), [], { serviceName: `pult-${name}`, stdio: 'ignore' });
}

/** A process that was asked to end and has not is ended after this time, in ms: quitting never hangs. */
const STOPPED_AT_LATEST = 5_000;

/** The store process and its channel. Forked as soon as the window is asked for: it takes about 110 ms, and the window shows a copy of its day meanwhile. */
export function forkStore(folder: string): StoreChannel & { stop(): Promise<void> } {
  const child = fork(folder, 'store');
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    post: (message: ToStore) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromStore) => listener(message)),
    onClose: (listener) => void child.once('exit', listener),
    stop: async () => {
      child.postMessage({ type: 'stop' } satisfies ToStore);
      const force = setTimeout(() => child.kill(), STOPPED_AT_LATEST);
      await ended;
      clearTimeout(force);
    },
  };
}

/** Where the practice server answers. */
export interface PracticeServer {
  readonly url: string;
  readonly longTimeToken: string;
  stop(): Promise<void>;
}

type FromSandbox = { readonly type: 'ready'; readonly url: string; readonly longTimeToken: string } | { readonly type: 'failed'; readonly detail: string };

/** Starts the practice server in a process of its own; its clock stands at `nowMs` (epoch ms), its books lie in `booksFile` or in memory. Rejects when it cannot start. */
export function startPracticeServer(folder: string, nowMs: number, booksFile: string | null): Promise<PracticeServer> {
  const child = fork(folder, 'sandbox');
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the practice server ended')));
    child.on('message', (message: FromSandbox) => {
      if (message.type === 'ready') resolve({ url: message.url, longTimeToken: message.longTimeToken, stop });
      else reject(new Error(message.detail));
    });
    child.postMessage({ type: 'start', seed: 'demo', nowMs, dataFile: booksFile });
  });
}
