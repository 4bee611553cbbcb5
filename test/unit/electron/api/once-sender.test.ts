import { createOnceSender } from '@electron/api/once-sender';
import type { TransportRequest } from '@electron/api/transport';
import { expect, it } from 'vitest';

const request = (url: string, signal = new AbortController().signal): TransportRequest => ({ url, headers: {}, body: '', signal, safeToRepeat: false });

/** A network session that notes what happens; bodies stay open until they are ended. */
function openSession() {
  const happened: string[] = [];
  const bodies = new Map<string, ReadableStreamDefaultController<Uint8Array>>();
  const send = createOnceSender({
    closeAllConnections: () => {
      happened.push('close');
      return Promise.resolve();
    },
    post: ({ url }) => {
      happened.push(url);
      if (url === 'broken') return Promise.reject(new Error('net::ERR_CONNECTION_RESET'));
      const body = new ReadableStream<Uint8Array>({ start: (controller) => void bodies.set(url, controller) });
      return Promise.resolve({ status: 200, headers: { get: () => null }, body });
    },
  });
  return { happened, bodies, send };
}

it('waits for the end of a body before it closes connections for the next', async () => {
  const { happened, bodies, send } = openSession();
  const chunks = (await send(request('first'))).body?.[Symbol.asyncIterator]();
  const second = send(request('second'));
  bodies.get('first')?.enqueue(Uint8Array.of(1));
  expect(await chunks?.next()).toEqual({ done: false, value: Uint8Array.of(1) });
  expect(happened).toEqual(['close', 'first']);
  bodies.get('first')?.close();
  expect((await chunks?.next())?.done).toBe(true);
  await second;
  expect(happened).toEqual(['close', 'first', 'close', 'second']);
});

it('goes on after a broken send and after a body that was given up', async () => {
  const { happened, send } = openSession();
  await expect(send(request('broken'))).rejects.toThrow('RESET');
  const given = new AbortController();
  await send(request('slow', given.signal));
  const last = send(request('last'));
  given.abort();
  await last;
  expect(happened.filter((what) => what !== 'close')).toEqual(['broken', 'slow', 'last']);
});

it('never sends what was given up while it waited', async () => {
  const { happened, bodies, send } = openSession();
  const first = await send(request('first'));
  const given = new AbortController();
  const second = send(request('second', given.signal));
  given.abort(new Error('given up'));
  bodies.get('first')?.close();
  await first.body?.[Symbol.asyncIterator]().next();
  await expect(second).rejects.toThrow('given up');
  expect(happened).toEqual(['close', 'first']);
});
