import type { MinuteSpan } from '@shared/domain/views';
import type { SheetLook } from '@shared/domain/sheet-look';
import type { RefObject } from 'react';
import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useDrawnColumns } from '../../../ui/use-drawn-columns';
import { useSize } from '../../../ui/use-size';
import { columnPxOf, scaleOf } from './sheet-size';
import type { ColumnRange } from './sight';
import { ahead, ALL_HOURS, NO_HOURS, rangeInSight, reaches } from './sight';

/** Px that the sheet keeps beside the hours; the style sheet has the same. */
export const HOURS_PX = 40;

/** How the sheet stands in the window. */
export interface Sheet {
  /** Px of one minute and of one column. */
  readonly scale: number;
  readonly columnPx: number;
  /** Columns that are drawn now; null: all, where there is no layout (tests of components). */
  readonly drawn: ColumnRange | null;
  /** Minutes of a column that are drawn now: first what can be seen, so that a full day shows at once, then the rest. */
  readonly sightOf: (column: number) => MinuteSpan;
  /** Nothing is left to be drawn. */
  readonly isWhole: boolean;
}

/** What a sheet is made of. */
export interface SheetContent {
  /** Which day it is of. */
  readonly day: string;
  readonly shown: MinuteSpan;
  readonly columns: number;
  readonly headPx: number;
  readonly look: Pick<SheetLook, 'hourPx' | 'columnPx'>;
  /** The minute that the first sheet of the program is scrolled to, a quarter down from its top; null leaves it. */
  readonly startMin: number | null;
  /** Behind another day (ui/deck.tsx) only what can be seen is drawn. */
  readonly isFront: boolean;
}

const NOTHING = { drawn: { from: 0, to: 0 }, sightOf: () => NO_HOURS, isWhole: false } as const;

/** Where the last sheet was scrolled to: another day is shown at the same hours. */
let before: { readonly topMin: number; readonly left: number } | null = null;

/** Measures the sheet before anything is drawn on it, draws what is in sight, and after that the rest of its hours and the columns near by. */
export function useSheet(ref: RefObject<HTMLDivElement | null>, { day, shown, columns, headPx, look, startMin, isFront }: SheetContent): Sheet {
  const size = useSize(ref, isFront);
  const [drawn, setDrawn] = useState<ColumnRange | null>(null);
  const [width, height] = [size?.width ?? 0, size?.height ?? 0];
  const scale = scaleOf(height - headPx, shown, look.hourPx);
  const columnPx = columnPxOf(width - HOURS_PX, columns, look.columnPx);
  const topMin = before?.topMin ?? (startMin === null || size === null ? shown.fromMin : startMin - height / 4 / scale);
  const isMeasured = size !== null;
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || !isMeasured) return;
    element.scrollTo({ top: Math.max(0, (topMin - shown.fromMin) * scale), left: before?.left ?? 0 });
    // When it is first drawn or comes to the front, and to keep its hours where they are when it is zoomed or another day begins at another hour.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isMeasured, scale, shown.fromMin, isFront]);

  const sight = rangeInSight(before?.left ?? 0, width - HOURS_PX, columnPx, columns);
  const around = drawn !== null && reaches(drawn, sight, columns) ? drawn : ahead(sight, columns);
  const { inSight, whole, isFirst } = useDrawnColumns(ref, { of: day, columns: around.to - around.from, isFront });
  const isWhole = whole === Infinity;
  const latest = useRef<ColumnRange | null>(null);
  useLayoutEffect(() => {
    latest.current = isWhole ? around : null;
  });
  useEffect(() => {
    const element = ref.current;
    if (element === null || !isFront) return;
    const onScroll = (): void => {
      before = { topMin: shown.fromMin + element.scrollTop / scale, left: element.scrollLeft };
      const sight = rangeInSight(element.scrollLeft, width - HOURS_PX, columnPx, columns);
      const was = latest.current;
      if (was === null || reaches(was, sight, columns)) return;
      const isBlank = sight.from < was.from || sight.to > was.to;
      if (isBlank) setDrawn(ahead(sight, columns));
      else startTransition(() => setDrawn(ahead(sight, columns)));
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [ref, scale, shown.fromMin, columns, columnPx, width, isFront]);

  if (size === null) return { scale, columnPx, ...NOTHING };
  // A window without a layout (tests of components) has nothing in sight and shows everything.
  if (height === 0) return { scale, columnPx, drawn: null, sightOf: () => ALL_HOURS, isWhole: true };
  const most = Math.max(0, (shown.toMin - shown.fromMin) * scale + headPx - height);
  const fromMin = shown.fromMin + Math.max(0, Math.min((topMin - shown.fromMin) * scale, most)) / scale;
  const seen = { fromMin, toMin: fromMin + height / scale };
  const sightOf = (column: number): MinuteSpan => {
    if (column >= around.from && column < around.from + whole) return ALL_HOURS;
    return column >= sight.from && column < Math.min(sight.to, sight.from + inSight) ? seen : NO_HOURS;
  };
  return { scale, columnPx, drawn: isFirst ? sight : around, sightOf, isWhole };
}
