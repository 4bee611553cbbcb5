import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient } from '@electron/api/client';
import { nodeTransport } from '@electron/api/transport';
import { createSandbox } from '@electron/sandbox/server';
import { openStore } from '@electron/store/store';
import type { StorePort } from '@electron/store/port';
import { createActs } from '@electron/sync/acts/engine';
import { actsStoreOf } from '@electron/sync/acts/store-adapter';
import { realTimer } from '@electron/sync/acts/timer';
import { createSync } from '@electron/sync/sync';
import type { Act } from '@shared/domain/acts/act';

/*
 * The engine of acts on a sandbox, in one process; prints what `figures/acts.mjs` reads, as JSON: seconds in which 100 acts
 * settle after the line is back, and ms of a day view and of opening the store with and without 1,000 acts that are not over.
 */

const NOW = Date.parse('2026-11-23T08:52:00Z');
const DATE = '2026-11-23';
const KEY = '0f'.repeat(32);
const MANY = 1_000;
const DELAY = 40;
const ROUNDS = 21;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const folder = mkdtempSync(join(tmpdir(), 'pult-bench-acts-'));
const sandbox = await createSandbox({ seed: 'demo', nowMs: NOW, control: true });
const control = (verb: string, body: object): Promise<unknown> => fetch(`${sandbox.url}/control/${verb}`, { method: 'POST', body: JSON.stringify(body) });
const options = (acts: string) => ({ file: join(folder, 'cache.db'), key: KEY, zone: 'Europe/Prague', clockOffset: NOW - Date.now(), acts: { file: join(folder, acts), key: KEY } });

const nothing = (): void => undefined;

/** A store in this process, as a port. */
function open(acts: string): StorePort & { close(): void } {
  const store = openStore(options(acts), () => undefined);
  return { call: (method, input) => store.call(method, input), chunk: store.chunk, on: () => nothing, ready: Promise.resolve({ ok: true, value: null }), close: store.close };
}

const dayView = (store: StorePort) => store.call('dayView', { date: DATE, locationId: null });

async function medianView(store: StorePort): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await dayView(store);
    times.push(performance.now() - began);
  }
  return median(times);
}

async function medianOpening(acts: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    const store = open(acts);
    await dayView(store);
    times.push(performance.now() - began);
    store.close();
  }
  return median(times);
}

const store = open('few.db');
const api = createApiClient({ baseUrl: sandbox.url, longTimeToken: sandbox.longTimeToken, transport: nodeTransport, clock: sandbox, log: () => undefined });
const sync = createSync({ api, store, clock: sandbox, zone: 'Europe/Prague', log: () => undefined, resumes: true });
sync.watch({ day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true });
sync.start();
for (;;) {
  const view = await dayView(store);
  if (view.ok && view.value.ages.bookings !== null) break;
  await sleep(50);
}
await sync.stop();

const pairs = sandbox.books.db.all<{ a: number; c: number }>("SELECT b.appointment_id AS a, b.customer_id AS c FROM bookings b JOIN appointments t ON t.id = b.appointment_id WHERE b.status = 'Confirmed' AND t.start BETWEEN ? AND ? ORDER BY t.start, a, c LIMIT 80", NOW / 1000 - 3 * 86_400, NOW / 1000);
const engine = createActs({ api, store: actsStoreOf(store), timer: realTimer(sandbox.now, () => 0.5), log: () => undefined });
await engine.start();
engine.lineChanged(false);
for (const { a, c } of pairs) await engine.decide({ action: 'Booking/SetNoShowState', request: { AppointmentId: a, CustomerId: c, NoShowStatus: 9 }, base: null, notBefore: null, title: {} });
for (let customer = 1; engine.acts().length < 100; customer += 1) await engine.decide({ action: 'Customer/Note', request: { CustomerId: customer, Text: `Volat ${customer}` }, base: null, notBefore: null, title: {} });
for (const action of ['Customer/Details', 'Customer/Note', 'Event/Get', 'Booking/SetNoShowState']) await control('fault', { action, kind: 'delay', ms: DELAY, times: 10_000 });
const began = performance.now();
engine.lineChanged(true);
while (engine.acts().some((act) => act.state !== 'done' && act.state !== 'refused')) await sleep(10);
const settledIn = (performance.now() - began) / 1000;
await engine.stop();

const fewView = await medianView(store);
store.close();
const many = open('many.db');
const [pattern] = engine.acts();
if (pattern === undefined) throw new Error('nothing was decided');
const acts = Array.from({ length: MANY }, (_, index): Act => ({ ...pattern, id: `many-${index}`, order: index + 1, state: 'ready', endedAt: null, answer: null, request: { AppointmentId: pairs[index % pairs.length]?.a ?? 1, CustomerId: pairs[index % pairs.length]?.c ?? 1, NoShowStatus: 1 }, queues: [`booking:${index}`] }));
await many.call('actsPut', { acts });
const manyView = await medianView(many);
many.close();
const openings = { few: await medianOpening('few.db'), many: await medianOpening('many.db') };
await sandbox.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ settledIn, fewView, manyView, openings })}\n`);
process.exit(0);
