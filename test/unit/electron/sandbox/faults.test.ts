import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arrival } from '@electron/sandbox/http/arrivals';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import { openLine } from './line';

const NO_SHOW = 'Booking/SetNoShowState';
const PATH = `/v1/${NO_SHOW}`;

async function late(caller: Caller) {
  const from = Date.parse('2026-11-23T08:45:00Z') / 1000;
  const [event] = (await caller.call('Event/GetList', { StartDate: from, EndDate: from + 60 })).Events.filter(({ CustomerFullName }) => CustomerFullName === 'Tomáš Řehoř');
  if (event === undefined) throw new Error('nobody is late');
  const { AppointmentId, CustomerId } = event;
  const mark = { AppointmentId, CustomerId, NoShowStatus: 1 };
  return {
    mark,
    send: () => caller.raw(PATH, { token: caller.token, body: JSON.stringify(mark) }),
    attendance: async () => ((await caller.control('book', { appointmentId: AppointmentId, customerId: CustomerId })) as { attendance: number }).attendance,
    arrivals: async () => ((await caller.control('arrival-list')) as Arrival[]).filter(({ action }) => action === NO_SHOW),
  };
}

describe('faults on order', () => {
  it('a drop before the work does no work, a drop after the work has done it; arrivals count both', async () => {
    const caller = await startCaller();
    const { send, attendance } = await late(caller);
    await caller.control('fault', { action: NO_SHOW, kind: 'drop' });
    await expect(send()).rejects.toThrow();
    expect(await attendance()).toBe(0);
    await caller.control('fault', { action: NO_SHOW, kind: 'drop-after' });
    await expect(send()).rejects.toThrow();
    expect(await attendance()).toBe(1);
    expect(await caller.control('arrivals')).toMatchObject({ [NO_SHOW]: 2 });
  });

  it.each([
    [{ kind: 'status' }, 500, '{"Message":"An error has occurred."}'],
    [{ kind: 'status', status: 401 }, 401, '{"Message":"An error has occurred."}'],
    [{ kind: 'status', status: 403 }, 403, '{"Message":"An error has occurred."}'],
    [{ kind: 'status', status: 503 }, 503, '{"Message":"An error has occurred."}'],
    [{ kind: 'html' }, 200, '<!doctype html>'],
    [{ kind: 'malformed' }, 200, '{"IsError": fal'],
    [{ kind: 'empty' }, 200, ''],
  ])('%o is answered instead of the work, or after it', async (fault, status, text) => {
    const caller = await startCaller();
    const { send, attendance, arrivals } = await late(caller);
    for (const when of ['before', 'after']) {
      await caller.control('fault', { action: NO_SHOW, ...fault, when });
      const answer = await send();
      expect(answer.status).toBe(status);
      const body = await answer.text();
      expect(text === '' ? body === '' : body.startsWith(text)).toBe(true);
      expect(await attendance()).toBe(when === 'before' ? 0 : 1);
    }
    expect((await send()).status).toBe(200);
    expect((await arrivals()).map((arrival) => [arrival.work, arrival.status])).toEqual([['none', status], ['done', status], ['done', 200]]);
  });

  it.each(['delay', 'slow'])('%s answers all the same, later', async (kind) => {
    const caller = await startCaller();
    const { send, attendance } = await late(caller);
    await caller.control('fault', { action: NO_SHOW, kind, ms: 60 });
    const began = performance.now();
    expect((await send()).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(55);
    expect(await attendance()).toBe(1);
  });

  it('a slow body begins at once and comes whole, over the time that was ordered', async () => {
    const caller = await startCaller();
    const call = openLine(caller);
    const plain = await call('Merchant/GetInfo', {});
    await caller.control('fault', { action: 'Merchant/GetInfo', kind: 'slow-body', ms: 300 });
    const slow = await call('Merchant/GetInfo', {});
    expect([slow.status, slow.text]).toEqual([200, plain.text]);
    expect(slow.endedAt).toBeGreaterThan(290);
    expect(slow.firstByteAt).toBeLessThan(slow.endedAt - 200);
  });

  it('come as often as ordered, for one action or for all, and can be cleared', async () => {
    const caller = await startCaller();
    const status = async (path: string): Promise<number> => (await caller.raw(path, { token: caller.token })).status;
    await caller.control('fault', { action: 'Test/Echo', kind: 'status', times: 2 });
    expect([await status('/v1/Merchant/GetInfo'), await status('/v1/Test/Echo'), await status('/v1/Test/Echo'), await status('/v1/Test/Echo')]).toEqual([200, 500, 500, 200]);
    await caller.control('fault', { action: '*', kind: 'status', status: 503, times: 9 });
    expect([await status('/v1/Merchant/GetInfo'), await status('/v1/Test/Echo')]).toEqual([503, 503]);
    await caller.control('clear-faults');
    expect(await status('/v1/Test/Echo')).toBe(200);
  });

  it('come at the call that was ordered, several orders each at its own', async () => {
    const caller = await startCaller();
    const status = async (): Promise<number> => (await caller.raw('/v1/Test/Echo', { token: caller.token })).status;
    await caller.control('fault', { action: 'Test/Echo', kind: 'status', status: 503, skip: 3 });
    await caller.control('fault', { action: 'Test/Echo', kind: 'status', status: 500, skip: 1 });
    expect([await status(), await status(), await status(), await status(), await status()]).toEqual([200, 500, 200, 503, 200]);
  });

  it('an order that says nothing sensible is refused', async () => {
    const { control } = await startCaller();
    for (const order of [
      {}, { action: 'Test/Echo', kind: 'flood' }, { action: 'Test/Ech', kind: 'drop' }, { action: 'Test/Echo', kind: 'status', status: 200 }, { action: 'Test/Echo', kind: 'drop', times: 0 },
      { action: 'Test/Echo', kind: 'drop', ms: 5 }, { action: 'Test/Echo', kind: 'delay', when: 'after' }, { action: 'Test/Echo', kind: 'drop', by: 'magic' }, { action: 'Test/Echo', kind: 'drop', skip: -1 },
    ]) {
      await expect(control('fault', order), JSON.stringify(order)).rejects.toThrow();
    }
    await expect(control('nonsense')).rejects.toThrow('no such verb');
  });
});

describe('a connection that has been used before', () => {
  it.each([
    ['fin', 'socket hang up'],
    ['rst', 'read ECONNRESET'],
  ])('is cut by %s, before the work and after it', async (by, message) => {
    const caller = await startCaller();
    const { mark, attendance, arrivals } = await late(caller);
    for (const when of ['before', 'after']) {
      const call = openLine(caller);
      expect((await call(NO_SHOW, { ...mark, NoShowStatus: 0 })).status).toBe(200);
      await caller.control('fault', { action: NO_SHOW, kind: 'drop', when, by });
      await expect(call(NO_SHOW, mark)).rejects.toThrow(message);
      expect(await attendance()).toBe(when === 'before' ? 0 : 1);
      const [warm, cut] = (await arrivals()).slice(-2);
      expect(cut).toMatchObject({ connection: warm?.connection, work: when === 'before' ? 'none' : 'done', status: null, end: 'cut' });
    }
  });
});

describe('work after the client has given up', () => {
  it('is done once the connection is closed, and answered to nobody', async () => {
    const caller = await startCaller();
    const { mark, attendance, arrivals } = await late(caller);
    const call = openLine(caller);
    await caller.control('fault', { action: NO_SHOW, kind: 'late' });
    const giveUp = new AbortController();
    const given = call(NO_SHOW, mark, giveUp.signal);
    await vi.waitFor(async () => expect(await arrivals()).toHaveLength(1));
    expect(await attendance()).toBe(0);
    giveUp.abort();
    await expect(given).rejects.toThrow();
    await vi.waitFor(async () => expect(await arrivals()).toMatchObject([{ work: 'done', status: null, end: 'gone' }]));
    expect(await attendance()).toBe(1);
  });

  it('is done after a time when the client does not go, and answered', async () => {
    const caller = await startCaller();
    const { mark, arrivals } = await late(caller);
    await caller.control('fault', { action: NO_SHOW, kind: 'late', ms: 80 });
    const answer = await openLine(caller)(NO_SHOW, mark);
    expect(answer.status).toBe(200);
    expect(answer.endedAt).toBeGreaterThan(75);
    await vi.waitFor(async () => expect(await arrivals()).toMatchObject([{ work: 'done', status: 200, end: 'answered' }]));
  });

  it('is not done any more when the server ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const dataFile = join(folder, 'books.db');
    const caller = await startCaller({ dataFile });
    const { mark } = await late(caller);
    await caller.control('fault', { action: NO_SHOW, kind: 'late' });
    const ended = expect(openLine(caller)(NO_SHOW, mark)).rejects.toThrow();
    await vi.waitFor(async () => expect(await caller.control('arrivals')).toMatchObject({ [NO_SHOW]: 1 }));
    await caller.close();
    await ended;
    const again = await startCaller({ dataFile });
    expect(await again.control('book', { appointmentId: mark.AppointmentId, customerId: mark.CustomerId })).toMatchObject({ attendance: 0 });
  });
});
