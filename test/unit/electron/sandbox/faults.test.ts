import { describe, expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';

const NO_SHOW = 'Booking/SetNoShowState';
const PATH = `/v1/${NO_SHOW}`;

async function late(caller: Caller) {
  const from = Date.parse('2026-11-23T08:45:00Z') / 1000;
  const [event] = (await caller.call('Event/GetList', { StartDate: from, EndDate: from + 60 })).Events.filter(({ CustomerFullName }) => CustomerFullName === 'Tomáš Řehoř');
  if (event === undefined) throw new Error('nobody is late');
  const { AppointmentId, CustomerId } = event;
  return {
    send: () => caller.raw(PATH, { token: caller.token, body: JSON.stringify({ AppointmentId, CustomerId, NoShowStatus: 1 }) }),
    attendance: async () => ((await caller.control('book', { appointmentId: AppointmentId, customerId: CustomerId })) as { attendance: number }).attendance,
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
    [{ kind: 'status', status: 503 }, 503, '{"Message":"An error has occurred."}'],
    [{ kind: 'html' }, 200, '<!doctype html>'],
    [{ kind: 'malformed' }, 200, '{"IsError": fal'],
    [{ kind: 'empty' }, 200, ''],
  ])('%o is answered instead of the work', async (fault, status, text) => {
    const caller = await startCaller();
    const { send, attendance } = await late(caller);
    await caller.control('fault', { action: NO_SHOW, ...fault });
    const answer = await send();
    expect(answer.status).toBe(status);
    const body = await answer.text();
    expect(text === '' ? body === '' : body.startsWith(text)).toBe(true);
    expect(await attendance()).toBe(0);
    expect((await send()).status).toBe(200);
    expect(await attendance()).toBe(1);
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

  it('an order that says nothing sensible is refused', async () => {
    const { control } = await startCaller();
    for (const order of [{}, { action: 'Test/Echo', kind: 'flood' }, { action: 'Test/Echo', kind: 'status', status: 200 }, { action: 'Test/Echo', kind: 'drop', times: 0 }]) {
      await expect(control('fault', order)).rejects.toThrow();
    }
    await expect(control('nonsense')).rejects.toThrow('no such verb');
  });
});
