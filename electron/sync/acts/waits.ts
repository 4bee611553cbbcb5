import type { LostAttempt } from '@shared/domain/acts/act';
import { LATE_MS } from '@shared/domain/acts/act';

const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;

/** How long to wait after so many failures in a row, in ms: doubling, with up to half of it as jitter. */
export function retryIn(failures: number, random: number): number {
  const base = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.max(0, failures - 1));
  return Math.round(base * (0.5 + random / 2));
}

/** While the server may still be late an act without an answer is read this often, in ms. */
const READ_EVERY = 5_000;

/** When an act without an answer is read next, in ms from `now` (epoch ms): soon, and once when the server can no longer be late. */
export function nextReadIn(lost: LostAttempt | null, now: number): number {
  if (lost === null) return READ_EVERY;
  const over = lost.gaveUpAt + LATE_MS;
  return now < over ? Math.min(READ_EVERY, over - now) : READ_EVERY;
}
