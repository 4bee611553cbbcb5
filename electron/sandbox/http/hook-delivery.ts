import type { Books } from '../actions/handler';
import { oneOf } from '../data/catalogue';

/** What a receiver answers when it has the call (rules.md section 7). */
const TAKEN: ReadonlySet<number> = new Set([200, 201, 202, 204, 205]);
/** Choice: waits before the second to the fifth attempt, in seconds, counted from the attempt before, so that a server that stood still does not make all of them at once. */
const WAITS = [1, 10, 100, 1000].map((minutes) => minutes * 60);
/** Choice: a receiver has so long to answer, in ms. */
const PATIENCE = 10_000;
/** How often the books are asked what is due, in ms of real time; the rest is the sandbox's clock. */
const EVERY = 200;
/** So many calls are under way at once. */
const AT_ONCE = 20;

interface HookCall {
  readonly id: number;
  readonly hook_id: number;
  readonly object_type: string;
  readonly ids: string;
  readonly attempts: number;
}

/** Makes the calls of webhooks. */
export interface HookDelivery {
  /** Breaks off what is under way; the next server of these books makes those calls again when their next attempt is due. */
  stop(): Promise<void>;
}

/**
 * Calls webhooks when they are due by the sandbox's clock: POST with JSON, no redirects, at most five attempts. That a call
 * was taken is written down after the answer, so a server that is killed meanwhile calls again: receivers get duplicates, as
 * from the vendor. Choice: whatever address was registered is called, and the call is not signed. `patience` in ms.
 */
export function startHookDelivery({ db, clock }: Books, patience = PATIENCE): HookDelivery {
  const underWay = new Map<number, Promise<void>>();
  const stopped = new AbortController();

  const deliver = async (call: HookCall): Promise<void> => {
    const hook = oneOf(db, 'webHook', call.hook_id);
    if (hook === null || call.attempts > WAITS.length) {
      end(call, hook === null ? 'dropped' : 'failed', null);
      return;
    }
    const wait = WAITS[call.attempts];
    // Counted before it is made: what triggers the webhook from now on is a call of its own, not a part of this one.
    db.run('UPDATE hook_calls SET attempts = ?, due = ? WHERE id = ?', call.attempts + 1, clock.seconds() + (wait ?? 0), call.id);
    const status = await post(hook.url, { ...(JSON.parse(call.ids) as object), EventType: hook.eventType, ObjectType: call.object_type }, AbortSignal.any([stopped.signal, AbortSignal.timeout(patience)]));
    if (stopped.signal.aborted) return;
    end(call, status !== null && TAKEN.has(status) ? 'done' : wait === undefined ? 'failed' : 'waiting', status);
  };

  /** Only while it waits: the webhook may have been deleted during the call. */
  const end = ({ id }: HookCall, state: 'waiting' | 'done' | 'failed' | 'dropped', status: number | null): void =>
    void db.run("UPDATE hook_calls SET state = ?, last_status = ? WHERE id = ? AND state = 'waiting'", state, status, id);

  const begin = (call: HookCall): void => {
    // Books that are busy or locked for a moment are asked again at the next turn.
    const done = deliver(call).catch(() => undefined).finally(() => underWay.delete(call.id));
    underWay.set(call.id, done);
  };

  const turn = (): void => {
    if (underWay.size >= AT_ONCE) return;
    const due = db.all<HookCall>("SELECT id, hook_id, object_type, ids, attempts FROM hook_calls WHERE state = 'waiting' AND due <= ? ORDER BY due, id LIMIT ?", clock.seconds(), AT_ONCE);
    for (const call of due.filter(({ id }) => !underWay.has(id)).slice(0, AT_ONCE - underWay.size)) begin(call);
  };

  const timer = setInterval(() => {
    try {
      turn();
    } catch {
      // As above: the next turn asks again.
    }
  }, EVERY);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopped.abort();
      await Promise.all(underWay.values());
    },
  };
}

/** Status of the answer; null when there was none in time. */
async function post(url: string, body: unknown, signal: AbortSignal): Promise<number | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Connection: 'close' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal,
    });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return null;
  }
}
