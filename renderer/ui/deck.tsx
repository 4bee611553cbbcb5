import type { ReactNode } from 'react';
import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { afterPaint } from './after-paint';
import css from './deck.module.css';
import { paintAhead } from './paint-ahead';

/** Sheets in a row, of which one is in front. */
export interface DeckProps {
  /** Number of the sheet in front; those beside it have the numbers before and after. */
  readonly at: number;
  readonly front: ReactNode;
  /** The sheet of a number as it lies behind, drawn by the same component as in front; null: nothing is known of it. Another function means that it answers another sheet. */
  readonly behind: (number: number) => ReactNode;
}

/** Each sheet has the place of its number: turning over moves none, and the one that comes beside takes over the elements of the one that has gone. */
const PLACES = [0, 1, 2] as const;
const placeOf = (number: number): number => ((number % PLACES.length) + PLACES.length) % PLACES.length;
const numberIn = (place: number, at: number): number => [at, at + 1, at - 1].find((number) => placeOf(number) === place) ?? at;

/** See {@link DeckProps}. What lies beside the front is drawn behind it when there is nothing else to do (it lays itself out: use-drawn-columns.ts) and painted (paint-ahead.ts), so that turning over costs next to nothing. What lies behind takes no focus: that is up to it. */
export function Deck({ at, front, behind }: DeckProps) {
  const root = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Pick<DeckProps, 'at' | 'behind'> | null>(null);
  useEffect(() => afterPaint(() => startTransition(() => setDrawn({ at, behind }))), [at, behind]);
  useEffect(() => (root.current === null ? undefined : paintAhead(root.current)), []);
  useLayoutEffect(() => {
    // What had the focus has gone behind.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && root.current?.contains(activeElement) === true && activeElement.closest('[data-behind]') !== null) activeElement.blur();
  }, [at]);
  return (
    <div ref={root} className={css['deck']} data-deck="">
      {PLACES.map((place) =>
        place === placeOf(at) ? (
          <div key={place} className={css['front']}>
            {front}
          </div>
        ) : (
          <div key={place} className={css['behind']} data-behind="" aria-hidden="true">
            {drawn?.behind(numberIn(place, drawn.at))}
          </div>
        ),
      )}
    </div>
  );
}
