import { createConsole } from '@electron/app/console';
import type { Desk } from '@electron/app/desk';
import { expect, it, vi } from 'vitest';
import { faultServer, json } from '../../../support/fault-server';

/** The console of a business whose server is this one. */
async function startConsole(behave: Parameters<typeof faultServer>[0]) {
  const server = await faultServer(behave);
  const refresh = vi.fn();
  const desk = { server: () => ({ api: server.client, sync: { refresh } }) } as unknown as Desk;
  return { ...server, refresh, ...createConsole(() => desk) };
}

it.each(['', 'null', '[]', '7', '"x"', '{', '{"a":1', 'x'.repeat(200_000), '['.repeat(100_000), '{"__proto__":{"polluted":true}}'])('refuses a request that is no object of the contract: %#', async (request) => {
  const { run, arrivals } = await startConsole((response) => json(response, {}));
  expect(await run({ action: 'Test/Echo', request })).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  expect(arrivals).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it.each(['Test/Nothing', 'constructor', '__proto__', 'toString'])('knows no action %s', async (action) => {
  const { run, arrivals } = await startConsole((response) => json(response, {}));
  expect(await run({ action, request: '{}' })).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  expect(arrivals).toEqual([]);
});

it('without a business, or while its server is not known yet, says so', async () => {
  expect(await createConsole(() => null).run({ action: 'Test/Echo', request: '{}' })).toMatchObject({ ok: false, error: { code: 'session.none' } });
  const waiting = { server: () => null } as unknown as Desk;
  expect(await createConsole(() => waiting).run({ action: 'Test/Echo', request: '{}' })).toMatchObject({ ok: false, error: { code: 'network.unreachable' } });
});

it.each([
  ['a write that was done', 'Booking/Confirm', { IsError: false }, 1],
  ['a write that was refused', 'Booking/Confirm', { IsError: true }, 0],
  ['a read', 'Booking/GetCancelLink', { IsError: false }, 0],
])('%s: the screens are read again %#', async (_, action, answer, times) => {
  const { run, refresh } = await startConsole((response) => json(response, answer));
  expect(await run({ action, request: '{"AppointmentId":1,"CustomerId":2}' })).toMatchObject({ ok: true, value: { status: 200, isError: answer.IsError } });
  expect(refresh).toHaveBeenCalledTimes(times);
});

it('stops the action that is asked for and no other', async () => {
  const { run, stop, arrivals } = await startConsole((response, { path }) => {
    if (path.endsWith('/Pass/GetList')) setTimeout(() => json(response, { IsError: false }), 100);
  });
  const stopped = run({ action: 'Test/Echo', request: '{}' });
  const other = run({ action: 'Pass/GetList', request: '{}' });
  await vi.waitFor(() => expect(arrivals).toHaveLength(2));
  expect(await stop({ action: 'Test/Echo' })).toEqual({ ok: true, value: null });
  expect(await stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await other).toMatchObject({ ok: true });
});
