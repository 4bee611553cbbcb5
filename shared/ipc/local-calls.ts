import type { LocalKind, LocalRecord, LocalWanted } from '../domain/local/record';

/** What is kept on this computer only, and how it was found. */
export interface LocalView {
  readonly records: readonly LocalRecord[];
  /** Records that do not open; they stay in the file. */
  readonly unreadable: number;
  /** False: they live in memory and are lost with the program. */
  readonly kept: boolean;
}

/** Channels of what is kept on this computer only. What has changed comes as `local.changed`, the same whoever changed it. */
export interface LocalCalls {
  /** Records of these kinds, oldest first; with those that are done or removed and may be taken up again. */
  'local.list': { input: { kinds: readonly LocalKind[] }; output: LocalView };
  /**
   * Keeps it, durably when this answers; with the id of a record that is there it takes its place, and one that was removed is back.
   * `local.tooLarge`, `local.tooMany`, or what the book of acts says when it cannot write.
   */
  'local.put': { input: LocalWanted; output: LocalRecord };
  /** It is done, or after all it is not. */
  'local.done': { input: { id: string; done: boolean }; output: LocalRecord };
  /** Removes it; for 30 days that can be taken back. */
  'local.remove': { input: { id: string; removed: boolean }; output: LocalRecord };
}
