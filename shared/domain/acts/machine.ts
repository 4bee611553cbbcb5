import type { AppError } from '../../errors/app-error';
import type { Act, AskedFor, Facts, Reading } from './act';
import { hasFailed, LATE_MS } from './act';

/** What the table of actions says of the act's action (shared/reservanto/action-traits.ts). */
export interface Traits {
  readonly worksOffline: boolean;
  readonly safeToRepeat: boolean;
}

/**
 * How a send ended. `notSent`: certainly nothing reached the server. `unanswered`: it may or may not have been done.
 * `refused`: the server said no and did nothing.
 */
export type SendOutcome =
  | { readonly kind: 'done'; readonly answer: Facts }
  | { readonly kind: 'refused'; readonly error: AppError }
  | { readonly kind: 'notSent'; readonly error: AppError }
  | { readonly kind: 'unanswered'; readonly error: AppError };

/** What a reading says of an act whose answer never came. */
export type Verdict = 'done' | 'notDone' | 'undecided';

/** What the value on the server is to an act that was decided on another one. */
export type BaseVerdict = 'asBased' | 'asWanted' | 'other';

/** What a person decides about an act that stands before them, is still held, or has failed (`dismiss`: it has been seen). */
export type Decision = 'send' | 'withdraw' | 'wasDone' | 'wasNotDone' | 'dismiss';

function ended(act: Act, state: 'done' | 'refused' | 'notDone' | 'withdrawn', now: number, more: Partial<Act> = {}): Act {
  return { ...act, ...more, state, askedFor: null, endedAt: now };
}

function asked(act: Act, askedFor: AskedFor, more: Partial<Act> = {}): Act {
  return { ...act, ...more, state: 'asked', askedFor };
}

/** The grace period is over: a held act whose time has come is ready, whatever the clock says later. `now` in epoch ms. */
export function whenDue(act: Act, now: number): Act {
  return act.state === 'held' && (act.notBefore ?? 0) <= now ? { ...act, state: 'ready', notBefore: null } : act;
}

/**
 * The program starts with this act in the books. Held ones go back to the person; what was on its way may have arrived; a
 * decision that cannot wait without a network is not sent hours later by itself. Times of the last run are by a clock that may
 * have been set since: the server is given its minute anew. `now` by the steady clock, epoch ms.
 */
export function whenStarted(act: Act, traits: Traits, now: number): Act {
  if (act.state === 'held') return asked(act, 'returned');
  if (act.state === 'sending' || act.state === 'unknown') return { ...act, state: 'unknown', lost: { gaveUpAt: now, notDoneAt: null } };
  if (act.state === 'ready' && !traits.worksOffline) return asked(act, 'returned');
  return act.lost !== null && act.lost.gaveUpAt > now ? { ...act, lost: { ...act.lost, gaveUpAt: now } } : act;
}

/** It is in the book, but the person was told that it could not be kept: it is not sent. */
export function whenOrphaned(act: Act, now: number): Act {
  return act.state === 'held' || act.state === 'ready' ? ended(act, 'withdrawn', now) : act;
}

/** The line went: what is held goes back to the person. */
export function whenLineDropped(act: Act): Act {
  return act.state === 'held' ? asked(act, 'returned') : act;
}

/** An earlier attempt of the act that was never answered may still be done by the server. `steady` by the clock that only runs on. */
function mayStillArrive({ lost }: Act, steady: number): boolean {
  return lost !== null && steady < lost.gaveUpAt + LATE_MS;
}

/**
 * The reading before the send, and what it says of the value that the act was based on. Null: the act can be sent. A clash is put
 * before a person only when no attempt can arrive any more: what they take back then stays so. `steady` as in {@link afterSend}.
 */
export function afterReadingBefore(act: Act, reading: Reading, base: BaseVerdict, now: number, steady = now): Act | null {
  if (act.base === null || base === 'asBased') return null;
  if (base === 'asWanted') return ended(act, 'done', now, { before: reading, after: reading });
  if (mayStillArrive(act, steady)) return { ...act, state: 'unknown', after: reading };
  return asked(act, 'clash', { before: reading, after: reading });
}

