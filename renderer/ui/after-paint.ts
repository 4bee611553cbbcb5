/** Does the work when the page is idle, but not before what has been drawn is painted, and then at the latest after so many ms (null: whenever). Returns what calls it off. */
export function afterPaint(work: () => void, atLatest: number | null = null): () => void {
  let idle = 0;
  // An idle callback alone may come between a key and the frame that shows it.
  const frame = requestAnimationFrame(() => {
    idle = requestIdleCallback(work, atLatest === null ? undefined : { timeout: atLatest });
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(idle);
  };
}
