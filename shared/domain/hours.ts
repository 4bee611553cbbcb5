/** A stretch of a line of time, its end excluded; whatever its unit is, it is one and the same in a call. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The same time put together: by start, without overlaps, touching ones joined. */
export function joined(spans: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const span of [...spans].filter(({ from, to }) => to > from).sort((one, other) => one.from - other.from)) {
    const last = out.at(-1);
    if (last !== undefined && span.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else out.push({ from: span.from, to: span.to });
  }
  return out;
}

/** What is left of some time when holes are taken out. */
export function without(spans: readonly Stretch[], holes: readonly Stretch[]): Stretch[] {
  return joined(holes).reduce<Stretch[]>(
    (parts, hole) => parts.flatMap((part) => (hole.to <= part.from || hole.from >= part.to ? [part] : [{ from: part.from, to: hole.from }, { from: hole.to, to: part.to }].filter(({ from, to }) => to > from))),
    joined(spans),
  );
}

/** What two times have in common. */
export function common(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  return joined(one).flatMap((a) => joined(other).map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })).filter(({ from, to }) => to > from));
}

/** Fewer days of one weekday than this say nothing of what is usual. */
const FEWEST_SAMPLES = 3;

/**
 * Hours that are usual on a weekday: open on more than half of the days that are known of it. The API lists neither time off nor
 * the weekly hours of a resource, so what is usual is what mostly is. None when too few days are known.
 */
export function usualHours(samples: readonly (readonly Stretch[])[]): Stretch[] {
  if (samples.length < FEWEST_SAMPLES) return [];
  const edges = samples.flatMap((spans) => joined(spans).flatMap(({ from, to }) => [{ at: from, by: 1 }, { at: to, by: -1 }])).sort((one, other) => one.at - other.at);
  const often: Stretch[] = [];
  let open = 0;
  edges.forEach(({ at, by }, index) => {
    open += by;
    const next = edges[index + 1];
    if (next !== undefined && open * 2 > samples.length) often.push({ from: at, to: next.at });
  });
  return joined(often);
}

/** Time inside the usual hours in which nothing can be booked: a gap that the server's hours show and nothing explains. */
export function notBookable(usual: readonly Stretch[], open: readonly Stretch[]): Stretch[] {
  return without(usual, open);
}

/** A gap with what explains it; null: nobody here knows. */
export interface Gap<T> extends Stretch {
  readonly why: T | null;
}

/** Gaps split by what explains them, in order of time; of several explanations of one moment the first is told. */
export function explained<T>(gaps: readonly Stretch[], reasons: readonly (Stretch & { readonly why: T })[]): Gap<T>[] {
  let rest = joined(gaps);
  const out: Gap<T>[] = [];
  for (const { why, ...span } of reasons) {
    out.push(...common(rest, [span]).map((part) => ({ ...part, why })));
    rest = without(rest, [span]);
  }
  return [...out, ...rest.map((part) => ({ ...part, why: null }))].sort((one, other) => one.from - other.from);
}
