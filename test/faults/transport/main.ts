import { buffer } from 'node:stream/consumers';
import { app, session } from 'electron/main';
import { createElectronTransport } from '@electron/api/electron-transport';
import type { TransportRequest } from '@electron/api/transport';

/**
 * A main process that sends by the program's own transport, for a driver: `send` once each, `sendPlainly` as a session of
 * Chromium sends that shares its connections.
 */
for (const name of ['disable-http2', 'disable-quic']) app.commandLine.appendSwitch(name);

/** One POST of a test: safe to repeat or not, and how it ended. */
export interface Sending {
  readonly url: string;
  readonly token: string;
  readonly body: string;
  readonly safeToRepeat: boolean;
  /** Given up after this long, in ms. */
  readonly withinMs?: number;
}

const SENT_AT_LATEST = 10_000;

/** Not AbortSignal.timeout: Node 20 may collect that as garbage, and it would never come. */
function within(ms: number): AbortSignal {
  const limit = new AbortController();
  setTimeout(() => limit.abort(new Error('given up: timeout')), ms);
  return limit.signal;
}

void app.whenReady().then(() => {
  const once = createElectronTransport();
  const shared = session.fromPartition('shared', { cache: false });
  const request = ({ url, token, body, safeToRepeat, withinMs }: Sending): TransportRequest => ({ url, body, safeToRepeat, headers: { 'Content-Type': 'application/json', Authorization: token }, signal: within(withinMs ?? SENT_AT_LATEST) });
  const ending = async (sent: Promise<{ readonly status: number; readonly body: AsyncIterable<Uint8Array> | null }>): Promise<string> => {
    try {
      const { status, body } = await sent;
      if (body !== null) await buffer(body);
      return String(status);
    } catch (problem) {
      return problem instanceof Error ? problem.message : 'failed';
    }
  };
  Object.assign(globalThis, {
    send: (sending: Sending) => ending(once(request(sending))),
    sendPlainly: ({ url, token, body }: Sending) => ending(shared.fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json', Authorization: token }, credentials: 'omit' })),
  });
});
