import type { Board } from '@shared/domain/board';
import type { BlockView } from '@shared/domain/views';

/**
 * The board as it was, with what its rows say now: rows stay in their group and place while the board has the focus, new
 * ones come at the end of theirs, and only rows that are gone from the day leave.
 */
export function keptInOrder(before: Board, fresh: Board, blocks: readonly BlockView[]): Board {
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const shown = new Set([...before.late, ...before.due, ...before.here].map((block) => block.key));
  const kept = (group: 'late' | 'due' | 'here'): BlockView[] => [
    ...before[group].map((block) => byKey.get(block.key)).filter((block) => block !== undefined),
    ...fresh[group].filter((block) => !shown.has(block.key)),
  ];
  return { ...fresh, late: kept('late'), due: kept('due'), here: kept('here') };
}
