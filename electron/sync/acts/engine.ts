import type { Act } from '@shared/domain/acts/act';
import { hasEnded } from '@shared/domain/acts/act';
import type { Decision, Traits } from '@shared/domain/acts/machine';
import { afterReading, afterReadingBefore, afterSend, whenDecided, whenDue, whenFailedBefore, whenLineDropped, whenSending, whenStarted } from '@shared/domain/acts/machine';
import { followersOf, mayBeSentAt, readyNow } from '@shared/domain/acts/queues';
import { appError } from '@shared/errors/app-error';
import type { ActName, AnyAct } from '@shared/reservanto/acts/acts';
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

/** Acts that ended so shortly before a start are finished again: the cache may not have followed. In ms. */
const FOLLOWED_UP = 24 * 3_600_000;

/** What may be done with an act besides sending it once. */
export function traitsOf({ action, request }: Pick<Act, 'action' | 'request'>): Traits {
  return action === 'Customer/Note' ? traitsOfNote(request) : ACTION_TRAITS[action as ActName];
}

/** Builds the engine. Every step is written to the book before the next one is taken (architecture: How data moves, Write). */
export function createActs({ api, store, timer, crash = () => undefined, log }: ActsDeps): ActsEngine {
  const acts = new Map<string, Act>();
  const busy = new Set<string>();
  const readAgainAt = new Map<string, number>();
  const listeners = new Set<(changed: readonly Act[]) => void>();
  const waiting = new Map<string, ((act: Act | null) => void)[]>();
  const running = new Set<Promise<void>>();
  const deciding = new Map<string, Promise<Result<Act>>>();
  let lastOrder = 0;
  let online = true;
  let pausedUntil = 0;
  let failures = 0;
  let started = false;
  let stopped = false;
  let cancelTimer: () => void = () => undefined;

  const all = (): Act[] => [...acts.values()].sort((a, b) => a.order - b.order);
  const declarationOf = (act: Act): AnyAct => actOf(act.action as ActName);

  /** Into the book first; memory and listeners follow. */
  const write = async (changed: readonly Act[]): Promise<Result<null>> => {
    const written = await store.put(changed);
    if (!written.ok) return written;
    for (const act of changed) {
      acts.set(act.id, act);
      if (hasEnded(act) || act.state === 'asked') release(act);
    }
    for (const listener of listeners) listener(changed);
    return written;
  };

  const release = (act: Act): void => {
    for (const resolve of waiting.get(act.id) ?? []) resolve(act);
    waiting.delete(act.id);
  };

  const stopFollowers = async (act: Act): Promise<void> => {
    const stopping = followersOf(act, all()).map(whenFailedBefore);
    if (stopping.length > 0) await write(stopping);
  };

  /** What is over reaches the cache; acts behind a failed one go to the person. */
  const finish = async (act: Act): Promise<void> => {
    if (!hasEnded(act)) return;
    crash('outcome-written');
    await store.settle(act);
    crash('settled');
    if (act.state === 'refused' || act.state === 'notDone') await stopFollowers(act);
  };

  const pause = (): void => {
    failures += 1;
    pausedUntil = timer.now() + retryIn(failures, timer.random());
  };

  const send = async (act: Act): Promise<void> => {
    const declaration = declarationOf(act);
    const reading = declaration.probes(act.request).length === 0 ? null : await readFacts(api, declaration, act.request, timer.now);
    crash('read-before');
    if (reading !== null && !reading.ok && reading.error.code !== 'session.rightMissing') {
      // Nothing has left: what can wait waits, the rest is said not to have been done.
      const unsent = afterSend(act, { kind: 'notSent', error: reading.error }, traitsOf(act), timer.now());
      await write([unsent]);
      pause();
      await finish(unsent);
      release(unsent);
      return;
    }
    const before = reading?.ok === true ? reading.value : null;
    if (before !== null && act.base !== null && declaration.base !== undefined) {
      const settled = afterReadingBefore(act, before, declaration.base(act.request, act.base, before.facts), timer.now());
      if (settled !== null) {
        const written = await write([settled]);
        if (written.ok) await finish(settled);
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
    const answer = await api.call(act.action as ActName, act.request as never, { onSend: () => void (left = true) });
    crash('answered');
    const outcome = outcomeOf(answer, left);
    const after = afterSend(sending, outcome, traitsOf(act), timer.now());
    log('act.sent', { action: act.action, outcome: outcome.kind, state: after.state });
    if (outcome.kind === 'notSent') pause();
    else failures = 0;
    await writeUntilDone(after);
    await finish(after);
    if (after.state === 'ready') release(after);
  };

  /** What is known of an answer is not given up because the disk is full for a while. */
  const writeUntilDone = async (act: Act): Promise<void> => {
    for (let attempt = 1; !stopped; attempt += 1) {
      if ((await write([act])).ok) return;
      await new Promise<void>((resolve) => timer.after(retryIn(attempt, timer.random()), resolve));
    }
  };

  const settle = async (act: Act): Promise<void> => {
    const declaration = declarationOf(act);
    const reading = await readFacts(api, declaration, act.request, timer.now);
    crash('read-after');
    if (!reading.ok) {
      readAgainAt.set(act.id, timer.now() + retryIn((failures += 1), timer.random()));
      return;
    }
    failures = 0;
    const verdict = declaration.verdict(act.request, act.before?.facts ?? null, reading.value.facts);
    const after = afterReading(act, reading.value, verdict, traitsOf(act), timer.now());
    log('act.read', { action: act.action, verdict, state: after.state });
    readAgainAt.set(act.id, timer.now() + nextReadIn(act.lost, timer.now()));
    await write([after]);
    await finish(after);
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
      const due = whenDue(act, timer.now());
      if (due === act || busy.has(act.id)) continue;
      track(act, async () => void (await write([due])));
    }
  };

  /** Starts whatever may start now and sets the clock for what comes next. */
  const pump = (): void => {
    cancelTimer();
    if (stopped || !started) return;
    dueHeld();
    const now = timer.now();
    if (online && now >= pausedUntil) {
      for (const act of all()) {
        if (busy.size >= AT_ONCE) break;
        if (act.state === 'unknown' && !busy.has(act.id) && (readAgainAt.get(act.id) ?? 0) <= now) track(act, settle);
      }
      for (const act of readyNow(all(), now)) {
        if (busy.size >= AT_ONCE) break;
        if (!busy.has(act.id)) track(act, send);
      }
    }
    const next = nextMoment(now);
    if (next !== null) cancelTimer = timer.after(Math.max(0, next - now), pump);
  };

  /** When something can begin that cannot now; null when only an event can change that. */
  const nextMoment = (now: number): number | null => {
    const moments = all().flatMap((act) => {
      if (busy.has(act.id)) return [];
      if (act.state === 'held') return [act.notBefore ?? now];
      if (!online) return [];
      if (act.state === 'unknown') return [Math.max(pausedUntil, readAgainAt.get(act.id) ?? now)];
      const at = act.state === 'ready' ? mayBeSentAt(act, all()) : null;
      return at === null ? [] : [Math.max(pausedUntil, at)];
    });
    const later = moments.filter((moment) => moment > now);
    return later.length === 0 ? null : Math.min(...later);
  };

  const newAct = ({ action, request, base, notBefore, title }: NewAct): Act => {
    const declaration = actOf(action);
    lastOrder += 1;
    return {
      id: crypto.randomUUID(), order: lastOrder, action, request, base, notBefore, title,
      state: declaration.held && notBefore !== null ? 'held' : 'ready',
      createdAt: timer.now(), queues: declaration.queues(request), before: null, attempts: 0, lost: null, askedFor: null, after: null, error: null, answer: null, endedAt: null,
    };
  };

  /** The acts of the last run, as a new start makes them. What the disk does not take now is tried again. */
  const takeUp = async (): Promise<Result<null>> => {
    const kept = await store.all();
    const now = timer.now();
    const next = (kept.ok ? kept.value : []).map((act) => ({ act, next: whenStarted(act, traitsOf(act), now) }));
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
    // The program may have ended between an outcome and what follows from it.
    for (const act of all()) if ((act.endedAt ?? 0) > now - FOLLOWED_UP) await finish(act);
    pump();
    return written;
  };

  const decideNew = async (asked: NewAct, key: string): Promise<Result<Act>> => {
    if (!started) return fail(appError('store.unavailable'));
    if (!online && !traitsOf(asked).worksOffline) return fail(appError('network.unreachable'));
    const twin = all().findLast((other) => !hasEnded(other) && JSON.stringify([other.action, other.request]) === key && followersOf(other, all()).length === 0);
    if (twin !== undefined) return ok(twin);
    const act = newAct(asked);
    const written = await write([act]);
    if (!written.ok) return fail(written.error);
    crash('decided');
    pump();
    return ok(act);
  };

  return {
    start: takeUp,
    stop: async () => {
      stopped = true;
      cancelTimer();
      await Promise.all(running);
      for (const resolvers of waiting.values()) for (const resolve of resolvers) resolve(null);
      waiting.clear();
    },
    decide: (asked) => {
      // A second press of the same key or button means the same act, not another one.
      const key = JSON.stringify([asked.action, asked.request]);
      const known = deciding.get(key) ?? decideNew(asked, key).finally(() => deciding.delete(key));
      deciding.set(key, known);
      return known;
    },
    decideOn: async (id, decision: Decision) => {
      const act = acts.get(id);
      if (act === undefined || busy.has(id)) return fail(appError('notFound'));
      const next = whenDecided(act, decision, timer.now());
      if (next === act) return ok(act);
      const written = await write([next]);
      if (!written.ok) return fail(written.error);
      crash('decision-written');
      await finish(next);
      pump();
      return ok(next);
    },
    settled: (id) => {
      const act = acts.get(id);
      if (act === undefined || hasEnded(act) || act.state === 'asked' || (act.state === 'ready' && !online)) return Promise.resolve(act ?? null);
      return new Promise((resolve) => waiting.set(id, [...(waiting.get(id) ?? []), resolve]));
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
      const returned = all().filter((act) => act.state === 'held' && !busy.has(act.id)).map(whenLineDropped);
      if (returned.length > 0) void write(returned);
      for (const act of all()) if (act.state === 'ready') release(act);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
