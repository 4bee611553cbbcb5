import type { BlockView } from '@shared/domain/views';
import { useLayoutEffect, useRef } from 'react';
import { rowMoved } from './keyboard';

type Place = Pick<BlockView, 'start' | 'resourceId' | 'pending'>;

/**
 * While a sheet is on the screen the keys are deaf for a moment after the block that they act on has vanished from it or has
 * gone to another place by itself. What the person moved is no surprise: it waits then, or has just ceased to.
 */
export function useRowMoved(sheet: string | null, selected: string | null, block: Place | undefined): void {
  const was = useRef<{ readonly sheet: string | null; readonly selected: string | null; readonly block: Place | undefined }>({ sheet, selected, block });
  useLayoutEffect(() => {
    const before = was.current;
    was.current = { sheet, selected, block };
    if (before.block !== undefined && before.selected === selected && before.sheet === sheet && hasMoved(before.block, block)) rowMoved();
  }, [sheet, selected, block]);
}

function hasMoved(before: Place, now: Place | undefined): boolean {
  return now === undefined || (now.pending === before.pending && (now.start !== before.start || now.resourceId !== before.resourceId));
}
