/** Where a block lies beside others of its column: lane `lane` of `lanes` equal lanes. */
export interface Placement {
  readonly lane: number;
  readonly lanes: number;
}

interface Span {
  readonly key: string;
  readonly startMin: number;
  readonly endMin: number;
}

/** A block of no length still needs room for its name, in minutes. */
const SHORTEST_MIN = 5;

/**
 * Lanes for the blocks of one column: blocks that overlap, directly or through others, share the width evenly. Stable:
 * the order of the input does not matter. O(n log n) apart from the lanes themselves.
 */
export function layOut(spans: readonly Span[]): Map<string, Placement> {
  const placed = new Map<string, Placement>();
  const ordered = [...spans].sort((a, b) => a.startMin - b.startMin || b.endMin - a.endMin || (a.key < b.key ? -1 : 1));
  let cluster: { readonly key: string; readonly lane: number }[] = [];
  let laneEnds: number[] = [];
  let clusterEnd = -Infinity;
  const close = (): void => {
    for (const { key, lane } of cluster) placed.set(key, { lane, lanes: laneEnds.length });
    cluster = [];
    laneEnds = [];
  };
  for (const span of ordered) {
    if (span.startMin >= clusterEnd) close();
    const end = Math.max(span.endMin, span.startMin + SHORTEST_MIN);
    const free = laneEnds.findIndex((laneEnd) => laneEnd <= span.startMin);
    const lane = free < 0 ? laneEnds.length : free;
    laneEnds[lane] = end;
    cluster.push({ key: span.key, lane });
    clusterEnd = cluster.length === 1 ? end : Math.max(clusterEnd, end);
  }
  close();
  return placed;
}
