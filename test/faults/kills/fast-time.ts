import type { Timer } from '@electron/sync/acts/ports';
import { after } from '@electron/sync/acts/timer';

/** So many times faster than the computer's clock: the minute in which a server may be late is over after 0.6 s. */
export const SPEED = 100;

/** A timer whose clock begins at `start` (epoch ms) and runs {@link SPEED} times faster than the computer's. */
export function createFastTime(start: number, random: () => number): Timer {
  const began = performance.now();
  const passed = (): number => Math.floor((performance.now() - began) * SPEED);
  return {
    now: () => start + passed(),
    steady: passed,
    after: (ms, then) => after(ms / SPEED, then),
    random,
  };
}

/** Real time passes, in ms. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
