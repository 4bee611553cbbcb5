import { MOST_BYTES, exchange } from '@electron/api/exchange';
import type { Result } from '@shared/util/result';
import { describe, expect, it, vi } from 'vitest';
import type { Behave } from '../../../support/fault-server';
import { faultServer, json } from '../../../support/fault-server';

const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'ok' : answer.error.code);
const echo = { Text: 'tajné' };

describe('what the network can do', () => {
  const faults: readonly (readonly [string, Behave, string])[] = [
    ['a page instead of JSON', (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Údržba</h1>'), 'server.notJson'],
    ['a page that calls itself JSON', (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('<h1>'), 'server.notJson'],
    ['an empty answer', (response) => response.writeHead(200).end(), 'server.notJson'],
    ['another shape', (response) => json(response, [1, 2]), 'server.shape'],
    ['a server error', (response) => json(response, { Message: 'An error has occurred.' }, 500), 'server.status'],
    ['an unknown address', (response) => json(response, {}, 404), 'server.status'],
    ['a redirect', (response) => response.writeHead(307, { Location: 'http://127.0.0.1:1/' }).end(), 'network.redirect'],
    ['a connection that breaks', (response) => response.destroy(), 'network.unreachable'],
    ['a body that breaks', (response) => response.writeHead(200, { 'Content-Length': '99' }).write('{', () => response.destroy()), 'network.unreachable'],
    ['a refusal', (response) => json(response, { IsError: true, ErrorMessage: 'Nelze', ErrorParameter: 'Text' }), 'server.refused'],
  ];
  it.each(faults)('%s is a value', async (_, behave, code) => {
    const { client, arrivals } = await faultServer(behave);
    expect(codeOf(await client.call('Test/Echo', echo))).toBe(code);
    expect(arrivals).toHaveLength(1);
  });

  it.each<readonly [string, Behave]>([
    ['no answer', () => undefined],
    ['a body that never ends', (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).write('{')],
  ])('%s ends with the time limit, or sooner when cancelled', async (_, behave) => {
    const { client, arrivals } = await faultServer(behave);
    expect(codeOf(await client.call('Test/Echo', echo, { timeoutMs: 150 }))).toBe('network.timeout');
    const cancel = new AbortController();
    const answer = client.call('Test/Echo', echo, { signal: cancel.signal });
    await vi.waitFor(() => expect(arrivals).toHaveLength(2));
    cancel.abort();
    expect(codeOf(await answer)).toBe('cancelled');
  });

  it('an answer beyond the limit is cut off', async () => {
    const piece = new Uint8Array(16 * 1024 * 1024);
    let given = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += piece.byteLength;
        controller.enqueue(piece);
      },
      cancel: () => void (cancelled = true),
    });
    const transport = () => Promise.resolve({ status: 200, headers: { get: () => 'application/json' }, body });
    const request = { url: '', token: null, body: '', safeToRepeat: true, signal: undefined, timeoutMs: 20_000, onChunk: () => undefined };
    expect(codeOf(await exchange(transport, request))).toBe('network.tooLarge');
    expect(cancelled).toBe(true);
    expect(given).toBeLessThan(MOST_BYTES + 3 * piece.byteLength);
  });
});

describe('the session', () => {
  it('sends the bare token and the true time in seconds', async () => {
    const { client, arrivals } = await faultServer((response) => json(response, { Result: 'x' }));
    expect(codeOf(await client.call('Test/Echo', echo))).toBe('ok');
    expect(arrivals[0]?.token).toBe('stt-1');
    expect(JSON.parse(arrivals[0]?.body ?? '')).toEqual({ ...echo, TimeStamp: 1_795_000_000 });
  });

  it('renews an expired token once for parallel calls and repeats each once, writes too', async () => {
    const { client, arrivals, renewals } = await faultServer((response, { token }) => json(response, {}, token === 'stt-1' ? 401 : 200));
    const write = { AppointmentId: 1, CustomerId: 2 };
    const answers = await Promise.all([client.call('Test/Echo', echo), client.call('Test/Echo', echo), client.call('Booking/Confirm', write)]);
    expect(answers.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    expect(renewals()).toBe(2);
    expect(arrivals).toHaveLength(6);
  });

  it('gives up after the second 401', async () => {
    const { client, arrivals } = await faultServer((response) => json(response, {}, 401));
    expect(codeOf(await client.call('Test/Echo', echo))).toBe('session.tokenRefused');
    expect(arrivals).toHaveLength(2);
  });

  it('remembers a missing right and says so once', async () => {
    const { client, arrivals } = await faultServer((response) => json(response, {}, 403));
    let told = 0;
    client.capabilities.onChange(() => (told += 1));
    for (let round = 0; round < 2; round += 1) {
      const answer = await client.call('Pass/GetList', {});
      expect(answer).toMatchObject({ ok: false, error: { code: 'session.rightMissing', params: { right: 'Pass_r', action: 'Pass/GetList' } } });
    }
    expect([arrivals.length, told, client.capabilities.allows('Pass/GetList'), client.capabilities.allows('Test/Echo')]).toEqual([1, 1, false, true]);
  });

  it('sends nothing that the contract does not allow', async () => {
    const { client, arrivals } = await faultServer((response) => json(response, {}));
    const wrong = { ...echo, Extra: 1 };
    expect(codeOf(await client.call('Test/Echo', wrong))).toBe('input.invalid');
    expect(arrivals).toHaveLength(0);
  });

  it('streams the bytes as they are, and none of an error', async () => {
    const { client } = await faultServer((response, { path }) => json(response, { Items: ['ž'] }, path.includes('Pass') ? 500 : 200));
    const chunks: Uint8Array[] = [];
    const onChunk = (bytes: Uint8Array): void => void chunks.push(bytes);
    expect(codeOf(await client.stream('Pass/GetList', {}, { onChunk }))).toBe('server.status');
    expect(chunks).toEqual([]);
    expect(await client.stream('Customer/GetList', {}, { onChunk })).toEqual({ ok: true, value: { bytes: 16 } });
    expect(Buffer.concat(chunks).toString()).toBe('{"Items":["ž"]}');
  });

  it('logs neither tokens nor bodies', async () => {
    const { client, logged } = await faultServer((response) => json(response, { Result: 'tajné' }));
    await client.call('Test/Echo', echo);
    expect(logged).toHaveLength(2);
    expect(logged.join()).not.toMatch(/stt-|ltt-|tajné/);
  });
});
