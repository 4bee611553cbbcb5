import type { Act } from './act';
import { hasEnded, LATE_MS } from './act';

/** Acts that share a booking or a balance. */
export function meet(a: Act, b: Act): boolean {
  return a.queues.some((queue) => b.queues.includes(queue));
}

/** Two acts that want the same: an earlier one that arrives late does no harm to the later. */
function wantsTheSame(a: Act, b: Act): boolean {
  return a.action === b.action && JSON.stringify(a.request) === JSON.stringify(b.request);
}

/** What time it is, epoch ms: by the clock, which may be set, and by one that only runs on, in which attempts are timed. */
export interface Moment {
  readonly now: number;
  readonly steady: number;
}

/**
 * How long each act has to wait until it may be sent, in ms by id, 0 for at once; null while one before it on the same booking
 * or balance is not over. An attempt that was never answered may still arrive for {@link LATE_MS}: what contradicts it waits
 * until then. `all` by order; one pass, since there may be a thousand.
 */
export function waitsOf(all: readonly Act[], { now, steady }: Moment): ReadonlyMap<string, number | null> {
  const waits = new Map<string, number | null>();
  const taken = new Set<string>();
  const lost = new Map<string, Act[]>();
  for (const act of all) {
    waits.set(act.id, act.queues.some((queue) => taken.has(queue)) ? null : act.queues.flatMap((queue) => lost.get(queue) ?? []).reduce((wait, earlier) => Math.max(wait, overIn(earlier, act, steady)), Math.max(0, (act.notBefore ?? 0) - now)));
    for (const queue of act.queues) {
      if (!hasEnded(act)) taken.add(queue);
      else if (act.lost !== null) lost.set(queue, [...(lost.get(queue) ?? []), act]);
    }
  }
  return waits;
}

/** How long an earlier attempt without an answer may still do harm to an act, in ms. */
function overIn(earlier: Act, act: Act, steady: number): number {
  return earlier.lost === null || wantsTheSame(earlier, act) ? 0 : Math.max(0, earlier.lost.gaveUpAt + LATE_MS - steady);
}

/** Acts after this one on the same booking or balance that have not been sent. */
export function followersOf(act: Act, all: readonly Act[]): Act[] {
  return all.filter((other) => other.order > act.order && (other.state === 'held' || other.state === 'ready') && meet(act, other));
}
