import type { BlockView, MinuteSpan } from '@shared/domain/views';

/** Lowest block, in px: what a name needs. */
const LOWEST = 15;

/** Where a block stands in its column, in px; what lies outside of the hours shown is cut. `scale` is the px of a minute. */
export function placeOf({ startMin, endMin }: Pick<BlockView, 'startMin' | 'endMin'>, shown: MinuteSpan, scale: number): { readonly top: number; readonly height: number } {
  const from = Math.max(startMin, shown.fromMin);
  return { top: (from - shown.fromMin) * scale + 1, height: Math.max(LOWEST, (Math.min(endMin, shown.toMin) - from) * scale - 2) };
}

/** What a block is drawn anew for besides its own change: the visit begins or ends, or the language is another. `now` in epoch ms. */
export function phaseOf({ start, end }: Pick<BlockView, 'start' | 'end'>, now: number, locale: string): string {
  return `${locale} ${start > now ? 'before' : end > now ? 'during' : 'over'}`;
}
