import type { MinuteSpan } from '@shared/domain/views';
import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useSize } from '../../../ui/use-size';

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
}

/** Measures the sheet and follows what of its columns is in sight. `startMin` and `startColumn` are scrolled to when the sheet is first shown, the minute a third down from its top. */
export function useWeekSheet(ref: RefObject<HTMLDivElement | null>, shown: MinuteSpan, columns: number, headPx: number, startMin: number | null, startColumn: number): WeekSheet {
  const size = useSize(ref);
  const [first, setFirst] = useState(0);
  const columnPx = Math.max(COLUMN_PX, ((size?.width ?? 0) - HOURS_PX) / Math.max(1, columns));
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const follow = (): void => setFirst(Math.floor(element.scrollLeft / columnPx));
    follow();
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [ref, columnPx]);
  const height = size?.height ?? 0;
  const fitting = (height - headPx - 1) / Math.max(60, shown.toMin - shown.fromMin);
  const scale = Math.min(HOUR_PX.most, Math.max(HOUR_PX.least, Math.floor(fitting * 60))) / 60;
  const isMeasured = size !== null;
  useLayoutEffect(() => {
    if (ref.current === null || !isMeasured) return;
    if (startMin !== null) ref.current.scrollTop = Math.max(0, (startMin - shown.fromMin) * scale - height / 3);
    ref.current.scrollLeft = startColumn * columnPx;
    // Only when the sheet is first shown: another week stays at the same hours.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isMeasured]);
  if (size === null) return { scale, drawn: { from: 0, to: -1 } };
  if (size.width === 0) return { scale, drawn: { from: 0, to: columns - 1 } };
  return { scale, drawn: { from: Math.max(0, first - BESIDE), to: Math.min(columns - 1, first + Math.ceil(size.width / columnPx) + BESIDE) } };
}
