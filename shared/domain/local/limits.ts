/** Longest line (a name, a phone, a title, a short note), in characters. */
export const LONGEST_LINE = 200;
/** Longest text of several lines, in characters. */
export const LONGEST_TEXT = 2_000;
/** Most people on one call list. */
export const MOST_ENTRIES = 300;
/** Most readers of one message that are remembered. */
export const MOST_READERS = 50;
/** Largest payload that crosses the bridge at all, in characters of its JSON. */
export const LARGEST_ASKED = 400_000;

/** Largest payload that is kept and most open records of each kind; beyond them putting fails with `local.tooLarge` and `local.tooMany`. Sizes in characters of JSON. */
export const LOCAL_LIMITS = {
  handover: { size: 20_000, count: 200 },
  callback: { size: 20_000, count: 500 },
  draft: { size: 20_000, count: 20 },
  callList: { size: LARGEST_ASKED, count: 100 },
  timeOff: { size: 20_000, count: 5_000 },
  lent: { size: 1_000, count: 1_000 },
  groupCame: { size: 1_000, count: 5_000 },
  practiceCard: { size: 1_000, count: 1 },
  minimum: { size: 1_000, count: 1_000 },
} as const;
