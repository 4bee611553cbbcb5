import type { Act } from './act';
import { hasEnded, hasFailed } from './act';

/** A failed act is shown for so long, in ms: a working day and the evening after it. */
const SHOWN_FOR = 16 * 3_600_000;

/** Acts that a person may want to know of: those that are not over, and those that failed a short while ago and have not been seen. `now` in epoch ms. */
export function worthShowing(acts: readonly Act[], now: number): Act[] {
  return acts.filter((act) => !hasEnded(act) || (hasFailed(act) && act.dismissedAt === undefined && (act.endedAt ?? 0) > now - SHOWN_FOR));
}
