import type { CallEntry } from './local/payloads';
import { isClosed } from './moves';
import type { BlockView } from './views';

/** What has been seen to become of a booking that somebody is phoned about. */
export type CallOutcome = NonNullable<CallEntry['outcome']>;

/** What a booking read now says; null: it stands as it did when the list was made, or an act on it is not over. */
export function outcomeOf({ start }: Pick<CallEntry, 'start'>, block: Pick<BlockView, 'status' | 'start' | 'pendingAct'>): CallOutcome | null {
  if (block.pendingAct !== null) return null;
  if (isClosed(block.status)) return 'cancelled';
  return block.start === start ? null : 'moved';
}

/** True when nothing is left to do: they want to leave it, or it has been seen to be done. What was only agreed is not. */
export function isSettled({ agreed, outcome }: Pick<CallEntry, 'agreed' | 'outcome'>): boolean {
  return agreed === 'leave' || outcome !== undefined;
}

/** True for somebody of whom nothing is known yet: neither what they want nor what became of it. */
export function isUnheard({ agreed, outcome }: Pick<CallEntry, 'agreed' | 'outcome'>): boolean {
  return agreed === null && outcome === undefined;
}
