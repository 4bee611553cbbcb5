import type { AgainPlan } from '@shared/domain/again';
import type { ChosenStart, OfferItem } from '@shared/domain/offers';
import type { AppError } from '@shared/errors/app-error';
import { create } from 'zustand';

/** Where a booking is wanted; epoch ms. */
export interface WantedPlace {
  readonly resourceId: number;
  readonly start: number;
  readonly end: number;
}

/** What is booked again, and for whom. */
export interface AgainSource {
  readonly item: OfferItem;
  readonly customerId: number;
  readonly name: string;
  readonly count: number;
  readonly place: WantedPlace;
  /** Names of resources by id. */
  readonly names: ReadonlyMap<number, string>;
}

/** `asking`: the server has not answered yet; a failure is why it could not be asked. */
export type WeekPlan = { readonly state: 'asking' } | { readonly state: 'failed'; readonly error: AppError } | { readonly state: 'read'; readonly plan: AgainPlan };

/** What became of a week's booking. `undecided`: nobody knows whether it was done, a person decides. */
export type WeekOutcome = { readonly state: 'none' | 'sending' | 'unknown' | 'booked' | 'pending' | 'undecided' } | { readonly state: 'refused'; readonly error: AppError };

/** One later week. */
export interface AgainWeek {
  /** Weeks after the booking that is made again. */
  readonly weeks: number;
  readonly place: WantedPlace;
  readonly plan: WeekPlan;
  readonly isWanted: boolean;
  readonly outcome: WeekOutcome;
}

/** One later week, or every week up to one. */
export type AgainSpan = '1' | '2' | '4' | 'series';

interface AgainState {
  readonly source: AgainSource | null;
  readonly span: AgainSpan;
  /** Length of a series. */
  readonly series: number;
  readonly weeks: readonly AgainWeek[];
  readonly isBooking: boolean;
}

/** Nothing is booked again. */
export const NOTHING_AGAIN: AgainState = { source: null, span: '1', series: 4, weeks: [], isBooking: false };

/** The dialog in which a booking is made again; one at a time. */
export const useAgain = create<AgainState>(() => NOTHING_AGAIN);

/** Changes one week; one that is not in the list any more is left alone. */
export function setWeek(weeks: number, change: Partial<AgainWeek>): void {
  useAgain.setState((state) => ({ weeks: state.weeks.map((week) => (week.weeks === weeks ? { ...week, ...change } : week)) }));
}

/** Where it would be booked; null while that is not known, or where there is no place. */
export function bookableIn({ plan, outcome }: AgainWeek): ChosenStart | null {
  const isOpen = outcome.state === 'none' || outcome.state === 'refused';
  return isOpen && plan.state === 'read' && plan.plan.clash === null && plan.plan.own?.isSame !== true ? plan.plan.chosen : null;
}

/** Weeks that will be booked. */
export function wantedIn(weeks: readonly AgainWeek[]): readonly AgainWeek[] {
  return weeks.filter((week) => week.isWanted && bookableIn(week) !== null);
}
