import type { StoreOptions, StorePort } from '@electron/store/port';
import type { FromStore } from '@electron/store/protocol';
import { serveStore } from '@electron/store/serve';
import { createStoreClient } from '@electron/store/store-client';
import type { Result } from '@shared/util/result';
import { onTestFinished } from 'vitest';
import { NOW } from './sandbox';

/** Options of a store in memory whose clock stands where the sandbox's stands. */
export const inMemory = (): StoreOptions => ({ file: null, key: null, zone: 'Europe/Prague', clockOffset: NOW - Date.now() });

/** A store over its real protocol, in this process; closed when the test ends. */
export async function startStore(options: StoreOptions = inMemory()): Promise<StorePort & { stop(): void; setAside(): boolean }> {
  let receive: ((message: FromStore) => void) | null = null;
  const send = serveStore(
    (message) => queueMicrotask(() => receive?.(structuredClone(message))),
    () => undefined,
  );
  const client = createStoreClient({ post: (message) => send(structuredClone(message)), onMessage: (listener) => void (receive = listener), onClose: () => undefined }, options);
  let stopped = false;
  const stop = (): void => {
    if (!stopped) send({ type: 'stop' });
    stopped = true;
  };
  onTestFinished(stop);
  await client.ready;
  return { ...client, stop };
}

/** The value of a result that must have succeeded. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`);
  return result.value;
}
