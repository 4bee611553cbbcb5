/** What a person has changed about single-character keys (WCAG 2.1.4). */
export interface KeySettings {
  /** False: no letter, digit or sign acts by itself. */
  readonly letters: boolean;
  /** Keys chosen in the place of the usual ones, by command; a command that the program does not know is passed over. */
  readonly own: Readonly<Record<string, string>>;
}

/** As the program comes. */
export const USUAL_KEYS: KeySettings = { letters: true, own: {} };
