import type { Act } from '@shared/domain/acts/act';
import { hasEnded, hasFailed, LATE_MS } from '@shared/domain/acts/act';
import type { Decision, Traits } from '@shared/domain/acts/machine';
import { afterReading, afterReadingBefore, afterSend, whenDecided, whenDue, whenFailedBefore, whenLineDropped, whenOrphaned, whenSending, whenStarted } from '@shared/domain/acts/machine';
import type { Moment } from '@shared/domain/acts/queues';
import { followersOf, waitsOf } from '@shared/domain/acts/queues';
import { appError } from '@shared/errors/app-error';
import type { AnyAct } from '@shared/reservanto/acts/acts';
import type { ActName } from '@shared/reservanto/acts/asks';
import { actOf } from '@shared/reservanto/acts/acts';
import { ACTION_TRAITS, traitsOfNote } from '@shared/reservanto/action-traits';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import { outcomeOf } from './outcome';
import type { ActsDeps, ActsEngine, NewAct } from './ports';
import { readFacts } from './reading';
import { nextReadIn, retryIn } from './waits';

/** So many acts on different bookings are under way at once; what may not be repeated goes one at a time in the transport. */
const AT_ONCE = 4;

/** The end of the program waits so long for answers that are on their way, in ms. */
const LAST_ANSWERS = 3_000;

/** Acts that were done so shortly before a start are put once more: the cache may not have followed. In ms. */
const FOLLOWED_UP = 24 * 3_600_000;

/** Between two looks at the clock so much passes only when the computer slept, in ms: the probes of an act have their limits. */
const OVERSLEPT = 5 * LATE_MS;

/** Longest wait for one timer, in ms: timers stand still while the computer sleeps, and the clock may be set. */
const LOOK_AGAIN = 30_000;

/** What may be done with an act besides sending it once. */
export function traitsOf({ action, request }: Pick<Act, 'action' | 'request'>): Traits {
  return action === 'Customer/Note' ? traitsOfNote(request) : ACTION_TRAITS[action as ActName];
}

