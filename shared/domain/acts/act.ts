import type { AppError } from '../../errors/app-error';

/**
 * Where an act stands (architecture: How data moves, Write).
 * `held`: waits for its grace period, can be taken back. `ready`: waits to be sent. `sending`: on its way, written down before
 * the first byte leaves. `unknown`: nobody knows whether the server did it; it is being read. `asked`: a person has to
 * decide. `done`, `refused`, `notDone`, `withdrawn` are its ends.
 */
export type ActState = 'held' | 'ready' | 'sending' | 'unknown' | 'asked' | 'done' | 'refused' | 'notDone' | 'withdrawn';

/**
 * Why an act stands before a person. `returned`: it had not been sent when the program ended or the line went, and is not sent
 * by itself later. `clash`: the server holds neither what it was based on nor what it wants. `undecided`: what was read does
 * not say whether it was done. `failedBefore`: one before it on the same booking or balance failed.
 */
export type AskedFor = 'returned' | 'clash' | 'undecided' | 'failedBefore';

/** What was read of the server about an act, reduced to what decides it: JSON, compared as a whole. */
export type Facts = Readonly<Record<string, unknown>>;

/** Facts and when their reading began, epoch ms by a clock that only runs on. */
export interface Reading {
  readonly startedAt: number;
  readonly facts: Facts;
}

/** What is known of an attempt of which no answer came. Times in epoch ms by a clock that only runs on, whoever sets the computer's. */
export interface LostAttempt {
  /** When we stopped waiting; the server may still be at work for {@link LATE_MS}. */
  readonly gaveUpAt: number;
  /** A reading after that said that nothing had been done. */
  readonly notDoneAt: number | null;
}

/** One act of a person at the desk: a write to the server that is in the books of this computer before it is sent. */
export interface Act {
  /** Random; means nothing by itself. */
  readonly id: string;
  /** Order in which acts were decided, rising. */
  readonly order: number;
  /** Action of the API, `Group/Action`. */
  readonly action: string;
  /** Its request without TimeStamp, strict and with all dangerous defaults said. */
  readonly request: Facts;
  readonly state: ActState;
  /** When it was decided, epoch ms. */
  readonly createdAt: number;
  /** Not sent before, epoch ms; null: at once. A held act becomes ready then. */
  readonly notBefore: number | null;
  /** The server may only refuse it for being early: refused before this, epoch ms, it is sent again then, once. Absent: a refusal is its end. */
  readonly againAt?: number;
  /** Bookings and balances that it touches: acts that share one go one after the other. */
  readonly queues: readonly string[];
  /** What the act was decided on: the value that the screen showed. null when it needs none. */
  readonly base: Facts | null;
  /** The reading taken before the last attempt. */
  readonly before: Reading | null;
  /** Attempts that were begun. */
  readonly attempts: number;
  /** The last attempt without an answer. */
  readonly lost: LostAttempt | null;
  readonly askedFor: AskedFor | null;
  /** The last reading that decided or failed to decide: shown to the person with `before`. */
  readonly after: Reading | null;
  /** What the server or the line said last. */
  readonly error: AppError | null;
  /** What the server answered, as far as views need it. */
  readonly answer: Facts | null;
  /** When it came to its end, epoch ms. */
  readonly endedAt: number | null;
  /** A person has seen that it failed, epoch ms: it leaves the lists. Acts of earlier versions lack it. */
  readonly dismissedAt?: number;
  /** What names the act in lists: the customer, the time. Sealed on disk with the rest. */
  readonly title: Readonly<Record<string, string | number>>;
}

/** The server may be at work for so long after we stopped waiting, in ms (architecture: two agreeing reads, the second at least 60 s later). */
export const LATE_MS = 60_000;

const ENDS: ReadonlySet<ActState> = new Set(['done', 'refused', 'notDone', 'withdrawn']);

/** True when nothing more happens to it by itself or by a person. */
export function hasEnded(act: Pick<Act, 'state'>): boolean {
  return ENDS.has(act.state);
}

/** True for one that ended without being done, whatever the person wanted. */
export function hasFailed(act: Pick<Act, 'state'>): boolean {
  return act.state === 'refused' || act.state === 'notDone';
}

/** True while its outcome may still change what the server holds. */
export function isOpen(act: Pick<Act, 'state'>): boolean {
  return !hasEnded(act);
}
