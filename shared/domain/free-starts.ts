/** Time from–to, epoch ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is known of a resource in a period; a `taken` span holds so many of its places. */
export interface KnownTime {
  readonly open: readonly Span[];
  readonly taken: readonly (Span & { readonly places: number })[];
  readonly capacity: number;
}

/**
 * Starts in [from, to) at which a booking of this length should fit, by what this computer knows: in whole steps from the
 * beginning of a working span (the choice of the sandbox; rules.md does not say), within one span, with a place left all the
 * time. Lengths and times in ms.
 */
export function likelyStarts({ open, taken, capacity }: KnownTime, { from, to }: Span, lengthMs: number, stepMs: number): number[] {
  if (lengthMs <= 0 || stepMs <= 0) return [];
  const starts: number[] = [];
  for (const span of open) {
    const first = span.from + Math.max(0, Math.ceil((from - span.from) / stepMs)) * stepMs;
    for (let start = first; start < to && start + lengthMs <= span.to; start += stepMs) {
      if (mostTaken(taken, start, start + lengthMs) < capacity) starts.push(start);
    }
  }
  return starts.sort((one, other) => one - other);
}

/** Starts at which something of this length lies within one of the free spans, in steps from each span's beginning. */
export function startsWithin(free: readonly Span[], { from, to }: Span, lengthMs: number, stepMs: number): number[] {
  return likelyStarts({ open: free, taken: [], capacity: 1 }, { from, to }, lengthMs, stepMs);
}

/** Most places taken at one moment of [from, to). */
function mostTaken(taken: KnownTime['taken'], from: number, to: number): number {
  const near = taken.filter((span) => span.from < to && span.to > from);
  return Math.max(0, ...near.map(({ from: at }) => near.filter((span) => span.from <= Math.max(at, from) && span.to > Math.max(at, from)).reduce((sum, span) => sum + span.places, 0)));
}
