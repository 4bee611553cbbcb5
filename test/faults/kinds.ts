/** Where a history happens. */
export type Kind = 'simulation' | 'kills' | 'electron';

/** What is different about each kind. */
interface KindTraits {
  /** In words, for the lines that the command prints. */
  readonly name: string;
  /** Acts of one history at most. */
  readonly acts: number;
  /** Numbers of acts at which a history that failed is tried again. */
  readonly shorter: readonly number[];
  /** So many failed ones are shortened; the rest is only printed, since each try takes its time. */
  readonly shortened: number;
  /** Histories at once in one worker: with real processes they wait more than they work. */
  readonly atOnce: number;
  /** A line of progress after so many. */
  readonly progress: number;
}

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);

/** See {@link KindTraits}. */
export const KINDS: Readonly<Record<Kind, KindTraits>> = {
  simulation: { name: 'simulation', acts: 12, shorter: upTo(12), shortened: Infinity, atOnce: 1, progress: 1000 },
  kills: { name: 'kills', acts: 8, shorter: upTo(8), shortened: 20, atOnce: 2, progress: 50 },
  electron: { name: 'Electron', acts: 8, shorter: upTo(7), shortened: 3, atOnce: 2, progress: 4 },
};
