import type { RefObject } from 'react';
import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './after-paint';

/** How many columns of a sheet are drawn, from the first that can be seen on; Infinity is all of them. */
export interface DrawnColumns {
  /** With the hours that can be seen. */
  readonly inSight: number;
  /** With all their hours. */
  readonly whole: number;
  /** Nothing is drawn beside what can be seen yet. */
  readonly isFirst: boolean;
}

/** The sheet that is drawn. */
export interface DrawnSheet {
  /** Which day or week it is of: another is drawn from the beginning. */
  readonly of: string;
  readonly columns: number;
  /** In front all that can be seen is drawn at once, and the rest of it step by step; behind (deck.tsx) what can be seen is drawn step by step, and laid out. */
  readonly isFront: boolean;
}

/** Columns of a step: no step keeps a key waiting for longer than a frame. */
const STEP = 4;
/** A step waits for an idle page, but not for longer, in ms. */
const AT_LATEST = 100;

const NOTHING: Omit<DrawnColumns, 'isFirst'> = { inSight: 0, whole: 0 };

/** What of a sheet is drawn by now; see {@link DrawnSheet}. */
export function useDrawnColumns(ref: RefObject<HTMLElement | null>, { of, columns, isFront }: DrawnSheet): DrawnColumns {
  const [last, setLast] = useState<DrawnColumns & Pick<DrawnSheet, 'of'>>({ of, ...NOTHING, isFirst: true });
  const { inSight, whole } = last.of === of ? last : NOTHING;
  useEffect(() => {
    const more = (drawn: number): number => (drawn + STEP >= columns ? Infinity : drawn + STEP);
    const next = isFront ? { inSight: Infinity, whole: more(whole) } : { inSight: more(inSight), whole };
    return afterPaint(() => {
      // Nobody lays out what lies behind until it is asked where it stands.
      if (!isFront) ref.current?.getBoundingClientRect();
      if (next.inSight !== inSight || next.whole !== whole) startTransition(() => setLast({ of, ...next, isFirst: false }));
    }, AT_LATEST);
  }, [ref, of, columns, isFront, inSight, whole]);
  return { inSight: isFront ? Infinity : inSight, whole, isFirst: last.isFirst };
}
