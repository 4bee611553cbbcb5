import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { practiceNow } from '@shared/domain/practice';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Books } from './actions/handler';
import { createClock } from './clock';
import { openDb } from './data/database';
import { actionAt, answerAction } from './http/action-route';
import { addControl } from './http/control';
import type { Fault } from './http/faults';
import { createFaults } from './http/faults';
import { createTokens } from './http/tokens';
import type { SeedName } from './seeds';
import { sow, sownAt } from './seeds';

/** How a sandbox is started. */
export interface SandboxOptions {
  readonly seed: SeedName;
  /** Which of the many businesses of this seed; the same number gives the same business. */
  readonly number?: number;
  /** Loopback port; 0 picks a free one. */
  readonly port?: number;
  /** File of the books; null or absent keeps them in memory. A file that holds a business is used as it is. */
  readonly dataFile?: string | null;
  /** Where its clock stands, epoch ms; by default the hour of the kept books, or 9:52 on the latest working day. */
  readonly nowMs?: number;
  /** Rights of the token; absent means all. */
  readonly rights?: readonly string[];
  /** Adds the control address. */
  readonly control?: boolean;
}

/** A running sandbox. */
export interface Sandbox {
  readonly url: string;
  readonly longTimeToken: string;
  /** Epoch ms by the sandbox's clock. */
  now(): number;
  readonly books: Books;
  close(): Promise<void>;
}

/** Zone of the invented business. */
const ZONE = 'Europe/Prague';
/** Choice: longest body that is taken, in bytes. */
const MOST_BODY = 1024 * 1024;

interface NodeBindings { readonly Bindings: { readonly incoming: IncomingMessage } }

/** Starts a server of an invented business on 127.0.0.1. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const db = openDb(options.dataFile ?? null);
  // Kept books go on at the hour of their seed, so that the day of a business in a file is always its own.
  const nowMs = options.nowMs ?? sownAt(db) ?? practiceNow(Date.now(), ZONE);
  const clock = createClock(nowMs);
  const books: Books = { db, clock, zone: ZONE };
  sow(books, options.seed, options.number ?? 1, nowMs);
  const tokens = createTokens(`${options.seed} ${options.number ?? 1}`, clock);
  const gate = { tokens, rights: options.rights === undefined ? null : new Set(options.rights) };
  const faults = createFaults();
  const arrivals = new Map<string, number>();
  const app = new Hono<NodeBindings>();
  if (options.control === true) addControl(app as unknown as Hono, books, tokens, faults, arrivals);

  app.all('/v1/*', async (context) => {
    // Choice: another method is no action either; the vendor lists no 405.
    const action = actionAt(context.req.path);
    if (action === null || context.req.method !== 'POST') return context.json({ Message: 'No HTTP resource was found.' }, 404);
    arrivals.set(action, (arrivals.get(action) ?? 0) + 1);
    if (!/^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '')) return context.json({ Message: 'Unsupported media type.' }, 415);
    const fault = faults.take(action);
    const early = fault === null ? null : await before(fault, context);
    if (early !== null) return early;
    const text = await context.req.text();
    if (Buffer.byteLength(text) > MOST_BODY) return context.json({ Message: 'The body is too long.' }, 400);
    const answer = answerAction(books, gate, action, context.req.header('authorization') ?? null, text);
    if (fault?.kind === 'drop-after') context.env.incoming.socket.destroy();
    if (fault?.kind === 'slow') await pause(fault.ms);
    return context.json(answer.body as object, answer.status);
  });
  app.notFound((context) => context.json({ Message: 'No HTTP resource was found.' }, 404));

  const server = await new Promise<Server>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port ?? 0 }, () => resolve(started)) as Server;
    started.once('error', (problem) => {
      db.close();
      reject(problem);
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    longTimeToken: tokens.longTimeToken,
    now: () => clock.ms(),
    books,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          db.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What a fault does before the work; null lets the work go on. */
async function before(fault: Fault, context: Context<NodeBindings>): Promise<Response | null> {
  switch (fault.kind) {
    case 'delay':
      await pause(fault.ms);
      return null;
    case 'status':
      return context.json({ Message: 'An error has occurred.' }, fault.status as 500);
    case 'html':
      return context.html('<!doctype html><title>Chyba</title><p>Služba není dostupná.</p>');
    case 'malformed':
      return context.body('{"IsError": fal', 200, { 'Content-Type': 'application/json' });
    case 'empty':
      return context.body('', 200, { 'Content-Type': 'application/json' });
    case 'drop':
      context.env.incoming.socket.destroy();
      // Nobody reads this answer; it is here so that the work is not done.
      return context.body(null, 500);
    case 'slow':
    case 'drop-after':
      return null;
  }
}
