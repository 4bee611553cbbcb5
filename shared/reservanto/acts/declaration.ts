import type { Facts } from '../../domain/acts/act';
import type { BaseVerdict, Verdict } from '../../domain/acts/machine';
import type { ActionName, Requests, Responses } from '../generated/actions';

/** A read that says what the server holds. */
export interface Probe<R extends ActionName = ActionName> {
  readonly action: R;
  readonly request: Omit<Requests[R], 'TimeStamp'>;
}

/** The answers of an act's probes in their order; null where the server refused (no such booking, no such time off). */
export type ProbeAnswers = readonly (object | null)[];

/**
 * What the engine has to know of a writing action (architecture: How data moves, Write): in which order it goes, what is read
 * before it and when its answer never came, and how that decides. Pure; the table in ARCHITECTURE.md is made of it.
 */
export interface ActDeclaration<A extends ActionName = ActionName> {
  /** Bookings and balances that it touches. */
  readonly queues: (request: Requests[A]) => readonly string[];
  /** Waits for the grace period with undo in sight (cancel, confirm, reject, a move by dragging). */
  readonly held: boolean;
  /** What takes it back after it is done: an act of the same action with another value, or nothing. */
  readonly undo: 'sameAction' | 'none';
  /** What is read. Empty: nothing on the server shows it, so a lost answer stands before a person. `before`: facts of the reading before the send, when the read depends on it. */
  readonly probes: (request: Requests[A]) => readonly Probe[];
  readonly facts: (request: Requests[A], answers: ProbeAnswers) => Facts;
  readonly verdict: (request: Requests[A], before: Facts | null, after: Facts) => Verdict;
  /** For acts that work offline: what the server's value is to one that was decided on another. */
  readonly base?: (request: Requests[A], base: Facts, now: Facts) => BaseVerdict;
  /** One line each for the table in ARCHITECTURE.md. */
  readonly reads: string;
  readonly decides: string;
}

/** Declares an act; only for type inference. */
export function act<A extends ActionName>(declaration: ActDeclaration<A>): ActDeclaration<A> {
  return declaration;
}

/** A probe with its request checked by the compiler. */
export function probe<R extends ActionName>(action: R, request: Omit<Requests[R], 'TimeStamp'>): Probe {
  return { action, request };
}

/** The answer of a probe as what its action answers. */
export function answerOf<R extends ActionName>(_action: R, answers: ProbeAnswers, index = 0): Responses[R] | null {
  return (answers[index] ?? null) as Responses[R] | null;
}

/** Queue of one booking. */
export function bookingQueue(request: { readonly AppointmentId: number; readonly CustomerId: number }): string {
  return `booking:${request.AppointmentId}:${request.CustomerId}`;
}

/** Queue of what a customer can pay with. */
export function balanceQueue(request: { readonly CustomerId: number }): string {
  return `balance:${request.CustomerId}`;
}

/** Queue of a customer's own record. */
export function customerQueue(request: { readonly CustomerId: number }): string {
  return `customer:${request.CustomerId}`;
}

/** Members of a list that were not in it before. */
export function fresh(before: unknown, after: unknown): unknown[] {
  const known = new Set((Array.isArray(before) ? before : []).map((item) => JSON.stringify(item)));
  return (Array.isArray(after) ? after : []).filter((item) => !known.has(JSON.stringify(item)));
}

/** Done when exactly one is new, not done when none is; several are for a person. */
export function oneIsNew(before: unknown, after: unknown): Verdict {
  const { length } = fresh(before, after);
  return length === 1 ? 'done' : length === 0 ? 'notDone' : 'undecided';
}
