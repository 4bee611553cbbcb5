import type { IncomingMessage } from 'node:http';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { z } from 'zod';

/** `Group/Action`, or `*` for every action. */
export const ActionOrAll = z.string().refine((action) => action === '*' || Object.hasOwn(ACTIONS, action), 'no such action');

const common = {
  action: ActionOrAll,
  /** How many times; 1 when left out. */
  times: z.int().min(1).default(1),
  /** So many calls go well before it. */
  skip: z.int().min(0).default(0),
};
const Ms = z.int().min(0).max(120_000).default(0);
/** Whether the work is not done at all, or done and its answer spoilt. */
const When = z.enum(['before', 'after']).default('before');
/** How a connection is cut: in good order without an answer, or reset. */
const By = z.enum(['fin', 'rst']).default('fin');

/** What can be ordered to go wrong, for one action, a number of times. */
export const FaultOrder = z.discriminatedUnion('kind', [
  /** Waits, then works. */
  z.strictObject({ ...common, kind: z.literal('delay'), ms: Ms }),
  /** Works, then waits. */
  z.strictObject({ ...common, kind: z.literal('slow'), ms: Ms }),
  /** Works; head and first bytes come at once, the rest in pieces over `ms`. */
  z.strictObject({ ...common, kind: z.literal('slow-body'), ms: Ms }),
  /** Works when the client has closed the connection, or after `ms` if there are any. */
  z.strictObject({ ...common, kind: z.literal('late'), ms: Ms }),
  z.strictObject({ ...common, kind: z.literal('status'), status: z.int().min(400).max(599).default(500), when: When }),
  z.strictObject({ ...common, kind: z.enum(['html', 'malformed', 'empty']), when: When }),
  z.strictObject({ ...common, kind: z.literal('drop'), when: When, by: By }),
  /** Short for a `drop` after the work. */
  z.strictObject({ ...common, kind: z.literal('drop-after'), by: By }),
]);

/** See {@link FaultOrder}. */
export type Fault = z.infer<typeof FaultOrder>;

/** Faults on order; none unless somebody asks. */
export interface Faults {
  order(fault: Fault): void;
  /** The fault of this call of the action, taken off the list; null when it goes well. */
  take(action: string): Fault | null;
  clear(): void;
}

/** An empty list of faults. Of several for one call the one ordered first comes, the others wait. */
export function createFaults(): Faults {
  let orders: { readonly fault: Fault; left: number; skip: number }[] = [];
  return {
    order: (fault) => void orders.push({ fault, left: fault.times, skip: fault.skip }),
    take: (action) => {
      const meant = orders.filter(({ fault }) => fault.action === action || fault.action === '*');
      const due = meant.find(({ skip }) => skip === 0);
      for (const order of meant) if (order.skip > 0) order.skip -= 1;
      if (due === undefined) return null;
      due.left -= 1;
      orders = orders.filter(({ left }) => left > 0);
      return due.fault;
    },
    clear: () => void (orders = []),
  };
}

/** Whether a fault takes the place of the answer before the work, after it, or not at all. */
export function placeOf(fault: Fault | null): 'before' | 'after' | null {
  if (fault === null) return null;
  if (fault.kind === 'drop-after') return 'after';
  return 'when' in fault ? fault.when : null;
}

/** What stands in for an answer. */
export interface BrokenAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const JSON_TYPE = 'application/json';

/** What a fault answers instead; null for a cut connection and for faults of time. */
export function brokenAnswer(fault: Fault): BrokenAnswer | null {
  switch (fault.kind) {
    case 'status':
      return { status: fault.status, type: JSON_TYPE, text: '{"Message":"An error has occurred."}' };
    case 'html':
      return { status: 200, type: 'text/html; charset=UTF-8', text: '<!doctype html><title>Chyba</title><p>Služba není dostupná.</p>' };
    case 'malformed':
      return { status: 200, type: JSON_TYPE, text: '{"IsError": fal' };
    case 'empty':
      return { status: 200, type: JSON_TYPE, text: '' };
    default:
      return null;
  }
}

/** Cuts the connection of a call without an answer: `fin` ends it in good order, `rst` resets it. */
export function cut(incoming: IncomingMessage, by: 'fin' | 'rst'): void {
  if (by === 'rst') incoming.socket.resetAndDestroy();
  else {
    // What the client still sends is read: closing over unread bytes would be a reset.
    incoming.resume();
    incoming.socket.end();
  }
}
