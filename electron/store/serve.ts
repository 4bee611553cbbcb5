import { appError } from '@shared/errors/app-error';
import { fail } from '@shared/util/result';
import { isDamage } from './db/database';
import type { StoreCalls } from './port';
import type { FromStore, ToStore } from './protocol';
import type { Store } from './store';
import { openStore } from './store';

/** Answers the messages of one other end; `exit` ends the process it runs in: asked to, or because the file is damaged (the next one sets it aside). */
export function serveStore(post: (message: FromStore) => void, exit: () => void): (message: ToStore) => void {
  let store: Store | null = null;

  const answer = async (id: number, method: keyof StoreCalls, input: unknown): Promise<void> => {
    try {
      if (store === null) post({ type: 'answer', id, result: fail(appError('store.unavailable')) });
      else post({ type: 'answer', id, result: await store.call(method, input as never) });
    } catch (problem) {
      const damaged = isDamage(problem);
      post({ type: 'answer', id, result: fail(appError(damaged ? 'store.damaged' : 'internal', { detail: problem instanceof Error ? problem.name : '' })) });
      if (damaged) exit();
    }
  };

  return (message) => {
    switch (message.type) {
      case 'start':
        try {
          store = openStore(message.options, (event, payload) => post({ type: 'event', event, payload }));
          post({ type: 'ready', setAside: store.setAside !== null });
        } catch (problem) {
          post({ type: 'failed', error: appError('store.damaged', { detail: problem instanceof Error ? problem.message.slice(0, 200) : '' }) });
        }
        return;
      case 'call':
        void answer(message.id, message.method, message.input);
        return;
      case 'chunk':
        store?.chunk(message.readingId, message.part, message.bytes);
        return;
      case 'stop':
        store?.close();
        store = null;
        exit();
    }
  };
}
