import { keepMemorySmall } from './quiet-memory';
import type { ToStore } from './protocol';
import { serveStore } from './serve';

interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: ToStore }) => void): void;
  postMessage(message: unknown): void;
}

/** Entry of the store process. Only main talks to it, over its own port. */
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const receive = serveStore(
  (message) => parentPort.postMessage(message),
  () => process.exit(0),
);
const heard = keepMemorySmall();
parentPort.on('message', ({ data }) => {
  heard();
  receive(data);
});
