import { Agent, request } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Caller } from './caller';

/** An answer over a line. Times in ms from the sending. */
export interface LineAnswer {
  readonly status: number;
  readonly text: string;
  readonly firstByteAt: number;
  readonly endedAt: number;
}

/** Calls one after the other over one connection that stays open; what goes wrong with it rejects with Node's own error. */
export function openLine(caller: Caller): (action: string, body: object, signal?: AbortSignal) => Promise<LineAnswer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  return (action, body, signal) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const text = JSON.stringify(body);
      const call = request(`${caller.url}/v1/${action}`, { method: 'POST', agent, signal, headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), Authorization: caller.token } }, (answer) => {
        const parts: Buffer[] = [];
        let firstByteAt = 0;
        answer.on('data', (part: Buffer) => {
          if (parts.length === 0) firstByteAt = performance.now() - began;
          parts.push(part);
        });
        answer.once('error', reject);
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString(), firstByteAt, endedAt: performance.now() - began }));
      });
      call.once('error', reject);
      call.end(text);
    });
}
