import { session } from 'electron/main';
import { createOnceSender } from './once-sender';
import { postOn } from './session-post';
import type { Transport } from './transport';

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
    post: (request) => postOn(own, request),
  });
  return (request) => (request.safeToRepeat ? postOn(reads, request) : once(request));
}
