import { session } from 'electron/main';
import { createOnceSender } from './once-sender';
import type { Transport, TransportRequest } from './transport';

/** Reads may share connections; what is not safe to repeat may not (Chromium repeats a POST on a kept-alive connection). */
const ONCE_PARTITION = 'reservanto-once';
/** Apart from the page's session, which may reach its own scheme only. */
const READ_PARTITION = 'reservanto-read';

/** The program's transport: system proxy and certificates of the computer; see ARCHITECTURE.md, Session and transport. */
export function createElectronTransport(): Transport {
  const reads = session.fromPartition(READ_PARTITION, { cache: false });
  const own = session.fromPartition(ONCE_PARTITION, { cache: false });
  const once = createOnceSender({
    closeAllConnections: () => own.closeAllConnections(),
    fetch: (request) => own.fetch(request.url, init(request)),
  });
  return (request) => (request.safeToRepeat ? reads.fetch(request.url, init(request)) : once(request));
}

function init({ headers, body, signal }: TransportRequest): RequestInit {
  return { method: 'POST', headers: { ...headers }, body, signal, redirect: 'error', credentials: 'omit' };
}
