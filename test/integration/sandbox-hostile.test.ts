import { auditBooks } from '@electron/sandbox/rules/audit';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LineAnswer } from '../support/lines';
import { openLines } from '../support/lines';
import { startSandbox } from '../support/sandbox';
import { bodyOf, fieldsOf } from './hostile/bodies';
import { furnish } from './hostile/world';

const SEED = Number(process.env['HOSTILE_SEED'] ?? Date.now() % 1_000_000_000);
/** Bodies for each of the actions. */
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 12);
/** No answer may take longer, in ms. */
const PATIENCE = 2000;
/** The server takes no longer body, in bytes. */
const MOST_BODY = 1024 * 1024;
const NAMES = Object.keys(ACTIONS) as ActionName[];

async function start() {
  const sandbox = await startSandbox();
  furnish(sandbox.books);
  const answer = await fetch(`${sandbox.url}/v1/Authorize/GetShortTimeToken`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ LongTimeToken: sandbox.longTimeToken }) });
  const { ShortTimeToken: token } = (await answer.json()) as { readonly ShortTimeToken: string };
  return { ...sandbox, send: openLines({ url: sandbox.url, token }, 1) };
}

/** What is wrong with an answer, in words; null when it is what the contract allows. */
function problemOf(action: ActionName, body: string, { status, text, ms }: LineAnswer): string | null {
  if (ms > PATIENCE) return `took ${Math.round(ms)} ms`;
  if (Buffer.byteLength(body) > MOST_BODY) return status === 400 ? null : `status ${status} for a body that is too long`;
  if (status !== 200) return `status ${status}: ${text.slice(0, 200)}`;
  const answer = JSON.parse(text) as { readonly IsError?: unknown; readonly ErrorMessage?: unknown; readonly ErrorMessages?: unknown; readonly ErrorParameter?: unknown };
  if (answer.IsError === false) return answer.ErrorMessage === null && answer.ErrorParameter === null ? null : 'speaks of an error that is none';
  const { ErrorMessage, ErrorParameter } = answer;
  if (answer.IsError !== true || typeof ErrorMessage !== 'string' || !ErrorMessage.endsWith('.')) return `no envelope: ${text.slice(0, 200)}`;
  const isField = typeof ErrorParameter === 'string' && Object.hasOwn(fieldsOf(action), ErrorParameter.split('.')[0] ?? '');
  return isField || (ErrorParameter === null && ErrorMessage === 'Neplatný požadavek.') ? null : `refused by ${String(ErrorParameter)}: ${ErrorMessage}`;
}

test('random bodies to every action: an answer of the contract in time, and books that add up', { timeout: 600_000 }, async () => {
  process.stdout.write(`hostile bodies from HOSTILE_SEED=${SEED}\n`);
  const target = await start();
  const { send, books } = target;
  const failures: string[] = [];
  const done = new Map<ActionName, number>();
  let slowest = { ms: 0, what: '' };
  for (const [index, action] of NAMES.entries()) {
    const property = fc.asyncProperty(fc.gen(), async (g) => {
      const body = bodyOf(action, target, g);
      const answer = await send(action, body);
      if (answer.ms > slowest.ms) slowest = { ms: answer.ms, what: `${action} ${body.slice(0, 200)}` };
      if (answer.text.startsWith('{"IsError":false')) done.set(action, (done.get(action) ?? 0) + 1);
      const problem = problemOf(action, body, answer);
      if (problem !== null) throw new Error(`${problem}\n  to ${body.length > 600 ? `${body.slice(0, 300)} … (${body.length})` : body}`);
    });
    const outcome = await fc.check(property, { seed: SEED + index, numRuns: RUNS, endOnFailure: true });
    if (outcome.failed) failures.push(`HOSTILE_SEED=${SEED} ${action}: ${String((outcome.errorInstance as Error | null)?.message)}`);
    const findings = auditBooks(books);
    if (findings.length > 0) failures.push(`HOSTILE_SEED=${SEED} after ${action}: ${findings.join(', ')}`);
    if (findings.length > 0) break;
  }
  process.stdout.write(`slowest ${slowest.ms.toFixed(0)} ms ${slowest.what}\nnever done: ${NAMES.filter((action) => !done.has(action)).join(' ')}\n`);
  expect(failures).toEqual([]);
  expect((await send('Test/Echo', '{"Text":"x"}')).text).toContain('"ReceivedText":"x"');
});
