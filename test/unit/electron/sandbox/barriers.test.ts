import type { BarrierState } from '@electron/sandbox/http/barriers';
import { describe, expect, it, vi } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';

const MARK = 'Booking/SetNoShowState';

/** Bookings that are here at 10:00 of the practice day, for marks that tell who was last. */
async function marks(caller: Caller) {
  const from = Date.parse('2026-11-23T09:00:00Z') / 1000;
  const [event] = (await caller.call('Event/GetList', { StartDate: from, EndDate: from + 60 })).Events.filter(({ CustomerFullName }) => CustomerFullName === 'Jana Černá');
  if (event === undefined) throw new Error('nobody comes at ten');
  const { AppointmentId, CustomerId } = event;
  return {
    mark: async (NoShowStatus: number) => (await caller.raw(`/v1/${MARK}`, { token: caller.token, body: JSON.stringify({ AppointmentId, CustomerId, NoShowStatus }) })).status,
    attendance: async () => ((await caller.control('book', { appointmentId: AppointmentId, customerId: CustomerId })) as { attendance: number }).attendance,
    held: async (count: number) => vi.waitFor(async () => {
      const state = (await caller.control('barrier-state')) as BarrierState[];
      expect(state[0]?.held).toHaveLength(count);
      return state;
    }),
  };
}

describe('a barrier', () => {
  it.each([
    ['in the order of arrival', undefined, 9],
    ['the other way round', [1, 0], 1],
  ])('holds two calls, whose work is then done %s', async (_, order, last) => {
    const caller = await startCaller();
    const { mark, attendance, held } = await marks(caller);
    const { id } = (await caller.control('barrier', { action: MARK, count: 2 })) as { id: number };
    const first = mark(1);
    await held(1);
    const second = mark(9);
    const [state] = await held(2);
    expect(state).toMatchObject({ id, action: MARK, count: 2, held: [{ work: 'none', end: 'open' }, { work: 'none', end: 'open' }] });
    expect(state?.held[0]?.id).toBeLessThan(state?.held[1]?.id ?? 0);
    expect(await attendance()).toBe(0);
    await caller.control('release', { id, ...(order === undefined ? {} : { order }) });
    expect([await first, await second]).toEqual([200, 200]);
    expect(await attendance()).toBe(last);
    expect(await caller.control('barrier-state')).toEqual([]);
  });

  it('lets everything else pass, and calls beyond its count too', async () => {
    const caller = await startCaller();
    const { mark, attendance, held } = await marks(caller);
    const { id } = (await caller.control('barrier', { action: MARK, count: 1 })) as { id: number };
    const waiting = mark(1);
    await held(1);
    expect((await caller.call('Test/Echo', { Text: 'x' })).Ok).toBe(true);
    expect(await mark(9)).toBe(200);
    expect(await attendance()).toBe(9);
    await caller.control('release', { id });
    expect(await waiting).toBe(200);
    expect(await attendance()).toBe(1);
  });

  it('holds calls of any action when it is asked to', async () => {
    const caller = await startCaller();
    const { held } = await marks(caller);
    const { id } = (await caller.control('barrier', { action: '*', count: 2 })) as { id: number };
    const calls = [caller.raw('/v1/Test/Echo', { token: caller.token }), caller.raw('/v1/Merchant/GetInfo', { token: caller.token })];
    await held(2);
    await caller.control('release', { id });
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('a call that was held is done although its client has gone meanwhile', async () => {
    const caller = await startCaller();
    const { attendance, held } = await marks(caller);
    const { id } = (await caller.control('barrier', { action: MARK, count: 1 })) as { id: number };
    const giveUp = new AbortController();
    const from = Date.parse('2026-11-23T09:00:00Z') / 1000;
    const jana = (await caller.call('Event/GetList', { StartDate: from, EndDate: from + 60 })).Events.find(({ CustomerFullName }) => CustomerFullName === 'Jana Černá');
    const given = fetch(`${caller.url}/v1/${MARK}`, { method: 'POST', signal: giveUp.signal, headers: { 'Content-Type': 'application/json', Authorization: caller.token }, body: JSON.stringify({ AppointmentId: jana?.AppointmentId, CustomerId: jana?.CustomerId, NoShowStatus: 1 }) });
    await held(1);
    giveUp.abort();
    await expect(given).rejects.toThrow();
    await vi.waitFor(async () => expect(((await caller.control('barrier-state')) as BarrierState[])[0]?.held[0]?.end).toBe('gone'));
    await caller.control('release', { id });
    await vi.waitFor(async () => expect(await attendance()).toBe(1));
  });

  it('refuses what makes no sense, and is taken away with what it holds', async () => {
    const caller = await startCaller();
    const { mark, attendance, held } = await marks(caller);
    for (const order of [{}, { action: MARK }, { action: MARK, count: 0 }, { action: 'Nothing/Here', count: 1 }, { action: MARK, count: 2, more: 1 }]) await expect(caller.control('barrier', order)).rejects.toThrow();
    await expect(caller.control('release', { id: 7 })).rejects.toThrow('no such barrier');
    const { id } = (await caller.control('barrier', { action: MARK, count: 2 })) as { id: number };
    const first = mark(1);
    await held(1);
    await expect(caller.control('release', { id })).rejects.toThrow('1 of 2 calls have come');
    const second = mark(1);
    await held(2);
    for (const order of [[0], [0, 0], [0, 2], [0, 1, 1]]) await expect(caller.control('release', { id, order })).rejects.toThrow('each call once');
    expect(await attendance()).toBe(0);
    await caller.control('clear-barriers');
    expect([await first, await second]).toEqual([200, 200]);
    expect(await attendance()).toBe(1);
  });

  it('holds nobody up when the server ends', async () => {
    const caller = await startCaller();
    const { mark, held } = await marks(caller);
    await caller.control('barrier', { action: MARK, count: 2 });
    const ended = expect(mark(1)).rejects.toThrow();
    await held(1);
    await caller.close();
    await ended;
  });
});
