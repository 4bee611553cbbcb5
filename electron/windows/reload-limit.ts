/** A page that keeps dying is loaded again so often within this time, in ms, and then left. */
const MOST = 3;
const WITHIN = 60_000;

/** Says of each death of a page whether the page is loaded again. `monotonic` in ms. */
export function createReloadLimit(monotonic: () => number): () => boolean {
  const deaths: number[] = [];
  return () => {
    const now = monotonic();
    while (deaths[0] !== undefined && now - deaths[0] > WITHIN) deaths.shift();
    deaths.push(now);
    return deaths.length <= MOST;
  };
}
