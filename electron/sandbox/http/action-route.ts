import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { HANDLERS } from '../actions';
import type { Books } from '../actions/handler';
import { Refusal } from '../refusal';
import { tellCustomer } from '../rules/messages';
import { cancelUnpaid } from '../rules/unpaid';
import type { Arrival } from './arrivals';
import type { AnswerBody } from './body';
import { bodyOf } from './body';
import type { Completed } from './envelope';
import { complete, refused } from './envelope';
import { readBody } from './request-body';
import type { Tokens } from './tokens';
import type { UnknownFields } from './unknown-fields';

/** An answer before it is sent. */
export interface Answer {
  readonly status: 200 | 401 | 403 | 500;
  readonly body: AnswerBody;
  /** What was done in the books: see the arrivals. */
  readonly work: Arrival['work'];
}

const failed = (status: 401 | 403 | 500, message: string): Answer => ({ status, body: JSON.stringify({ Message: message }), work: 'none' });
const refusal = (action: ActionName, message: string, parameter: string | null): Answer => ({ status: 200, body: bodyOf(refused(action, message, parameter)), work: 'refused' });
/** `Success: false` is how the "try" actions say that nothing was done. */
const done = (answer: Completed): Answer => ({ status: 200, body: bodyOf(answer), work: answer['Success'] === false ? 'refused' : 'done' });

const byPath = new Map<string, ActionName>((Object.keys(ACTIONS) as ActionName[]).map((action) => [ACTIONS[action].path.toLowerCase(), action]));

/** The action at a path, or null: 404. */
export function actionAt(path: string): ActionName | null {
  return byPath.get(path.toLowerCase()) ?? null;
}

/** Answers one call: token, rights, body, business. Never throws. */
export function answerAction(books: Books, tokens: Tokens, action: ActionName, authorization: string | null, text: string, unknownFields: UnknownFields): Answer {
  const access = authorization === null ? null : tokens.accessOf(authorization);
  if (action !== 'Authorize/GetShortTimeToken') {
    if (access === null) return failed(401, 'Authorization has been denied for this request.');
    const missing = ACTIONS[action].rights.find((right) => !access.may(right));
    if (missing !== undefined) return failed(403, `Missing right ${missing}.`);
  }
  const request = readBody(action, text, unknownFields);
  if (!request.ok) return refusal(action, 'Neplatný požadavek.', request.parameter);
  try {
    if (action === 'Authorize/GetShortTimeToken') return shortTimeToken(tokens, request.value);
    const handler = HANDLERS[action];
    // A transaction of its own: a refusal of the action does not undo it.
    cancelUnpaid(books);
    // One action is one transaction, with the message that goes out for it: a refusal leaves nothing behind.
    const answer = books.db.transaction(() => {
      const partial = handler(books, request.value as never);
      if (access?.may('CustomerNotifications') === true) tellCustomer(books, action, request.value, partial);
      return complete(action, partial);
    });
    return done(answer);
  } catch (problem) {
    if (problem instanceof Refusal) return refusal(action, problem.message, problem.parameter);
    return failed(500, 'An error has occurred.');
  }
}

function shortTimeToken(tokens: Tokens, request: unknown): Answer {
  const { LongTimeToken } = request as { LongTimeToken: string | null };
  const shortTimeToken = tokens.issue(LongTimeToken);
  // Choice: a wrong or revoked one is a refusal and no 401, which would ask for a renewal (rules.md section 2, 9).
  if (shortTimeToken === null) return refusal('Authorize/GetShortTimeToken', 'Neplatný LongTimeToken.', 'LongTimeToken');
  return done(complete('Authorize/GetShortTimeToken', { ShortTimeToken: shortTimeToken }));
}
