import type { MoveRefusal, MoveTarget } from '@shared/domain/moves';
import { moveOf } from '@shared/domain/moves';
import type { BlockView, ColumnView } from '@shared/domain/views';
import type { DayModel } from '../day-model';
import { blocksOf } from '../day-model';

/** What the server may say to a place, as far as the day on the screen tells: it decides, so these only warn. */
export type MoveWarning = 'past' | 'hours' | 'taken';

/** Whether a block can be put down: `stays` is where it is, `no` is where the API has no way, `doubtful` is for the server to say. */
export type MoveVerdict =
  | { readonly kind: 'stays' | 'goes' }
  | { readonly kind: 'no'; readonly why: MoveRefusal }
  | { readonly kind: 'doubtful'; readonly why: MoveWarning };

/** Judges a place for a block. `now` in epoch ms. */
export function verdictOf(model: DayModel, block: BlockView, target: MoveTarget, now: number): MoveVerdict {
  if (target.start === block.start && target.resourceId === block.resourceId) return { kind: 'stays' };
  const move = moveOf(block, target, now);
  if (move.kind === 'refused') return { kind: 'no', why: move.why };
  // Where the server has it: the move that is still held is taken back.
  if (move.kind === 'none') return { kind: 'goes' };
  if (target.start <= now) return { kind: 'doubtful', why: 'past' };
  const end = target.start + block.end - block.start;
  const column = model.view.columns.find(({ resourceId }) => resourceId === target.resourceId);
  if (column !== undefined && column.hoursUnknown !== true && model.view.ages.hours !== null && !isOpen(column, (target.start - model.view.dayStart) / 60_000, (end - model.view.dayStart) / 60_000)) return { kind: 'doubtful', why: 'hours' };
  const isTaken = blocksOf(model, target.resourceId).some((other) => other.appointmentId !== block.appointmentId && other.start < end && other.end > target.start);
  return isTaken ? { kind: 'doubtful', why: 'taken' } : { kind: 'goes' };
}

/** Working spans may touch each other; a booking lies within them. */
function isOpen({ open }: ColumnView, fromMin: number, toMin: number): boolean {
  let reached = fromMin;
  for (const span of [...open].sort((a, b) => a.fromMin - b.fromMin)) if (span.fromMin <= reached) reached = Math.max(reached, span.toMin);
  return reached >= toMin && open.some((span) => span.fromMin <= fromMin && span.toMin > fromMin);
}
