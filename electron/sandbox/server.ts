import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { practiceNow } from '@shared/domain/practice';
import { Hono } from 'hono';
import type { Books } from './actions/handler';
import { createClock } from './clock';
import { watchCustomers } from './data/customer-list';
import { openDb } from './data/database';
import { dayListsOf } from './data/day-lists';
import { addAccountPage } from './http/account-page';
import { createArrivals } from './http/arrivals';
import { createBarriers } from './http/barriers';
import type { NodeApp, Way } from './http/calls';
import { addCalls } from './http/calls';
import { addConsent } from './http/consent';
import { addControl } from './http/control';
import { createFaults } from './http/faults';
import { startHookDelivery } from './http/hook-delivery';
import { addOutbox } from './http/outbox-page';
import { createTokens } from './http/tokens';
import { createUnknownFields } from './http/unknown-fields';
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
  /** Attendance is taken from so long before the start, in seconds; half an hour when absent. */
  readonly attendanceFrom?: number;
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

/** Starts a server of an invented business on 127.0.0.1. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const db = openDb(options.dataFile ?? null);
  // Kept books go on at the hour of their seed, so that the day of a business in a file is always its own.
  const nowMs = options.nowMs ?? sownAt(db) ?? practiceNow(Date.now(), ZONE);
  const clock = createClock(nowMs);
  const books: Books = { db, clock, zone: ZONE, ...(options.attendanceFrom === undefined ? {} : { attendanceFrom: options.attendanceFrom }) };
  sow(books, options.seed, options.number ?? 1, nowMs);
  // Before any action: a refusal would take back the temporary tables by which changes of the lists are seen.
  dayListsOf(db);
  watchCustomers(db);
  const tokens = createTokens(books, `${options.seed} ${options.number ?? 1}`, options.rights ?? null);
  const way: Way = { books, tokens, faults: createFaults(), barriers: createBarriers(), arrivals: createArrivals(clock), unknownFields: createUnknownFields() };
  const app = new Hono<NodeApp>();
  if (options.control === true) addControl(app as unknown as Hono, way);
  addConsent(app, books, tokens);
  addAccountPage(app, books);
  addOutbox(app, books);
  const calls = addCalls(app, way);

  const server = await new Promise<Server>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port ?? 0 }, () => resolve(started)) as Server;
    started.once('error', (problem) => {
      db.close();
      reject(problem);
    });
  });
  const { port } = server.address() as AddressInfo;
  const delivery = startHookDelivery(books);
  return {
    url: `http://127.0.0.1:${port}`,
    longTimeToken: tokens.longTimeToken,
    now: () => clock.ms(),
    books,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, calls.stop(), delivery.stop()]);
      db.close();
    },
  };
}
