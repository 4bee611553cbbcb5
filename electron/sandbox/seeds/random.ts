/** Reproducible chance: the same number gives the same business on every machine. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** Whole, both ends included. */
  between(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  /** True with this probability. */
  happens(probability: number): boolean;
}

/** A generator of the mulberry32 family. */
export function createChance(number: number): Chance {
  let state = (number ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    happens: (probability) => next() < probability,
  };
}
