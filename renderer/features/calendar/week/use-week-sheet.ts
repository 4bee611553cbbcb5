import type { MinuteSpan } from '@shared/domain/views';
import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useDrawnColumns } from '../../../ui/use-drawn-columns';
import { useSize } from '../../../ui/use-size';
import { ALL_HOURS, NO_HOURS } from '../../today';

/** Px beside the hours and over the columns; the style sheet has the same. */
export const HOURS_PX = 40;
/** Px of a column at least, and of an hour: as high as fits, but never so low that half an hour has no room for a name. */
const COLUMN_PX = 80;
const HOUR_PX = { least: 56, most: 108 };
/** Columns beside those in sight that are drawn as well, so that a small scroll shows no empty paper. */
const BESIDE = 2;

/** How the sheet stands in the window. */
export interface WeekSheet {
  /** Px of one minute. */
  readonly scale: number;
  /** First and last column that are drawn; everything where there is no layout (tests of components). */
  readonly drawn: { readonly from: number; readonly to: number };
  /** Minutes of a column that are drawn now: first what can be seen, then the rest. */
  readonly sightOf: (column: number) => MinuteSpan;
}

/** What a sheet is made of. */
export interface WeekContent {
  /** Which week it is of. */
  readonly week: string;
  readonly shown: MinuteSpan;
  readonly columns: number;
  readonly headPx: number;
  /** Scrolled to when the sheet is first shown, the minute a third down from its top. */
  readonly startMin: number | null;
  readonly startColumn: number;
  /** Behind another week (ui/deck.tsx) only what can be seen is drawn. */
  readonly isFront: boolean;
}

/** Where the sheet is scrolled to, in px: another week is shown at the same hours. null: none was shown since the calendar was opened. */
let before: { readonly top: number; readonly left: number } | null = null;

/** The next week that is shown begins where it likes. */
export function forgetScroll(): void {
  before = null;
}

/** Measures the sheet, follows what of its columns is in sight, and draws the hours out of sight after the others. */
export function useWeekSheet(ref: RefObject<HTMLDivElement | null>, { week, shown, columns, headPx, startMin, startColumn, isFront }: WeekContent): WeekSheet {
  const size = useSize(ref, isFront);
  const [, setFirst] = useState(0);
  const columnPx = Math.max(COLUMN_PX, ((size?.width ?? 0) - HOURS_PX) / Math.max(1, columns));
  useEffect(() => {
    const element = ref.current;
    if (element === null || !isFront) return;
    const follow = (): void => {
      before = { top: element.scrollTop, left: element.scrollLeft };
      setFirst(Math.floor(element.scrollLeft / columnPx));
    };
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [ref, columnPx, isFront]);
  const height = size?.height ?? 0;
  const fitting = (height - headPx - 1) / Math.max(60, shown.toMin - shown.fromMin);
  const scale = Math.min(HOUR_PX.most, Math.max(HOUR_PX.least, Math.floor(fitting * 60))) / 60;
  const isMeasured = size !== null;
  useLayoutEffect(() => {
    if (ref.current === null || !isMeasured) return;
    ref.current.scrollTo(before ?? { top: startMin === null ? 0 : Math.max(0, (startMin - shown.fromMin) * scale - height / 3), left: startColumn * columnPx });
    if (isFront) before = { top: ref.current.scrollTop, left: ref.current.scrollLeft };
    // Only when the sheet is first shown or comes to the front: another week stays at the same hours.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isMeasured, isFront]);
  const first = Math.floor((before?.left ?? 0) / columnPx);
  const drawn = { from: Math.max(0, first - BESIDE), to: Math.min(columns - 1, first + Math.ceil((size?.width ?? 0) / columnPx) + BESIDE) };
  const { inSight, whole } = useDrawnColumns(ref, { of: week, columns: drawn.to - drawn.from + 1, isFront });
  if (size === null) return { scale, drawn: { from: 0, to: -1 }, sightOf: () => NO_HOURS };
  // A window without a layout (tests of components) shows everything.
  if (size.width === 0) return { scale, drawn: { from: 0, to: columns - 1 }, sightOf: () => ALL_HOURS };
  const fromMin = shown.fromMin + (before?.top ?? 0) / scale;
  const seen = { fromMin, toMin: fromMin + height / scale };
  const sightOf = (column: number): MinuteSpan => (column < drawn.from + whole ? ALL_HOURS : column < drawn.from + inSight ? seen : NO_HOURS);
  return { scale, drawn, sightOf };
}
