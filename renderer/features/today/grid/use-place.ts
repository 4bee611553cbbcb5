import type { MinuteSpan } from '@shared/domain/views';
import { useState } from 'react';
import { focusBlockSoon } from '../../../state/navigation';
import { useAction } from '../../../state/keyboard';
import type { SheetPlace } from './drag-geometry';
import { nextPlace } from './drag-geometry';

/** The empty place that the keys stand on. */
export interface PlaceWalk {
  /** null: the keys stand on a block, or not on the sheet. */
  readonly at: SheetPlace | null;
  /** A place got the focus, or something else on the sheet did (null). */
  readonly onFocus: (place: SheetPlace | null) => void;
  /** True when the key was for the walk. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** The sheet that is walked. */
export interface WalkedSheet {
  /** Another day or week has no place that the keys stand on. */
  readonly id: string;
  readonly shown: MinuteSpan;
  readonly columns: number;
  /** Behind another sheet (ui/deck.tsx) nothing is walked. */
  readonly isFront: boolean;
  /** Where a block stands. */
  readonly find: (key: string) => { readonly column: number; readonly startMin: number; readonly endMin: number } | null;
}

const ARROWS: Readonly<Record<string, readonly [columns: number, halfHours: number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Walks the empty places: Ctrl and an arrow leave the selected block, arrows go on by half hours and columns, Esc goes back to it. */
export function usePlace({ id, shown, columns, isFront, find }: WalkedSheet, selected: string | null, onNew: (place: SheetPlace) => void): PlaceWalk {
  const [stand, setStand] = useState<{ readonly id: string; readonly at: SheetPlace | null }>({ id, at: null });
  if (!isFront && stand.at !== null) setStand({ id, at: null });
  const at = isFront && stand.id === id ? stand.at : null;
  const setAt = (next: SheetPlace | null): void => setStand({ id, at: next });
  const walk = ({ column, minute }: SheetPlace, [by, halfHours]: readonly [number, number]): boolean => {
    setAt({ column: Math.max(0, Math.min(columns - 1, column + by)), minute: nextPlace(minute, halfHours, shown) });
    return true;
  };
  const step = (key: string) => (): boolean => {
    const by = ARROWS[key];
    return at !== null && by !== undefined && walk(at, by);
  };
  useAction('up', step('ArrowUp'), at !== null);
  useAction('down', step('ArrowDown'), at !== null);
  useAction('left', step('ArrowLeft'), at !== null);
  useAction('right', step('ArrowRight'), at !== null);
  useAction(
    'newBooking',
    () => {
      if (at !== null) onNew(at);
      return true;
    },
    at !== null,
  );
  useAction(
    'back',
    () => {
      setAt(null);
      focusBlockSoon(selected);
      return true;
    },
    at !== null && selected !== null,
  );
  return {
    at,
    onFocus: (place) => {
      if (place?.column !== at?.column || place?.minute !== at?.minute) setAt(place);
    },
    onKey: (event) => {
      const by = ARROWS[event.key];
      if (by === undefined || !event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return false;
      if (at !== null) return walk(at, by);
      const block = selected === null ? null : find(selected);
      if (block === null) return false;
      // Down from a block is the first place after it, up the last one before it.
      return walk({ column: block.column, minute: by[1] > 0 ? block.endMin - 1 : block.startMin }, by);
    },
  };
}
