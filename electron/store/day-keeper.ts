import { addDays, dateOf } from '@shared/domain/days';
import type { PlainDate } from '@shared/domain/booking';
import type { DayView } from '@shared/domain/views';
import type { FirstDays } from './first-day';

/** The first copy is made so long after the window has its day, later ones no oftener than `EVERY`; in ms. */
const FIRST_AFTER = 1_000;
const EVERY = 5 * 60_000;

/** What the copies are made of. `now` in epoch ms of the program's clock. */
export interface KeeperDeps {
  readonly days: FirstDays;
  readonly zone: string;
  readonly now: () => number;
  /** Resolves when a longer step may begin. */
  readonly turn: () => Promise<void>;
  readonly view: (date: PlainDate, locationId: number | null) => DayView;
}

/** Keeps today and tomorrow for the next start, without writing at every poll. */
export interface DayKeeper {
  /** The day of this location is shown, or has changed. */
  touched(locationId: number | null): void;
  /** Writes what is due; the store is about to end. */
  close(): void;
  /** Drops what is due and what was written. */
  forget(): void;
}

/** Makes the keeper. */
export function createDayKeeper({ days, zone, now, turn, view }: KeeperDeps): DayKeeper {
  let timer: NodeJS.Timeout | null = null;
  let due: { readonly locationId: number | null } | null = null;
  let delay = FIRST_AFTER;
  /** Rises when what is being made in turns is not to be written any more. */
  let stopped = 0;

  const settle = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const twoDays = (): readonly PlainDate[] => {
    const today = dateOf(now(), zone);
    return [today, addDays(today, 1)];
  };
  const keep = (made: readonly DayView[]): void => {
    const views = made.filter(({ ages }) => ages.bookings !== null);
    try {
      // A cache that was begun anew knows nothing yet: then the older copy is still the best one.
      if (views.length > 0) days.keep(views);
    } catch {
      // A full disk costs the next start 60 ms and nothing else.
    }
  };
  const write = (): void => {
    settle();
    stopped += 1;
    if (due === null) return;
    const { locationId } = due;
    due = null;
    keep(twoDays().map((date) => view(date, locationId)));
  };
  /** The same a step at a time: each day takes as long as a key may. */
  const writeInTurns = async (): Promise<void> => {
    settle();
    delay = EVERY;
    if (due === null) return;
    const [mine, begun] = [due, stopped];
    const made: DayView[] = [];
    for (const date of twoDays()) {
      await turn();
      if (begun !== stopped) return;
      made.push(view(date, mine.locationId));
    }
    await turn();
    if (begun !== stopped) return;
    // Touched meanwhile it is due again, later.
    if (due === mine) due = null;
    keep(made);
  };

  return {
    touched: (locationId) => {
      due = { locationId };
      timer ??= setTimeout(() => void writeInTurns(), delay).unref();
    },
    close: write,
    forget: () => {
      settle();
      stopped += 1;
      due = null;
      days.forget();
    },
  };
}
