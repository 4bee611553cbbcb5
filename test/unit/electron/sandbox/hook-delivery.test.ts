import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Books } from '@electron/sandbox/actions/handler';
import { createClock } from '@electron/sandbox/clock';
import { put } from '@electron/sandbox/data/catalogue';
import { openDb } from '@electron/sandbox/data/database';
import { callHooks } from '@electron/sandbox/data/journal';
import { startHookDelivery } from '@electron/sandbox/http/hook-delivery';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';

interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly type: string | undefined;
  readonly body: unknown;
}

/** A receiver that answers as told; `null` leaves a call without an answer. */
async function startReceiver(answer: (call: number) => number | null = () => 200) {
  const received: Received[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ method: request.method, path: request.url, type: request.headers['content-type'], body: JSON.parse(Buffer.concat(parts).toString() || 'null') });
      const status = answer(received.length);
      if (status !== null) response.writeHead(status, status >= 300 && status < 400 ? { Location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  }));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

const hook = async ({ call }: Caller, HookUrl: string, EventType = 'Customer_Create'): Promise<number> => {
  const area = EventType.split('_')[0] as 'Customer' | 'Event' | 'FreeTime';
  return (await call(`${area}/WebHook/Create`, { EventType, HookUrl })).Result?.Id ?? 0;
};
const createCustomer = async ({ call }: Caller): Promise<number> => (await call('Customer/Create', { FirstName: 'Nová' })).Customer?.Id ?? 0;
const calls = ({ books }: Caller) => books.db.all<{ state: string; attempts: number; due: number; first_at: number; last_status: number | null }>('SELECT * FROM hook_calls ORDER BY id');
const passMinute = (caller: Caller) => caller.control('clock', { advanceMs: 60_000 });
const eventually = (read: () => unknown) => expect.poll(read, { timeout: 5_000, interval: 20 });

/** Waits until a call that was due now has come: whatever else was due had its turn. */
async function turn(caller: Caller): Promise<void> {
  const { url, received } = await startReceiver();
  const id = await hook(caller, url, 'FreeTime_Delete');
  caller.books.db.run("INSERT INTO hook_calls (hook_id, object_type, ids, due, first_at) VALUES (?, 'FreeTime', '{\"FreeTimeId\":0}', 0, 0)", id);
  await eventually(() => received.length).toBe(1);
  await eventually(() => caller.books.db.all("SELECT id FROM hook_calls WHERE hook_id = ? AND state = 'waiting'", id)).toEqual([]);
  caller.books.db.run('DELETE FROM hook_calls WHERE hook_id = ?', id);
}

describe('a call', () => {
  it('comes a minute after what triggers it, as JSON with ids, event and object type', async () => {
    const { url, received } = await startReceiver();
    const caller = await startCaller();
    await hook(caller, `${url}/in?x=1`);
    const CustomerId = await createCustomer(caller);
    await caller.control('clock', { now: new Date((calls(caller)[0]?.due ?? 0) * 1000 - 10_000).toISOString() });
    await turn(caller);
    expect(received).toEqual([]);
    await passMinute(caller);
    await eventually(() => received).toEqual([{ method: 'POST', path: '/in?x=1', type: 'application/json', body: { CustomerId, EventType: 'Customer_Create', ObjectType: 'Customer' } }]);
    await eventually(() => calls(caller)).toMatchObject([{ state: 'done', attempts: 1, last_status: 200 }]);
  });

  it('names a booking by both of its ids and a time off by its own', async () => {
    const { url, received } = await startReceiver();
    const caller = await startCaller();
    await hook(caller, url, 'Event_Edit_PaymentInfo');
    await hook(caller, url, 'FreeTime_Create');
    callHooks(caller.books, 'Event_Edit_PaymentInfo', { AppointmentId: 7, CustomerId: 8 });
    callHooks(caller.books, 'FreeTime_Create', { FreeTimeId: 9 });
    callHooks(caller.books, 'Event_Cancel', { AppointmentId: 7, CustomerId: 8 });
    await passMinute(caller);
    await eventually(() => received.map(({ body }) => body).sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))).toEqual([
      { AppointmentId: 7, CustomerId: 8, EventType: 'Event_Edit_PaymentInfo', ObjectType: 'Event' },
      { FreeTimeId: 9, EventType: 'FreeTime_Create', ObjectType: 'FreeTime' },
    ]);
  });

  it('merges what happens to one customer within the minute, and no more than that', async () => {
    const { url, received } = await startReceiver();
    const caller = await startCaller();
    await hook(caller, url, 'Customer_Edit');
    for (const [CustomerId, Phone] of [[1, '602000001'], [1, '602000002'], [2, '602000003'], [1, '602000004']]) await caller.call('Customer/Edit', { CustomerId, Phone });
    await passMinute(caller);
    await eventually(() => calls(caller).map(({ state }) => state)).toEqual(['done', 'done']);
    expect(received.map(({ body }) => body)).toEqual(expect.arrayContaining([expect.objectContaining({ CustomerId: 1 }), expect.objectContaining({ CustomerId: 2 })]));
    await caller.call('Customer/Edit', { CustomerId: 1, Phone: '602000005' });
    await passMinute(caller);
    await eventually(() => received.length).toBe(3);
  });

  it('does not swallow what happens while it is under way', async () => {
    const { url, received } = await startReceiver((call) => (call === 1 ? null : 200));
    const caller = await startCaller();
    await hook(caller, url, 'Customer_Edit');
    await caller.call('Customer/Edit', { CustomerId: 1, Phone: '602000001' });
    await passMinute(caller);
    await eventually(() => received.length).toBe(1);
    await caller.call('Customer/Edit', { CustomerId: 1, Phone: '602000002' });
    await passMinute(caller);
    await eventually(() => received.length).toBe(2);
  });

  it('goes to every webhook of the event, also when one of them has nobody behind it', async () => {
    const [one, other] = [await startReceiver(), await startReceiver()];
    const caller = await startCaller();
    for (const url of [one.url, 'http://127.0.0.1:1/', other.url]) await hook(caller, url);
    await createCustomer(caller);
    await passMinute(caller);
    await eventually(() => [one.received.length, other.received.length]).toEqual([1, 1]);
    await eventually(() => calls(caller).map(({ state, last_status }) => [state, last_status])).toEqual([['done', 200], ['waiting', null], ['done', 200]]);
    expect((await caller.call('Test/Echo', { Text: 'žije' })).ReceivedText).toBe('žije');
  });

  it('is not made for a refused action, nor for a webhook that was deleted meanwhile', async () => {
    const { url, received } = await startReceiver();
    const caller = await startCaller();
    const WebHookId = await hook(caller, url);
    await caller.call('Customer/Create', { FirstName: 'Nová', Email: 'x' });
    expect(calls(caller)).toEqual([]);
    await createCustomer(caller);
    await caller.call('Customer/WebHook/Delete', { WebHookId });
    await passMinute(caller);
    await turn(caller);
    expect(received).toEqual([]);
    expect(calls(caller)).toMatchObject([{ state: 'dropped', attempts: 0 }]);
  });
});

