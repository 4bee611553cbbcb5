import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import * as requests from '@shared/reservanto/generated/requests';
import type { z } from 'zod';
import { HANDLERS } from '../actions';
import type { Books } from '../actions/handler';
import { Refusal } from '../refusal';
import { complete, refused } from './envelope';
import type { Tokens } from './tokens';

/** What the route needs besides the books. */
export interface Gate {
  readonly tokens: Tokens;
  /** Rights of the token; null means all. */
  readonly rights: ReadonlySet<string> | null;
}

/** An answer before it is written. */
export interface Answer {
  readonly status: 200 | 400 | 401 | 403 | 404 | 415 | 500;
  readonly body: unknown;
}

const schemas = requests as unknown as Readonly<Record<string, z.ZodObject>>;
const lenient = new Map<string, z.ZodType>();

/** The request's schema without its strictness: unknown fields are ignored, as the vendor seems to do (rules.md II.5). */
function schemaOf(name: string): z.ZodType {
  let schema = lenient.get(name);
  if (schema === undefined) {
    const strict = schemas[`${name}Schema`];
    if (strict === undefined) throw new Error(`no schema for ${name}`);
    schema = strict.strip();
    lenient.set(name, schema);
  }
  return schema;
}

const byPath = new Map<string, ActionName>((Object.keys(ACTIONS) as ActionName[]).map((action) => [ACTIONS[action].path.toLowerCase(), action]));

/** The action at a path, or null: 404. */
export function actionAt(path: string): ActionName | null {
  return byPath.get(path.toLowerCase()) ?? null;
}

/** Answers one call: token, rights, body, business. Never throws. */
export function answerAction(books: Books, gate: Gate, action: ActionName, authorization: string | null, text: string): Answer {
  if (action !== 'Authorize/GetShortTimeToken') {
    if (authorization === null || !gate.tokens.isGood(authorization)) return { status: 401, body: { Message: 'Authorization has been denied for this request.' } };
    const missing = ACTIONS[action].rights.find((right) => gate.rights !== null && !gate.rights.has(right));
    if (missing !== undefined) return { status: 403, body: { Message: `Missing right ${missing}.` } };
  }
  const request = readBody(action, text);
  if (!request.ok) return { status: 200, body: refused(action, 'Neplatný požadavek.', request.parameter) };
  try {
    if (action === 'Authorize/GetShortTimeToken') return { status: 200, body: shortTimeToken(gate.tokens, request.value) };
    const handler = HANDLERS[action];
    if (handler === undefined) return { status: 200, body: refused(action, 'Tuto akci cvičný server zatím neumí.', null) };
    return { status: 200, body: complete(action, handler(books, request.value as never)) };
  } catch (problem) {
    if (problem instanceof Refusal) return { status: 200, body: refused(action, problem.message, problem.parameter) };
    return { status: 500, body: { Message: 'An error has occurred.' } };
  }
}

function shortTimeToken(tokens: Tokens, request: unknown): unknown {
  const { LongTimeToken } = request as { LongTimeToken: string | null };
  if (LongTimeToken !== tokens.longTimeToken) return refused('Authorize/GetShortTimeToken', 'Neplatný LongTimeToken.', 'LongTimeToken');
  return complete('Authorize/GetShortTimeToken', { ShortTimeToken: tokens.issue() });
}

function readBody(action: ActionName, text: string): { ok: true; value: unknown } | { ok: false; parameter: string | null } {
  let raw: unknown;
  try {
    raw = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    return { ok: false, parameter: null };
  }
  const name = ACTIONS[action].request;
  if (name === null) return { ok: true, value: {} };
  const parsed = schemaOf(name).safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, parameter: parsed.error.issues[0]?.path.map(String).join('.') ?? null };
}
