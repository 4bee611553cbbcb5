import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { auditBooks } from '@electron/sandbox/rules/audit';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { LineAnswer, Send } from '../support/lines';
import { openLines } from '../support/lines';
import { startSandbox } from '../support/sandbox';
import { bodiesByPlace, bodyOf, fieldsOf, hugeValues, shortValues } from './hostile/bodies';
import { BODIES } from './hostile/texts';
import { startWatchdog } from './hostile/watchdog';
import { furnish } from './hostile/world';

const SEED = Number(process.env['HOSTILE_SEED'] ?? 20261125);
/** Bodies for each of the actions. */
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 25);
/** No answer may take longer, in ms. */
const PATIENCE = 2000;
/** After so many ms without an answer nothing more is to be expected. */
const HANGING = 30_000;
/** The server takes no longer body, in bytes. */
const MOST_BODY = 1024 * 1024;
const NAMES = Object.keys(ACTIONS) as ActionName[];

process.stdout.write(`hostile bodies from HOSTILE_SEED=${SEED}\n`);

async function start() {
  const sandbox = await startSandbox();
  furnish(sandbox.books);
  const answer = await fetch(`${sandbox.url}/v1/Authorize/GetShortTimeToken`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ LongTimeToken: sandbox.longTimeToken }) });
  const { ShortTimeToken: token } = (await answer.json()) as { readonly ShortTimeToken: string };
  const watchdog = startWatchdog(HANGING);
  onTestFinished(() => watchdog.stop());
  const line = openLines({ url: sandbox.url, token }, 1);
  const send: Send = (action, body) => {
    watchdog.during(`${action} ${shown(String(body.slice(0, 1000)))} (HOSTILE_SEED=${SEED})`);
    return line(action, body);
  };
  return { ...sandbox, send };
}

/** What is wrong with an answer, in words; null when it is what the contract allows. */
function problemOf(action: ActionName, body: string, { status, text, ms }: LineAnswer): string | null {
  if (ms > PATIENCE) return `took ${Math.round(ms)} ms`;
  if (Buffer.byteLength(body) > MOST_BODY) return status === 400 ? null : `status ${status} for a body that is too long`;
  if (status !== 200) return `status ${status}: ${text.slice(0, 200)}`;
  const { IsError, ErrorMessage, ErrorParameter } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (IsError === false) return ErrorMessage === null && ErrorParameter === null ? null : 'speaks of an error that is none';
  if (IsError !== true || typeof ErrorMessage !== 'string' || !ErrorMessage.endsWith('.')) return `no envelope: ${text.slice(0, 200)}`;
  const isField = typeof ErrorParameter === 'string' && Object.hasOwn(fieldsOf(action), ErrorParameter.split('.')[0] ?? '');
  return isField || (ErrorParameter === null && ErrorMessage === 'Neplatný požadavek.') ? null : `refused by ${String(ErrorParameter)}: ${ErrorMessage}`;
}

/** A body as it is shown when it failed. */
const shown = (body: string): string => (body.length > 600 ? `${body.slice(0, 300)} … ${body.slice(-100)} (${body.length})` : body);

test('random bodies to every action: an answer of the contract in time, and books that add up', { timeout: 600_000 }, async () => {
  const target = await start();
  const { send, books } = target;
  const failures: string[] = [];
  for (const [index, action] of NAMES.entries()) {
    const seed = SEED + index;
    const property = fc.asyncProperty(fc.gen(), async (g) => {
      const body = bodyOf(action, target, g);
      const problem = problemOf(action, body, await send(action, body));
      if (problem !== null) throw new Error(`${problem}\n  to ${shown(body)}`);
    });
    // The books have changed with the first failure: nothing is to be gained by trying shorter bodies.
    const { failed, errorInstance } = await fc.check(property, { seed, numRuns: RUNS, endOnFailure: true });
    if (failed) failures.push(`${action}: ${errorInstance instanceof Error ? errorInstance.message : String(errorInstance)}`);
    const findings = auditBooks(books);
    if (findings.length > 0) failures.push(`after ${action}: ${findings.join(', ')}`);
    if (findings.length > 0) break;
  }
  expect(failures, `HOSTILE_SEED=${SEED} HOSTILE_RUNS=${RUNS}`).toEqual([]);
  expect((await send('Test/Echo', '{"Text":"x"}')).text).toContain('"ReceivedText":"x"');
});

test('what the random bodies are made of is taken by every action, so that they come further than its first check', { timeout: 120_000 }, async () => {
  const target = await start();
  const never: string[] = [];
  for (const [index, action] of NAMES.entries()) {
    const { failed } = await fc.check(
      fc.asyncProperty(fc.gen(), async (g) => {
        const { text } = await target.send(action, bodyOf(action, target, g, 'sense'));
        return !text.startsWith('{"IsError":false');
      }),
      { seed: SEED + index, numRuns: 150, endOnFailure: true },
    );
    if (!failed) never.push(action);
  }
  expect(never, `HOSTILE_SEED=${SEED}`).toEqual([]);
  expect(auditBooks(target.books)).toEqual([]);
});