describe('the answer', () => {
  it('200, 201, 202, 204 and 205 take the call; others, 203 too, do not, and no redirect is followed', async () => {
    const [taken, refused] = [[200, 201, 202, 204, 205], [203, 206, 301, 307, 400, 404, 500, 503]];
    const caller = await startCaller();
    const receivers = [];
    for (const status of [...taken, ...refused]) {
      const receiver = await startReceiver((call) => (call === 1 ? status : 200));
      receivers.push(receiver);
      await hook(caller, receiver.url);
    }
    await createCustomer(caller);
    await passMinute(caller);
    await eventually(() => calls(caller).map(({ state, attempts, last_status }) => [state, attempts, last_status])).toEqual([
      ...taken.map((status) => ['done', 1, status]),
      ...refused.map((status) => ['waiting', 1, status]),
    ]);
    await passMinute(caller);
    await eventually(() => calls(caller).filter(({ state }) => state === 'done')).toHaveLength(receivers.length);
    for (const [index, { received }] of receivers.entries()) {
      expect(received).toHaveLength(index < taken.length ? 1 : 2);
      for (const again of received) expect(again).toEqual(received[0]);
      expect(received[0]?.path).toBe('/');
    }
  });

  it('that does not come in time counts as none, and holds nobody else up', async () => {
    const slow = await startReceiver((call) => (call <= 25 ? null : 200));
    const db = openDb(null);
    const books: Books = { db, clock: createClock(Date.now()), zone: 'Europe/Prague' };
    put(db, 'webHook', { id: 1, area: 'FreeTime', eventType: 'FreeTime_Create', url: slow.url, tag: null }, 0);
    for (let FreeTimeId = 1; FreeTimeId <= 30; FreeTimeId += 1) callHooks(books, 'FreeTime_Create', { FreeTimeId });
    const delivery = startHookDelivery(books, 100);
    onTestFinished(async () => {
      await delivery.stop();
      db.close();
    });
    books.clock.advance(60_000);
    const ends = () => db.all<{ last_status: number | null; n: number }>("SELECT last_status, count(*) AS n FROM hook_calls WHERE attempts = 1 AND (state = 'done' OR last_status IS NULL) GROUP BY last_status ORDER BY n").map(({ last_status, n }) => [last_status, n]);
    await eventually(ends).toEqual([[200, 5], [null, 25]]);
  });

  it('that never takes it ends after five attempts: 1, 10, 100 and 1000 minutes apart', async () => {
    const { url, received } = await startReceiver(() => 500);
    const caller = await startCaller();
    await hook(caller, url);
    await createCustomer(caller);
    await passMinute(caller);
    for (const [index, minutes] of [1, 10, 100, 1000].entries()) {
      await eventually(() => calls(caller)).toMatchObject([{ state: 'waiting', attempts: index + 1, last_status: 500 }]);
      const wait = (calls(caller)[0]?.due ?? 0) - caller.books.clock.seconds();
      expect(wait).toBeLessThanOrEqual(minutes * 60);
      expect(wait).toBeGreaterThan(minutes * 60 - 20);
      await caller.control('clock', { advanceMs: (wait - 15) * 1000 });
      await turn(caller);
      expect(received).toHaveLength(index + 1);
      await caller.control('clock', { advanceMs: 15_000 });
      await eventually(() => received.length).toBe(index + 2);
    }
    await eventually(() => calls(caller)).toMatchObject([{ state: 'failed', attempts: 5, last_status: 500 }]);
    await caller.control('clock', { advanceMs: 10_000 * 60_000 });
    await turn(caller);
    expect(received).toHaveLength(5);
  });
});

it('a server that ends during a call is not held by it, and the next one calls again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-hooks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const dataFile = join(folder, 'books.db');
  const { url, received } = await startReceiver((call) => (call === 1 ? null : 200));
  const first = await startCaller({ dataFile });
  await hook(first, url);
  await createCustomer(first);
  await passMinute(first);
  await eventually(() => received.length).toBe(1);
  const nowMs = first.now();
  await first.close();
  const second = await startCaller({ dataFile, nowMs: nowMs + 60_000 });
  await eventually(() => received.length).toBe(2);
  expect(received[1]).toEqual(received[0]);
  await eventually(() => calls(second)).toMatchObject([{ state: 'done', attempts: 2 }]);
});
