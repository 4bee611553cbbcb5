import { app, session } from 'electron/main';
import { createOnceSender } from './once-sender';
import { postOn } from './session-post';
import type { Transport } from './transport';

/** Reads may share connections; what is not safe to repeat may not (Chromium repeats a POST on a kept-alive connection). */
const ONCE_PARTITION = 'reservanto-once';
/** Apart from the page's session, which may reach its own scheme only. */
const READ_PARTITION = 'reservanto-read';
/** The process that does the network for all sessions. */
const NETWORK_SERVICE = 'network.mojom.NetworkService';

/**
 * The program's transport: system proxy and certificates of the computer; see ARCHITECTURE.md, Session and transport.
 * When the network process has died, a session that had used it fails or waits for ever: from then on others are used.
 */
export function createElectronTransport(): Transport {
  let deaths = 0;
  let ways = openWays(deaths);
  app.on('child-process-gone', (_event, { serviceName }) => {
    if (serviceName !== NETWORK_SERVICE) return;
    deaths += 1;
    ways = openWays(deaths);
  });
  return (request) => (request.safeToRepeat ? ways.read(request) : ways.once(request));
}

/** Sessions that live in memory, apart from those of other numbers. */
function openWays(number: number): { readonly read: Transport; readonly once: Transport } {
  const reads = session.fromPartition(`${READ_PARTITION}-${number}`, { cache: false });
  const own = session.fromPartition(`${ONCE_PARTITION}-${number}`, { cache: false });
  return {
    read: (request) => postOn(reads, request),
    once: createOnceSender({
      closeAllConnections: () => own.closeAllConnections(),
      post: (request) => postOn(own, request),
    }),
  };
}
