import type { Readable } from 'node:stream';
import { net, type Session } from 'electron/main';
import type { TransportRequest, TransportResponse } from './transport';

/**
 * One POST over a network session of Chromium: no cookies, no cache, no redirect. Not by `session.fetch`: that is the same
 * request inside, but Node's whole HTTP client is loaded for its Request and Response, which stops main for 30 to 60 ms.
 * Rejects like `session.fetch`: `net::ERR_…`, or the reason of the signal.
 */
export function postOn(session: Session, { url, headers, body, signal }: TransportRequest): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const sending = net.request({ method: 'POST', url, session, redirect: 'error', credentials: 'omit', cache: 'no-store' });
    for (const [name, value] of Object.entries(headers)) sending.setHeader(name, value);
    let answer: Readable | null = null;
    const giveUp = (): void => {
      const reason = signal.reason instanceof Error ? signal.reason : new Error('given up');
      reject(reason);
      // Before the request: aborted alone, a body ends as if it were whole.
      answer?.destroy(reason);
      sending.abort();
    };
    signal.addEventListener('abort', giveUp, { once: true });
    sending.on('error', reject);
    sending.on('response', (response) => {
      // Electron's documentation says that it is a Readable; its types do not.
      const chunks = response as unknown as Readable;
      answer = chunks;
      // Whoever reads the body is told; without a listener main would be, when nobody reads yet.
      chunks.on('error', () => undefined);
      chunks.once('close', () => sending.abort());
      const get = (name: string): string | null => [response.headers[name.toLowerCase()] ?? []].flat().join(', ') || null;
      resolve({ status: response.statusCode, headers: { get }, body: chunks });
    });
    sending.end(body);
  });
}