test.each([
  ['values at the bounds of their types', shortValues],
  ['large and deep values', (type: string, index: number) => hugeValues(type, index + SEED)],
] as const)('%s in every field', { timeout: 300_000 }, async (_, choose) => {
  const target = await start();
  const failures: string[] = [];
  for (const [index, action] of NAMES.entries()) {
    for (const body of bodiesByPlace(action, target, SEED + index, choose)) {
      const problem = problemOf(action, body, await target.send(action, body));
      if (problem !== null) failures.push(`${action}: ${problem} to ${shown(body)}`);
    }
    const findings = auditBooks(target.books);
    if (findings.length > 0) failures.push(`after ${action}: ${findings.join(', ')}`);
    if (failures.length > 5) break;
  }
  expect(failures, `HOSTILE_SEED=${SEED}`).toEqual([]);
});

test('bodies that are no object of fields are refused, or mean that no field was given', async () => {
  const { send } = await start();
  for (const action of ['Authorize/GetShortTimeToken', 'Booking/Cancel', 'Customer/EditCustomValues', 'Event/WebHook/GetList'] as const) {
    for (const body of BODIES) {
      const answer = await send(action, body);
      expect(problemOf(action, body, answer), `${action} ${shown(body)}`).toBeNull();
      if (action !== 'Event/WebHook/GetList') expect(answer.text, `${action} ${shown(body)}`).toContain('"IsError":true');
    }
  }
});

test('ten megabytes for every action: 400, and the line goes on', { timeout: 120_000 }, async () => {
  const { send } = await start();
  const body = Buffer.from(`{"Nonsense":"${'x'.repeat(10 * 1024 * 1024)}"}`);
  const lines = new Set<number>();
  for (const action of NAMES) {
    const { status, ms, line } = await send(action, body);
    expect(status, action).toBe(400);
    expect(ms, action).toBeLessThan(PATIENCE);
    const echo = await send('Test/Echo', '{"Text":"x"}');
    expect(echo.text, action).toContain('"ReceivedText":"x"');
    for (const one of [line, echo.line]) lines.add(one);
  }
  expect(lines.size).toBe(1);
});

test('the most webhooks and the longest repetition at once', async () => {
  const { send, books } = await start();
  let hooks = 0;
  while ((await send('FreeTime/WebHook/Create', JSON.stringify({ EventType: 'FreeTime_Create', HookUrl: 'http://127.0.0.1:9/' }))).text.startsWith('{"IsError":false')) hooks += 1;
  const StartsAt = books.clock.seconds();
  const answer = await send('FreeTime/Create', JSON.stringify({ BookingResourceId: 1, SegmentId: 1, StartsAt, EndsAt: StartsAt + 3600, Repetition: { UseRepetition: true, Frequency: 'Daily', EndType: 'ByCount', RepeatCount: 1000 } }));
  expect(answer.text).toContain('"IsError":false');
  expect(answer.ms, `${hooks} webhooks`).toBeLessThan(PATIENCE);
});

test('bodies that break on the wire: the next call is answered', async () => {
  const { send, url } = await start();
  expect((await send('Test/Echo', Buffer.from('{"Text":"\xff\xfe"}', 'latin1'))).text).toContain('"ReceivedText":"\ufffd\ufffd"');
  expect((await send('Test/Echo', gzipSync('{"Text":"x"}'))).text).toContain('"IsError":true');
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('POST /v1/Test/Echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n');
  for (let chunk = 0; chunk < 20; chunk += 1) socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`);
  expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 400 /);
  // In the middle of the body, and of the chunk.
  socket.write('10000\r\nx');
  socket.destroy();
  expect((await send('Test/Echo', '{"Text":"x"}')).text).toContain('"ReceivedText":"x"');
});

test('fields that nobody knows change nothing and are counted', async () => {
  const { send, control } = await start();
  for (const [index, action] of NAMES.entries()) {
    const [plain, strange] = [await send(action, '{}'), await send(action, `{"Nonsense":${index},"__proto__":{"IsError":1},"constructor":null}`)];
    if (!plain.text.includes('"ShortTimeToken"')) expect(strange.text, action).toBe(plain.text);
    else expect(strange.status).toBe(200);
  }
  const counts = (await control('unknown-fields')) as Readonly<Record<string, number>>;
  for (const action of NAMES) {
    for (const field of ['Nonsense', '__proto__', 'constructor']) expect(counts[`${action}.${field}`], `${action}.${field}`).toBe(1);
  }
});
