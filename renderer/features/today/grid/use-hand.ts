import type { MoveTarget } from '@shared/domain/moves';
import type { BlockView } from '@shared/domain/views';
import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { formatTime } from '../../../i18n/format';
import { translate } from '../../../i18n/i18n';
import { useAction } from '../../../state/keyboard';
import type { DayModel } from '../day-model';
import type { SheetFrame } from './drag-geometry';
import { createGhost } from './ghost';
import type { Hand } from './hand';
import { createHand } from './hand';
import { verdictText } from './verdict-text';

/** What a hand needs of its sheet at every drawing. `now` in epoch ms. */
export interface HandSetting {
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly ghost: RefObject<HTMLDivElement | null>;
  readonly frame: SheetFrame;
  readonly model: DayModel;
  readonly now: number;
  /** What goes behind another day (ui/deck.tsx) holds nothing. */
  readonly isFront: boolean;
  readonly onMove: (block: BlockView, target: MoveTarget) => void;
  readonly onNew: (place: { readonly resourceId: number; readonly start: number; readonly end: number }) => void;
}

/** Dragging on the sheet by pointer, and by Shift and arrows. While something is held, Enter puts it down and Esc lets it be. */
export function useHand(setting: HandSetting) {
  const latest = useRef(setting);
  useLayoutEffect(() => {
    latest.current = setting;
  });
  const hand = useRef<Hand | null>(null);
  const [isHeld, setHeld] = useState(false);
  const { ghost, isFront, model: { view } } = setting;

  useEffect(() => {
    if (ghost.current === null) return;
    const made = createHand(
      () => {
        const { sheet, frame, model, now } = latest.current;
        return sheet.current === null ? null : { element: sheet.current, frame, model, now };
      },
      createGhost(ghost.current),
      {
        says: verdictText,
        time: (start, end) => `${formatTime(start)}–${formatTime(end)}`,
        newTitle: () => translate('grid.newBooking'),
        onMove: (block, target) => latest.current.onMove(block, target),
        onNew: (place) => latest.current.onNew(place),
        onHeld: setHeld,
      },
    );
    hand.current = made;
    return () => void made.cancel();
  }, [ghost]);
  // Elements are another day's now, or lie behind one: nothing of this one stays in the hand.
  useLayoutEffect(() => () => void hand.current?.cancel(), [view.date, view.locationId, isFront]);

  const carry = (columns: number, steps: number): boolean => {
    const { model } = latest.current;
    const key = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'];
    const block = key === undefined ? undefined : model.byKey.get(key);
    if (block !== undefined) hand.current?.carry(block, columns, steps);
    return true;
  };
  useAction('up', () => carry(0, -1), isHeld);
  useAction('down', () => carry(0, 1), isHeld);
  useAction('left', () => carry(-1, 0), isHeld);
  useAction('right', () => carry(1, 0), isHeld);
  useAction('open', () => hand.current?.drop() ?? false, isHeld);
  useAction('back', () => hand.current?.cancel() ?? false, isHeld);

  const press = useCallback((event: PointerEvent) => hand.current?.press(event), []);
  const onBlur = useCallback(() => void hand.current?.cancel(), []);
  return {
    press,
    wasDrag: () => hand.current?.wasDrag() ?? false,
    onBlur,
    /** Shift and an arrow take the block up that has the focus. True when the key was for the hand. */
    onKey: (event: KeyboardEvent, key: string | null): boolean => {
      if (key === null || !event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
      const by = ARROWS[event.key];
      if (by === undefined) return false;
      return carry(...by);
    },
  };
}

const ARROWS: Readonly<Record<string, readonly [columns: number, steps: number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
