import type { Transport, TransportRequest, TransportResponse } from './transport';

/** The part of a network session that sending once needs. */
export interface OwnSession {
  closeAllConnections(): Promise<void>;
  post(request: TransportRequest): Promise<TransportResponse>;
}

/** One at a time, each on a connection of its own; the next waits for the body too, since closing would cut it. */
export function createOnceSender(own: OwnSession): Transport {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const send = async (): Promise<{ response: TransportResponse; over: Promise<void> }> => {
      request.signal.throwIfAborted();
      await own.closeAllConnections();
      request.signal.throwIfAborted();
      return watchBody(await own.post(request), request.signal);
    };
    const sent = last.then(send);
    last = sent.then(({ over }) => over).catch(() => null);
    return sent.then(({ response }) => response);
  };
}

/** The same response, and a promise for the end of its body: read, left, broken, or given up by the caller. */
function watchBody(response: TransportResponse, signal: AbortSignal): { response: TransportResponse; over: Promise<void> } {
  const { status, headers, body } = response;
  if (body === null) return { response, over: Promise.resolve() };
  let finish = (): void => undefined;
  const over = new Promise<void>((resolve) => (finish = resolve));
  signal.addEventListener('abort', finish, { once: true });
  async function* watched(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
    } finally {
      finish();
    }
  }
  return { response: { status, headers, body: watched(body) }, over };
}
