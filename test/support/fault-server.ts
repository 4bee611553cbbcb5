import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiClient } from '@electron/api/ports';
import { createApiClient } from '@electron/api/client';
import { nodeTransport } from '@electron/api/transport';
import { onTestFinished } from 'vitest';

/** One request as it arrived. */
export interface Arrival {
  readonly path: string;
  readonly token: string | undefined;
  readonly body: string;
}

/** Answers one request; tokens are exchanged by the server itself. */
export type Behave = (response: ServerResponse, arrival: Arrival) => void;

/** Writes a JSON answer. */
export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** A server that misbehaves as told, with a client on it; tokens are `stt-1`, `stt-2`, … */
export async function faultServer(behave: Behave): Promise<{ url: string; client: ApiClient; arrivals: Arrival[]; logged: string[]; renewals(): number }> {
  const arrivals: Arrival[] = [];
  const logged: string[] = [];
  let issued = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const arrival = { path: request.url ?? '', token: request.headers.authorization, body: Buffer.concat(chunks).toString() };
    if (arrival.path.endsWith('/GetShortTimeToken')) { json(response, { ShortTimeToken: `stt-${++issued}` }); return; }
    arrivals.push(arrival);
    behave(response, arrival);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createApiClient({
    baseUrl: url,
    longTimeToken: 'ltt-secret',
    transport: nodeTransport,
    clock: { now: () => 1_795_000_000_999 },
    log: (event, facts) => void logged.push(`${event} ${JSON.stringify(facts)}`),
  });
  return { url, client, arrivals, logged, renewals: () => issued };
}
