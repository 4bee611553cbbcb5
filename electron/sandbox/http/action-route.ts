import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { HANDLERS } from '../actions';
import type { Books } from '../actions/handler';
import { Refusal } from '../refusal';
import { tellCustomer } from '../rules/messages';
import { complete, refused } from './envelope';
import { readBody } from './request-body';
import type { Tokens } from './tokens';

/** Czech like every message of the server, and English for those who build against it. */
const NOT_YET = 'Tuto akci cvičný server zatím neumí (not implemented in this sandbox yet).';

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
  const handler = HANDLERS[action];
  // Said before the body is read: no body would make the action work.
  if (handler === undefined && action !== 'Authorize/GetShortTimeToken') return { status: 200, body: refused(action, NOT_YET, null) };
  const request = readBody(action, text);
  if (!request.ok) return { status: 200, body: refused(action, 'Neplatný požadavek.', request.parameter) };
  try {
    if (handler === undefined) return { status: 200, body: shortTimeToken(gate.tokens, request.value) };
    return {
      status: 200,
      // One action is one transaction, with the message that goes out for it: a refusal leaves nothing behind.
      body: books.db.transaction(() => {
        const partial = handler(books, request.value as never);
        if (gate.rights === null || gate.rights.has('CustomerNotifications')) tellCustomer(books, action, request.value, partial);
        return complete(action, partial);
      }),
    };
  } catch (problem) {
    if (problem instanceof Refusal) return { status: 200, body: refused(action, problem.message, problem.parameter) };
    return { status: 500, body: { Message: 'An error has occurred.' } };
  }
}

function shortTimeToken(tokens: Tokens, request: unknown): unknown {
  const { LongTimeToken } = request as { LongTimeToken: string | null };
  // Choice: a wrong one is a refusal and no 401, which would ask for a renewal (rules.md section 2, 9).
  if (LongTimeToken !== tokens.longTimeToken) return refused('Authorize/GetShortTimeToken', 'Neplatný LongTimeToken.', 'LongTimeToken');
  return complete('Authorize/GetShortTimeToken', { ShortTimeToken: tokens.issue() });
}
