/** How often each thing is read, in ms. There is no change feed (rules.md II.6), so all of it is polling; architecture.md "Refresh". */
export const INTERVALS = {
  /** A sign of life of the server, so that loss and return of the line are seen within 5 s. */
  pulse: { from: 3_000, to: 4_000 },
  /** An open booking. */
  booking: { from: 3_000, to: 5_000 },
  /** The day on the screen. */
  day: { from: 20_000, to: 30_000 },
  /** The days beside it. */
  neighbour: { from: 240_000, to: 300_000 },
  /** The other days kept here. */
  far: { from: 1_500_000, to: 2_100_000 },
  /** Working hours of a week. */
  hours: { from: 840_000, to: 960_000 },
  /** Customers changed since the last reading. */
  customers: { from: 50_000, to: 70_000 },
  /** Resources, services, segments, locations. */
  catalogue: { from: 540_000, to: 660_000 },
  /** Passes and credit of people who are due. */
  entitlements: { from: 20_000, to: 30_000 },
  /** Waitlists of the classes on the screen. */
  alternates: { from: 150_000, to: 210_000 },
} as const;

/** Name of one thing that is read over and over. */
export type IntervalName = keyof typeof INTERVALS;

/** A window that nobody looks at asks this many times less often. */
export const HIDDEN_FACTOR = 4;

/** Waiting between probes while the line is down, in ms; the last one repeats. */
export const PROBE_WAITS = [1_000, 2_000, 4_000, 4_000] as const;

/** Passes and credit read less than this long ago are not read again by themselves, in ms. */
export const ENTITLEMENTS_FRESH = 300_000;

/** Days kept around today: this many back and ahead. */
export interface KeptDays {
  readonly back: number;
  readonly ahead: number;
}

/** What is kept where nobody has chosen otherwise. */
export const KEPT_DAYS: KeptDays = { back: 14, ahead: 60 };

/** A server that does not answer a sign of life for so long is not there, in ms. */
export const PULSE_TIMEOUT = 4_000;

/** The time to the next reading with jitter, so that desks of one business do not ask in step. `random` is in [0, 1). */
export function nextWait(name: IntervalName, visible: boolean, random: number): number {
  const { from, to } = INTERVALS[name];
  return Math.round((from + (to - from) * random) * (visible ? 1 : HIDDEN_FACTOR));
}

/** The time to the next probe after `failures` failures in a row, with up to a quarter of jitter. */
export function probeWait(failures: number, random: number): number {
  const wait = PROBE_WAITS[Math.min(failures, PROBE_WAITS.length) - 1] ?? PROBE_WAITS[0];
  return Math.round(wait * (1 + random / 4));
}
