/** The program's clock: it may stand apart from the computer's (practice, tests) and always runs on. */
export interface AppClock {
  /** Epoch ms. */
  now(): number;
  /** Its distance from the computer's clock, in ms. */
  offset(): number;
  /** It stands at `ms` (epoch ms) from now on; null: it is the computer's again. */
  set(ms: number | null): void;
}

/** A clock that is the computer's. */
export function createAppClock(): AppClock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    set: (ms) => void (offset = ms === null ? 0 : ms - Date.now()),
  };
}
