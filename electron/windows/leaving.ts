/** A page that does not say so soon that it has asked will not: the window closes without an answer. In ms. */
export const ASKED_WITHIN = 5_000;

/** What the end of the program by a person is built from. */
export interface LeavingDeps {
  /** Acts that are not over would be left behind. */
  readonly mustAsk: () => boolean;
  /** Lets the page ask. */
  readonly ask: () => void;
  /** Ends the program without asking again. */
  readonly leave: () => void;
  /** Calls once after `ms`, unless the returned function is called before. */
  readonly after: (ms: number, then: () => void) => () => void;
}

/** Asks once before a person ends the program; nothing that is not over is lost either way. */
export interface Leaving {
  /** Somebody wants to close; false: not yet, the page asks. */
  attempt(): boolean;
  /** What the page says: the question is on the screen, or the person leaves all the same. */
  answered(answer: 'asked' | 'now'): void;
  /** The system ends the program: nobody is asked any more. */
  dontAsk(): void;
}

/** Builds the question. A second try while it is on the screen asks nothing more. */
export function createLeaving({ mustAsk, ask, leave, after }: LeavingDeps): Leaving {
  let isFree = false;
  let giveUp: (() => void) | null = null;
  const free = (): void => {
    giveUp?.();
    giveUp = null;
    isFree = true;
  };
  const go = (): void => {
    free();
    leave();
  };
  return {
    attempt: () => {
      if (isFree || !mustAsk()) return true;
      ask();
      giveUp ??= after(ASKED_WITHIN, go);
      return false;
    },
    answered: (answer) => {
      if (answer === 'now') {
        go();
        return;
      }
      giveUp?.();
      giveUp = null;
    },
    dontAsk: free,
  };
}
