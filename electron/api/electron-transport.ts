import type { Session } from 'electron/main';
import { session } from 'electron/main';
import type { Transport, TransportRequest, TransportResponse } from './transport';

/** Reads may share connections; what is not safe to repeat may not (Chromium repeats a POST on a kept-alive connection). */
const ONCE_PARTITION = 'reservanto-once';
/** Apart from the page's session, which may reach its own scheme only. */
const READ_PARTITION = 'reservanto-read';

/** The program's transport: system proxy and certificates of the computer; see ARCHITECTURE.md, Session and transport. */
export function createElectronTransport(): Transport {
  const reads = session.fromPartition(READ_PARTITION, { cache: false });
  const once = createOnceSender(session.fromPartition(ONCE_PARTITION, { cache: false }));
  return (request) => (request.safeToRepeat ? reads.fetch(request.url, init(request)) : once(request));
}

/** One at a time, each on a connection of its own. */
function createOnceSender(own: Session): Transport {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const send = async (): Promise<TransportResponse> => {
      await own.closeAllConnections();
      request.signal.throwIfAborted();
      return own.fetch(request.url, init(request));
    };
    const answer = last.then(send, send);
    last = answer.catch(() => null);
    return answer;
  };
}

function init({ headers, body, signal }: TransportRequest): RequestInit {
  return { method: 'POST', headers: { ...headers }, body, signal, redirect: 'error', credentials: 'omit' };
}
