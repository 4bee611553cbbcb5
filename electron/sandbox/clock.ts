/** The sandbox's own clock: it starts where it is told and runs on; it can be set and moved. */
export interface SandboxClock {
  /** Unix seconds. */
  seconds(): number;
  /** Epoch ms. */
  ms(): number;
  set(ms: number): void;
  advance(ms: number): void;
}

/** A clock that stands at `startMs` (epoch ms) now. */
export function createClock(startMs: number): SandboxClock {
  let offset = startMs - Date.now();
  const ms = (): number => Date.now() + offset;
  return {
    ms,
    seconds: () => Math.floor(ms() / 1000),
    set: (target) => void (offset = target - Date.now()),
    advance: (by) => void (offset += by),
  };
}
