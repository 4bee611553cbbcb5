import type { Timer } from '@electron/sync/acts/ports';

/** Time that stands still until it is told to go on; everything that waits does so in its order. */
export interface VirtualTime {
  now(): number;
  after(ms: number, then: () => void): () => void;
  /** Lets everything happen that can happen at this moment, then goes to the next one; false when nothing waits any more. */
  step(until: number): Promise<boolean>;
}

/** Starts at `start`, epoch ms. */
export function createVirtualTime(start: number): VirtualTime {
  let now = start;
  let last = 0;
  const waiting: { readonly at: number; readonly order: number; readonly then: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, then) => {
      const entry = { at: now + Math.max(0, ms), order: (last += 1), then };
      waiting.push(entry);
      return () => {
        const index = waiting.indexOf(entry);
        if (index >= 0) waiting.splice(index, 1);
      };
    },
    step: async (until) => {
      await rest();
      waiting.sort((a, b) => a.at - b.at || a.order - b.order);
      const next = waiting[0];
      if (next === undefined || next.at > until) return false;
      waiting.shift();
      now = Math.max(now, next.at);
      next.then();
      await rest();
      return true;
    },
  };
}

/** All promises that can go on have gone on: nothing in a simulation waits for anything but virtual time. */
function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A timer of one program that falls silent when the program dies. `skew` in ms: somebody has set the clock of its computer. */
export function timerOf(time: VirtualTime, random: () => number, alive: () => boolean, skew: () => number): Timer {
  return {
    now: () => time.now() + skew(),
    steady: time.now,
    after: (ms, then) => time.after(ms, () => alive() && then()),
    random,
  };
}
