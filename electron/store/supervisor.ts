import type { StoreCalls, StoreEvents, StoreOptions, StorePort, WatchedDay } from './port';
import type { StoreChannel } from './protocol';
import { createStoreClient } from './store-client';

/** A process that answers as the store, and how it is ended. */
export type StoreProcess = StoreChannel & { stop(): Promise<void> };

/** A store that outlives its process. */
export interface SupervisedStore extends StorePort {
  /** True when a damaged cache had to be set aside. */
  readonly setAside: () => boolean;
  /** The process died and another has begun with an empty cache: everything has to be read again. */
  onRestart(listener: () => void): () => void;
  /** Ends the process for good. */
  stop(): Promise<void>;
}

const EVENTS = ['day.changed', 'details.changed', 'customers.changed', 'days.read', 'local.changed'] as const satisfies readonly (keyof StoreEvents)[];

/** So many restarts within this time, in ms; after that the store stays `store.unavailable`. */
const RESTARTS = { most: 3, within: 60_000 };

/**
 * Keeps a store process alive. When it dies, what waits fails with `store.unavailable`, the cache is set aside (one invalid
 * text in it ends the process: architecture.md, Store) and a new process begins; listeners, the watched day and the clock
 * are carried over.
 */
export function superviseStore(fork: () => StoreProcess, options: StoreOptions, monotonic: () => number = () => performance.now()): SupervisedStore {
  const listeners = new Map<keyof StoreEvents, Set<(payload: never) => void>>(EVENTS.map((event) => [event, new Set()]));
  const restartListeners = new Set<() => void>();
  const restarts: number[] = [];
  let clockOffset = options.clockOffset;
  let watched: WatchedDay | null = null;
  let stopped = false;

  const begin = (suspect: boolean): { readonly process: StoreProcess; readonly client: ReturnType<typeof createStoreClient> } => {
    const process = fork();
    const client = createStoreClient(process, { ...options, clockOffset, suspect });
    for (const [event, known] of listeners) {
      client.on(event, (payload) => {
        for (const listener of known) listener(payload as never);
      });
    }
    process.onClose(restart);
    return { process, client };
  };

  const restart = (): void => {
    const now = monotonic();
    while (restarts[0] !== undefined && now - restarts[0] > RESTARTS.within) restarts.shift();
    if (stopped || restarts.length >= RESTARTS.most) return;
    restarts.push(now);
    current = begin(true);
    if (watched !== null) void current.client.call('watch', watched);
    void current.client.ready.then((ready) => {
      if (ready.ok) for (const listener of restartListeners) listener();
    });
  };

  let current = begin(false);

  return {
    ready: current.client.ready,
    setAside: () => current.client.setAside(),
    call: <M extends keyof StoreCalls>(method: M, input: StoreCalls[M]['input']) => {
      if (method === 'watch') watched = input as WatchedDay | null;
      if (method === 'setClock') clockOffset = (input as StoreCalls['setClock']['input']).offset;
      return current.client.call(method, input);
    },
    chunk: (readingId, part, bytes) => current.client.chunk(readingId, part, bytes),
    on: <E extends keyof StoreEvents>(event: E, listener: (payload: StoreEvents[E]) => void) => {
      listeners.get(event)?.add(listener);
      return () => listeners.get(event)?.delete(listener);
    },
    onRestart: (listener) => {
      restartListeners.add(listener);
      return () => restartListeners.delete(listener);
    },
    stop: () => {
      stopped = true;
      return current.process.stop();
    },
  };
}
