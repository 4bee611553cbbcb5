import { daysBetween } from '@shared/domain/weeks';
import type { Watch } from './ports';

/** A day in sight that was read less than this long ago is fresh, in ms. */
const FRESH = 240_000;
/** Waitlists are read for so many days at most: a month of them would be hundreds of calls. */
const A_WEEK = 7;

/** Days of a week or month that is looked at, besides the one day that the screen is about. */
export interface Sight {
  /** They, the nearest first as they come. */
  days(watch: Watch): string[];
  /** The same where they are few enough to read more about them. */
  weekDays(watch: Watch): string[];
  /** Those that have come into sight and are not fresh. */
  stale(before: Watch, next: Watch): string[];
  /** A day was read now. */
  dayRead(date: string): void;
}

/** Nothing read yet. `monotonic` is in ms. */
export function createSight(monotonic: () => number): Sight {
  const readAt = new Map<string, number>();
  const days = ({ days: span, day }: Watch): string[] => (span === null ? [] : daysBetween(span.from, span.to).filter((date) => date !== day?.date));
  return {
    days,
    weekDays: (watch) => {
      const seen = days(watch);
      return seen.length <= A_WEEK ? seen : [];
    },
    stale: (before, next) => {
      const known = new Set(days(before));
      return days(next).filter((date) => !known.has(date) && monotonic() - (readAt.get(date) ?? -Infinity) > FRESH);
    },
    dayRead: (date) => void readAt.set(date, monotonic()),
  };
}
