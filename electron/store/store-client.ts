import { appError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { StoreCalls, StoreEvents, StoreOptions, StorePort } from './port';
import type { StoreChannel } from './protocol';

/** The store at the other end of a channel. When that end goes away, everything that waits fails with `store.unavailable`. */
export function createStoreClient(channel: StoreChannel, options: StoreOptions): StorePort & { readonly setAside: () => boolean } {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Map<string, Set<(payload: never) => void>>();
  let lastId = 0;
  let closed = false;
  let setAside = false;
  let settle: (result: Result<null>) => void;
  const ready = new Promise<Result<null>>((resolve) => (settle = resolve));

  channel.onMessage((message) => {
    switch (message.type) {
      case 'ready':
        setAside = message.setAside;
        settle(ok(null));
        return;
      case 'failed':
        settle(fail(message.error));
        return;
      case 'answer':
        waiting.get(message.id)?.(message.result);
        waiting.delete(message.id);
        return;
      case 'event':
        for (const listener of listeners.get(message.event) ?? []) listener(message.payload as never);
    }
  });
  channel.onClose(() => {
    closed = true;
    settle(fail(appError('store.unavailable')));
    for (const resolve of waiting.values()) resolve(fail(appError('store.unavailable')));
    waiting.clear();
  });
  channel.post({ type: 'start', options });

  return {
    ready,
    setAside: () => setAside,
    call: <M extends keyof StoreCalls>(method: M, input: StoreCalls[M]['input']) => {
      if (closed) return Promise.resolve(fail<StoreCalls[M]['output']>(appError('store.unavailable')));
      const id = (lastId += 1);
      return new Promise<Result<StoreCalls[M]['output']>>((resolve) => {
        waiting.set(id, resolve as (result: Result<unknown>) => void);
        channel.post({ type: 'call', id, method, input });
      });
    },
    chunk: (readingId, part, bytes) => {
      if (!closed) channel.post({ type: 'chunk', readingId, part, bytes });
    },
    on: <E extends keyof StoreEvents>(event: E, listener: (payload: StoreEvents[E]) => void) => {
      const known = listeners.get(event) ?? new Set();
      known.add(listener);
      listeners.set(event, known);
      return () => known.delete(listener);
    },
  };
}
