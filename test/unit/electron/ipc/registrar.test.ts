import type { CallHandlers, Dispatcher } from '@electron/ipc/registrar';
import { createBroadcast, dispatch, registerCalls } from '@electron/ipc/registrar';
import { appError } from '@shared/errors/app-error';
import { CALL_NAMES, CHANNEL_PREFIX } from '@shared/ipc/channels';
import { parseInput } from '@shared/ipc/schemas';
import { fail, ok } from '@shared/util/result';
import { describe, expect, it, vi } from 'vitest';

const PAGE = { url: 'app://pult/index.html', parent: null };

function dispatcherOf(handlers: Partial<CallHandlers>) {
  const timed = vi.fn();
  return { timed, dispatcher: Promise.resolve<Dispatcher>({ handlers: handlers as CallHandlers, parse: parseInput, timed }) };
}

describe('registerCalls', () => {
  it('handles every channel once, under its prefix', () => {
    const handle = vi.fn();
    registerCalls({ handle } as never, { has: () => true, all: () => [] }, dispatcherOf({}).dispatcher);
    expect(handle.mock.calls.map(([name]) => name as string)).toEqual(CALL_NAMES.map((name) => CHANNEL_PREFIX + name));
  });

  it('knows a window by its contents', async () => {
    const handle = vi.fn<(name: string, listener: (event: unknown, input: unknown) => Promise<unknown>) => void>();
    const ours = {};
    const { dispatcher } = dispatcherOf({ 'sync.refresh': () => ok(null) });
    registerCalls({ handle } as never, { has: (contents) => (contents as unknown) === ours, all: () => [] }, dispatcher);
    const [, refresh] = handle.mock.calls.find(([name]) => name === 'pult:sync.refresh')!;
    expect(await refresh({ sender: ours, senderFrame: PAGE }, null)).toBe('{"ok":true,"value":null}');
    expect(await refresh({ sender: {}, senderFrame: PAGE }, null)).toContain('"code":"ipc.sender"');
  });
});

describe('dispatch', () => {
  it('answers with the value and records name and time only', async () => {
    const { dispatcher, timed } = dispatcherOf({ 'search.customers': ({ query }) => ok({ query, hits: [], total: 0 }) });
    expect(await dispatch('search.customers', { query: 'cerna', limit: 5 }, PAGE, true, dispatcher)).toEqual({ ok: true, value: { query: 'cerna', hits: [], total: 0 } });
    expect(timed.mock.calls).toEqual([['search.customers', expect.any(Number), 'ok']]);
  });

  it('hands an error over as it is', async () => {
    const error = appError('notFound');
    const { dispatcher, timed } = dispatcherOf({ 'view.customer': () => fail(error) });
    expect(await dispatch('view.customer', { customerId: 1 }, PAGE, true, dispatcher)).toEqual({ ok: false, error });
    expect(timed).toHaveBeenCalledWith('view.customer', expect.any(Number), 'notFound');
  });

  it('waits for the program to be put together', async () => {
    let tell: (made: Dispatcher) => void = () => undefined;
    const later = new Promise<Dispatcher>((done) => (tell = done));
    const answer = dispatch('sync.refresh', null, PAGE, true, later);
    tell(await dispatcherOf({ 'sync.refresh': () => ok(null) }).dispatcher);
    expect(await answer).toEqual({ ok: true, value: null });
  });

  it('ties each failure to a correlation id of its own', async () => {
    const { dispatcher } = dispatcherOf({});
    const ids = await Promise.all([1, 2].map(async () => (await dispatch('view.customer', {}, PAGE, true, dispatcher)) as { error: { correlationId: string } }));
    expect(new Set(ids.map(({ error }) => error.correlationId)).size).toBe(2);
  });
});

describe('createBroadcast', () => {
  it('reaches every window that is still there', () => {
    const windows = [true, false].map((gone) => ({ isDestroyed: () => gone, send: vi.fn() }));
    createBroadcast({ has: () => true, all: () => windows as never })('customers.changed', { total: 3 });
    expect(windows[0]!.send).not.toHaveBeenCalled();
    expect(windows[1]!.send.mock.calls).toEqual([['pult:customers.changed', { total: 3 }]]);
  });
});
