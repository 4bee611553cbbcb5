import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ActionName } from '@shared/reservanto/generated/actions';
import type { Context, Hono } from 'hono';
import type { Books } from '../actions/handler';
import type { Answer } from './action-route';
import { actionAt, answerAction } from './action-route';
import type { Arrival, Arrivals } from './arrivals';
import type { Barriers } from './barriers';
import { dropBody, isStreamed, readText, wholeOf } from './body';
import type { Fault, Faults } from './faults';
import { brokenAnswer, cut, placeOf } from './faults';
import { pause, sendSlowly, sendStreamed, sendWritten } from './sending';
import type { Tokens } from './tokens';
import type { UnknownFields } from './unknown-fields';

/** What a call meets on its way to the books and back. */
export interface Way {
  readonly books: Books;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly barriers: Barriers;
  readonly arrivals: Arrivals;
  readonly unknownFields: UnknownFields;
}

/** The hono app of the server, with what is below it. */
export interface NodeApp { readonly Bindings: { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse } }

/** Calls of actions that are under way. */
export interface Calls {
  /** Ends what waits, without its work. Resolves when nothing is under way. */
  stop(): Promise<void>;
}

/** Choice: longest body that is taken, in bytes. */
const MOST_BODY = 1024 * 1024;
const NOTHING_HERE = { Message: 'No HTTP resource was found.' } as const;

/** Adds the actions: address, method, content type, faults, body, barrier; then the books; then faults of the answer. */
export function addCalls(app: Hono<NodeApp>, way: Way): Calls {
  const stopped = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  app.all('/v1/*', async (context) => {
    // Choice: another method is no action either; the vendor lists no 405.
    const action = actionAt(context.req.path);
    if (action === null || context.req.method !== 'POST') return context.json(NOTHING_HERE, 404);
    const call = answerCall(way, context, action, stopped.signal);
    underWay.add(call);
    try {
      return await call;
    } finally {
      underWay.delete(call);
    }
  });
  app.notFound((context) => context.json(NOTHING_HERE, 404));
  return {
    stop: async () => {
      stopped.abort();
      way.barriers.clear();
      await Promise.allSettled(underWay);
    },
  };
}

async function answerCall(way: Way, context: Context<NodeApp>, action: ActionName, stopped: AbortSignal): Promise<Response> {
  const { incoming, outgoing } = context.env;
  const arrival = way.arrivals.note(action, incoming, outgoing);
  if (!/^application\/json\s*(;|$)/i.test(incoming.headers['content-type'] ?? '')) return context.json({ Message: 'Unsupported media type.' }, 415);
  const fault = way.faults.take(action);
  if (fault?.kind === 'delay') await pause(fault.ms, stopped);
  if (fault !== null && placeOf(fault) === 'before') return spoil(context, arrival, fault);
  const text = await readText(incoming, MOST_BODY).catch(() => undefined);
  // The client went in the middle of it.
  if (text === undefined) return RESPONSE_ALREADY_SENT;
  if (text === null) return context.json({ Message: 'The body is too long.' }, 400);
  if (fault?.kind === 'late') await clientGone(incoming, fault.ms, stopped);
  await way.barriers.hold(arrival);
  if (stopped.aborted) return RESPONSE_ALREADY_SENT;
  const answer = answerAction(way.books, way.tokens, action, incoming.headers.authorization ?? null, text, way.unknownFields);
  arrival.work = answer.work;
  if (fault !== null && placeOf(fault) === 'after') {
    dropBody(answer.body);
    return spoil(context, arrival, fault);
  }
  if (fault?.kind === 'slow') await pause(fault.ms, stopped);
  return send(context, answer, fault?.kind === 'slow-body' ? fault.ms : null, stopped);
}

async function send(context: Context<NodeApp>, { status, body }: Answer, slowly: number | null, stopped: AbortSignal): Promise<Response> {
  const { outgoing } = context.env;
  if (slowly !== null) await sendSlowly(outgoing, wholeOf(body), slowly, stopped);
  else if (typeof body === 'string') return context.body(body, status, { 'Content-Type': 'application/json' });
  else if (isStreamed(body)) await sendStreamed(outgoing, body);
  else sendWritten(outgoing, body);
  return RESPONSE_ALREADY_SENT;
}

/** What a fault does in the place of an answer. */
function spoil(context: Context<NodeApp>, arrival: Arrival, fault: Fault): Response {
  const broken = brokenAnswer(fault);
  if (broken !== null) return context.body(broken.text, broken.status as 500, { 'Content-Type': broken.type });
  arrival.end = 'cut';
  cut(context.env.incoming, 'by' in fault ? fault.by : 'fin');
  return RESPONSE_ALREADY_SENT;
}

/** Waits until the client has closed the connection, but no longer than `ms` when there are any. */
async function clientGone({ socket }: IncomingMessage, ms: number, stopped: AbortSignal): Promise<void> {
  const gone = socket.destroyed ? Promise.resolve() : once(socket, 'close', { signal: stopped });
  await Promise.race([gone, ...(ms > 0 ? [pause(ms, stopped)] : [])]).catch(() => undefined);
}
