import { MERCHANT_ZONE } from './booking';
import type { Stretch } from './hours';
import { addDays, dateIn } from './plain-date';
import type { Repetition } from './repetition';
import { occurrences, onWall } from './repetition';

const DAY_MIN = 1_440;
/** Most occurrences of one time off in a period. */
const MOST_SEEN = 2_000;

/** A time off by its first time; of a series that may have been deleted while the rest stayed. */
export type OffSeries = Stretch & { readonly firstDeleted?: 1 };

/** When a time off is in force within a period; epoch ms. */
export function timesOff(first: OffSeries, rule: Repetition | null, period: Stretch): Stretch[] {
  return seen(first, rule, { from: period.from, to: dateIn(period.to, MERCHANT_ZONE) }, MOST_SEEN).filter(({ from, to }) => from < period.to && to > period.from);
}

/** True when it is not in force at or after a moment (epoch ms). */
export function isOver(first: OffSeries, rule: Repetition | null, now: number): boolean {
  // Those that begin on the days that one of them is long may be over already, the first may be deleted: one more than these is not.
  return !seen(first, rule, { from: now, to: '2199-12-31' }, daysOf(first) + 3).some(({ to }) => to > now);
}

function seen(first: OffSeries, rule: Repetition | null, { from, to }: { readonly from: number; readonly to: string }, most: number): Stretch[] {
  if (rule === null) return [{ from: first.from, to: first.to }];
  const days = { from: addDays(dateIn(from, MERCHANT_ZONE), -daysOf(first)), to };
  const all = occurrences(onWall(first), rule, most, days).map((one) => ({ from: one.from, to: one.to }));
  return first.firstDeleted === undefined ? all : all.filter((one) => one.from !== first.from);
}

/** Days before an instant on which what reaches over it may have begun. */
function daysOf(first: Stretch): number {
  return Math.ceil(onWall(first).toMin / DAY_MIN);
}
