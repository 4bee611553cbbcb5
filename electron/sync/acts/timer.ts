import type { Timer } from './ports';

/** Calls once after `ms`; the returned function takes it back. */
export function after(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}

/** Time as the computer has it; `now` is the program's clock, epoch ms. */
export function realTimer(now: () => number, random: () => number = Math.random): Timer {
  return { now, steady: () => performance.now(), after, random };
}
