import type { BlockView } from './views';

/** A class below its minimum is announced so long before it begins, in ms (product.md, Attendance). */
export const ANNOUNCED_AHEAD = 3 * 3_600_000;

/** People who are to come to a class or are there: those who will not are not counted. */
export function peopleOf({ class: group }: Pick<BlockView, 'class'>): number {
  return group === null ? 0 : group.here + group.expected;
}

/** True for a class that begins within {@link ANNOUNCED_AHEAD} with fewer people than it needs. `now` in epoch ms; a minimum of 0 is none. */
export function isBelowMinimum(block: Pick<BlockView, 'class' | 'start'>, minimum: number | undefined, now: number): boolean {
  if (block.class === null || minimum === undefined || minimum === 0) return false;
  return block.start > now && block.start <= now + ANNOUNCED_AHEAD && peopleOf(block) < minimum;
}
