import type { Act } from './act';

/**
 * True for an act that a person should know of before the program ends: it will not go on by itself at the next start as if
 * nothing had happened. What waits for the line or its time is on the disk and does, unless its book lives in memory.
 */
export function standsInTheWay({ state }: Pick<Act, 'state'>, kept: boolean): boolean {
  return state === 'held' || state === 'sending' || state === 'unknown' || state === 'asked' || (state === 'ready' && !kept);
}
