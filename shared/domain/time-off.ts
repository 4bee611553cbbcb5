import { MERCHANT_ZONE } from './booking';
import type { Stretch } from './hours';
import { addDays, dateIn } from './plain-date';
import type { Repetition } from './repetition';
import { occurrences, onWall } from './repetition';

const DAY_MIN = 1_440;
/** Most occurrences of one time off in a period. */
const MOST_SEEN = 2_000;

/** When a time off is in force within a period; epoch ms. */
export function timesOff(first: Stretch, rule: Repetition | null, period: Stretch): Stretch[] {
  return seen(first, rule, { from: period.from, to: dateIn(period.to, MERCHANT_ZONE) }, MOST_SEEN).filter(({ from, to }) => from < period.to && to > period.from);
}

/** True when it is not in force at or after a moment (epoch ms). */
export function isOver(first: Stretch, rule: Repetition | null, now: number): boolean {
  // Those that begin on the days that one of them is long may be over already: one more than these is not.
  return !seen(first, rule, { from: now, to: '2199-12-31' }, daysOf(first) + 2).some(({ to }) => to > now);
}

function seen(first: Stretch, rule: Repetition | null, { from, to }: { readonly from: number; readonly to: string }, most: number): Stretch[] {
  if (rule === null) return [first];
  const days = { from: addDays(dateIn(from, MERCHANT_ZONE), -daysOf(first)), to };
  return occurrences(onWall(first), rule, most, days).map((one) => ({ from: one.from, to: one.to }));
}

/** Days before an instant on which what reaches over it may have begun. */
function daysOf(first: Stretch): number {
  return Math.ceil(onWall(first).toMin / DAY_MIN);
}