/** Written down before the first byte leaves. */
export function whenSending(act: Act, before: Reading | null): Act {
  return { ...act, state: 'sending', before, attempts: act.attempts + 1, error: null };
}

/** The server said no, and perhaps only because it is early: it waits until it no longer is. The next refusal is its end. Null: there is nothing to wait for. */
function whenTooEarly({ againAt, ...act }: Act, error: AppError, now: number): Act | null {
  return againAt === undefined || now >= againAt || error.code !== 'server.refused' ? null : { ...act, state: 'ready', notBefore: againAt, error };
}

/** How the send ended. `now` by the clock, `steady` by the one that only runs on. */
export function afterSend(act: Act, outcome: SendOutcome, traits: Traits, now: number, steady = now): Act {
  switch (outcome.kind) {
    case 'done':
      return ended(act, 'done', now, { answer: outcome.answer });
    case 'refused':
      return whenTooEarly(act, outcome.error, now) ?? ended(act, 'refused', now, { error: outcome.error });
    case 'notSent':
      return traits.worksOffline ? { ...act, state: 'ready', error: outcome.error } : ended(act, 'notDone', now, { error: outcome.error });
    case 'unanswered':
      return { ...act, state: 'unknown', error: outcome.error, lost: { gaveUpAt: steady, notDoneAt: null } };
  }
}

/**
 * A reading of an act whose answer never came. "Not done" needs two that agree, the second begun at least {@link LATE_MS}
 * after we stopped waiting, since the server may be late. What may be repeated is sent again after the first.
 */
export function afterReading(act: Act, reading: Reading, verdict: Verdict, traits: Traits, now: number): Act {
  if (act.state !== 'unknown' || act.lost === null) return act;
  const { gaveUpAt, notDoneAt } = act.lost;
  // A reading that began before we gave up says nothing of what came after it.
  if (reading.startedAt < gaveUpAt) return act;
  const over = reading.startedAt >= gaveUpAt + LATE_MS;
  if (verdict === 'done') return ended(act, 'done', now, { after: reading });
  if (verdict === 'undecided') return over ? asked(act, 'undecided', { after: reading }) : { ...act, after: reading };
  if (traits.safeToRepeat) return { ...act, state: 'ready', after: reading };
  if (over && notDoneAt !== null) return ended(act, 'notDone', now, { after: reading });
  return { ...act, after: reading, lost: { gaveUpAt, notDoneAt: notDoneAt ?? reading.startedAt } };
}

/** What a person decides; a decision that does not fit the state changes nothing, and nothing is taken back while an attempt may still arrive. */
export function whenDecided(act: Act, decision: Decision, now: number, steady = now): Act {
  switch (decision) {
    case 'withdraw':
      if (mayStillArrive(act, steady)) return act;
      return act.state === 'held' || act.state === 'ready' || (act.state === 'asked' && act.askedFor !== 'undecided') ? ended(act, 'withdrawn', now) : act;
    case 'send':
      if (act.state === 'held') return { ...act, state: 'ready', notBefore: null };
      // What the person saw beside it is what it is based on now.
      return act.state === 'asked' && act.askedFor !== 'undecided' ? { ...act, state: 'ready', askedFor: null, notBefore: null, base: act.base === null ? null : (act.after?.facts ?? act.base) } : act;
    case 'wasDone':
      return act.state === 'asked' && act.askedFor === 'undecided' ? ended(act, 'done', now) : act;
    case 'wasNotDone':
      return act.state === 'asked' && act.askedFor === 'undecided' ? ended(act, 'notDone', now) : act;
    case 'dismiss':
      return hasFailed(act) && act.dismissedAt === undefined ? { ...act, dismissedAt: now } : act;
  }
}

/** One before it on the same booking or balance failed: it is not sent by itself. */
export function whenFailedBefore(act: Act): Act {
  return act.state === 'held' || act.state === 'ready' ? asked(act, 'failedBefore') : act;
}
