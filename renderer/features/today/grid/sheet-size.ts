import type { COLUMN_STEPS, HOUR_STEPS } from '@shared/domain/sheet-look';
import type { MinuteSpan } from '@shared/domain/views';

/** Px of a column at least: below, columns are scrolled (product.md, Look). */
const COLUMN_PX = 76;
/** Px of an hour: as high as fits the window, but never so low that half an hour has no room for a name. */
const HOUR_PX = { least: 64, most: 108 };

/** Px of a minute: as a person chose, or so that the shown hours fill the room where they can. */
export function scaleOf(roomPx: number, { fromMin, toMin }: MinuteSpan, hourPx: number | null): number {
  if (hourPx !== null) return hourPx / 60;
  const fitting = (roomPx - 1) / Math.max(60, toMin - fromMin);
  return Math.min(HOUR_PX.most, Math.max(HOUR_PX.least, Math.floor(fitting * 60))) / 60;
}

/** Px of a column: they fill the room where they can, and are never narrower than a person chose. */
export function columnPxOf(roomPx: number, columns: number, columnPx: number | null): number {
  return Math.max(columnPx ?? COLUMN_PX, roomPx / Math.max(1, columns));
}

/** The next wider or narrower size of the steps from what is shown now; null: back to what fits. */
export function nextStep(steps: typeof HOUR_STEPS | typeof COLUMN_STEPS, shownPx: number, by: 1 | -1): number | null {
  const next = by > 0 ? steps.find((step) => step > shownPx + 1) : steps.findLast((step) => step < shownPx - 1);
  return next ?? null;
}