/** Builds the engine. Every step is written to the book before the next one is taken (architecture: How data moves, Write). */
export function createActs({ api, store, timer, crash = () => undefined, log }: ActsDeps): ActsEngine {
  const acts = new Map<string, Act>();
  const busy = new Set<string>();
  /** Acts of which a write is under way: nothing else is decided about them meanwhile. */
  const writing = new Set<string>();
  const readAgainAt = new Map<string, number>();
  const listeners = new Set<(changed: readonly Act[]) => void>();
  const waiting = new Map<string, ((act: Act | null) => void)[]>();
  const running = new Set<Promise<void>>();
  const deciding = new Map<string, Promise<Result<Act>>>();
  /** New acts on their way into the book: one before them that fails meanwhile stops them too. */
  const arriving = new Map<string, Act>();
  /** When held acts become ready, by the steady clock: a grace period is no time of day. */
  const heldUntil = new Map<string, number>();
  const base = timer.now() - timer.steady();
  let lastOrder = 0;
  let online = true;
  let pausedUntil = 0;
  let failures = 0;
  let started = false;
  let stopped = false;
  let cancelTimer: () => void = () => undefined;

  const all = (): Act[] => [...acts.values()].sort((a, b) => a.order - b.order);
  const steadyNow = (): number => base + timer.steady();
  const declarationOf = (act: Act): AnyAct => actOf(act.action as ActName);

  /** Into the book first; memory and listeners follow. */
  const write = async (changed: readonly Act[]): Promise<Result<null>> => {
    for (const { id } of changed) writing.add(id);
    const written = await store.put(changed);
    for (const { id } of changed) writing.delete(id);
    if (!written.ok) return written;
    for (const act of changed) {
      acts.set(act.id, act);
      if (hasEnded(act) || act.state === 'asked') release(act);
    }
    for (const listener of listeners) listener(changed);
    return written;
  };

  const isFree = ({ id }: Pick<Act, 'id'>): boolean => !busy.has(id) && !writing.has(id);

  const release = (act: Act): void => {
    for (const resolve of waiting.get(act.id) ?? []) resolve(act);
    waiting.delete(act.id);
  };

  /** An act as it is now and, when it failed, those behind it, which go to the person in the same write. */
  const withStopped = (act: Act): readonly Act[] => (act.state === 'refused' || act.state === 'notDone' ? [act, ...followersOf(act, [...all(), ...arriving.values()]).map(whenFailedBefore)] : [act]);

  const pause = (): void => {
    failures += 1;
    pausedUntil = steadyNow() + retryIn(failures, timer.random());
  };

  const send = async (act: Act): Promise<void> => {
    const declaration = declarationOf(act);
    const begun = timer.now();
    const reading = declaration.probes(act.request).length === 0 ? null : await readFacts(api, declaration, act.request, steadyNow);
    crash('read-before');
    if (timer.now() - begun > OVERSLEPT) {
      // As after a new start: what can wait is looked at afresh, the rest is not sent so much later by itself.
      const later = whenStarted(act, traitsOf(act), steadyNow());
      if (later !== act && !(await write([later])).ok) pause();
      return;
    }
    if (reading !== null && !reading.ok && reading.error.code !== 'session.rightMissing') {
      // Nothing has left: what can wait waits, the rest is said not to have been done.
      const unsent = afterSend(act, { kind: 'notSent', error: reading.error }, traitsOf(act), timer.now());
      pause();
      // Not in the book: it is still ready, and is tried again.
      if (!(await write(withStopped(unsent))).ok) return;
      crash('outcome-written');
      release(unsent);
      return;
    }
    const before = reading?.ok === true ? reading.value : null;
    if (before !== null && act.base !== null && declaration.base !== undefined) {
      const settled = afterReadingBefore(act, before, declaration.base(act.request, act.base, before.facts), timer.now(), steadyNow());
      if (settled !== null) {
        if (settled.state === 'unknown') readAgainAt.set(act.id, steadyNow() + nextReadIn(settled.lost, steadyNow()));
        if ((await write([settled])).ok) crash('outcome-written');
        else pause();
        return;
      }
    }
    const sending = whenSending(act, before);
    const written = await write([sending]);
    // A full disk: nothing is sent that is not in the book.
    if (!written.ok) {
      pause();
      return;
    }
    crash('sending-written');
    let left = false;
    const answer = await api.call(act.action as ActName, act.request, { onSend: () => void (left = true) });
    crash('answered');
    const outcome = outcomeOf(answer, left);
    const after = afterSend(sending, outcome, traitsOf(act), timer.now(), steadyNow());
    log('act.sent', { action: act.action, outcome: outcome.kind, state: after.state });
    if (outcome.kind === 'notSent') pause();
    else failures = 0;
    await writeUntilDone(after);
    crash('outcome-written');
    if (after.state === 'ready') release(after);
  };

  /** What is known of an answer is not given up because the disk is full for a while. */
  const writeUntilDone = async (act: Act): Promise<void> => {
    for (let attempt = 1; !stopped; attempt += 1) {
      if ((await write(withStopped(act))).ok) return;
      await new Promise<void>((resolve) => timer.after(retryIn(attempt, timer.random()), resolve));
    }
  };

  const settle = async (act: Act): Promise<void> => {
    const declaration = declarationOf(act);
    const reading = await readFacts(api, declaration, act.request, steadyNow);
    crash('read-after');
    if (!reading.ok) {
      readAgainAt.set(act.id, steadyNow() + retryIn((failures += 1), timer.random()));
      return;
    }
    failures = 0;
    const verdict = declaration.verdict(act.request, act.before?.facts ?? null, reading.value.facts);
    const after = afterReading(act, reading.value, verdict, traitsOf(act), timer.now());
    log('act.read', { action: act.action, verdict, state: after.state });
    readAgainAt.set(act.id, steadyNow() + nextReadIn(act.lost, steadyNow()));
    if ((await write(withStopped(after))).ok) crash('outcome-written');
  };

  /** What nobody foresaw: the act stays as the book has it, and is taken up again after a while. */
  const failed = (action: string) => (problem: unknown): void => {
    log('act.failed', { action, detail: problem instanceof Error ? problem.name : '' });
    pause();
  };

  const track = (act: Act, work: (act: Act) => Promise<void>): void => {
    busy.add(act.id);
    const run = work(act)
      .catch(failed(act.action))
      .finally(() => {
        busy.delete(act.id);
        running.delete(run);
        pump();
      });
    running.add(run);
  };

  const dueHeld = (): void => {
    for (const act of all()) {
      if (act.state !== 'held' || !isFree(act) || steadyNow() < pausedUntil) continue;
      // The line may have gone while the disk took nothing.
      const next = online ? (steadyNow() < (heldUntil.get(act.id) ?? 0) ? act : whenDue(act, Infinity)) : whenLineDropped(act);
      if (next === act) continue;
      track(act, async () => {
        if (!(await write([next])).ok) pause();
      });
    }
  };

  /** Starts whatever may start now and sets the clock for what comes next. */
  const pump = (): void => {
    cancelTimer();
    if (stopped || !started) return;
    dueHeld();
    const moment: Moment = { now: timer.now(), steady: steadyNow() };
    const known = all();
    const waits = waitsOf(known, moment);
    if (online && moment.steady >= pausedUntil) {
      for (const act of known) {
        if (busy.size >= AT_ONCE) break;
        if (act.state === 'unknown' && isFree(act) && (readAgainAt.get(act.id) ?? 0) <= moment.steady) track(act, settle);
      }
      for (const act of known) {
        if (busy.size >= AT_ONCE) break;
        if (act.state === 'ready' && waits.get(act.id) === 0 && isFree(act)) track(act, send);
      }
    }
    const wait = nextIn(moment, known, waits);
    if (wait !== null) cancelTimer = timer.after(Math.min(wait, LOOK_AGAIN), pump);
  };

  /** How long until something can begin that cannot now, in ms; null when only an event can change that. */
  const nextIn = (moment: Moment, known: readonly Act[], waits: ReadonlyMap<string, number | null>): number | null => {
    const paused = pausedUntil - moment.steady;
    const moments = known.flatMap((act) => {
      if (busy.has(act.id)) return [];
      if (act.state === 'held') return [Math.max(paused, (heldUntil.get(act.id) ?? 0) - moment.steady)];
      if (!online) return [];
      if (act.state === 'unknown') return [Math.max(paused, (readAgainAt.get(act.id) ?? 0) - moment.steady)];
      const wait = act.state === 'ready' ? (waits.get(act.id) ?? null) : null;
      return wait === null ? [] : [Math.max(paused, wait)];
    });
    const later = moments.filter((moment) => moment > 0);
    return later.length === 0 ? null : Math.min(...later);
  };

  const newAct = ({ action, request, base, notBefore, againAt, title }: NewAct): Act => {
    const declaration = actOf(action);
    lastOrder += 1;
    return {
      id: crypto.randomUUID(), order: lastOrder, action, request, base, notBefore, ...(againAt === undefined ? {} : { againAt }), title,
      state: declaration.held && notBefore !== null ? 'held' : 'ready',
      createdAt: timer.now(), queues: declaration.queues(request), before: null, attempts: 0, lost: null, askedFor: null, after: null, error: null, answer: null, endedAt: null,
    };
  };

  /** The acts of the last run, as a new start makes them. What the disk does not take now is tried again. */
  const takeUp = async (): Promise<Result<null>> => {
    const kept = await store.all();
    const next = (kept.ok ? kept.value : []).map((act) => ({ act, next: whenStarted(act, traitsOf(act), steadyNow()) }));
    const changed = next.filter((pair) => pair.next !== pair.act).map((pair) => pair.next);
    const written: Result<null> = kept.ok ? (changed.length === 0 ? ok(null) : await write(changed)) : fail(kept.error);
    if (!written.ok) {
      failures += 1;
      timer.after(retryIn(failures, timer.random()), () => void takeUp().catch(failed('start')));
      return written;
    }
    for (const pair of next) {
      lastOrder = Math.max(lastOrder, pair.act.order);
      acts.set(pair.act.id, pair.next);
    }
    started = true;
    // The store may have ended between the book and the cache, which follows whatever is put.
    const done = all().filter((act) => act.state === 'done' && (act.endedAt ?? 0) > timer.now() - FOLLOWED_UP);
    if (done.length > 0) await store.put(done);
    pump();
    return written;
  };

  /** The act is decided already; what it takes the place of counts as seen. */
  const alsoSeen = async (decided: Result<Act>, seen: readonly Act[]): Promise<Result<Act>> => {
    const written: Result<null> = seen.length === 0 ? ok(null) : await write(seen);
    return written.ok ? decided : fail(written.error);
  };

  /** `seen`: a failed act whose place the new one takes, as it is then; both or none are written. */
  const decideNew = async (asked: NewAct, key: string, seen: readonly Act[]): Promise<Result<Act>> => {
    if (!started) return fail(appError('store.unavailable'));
    if (!online && !traitsOf(asked).worksOffline) return fail(appError('network.unreachable'));
    const twin = all().findLast((other) => !hasEnded(other) && JSON.stringify([other.action, other.request]) === key && followersOf(other, all()).length === 0);
    if (twin !== undefined) {
      return alsoSeen(ok(twin), seen);
    }
    const act = newAct(asked);
    if (act.state === 'held') heldUntil.set(act.id, steadyNow() + (asked.notBefore ?? 0) - timer.now());
    arriving.set(act.id, act);
    let written = await write([act, ...seen]);
    // The store has died over it, and another may have begun: the same act once more is the same row.
    if (!written.ok && written.error.code === 'store.unavailable') written = await write([act, ...seen]);
    arriving.delete(act.id);
    if (!written.ok) return fail(written.error);
    crash('decided');
    pump();
    return ok(act);
  };

  /** A second press of the same key or button means the same act, not another one. */
  const decide = (asked: NewAct, seen: readonly Act[] = []): Promise<Result<Act>> => {
    const key = JSON.stringify([asked.action, asked.request]);
    const known = deciding.get(key);
    if (known !== undefined) return known.then((first) => (first.ok ? alsoSeen(first, seen) : first));
    const decided = decideNew(asked, key, seen).finally(() => deciding.delete(key));
    deciding.set(key, decided);
    return decided;
  };

  return {
    start: takeUp,
    stop: async () => {
      stopped = true;
      cancelTimer();
      // What has not been answered by then stays "sending" in the book, and is read at the next start.
      await Promise.race([Promise.all(running), new Promise<void>((resolve) => timer.after(LAST_ANSWERS, resolve))]);
      for (const resolvers of waiting.values()) for (const resolve of resolvers) resolve(null);
      waiting.clear();
    },
    decide: (asked) => decide(asked),
    retry: async (id, base) => {
      const act = acts.get(id);
      if (act === undefined || !hasFailed(act)) return fail(appError('notFound'));
      return decide({ action: act.action as ActName, request: act.request, base, notBefore: null, title: act.title }, [whenDecided(act, 'dismiss', timer.now())]);
    },
    decideOn: async (id, decision: Decision) => {
      const act = acts.get(id);
      if (act === undefined || !isFree(act)) return fail(appError('notFound'));
      const next = whenDecided(act, decision, timer.now(), steadyNow());
      if (next === act) return ok(act);
      // What failed before has stopped its followers already.
      const written = await write(hasEnded(act) ? [next] : withStopped(next));
      if (!written.ok) return fail(written.error);
      crash('decision-written');
      pump();
      return ok(next);
    },
    settled: (id) => {
      const act = acts.get(id);
      if (act === undefined || hasEnded(act) || act.state === 'asked' || (act.state === 'ready' && !online)) return Promise.resolve(act ?? null);
      return new Promise((resolve) => waiting.set(id, [...(waiting.get(id) ?? []), resolve]));
    },
    bookReopened: async () => {
      const kept = await store.all();
      if (!kept.ok || !started) return;
      // Whoever decided these was told that they could not be kept.
      const orphans = kept.value.filter((act) => !acts.has(act.id) && !hasEnded(act)).map((act) => whenOrphaned(act, timer.now()));
      if (orphans.length > 0) await write(orphans);
      pump();
    },
    acts: all,
    lineChanged: (next) => {
      if (next === online) return;
      online = next;
      if (next) {
        pausedUntil = 0;
        failures = 0;
        readAgainAt.clear();
        pump();
        return;
      }
      const returned = all().filter((act) => act.state === 'held' && isFree(act)).map(whenLineDropped);
      if (returned.length > 0) void write(returned).then(pump);
      for (const act of all()) if (act.state === 'ready') release(act);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
