/** What is read begins to be written so long after somebody's last key, in ms: longer than between two keys of somebody who types. */
const QUIET_MS = 400;
/** Somebody may work on and on: what is read waits no longer than this with each of its steps, in ms. */
const LATEST_MS = 5_000;

/** Lets what people ask go before what is read in the background: this process does one thing at a time, and a day of it takes 30 ms and more. */
export interface PeopleFirst {
  /** Somebody typed a key of a search, or opened what they will type into. */
  typed(): void;
  /** Resolves when a longer step may begin: what was asked meanwhile has been answered, and nobody is typing. */
  turn(): Promise<void>;
}

/** Nobody has typed yet. */
export function createPeopleFirst(): PeopleFirst {
  let typedAt = -Infinity;
  return {
    typed: () => {
      typedAt = performance.now();
    },
    turn: async () => {
      const since = performance.now();
      await new Promise((resolve) => setImmediate(resolve));
      for (;;) {
        const wait = Math.min(typedAt + QUIET_MS, since + LATEST_MS) - performance.now();
        if (wait <= 0) return;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    },
  };
}
