/**
 * Every point between two durable steps of an act. The fault tests end the program at each of them; a new step in the engine
 * gets its point here.
 */
export const CRASH_POINTS = [
  /** The act is in the book, nobody was told. */
  'decided',
  /** The reading before the send has come. */
  'read-before',
  /** It is written that the act is on its way; nothing has left. */
  'sending-written',
  /** The answer has come and is not written. */
  'answered',
  /** The outcome is written; nobody was told. */
  'outcome-written',
  /** A reading of an act without an answer has come and is not written. */
  'read-after',
  /** A person's decision is written. */
  'decision-written',
] as const;

/** See {@link CRASH_POINTS}. */
export type CrashPoint = (typeof CRASH_POINTS)[number];
