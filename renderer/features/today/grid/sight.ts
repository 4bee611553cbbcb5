import type { MinuteSpan } from '@shared/domain/views';

/** Of a column that is drawn whole, and of one that is not drawn yet. */
export const ALL_HOURS: MinuteSpan = { fromMin: -Infinity, toMin: Infinity };
export const NO_HOURS: MinuteSpan = { fromMin: Infinity, toMin: -Infinity };

/** Columns from one number up to, but not with, another. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** Columns drawn beyond each edge: scrolling does not wait for them. */
const AHEAD = 4;
/** So few columns left beyond an edge call for more. */
const LEAST = 2;

/** Columns that can be seen in part at least: `left` px scrolled, `width` px of room. */
export function rangeInSight(left: number, width: number, columnPx: number, columns: number): ColumnRange {
  const from = Math.max(0, Math.min(columns - 1, Math.floor(left / columnPx)));
  return { from, to: Math.max(from, Math.min(columns, Math.ceil((left + width) / columnPx))) };
}

/** What is drawn for what is in sight. */
export function ahead({ from, to }: ColumnRange, columns: number): ColumnRange {
  return { from: Math.max(0, from - AHEAD), to: Math.min(columns, to + AHEAD) };
}

/** True while enough is drawn around what is in sight. */
export function reaches(drawn: ColumnRange, sight: ColumnRange, columns: number): boolean {
  return drawn.from <= Math.max(0, sight.from - LEAST) && drawn.to >= Math.min(columns, sight.to + LEAST) && drawn.to <= columns && drawn.to - drawn.from <= sight.to - sight.from + 4 * AHEAD;
}

/** The row of columns as it is drawn: those in the range and the one kept, and between them how many are left out. */
export function drawnRuns(columns: number, { from, to }: ColumnRange, kept: number | null): readonly ({ readonly kind: 'column'; readonly at: number } | { readonly kind: 'gap'; readonly at: number; readonly count: number })[] {
  const runs: ({ kind: 'column'; at: number } | { kind: 'gap'; at: number; count: number })[] = [];
  for (let at = 0; at < columns; at += 1) {
    const last = runs.at(-1);
    if ((at >= from && at < to) || at === kept) runs.push({ kind: 'column', at });
    else if (last?.kind === 'gap') last.count += 1;
    else runs.push({ kind: 'gap', at, count: 1 });
  }
  return runs;
}
