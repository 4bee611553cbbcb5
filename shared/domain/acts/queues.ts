import type { Act } from './act';
import { hasEnded, LATE_MS } from './act';

/** Acts that share a booking or a balance. */
function meet(a: Act, b: Act): boolean {
  return a.queues.some((queue) => b.queues.includes(queue));
}

/** Two acts that want the same: an earlier one that arrives late does no harm to the later. */
function wantsTheSame(a: Act, b: Act): boolean {
  return a.action === b.action && JSON.stringify(a.request) === JSON.stringify(b.request);
}

/**
 * When an act may be sent, epoch ms; null while one before it on the same booking or balance is not over. An attempt that was
 * never answered may still arrive for {@link LATE_MS}: what contradicts it waits until then.
 */
export function mayBeSentAt(act: Act, all: readonly Act[]): number | null {
  let at = act.notBefore ?? 0;
  for (const earlier of all) {
    if (earlier.order >= act.order || !meet(earlier, act)) continue;
    if (!hasEnded(earlier)) return null;
    if (earlier.lost !== null && !wantsTheSame(earlier, act)) at = Math.max(at, earlier.lost.gaveUpAt + LATE_MS);
  }
  return at;
}

/** Ready acts whose turn it is, in their order. `now` in epoch ms. */
export function readyNow(all: readonly Act[], now: number): Act[] {
  return all.filter((act) => {
    if (act.state !== 'ready') return false;
    const at = mayBeSentAt(act, all);
    return at !== null && at <= now;
  });
}

/** Acts after this one on the same booking or balance that have not been sent. */
export function followersOf(act: Act, all: readonly Act[]): Act[] {
  return all.filter((other) => other.order > act.order && (other.state === 'held' || other.state === 'ready') && meet(act, other));
}
