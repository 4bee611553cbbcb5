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
 * How long an act has to wait until it may be sent, in ms, 0 for at once; null while one before it on the same booking or
 * balance is not over. An attempt that was never answered may still arrive for {@link LATE_MS}: what contradicts it waits until then.
 */
export function waitOf(act: Act, all: readonly Act[], { now, steady }: Moment): number | null {
  let wait = Math.max(0, (act.notBefore ?? 0) - now);
  for (const earlier of all) {
    if (earlier.order >= act.order || !meet(earlier, act)) continue;
    if (!hasEnded(earlier)) return null;
    if (earlier.lost !== null && !wantsTheSame(earlier, act)) wait = Math.max(wait, earlier.lost.gaveUpAt + LATE_MS - steady);
  }
  return wait;
}

/** Ready acts whose turn it is, in their order. */
export function readyNow(all: readonly Act[], moment: Moment): Act[] {
  return all.filter((act) => act.state === 'ready' && waitOf(act, all, moment) === 0);
}

/** Acts after this one on the same booking or balance that have not been sent. */
export function followersOf(act: Act, all: readonly Act[]): Act[] {
  return all.filter((other) => other.order > act.order && (other.state === 'held' || other.state === 'ready') && meet(act, other));
}
