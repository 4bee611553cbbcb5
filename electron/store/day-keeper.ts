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

  const settle = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const write = (): void => {
    settle();
    if (due === null) return;
    const { locationId } = due;
    due = null;
    delay = EVERY;
    const today = dateOf(now(), zone);
    const views = [view(today, locationId), view(addDays(today, 1), locationId)].filter(({ ages }) => ages.bookings !== null);
    try {
      // A cache that was begun anew knows nothing yet: then the older copy is still the best one.
      if (views.length > 0) days.keep(views);
    } catch {
      // A full disk costs the next start 60 ms and nothing else.
    }
  };

  return {
    touched: (locationId) => {
      due = { locationId };
      timer ??= setTimeout(() => void turn().then(write), delay).unref();
    },
    close: write,
    forget: () => {
      settle();
      due = null;
      days.forget();
    },
  };
}
