import type { ServerResponse } from 'node:http';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { StreamedBody, WrittenBody } from './body';

const JSON_HEAD = { 'Content-Type': 'application/json' };
/** A body that comes slowly comes in so many pieces. */
const PIECES = 10;

/** Waits so many ms of real time, or until the server stops. */
export async function pause(ms: number, stopped: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal: stopped }).catch(() => undefined);
}

/** Sends a body in one go, without copying it together first. */
export function sendWritten(outgoing: ServerResponse, body: WrittenBody): void {
  outgoing.writeHead(200, { ...JSON_HEAD, 'Content-Length': body.reduce((sum, part) => sum + part.length, 0) });
  outgoing.cork();
  for (const part of body) outgoing.write(part);
  outgoing.end();
}

/**
 * Sends a body while it is made: after each slice others have their turn, and the next one is made when the client has taken
 * what was sent. Stops when the client goes.
 */
export async function sendStreamed(outgoing: ServerResponse, { head, slices, tail }: StreamedBody): Promise<void> {
  outgoing.writeHead(200, JSON_HEAD);
  let comma = '';
  for (const slice of slices) {
    // Leaving the loop ends the slices.
    if (outgoing.destroyed) return;
    if (comma === '') outgoing.write(head);
    if (!outgoing.write(comma + slice)) await drained(outgoing);
    await setImmediate();
    comma = ',';
  }
  if (!outgoing.destroyed) outgoing.end(tail);
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      outgoing.off('drain', done).off('close', done);
      resolve();
    };
    outgoing.on('drain', done).on('close', done);
  });
}

/** Sends head and first piece at once and the rest over `ms`. Stops when the client goes. */
export async function sendSlowly(outgoing: ServerResponse, body: Uint8Array, ms: number, stopped: AbortSignal): Promise<void> {
  outgoing.writeHead(200, { ...JSON_HEAD, 'Content-Length': body.length });
  const length = Math.max(1, Math.ceil(body.length / PIECES));
  for (let at = 0; at < body.length; at += length) {
    if (at > 0) await pause(ms / (PIECES - 1), stopped);
    if (outgoing.destroyed) return;
    outgoing.write(body.subarray(at, at + length));
  }
  outgoing.end();
}
