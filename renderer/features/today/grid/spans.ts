import type { MinuteSpan } from '@shared/domain/views';

/** What of the shown hours lies outside working time, in order. */
export function closedSpans(open: readonly MinuteSpan[], shown: MinuteSpan): MinuteSpan[] {
  const spans: MinuteSpan[] = [];
  let from = shown.fromMin;
  for (const span of [...open].sort((a, b) => a.fromMin - b.fromMin)) {
    if (span.fromMin > from) spans.push({ fromMin: from, toMin: Math.min(span.fromMin, shown.toMin) });
    from = Math.max(from, span.toMin);
  }
  if (from < shown.toMin) spans.push({ fromMin: from, toMin: shown.toMin });
  return spans.filter((span) => span.toMin > span.fromMin);
}
