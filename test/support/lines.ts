import { Agent, request } from 'node:http';
import { onTestFinished } from 'vitest';

/** An answer over a line. */
export interface LineAnswer {
  readonly status: number;
  readonly text: string;
  /** From the sending to the end of the answer. */
  readonly ms: number;
  /** Port of the client's end: the same line has the same. */
  readonly line: number;
}

/** Sends the body of a call and gives the answer; rejects with Node's own error when the line breaks. */
export type Send = (action: string, body: string | Uint8Array) => Promise<LineAnswer>;

/** At most `most` lines to a server that stay open from call to call, each for one call at a time; closed when the test ends. */
export function openLines({ url, token }: { readonly url: string; readonly token: string }, most: number): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: most });
  onTestFinished(() => agent.destroy());
  return (action, body) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Authorization: token };
      const call = request(`${url}/v1/${action}`, { method: 'POST', agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        const line = answer.socket.localPort ?? 0;
        answer.on('data', (part: Buffer) => void parts.push(part));
        answer.once('error', reject);
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString(), ms: performance.now() - began, line }));
      });
      call.once('error', reject);
      call.end(body);
    });
}
