/** What {@link placeClock} leaves in the main process: moves its time on, in ms. */
export type MoveOn = (ms: number) => void;

/**
 * Runs in the main process of the program, which takes it as text: gives it a steady clock and timers that can be moved on, so
 * that the minute in which a server may be late need not be waited for. Until they are moved they are the computer's; the
 * time of day is left alone, and so is what is set for exactly one of `stays` ms: the limits of calls. On a
 * computer that has much to do no call would be answered before its time is moved on.
 */
export function placeClock(_electron: unknown, stays: readonly number[]): void {
  if ('moveOn' in globalThis) return;
  const computer = { now: performance.now.bind(performance), setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  const waiting = new Map<unknown, { readonly due: number; readonly then: () => void }>();
  let ahead = 0;
  const now = (): number => computer.now() + ahead;
  const set = (then: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): unknown => {
    const timer = computer.setTimeout(() => {
      waiting.delete(timer);
      then(...given);
    }, ms);
    if (!stays.includes(ms)) waiting.set(timer, { due: now() + ms, then: () => then(...given) });
    return timer;
  };
  const clear = (timer?: Parameters<typeof clearTimeout>[0]): void => {
    waiting.delete(timer);
    computer.clearTimeout(timer);
  };
  const moveOn: MoveOn = (ms) => {
    ahead += ms;
    const due = [...waiting].filter(([, entry]) => entry.due <= now()).sort(([, a], [, b]) => a.due - b.due);
    for (const [timer, { then }] of due) {
      // One before it may have taken it back.
      if (!waiting.has(timer)) continue;
      clear(timer as Parameters<typeof clearTimeout>[0]);
      then();
    }
  };
  performance.now = now;
  // What promisifies timers finds its own way to do it.
  Object.assign(globalThis, { setTimeout: Object.assign(set, computer.setTimeout), clearTimeout: clear, moveOn });
}
