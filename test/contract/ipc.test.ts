import { createCalls } from '@electron/app/calls';
import { createAppClock } from '@electron/app/clock';
import type { Dispatcher } from '@electron/ipc/registrar';
import { dispatch } from '@electron/ipc/registrar';
import type { CallName } from '@shared/ipc/channels';
import { CALL_NAMES, CHANNEL_PREFIX, EVENT_NAMES } from '@shared/ipc/channels';
import { INPUT_SCHEMAS, parseInput } from '@shared/ipc/schemas';
import { describe, expect, it, vi } from 'vitest';
import { VALID_INPUTS, hostileInputs } from '../support/ipc-inputs';

const PAGE = { url: 'app://pult/index.html', parent: null };

/** The program's own table of handlers; nothing behind it may be reached by a refused call. */
function realHandlers() {
  const reached = vi.fn(() => {
    throw new Error('reached');
  });
  const handlers = createCalls({ desk: reached, clock: createAppClock(), log: reached, bootstrap: reached, practiceLine: { through: reached, cut: reached }, openPractice: reached, leave: reached, setPreferences: reached, shown: reached, graceMs: reached, openExternal: reached, saveAs: reached, answerLeaving: reached, businesses: { list: reached, vault: reached, connect: reached, open: reached, openGiven: reached, facts: reached, disconnect: reached } });
  const timed = vi.fn();
  const dispatcher: Promise<Dispatcher> = Promise.resolve({ handlers, parse: parseInput, timed });
  return { handlers, reached, timed, dispatcher };
}

describe.each(CALL_NAMES)('channel %s', (channel: CallName) => {
  it('has a schema and a handler', () => {
    expect(INPUT_SCHEMAS[channel]).toBeDefined();
    expect(realHandlers().handlers[channel]).toBeTypeOf('function');
  });

  it('takes what the contract says', () => {
    expect(parseInput(channel, VALID_INPUTS[channel])).toEqual({ value: VALID_INPUTS[channel] });
  });

  it.each(hostileInputs(channel))('refuses %s before any work', async (_name, input) => {
    const { dispatcher, reached } = realHandlers();
    const answer = await dispatch(channel, input, PAGE, true, dispatcher);
    expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid', params: { channel } } });
    expect(reached).not.toHaveBeenCalled();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('lets no prototype through', () => {
    const hostile = Object.defineProperty({ ...VALID_INPUTS[channel] }, '__proto__', { value: { polluted: true }, enumerable: true });
    const parsed = parseInput(channel, hostile);
    expect((parsed?.value as { polluted?: boolean } | null | undefined)?.polluted).toBeUndefined();
    if (parsed !== null) expect(Object.getPrototypeOf(parsed.value)).toBe(Object.prototype);
  });

  it.each([
    ['a foreign origin', { url: 'https://example.org/index.html', parent: null }, true],
    ['a host that begins like ours', { url: 'app://pult.example.org/index.html', parent: null }, true],
    ['a frame inside our page', { url: 'app://pult/index.html', parent: {} }, true],
    ['a window that is not ours', PAGE, false],
    ['a frame that is gone', null, true],
    ['an address that cannot be read', { url: '', parent: null }, true],
  ])('refuses %s', async (_name, frame, ours) => {
    const { dispatcher, reached } = realHandlers();
    const answer = await dispatch(channel, VALID_INPUTS[channel], frame, ours, dispatcher);
    expect(answer).toMatchObject({ ok: false, error: { code: 'ipc.sender' } });
    expect(reached).not.toHaveBeenCalled();
  });

  it('answers by an error when its handler throws', async () => {
    const handlers = new Proxy(realHandlers().handlers, { get: () => () => Promise.reject(new Error('secret words')) });
    const timed = vi.fn();
    const answer = await dispatch(channel, VALID_INPUTS[channel], PAGE, true, Promise.resolve({ handlers, parse: parseInput, timed }));
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal', params: { channel } } });
    expect(JSON.stringify(answer)).not.toContain('secret words');
    expect(timed).toHaveBeenCalledWith(channel, expect.any(Number), 'Error');
  });

  it('answers by an error when the program could not be put together', async () => {
    const broken = Promise.reject<Dispatcher>(new Error('no program'));
    expect(await dispatch(channel, VALID_INPUTS[channel], PAGE, true, broken)).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});

describe('the contract as a whole', () => {
  it('has schemas for its channels and for nothing else', () => {
    expect(Object.keys(INPUT_SCHEMAS).sort()).toEqual([...CALL_NAMES].sort());
    expect(Object.keys(realHandlers().handlers).sort()).toEqual([...CALL_NAMES].sort());
  });
});

describe('the bridge', () => {
  const ipcRenderer = { invoke: vi.fn(() => Promise.resolve({ ok: true, value: null })), on: vi.fn(), removeListener: vi.fn() };
  const exposeInMainWorld = vi.fn<(name: string, api: Record<string, Record<string, (input: unknown) => unknown>>) => void>();

  const load = async () => {
    vi.resetModules();
    exposeInMainWorld.mockClear();
    vi.doMock('electron/renderer', () => ({ contextBridge: { exposeInMainWorld }, ipcRenderer }));
    await import('@electron/preload/index');
    expect(exposeInMainWorld).toHaveBeenCalledTimes(1);
    const [name, bridge] = exposeInMainWorld.mock.calls[0]!;
    return { name, calls: bridge['calls']!, events: bridge['events']!, bridge };
  };

  it('exposes one method for each channel and each event, and nothing more', async () => {
    const { name, calls, events, bridge } = await load();
    expect(name).toBe('pult');
    expect(Object.keys(bridge).sort()).toEqual(['calls', 'events']);
    expect(Object.keys(calls).sort()).toEqual([...CALL_NAMES].sort());
    expect(Object.keys(events).sort()).toEqual([...EVENT_NAMES].sort());
    for (const part of [bridge, calls, events]) expect(Object.isFrozen(part)).toBe(true);
  });

  it.each(CALL_NAMES)('asks over %s only', async (channel) => {
    const { calls } = await load();
    ipcRenderer.invoke.mockClear();
    const input = VALID_INPUTS[channel];
    await calls[channel]!(input);
    expect(ipcRenderer.invoke.mock.calls).toEqual([[CHANNEL_PREFIX + channel, input]]);
  });

  it.each(EVENT_NAMES)('hands over payloads of %s without the event, until it is told to stop', async (event) => {
    const { events } = await load();
    ipcRenderer.on.mockClear();
    ipcRenderer.removeListener.mockClear();
    const listener = vi.fn();
    const stop = events[event]!(listener) as () => void;
    const [channel, receive] = ipcRenderer.on.mock.calls[0] as unknown as [string, (event: unknown, payload: unknown) => void];
    expect(channel).toBe(CHANNEL_PREFIX + event);
    receive({ sender: 'ipc' }, 'payload');
    expect(listener.mock.calls).toEqual([['payload']]);
    stop();
    expect(ipcRenderer.removeListener.mock.calls).toEqual([[channel, receive]]);
  });
});
