import { rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import type { Arrival } from '@electron/sandbox/http/arrivals';
import type { ElectronApplication } from 'playwright-core';
import { _electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleForNode } from '../../build/steps/node-bundle.mjs';
import { electronPath } from '../support/electron';
import { startSandbox } from '../support/sandbox';
import type { Sending } from '../faults/transport/main';

const root = resolve(import.meta.dirname, '../..');
const ROUNDS = 20;
const NOTE = 'Customer/Note';
let main = '';
let app: ElectronApplication | undefined;

/** A main process that holds nothing but the program's transport. */
async function bundleMain(): Promise<string> {
  const outDir = await bundleForNode(root, 'transport', { main: 'test/faults/transport/main.ts' });
  writeFileSync(join(outDir, 'package.json'), '{ "name": "pult-transport", "private": true, "type": "module", "main": "main.js" }');
  return join(outDir, 'main.js');
}

beforeAll(async () => {
  main = await bundleMain();
  app = await _electron.launch({ executablePath: electronPath(), args: ['--no-sandbox', '--disable-gpu', dirname(main)], env: process.env as Record<string, string> });
  await vi.waitFor(async () => expect(await started().evaluate(() => 'send' in globalThis)).toBe(true), 20_000);
});
afterAll(async () => {
  await app?.close();
  rmSync(dirname(main), { recursive: true, force: true });
});

const send = (how: 'send' | 'sendPlainly', sending: Sending): Promise<string> =>
  started().evaluate((_, [name, order]) => (globalThis as unknown as Record<string, (order: Sending) => Promise<string>>)[name]?.(order) ?? 'no such way', [how, sending] as const);

function started(): ElectronApplication {
  if (app === undefined) throw new Error('not started');
  return app;
}

/** Each round: a connection is made warm, and the next note over it is dropped after the work. How often the books have each note. */
async function dropped(how: 'send' | 'sendPlainly', by: 'fin' | 'rst') {
  const sandbox = await startSandbox();
  const answer = await fetch(`${sandbox.url}/v1/Authorize/GetShortTimeToken`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ LongTimeToken: sandbox.longTimeToken }) });
  const { ShortTimeToken: token } = (await answer.json()) as { ShortTimeToken: string };
  const order = (action: string, request: object, safeToRepeat: boolean): Sending => ({ url: `${sandbox.url}/v1/${action}`, token, body: JSON.stringify(request), safeToRepeat });
  const times: number[] = [];
  let shared = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    // By the same way as the note, so that it could go over this connection.
    await send(how, order('Test/Echo', { Text: 'warm' }, how === 'sendPlainly'));
    await sandbox.control('fault', { action: NOTE, kind: 'drop', when: 'after', by });
    const before = ((await sandbox.control('arrival-list')) as readonly Arrival[]).at(-1);
    await send(how, order(NOTE, { CustomerId: 1, Text: `note ${round}` }, false));
    const notes = ((await sandbox.control('arrival-list', { after: before?.id ?? 0 })) as readonly Arrival[]).filter(({ action, work }) => action === NOTE && work === 'done');
    times.push(notes.length);
    if (notes[0]?.connection === before?.connection) shared += 1;
    await sandbox.control('clear-faults');
  }
  return { times, shared };
}

describe.each(['fin', 'rst'] as const)('a write over a warm connection that is ended (%s) after the work', (by) => {
  it('is done twice when a session of Chromium sends it: it repeats a POST by itself', async () => {
    const { times, shared } = await dropped('sendPlainly', by);
    expect(shared).toBe(ROUNDS);
    expect(times).toEqual(Array(ROUNDS).fill(2));
  });

  it('is done once when the program sends it: each has a connection of its own', async () => {
    const { times, shared } = await dropped('send', by);
    expect(shared).toBe(0);
    expect(times).toEqual(Array(ROUNDS).fill(1));
  });
});

describe.each([true, false])('an answer to what is safe to repeat: %s', (safeToRepeat) => {
  const answerOf = async (listener: RequestListener, withinMs?: number): Promise<string> => {
    const server = createServer(listener);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/Test/Echo`;
    try {
      return await send('send', { url, token: 'token', body: '{}', safeToRepeat, ...(withinMs === undefined ? {} : { withinMs }) });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };

  it('is whole when it came whole', async () => {
    expect(await answerOf((_request, answer) => answer.end('{}'))).toBe('200');
  });

  it('that stops in the middle and is given up is not taken for a whole one', async () => {
    expect(await answerOf((_request, answer) => void answer.writeHead(200, { 'Content-Type': 'application/json' }).write('{"half":'), 400)).toMatch(/timeout/);
  });

  it('of which nothing comes is given up', async () => {
    expect(await answerOf(() => undefined, 400)).toMatch(/timeout/);
  });

  it('that breaks in the middle is not taken for a whole one', async () => {
    expect(await answerOf((request, answer) => void answer.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 100 }).write('{"half":', () => request.socket.destroy()))).toMatch(/net::ERR_/);
  });

  it('comes again after the network process has died', async () => {
    const ok: RequestListener = (_request, answer) => answer.end('{}');
    expect(await answerOf(ok)).toBe('200');
    await started().evaluate(({ app: program }) => {
      const gone = new Promise<void>((died) => program.once('child-process-gone', () => died()));
      const network = program.getAppMetrics().find(({ serviceName }) => serviceName === 'network.mojom.NetworkService');
      if (network === undefined) throw new Error('no network process');
      process.kill(network.pid, 'SIGKILL');
      return gone;
    });
    for (let time = 0; time < 3; time += 1) expect(await answerOf(ok)).toBe('200');
  });

  it('that sends elsewhere is refused, and nobody is asked there', async () => {
    let asked = 0;
    expect(await answerOf((_request, answer) => {
      asked += 1;
      answer.writeHead(307, { Location: '/elsewhere' }).end();
    })).toMatch(/redirect/i);
    expect(asked).toBe(1);
  });
});
