import type { Pending } from './acts/pending';
import type { Means } from './means';
import type { ClassView } from './views';

/** Another booking of a person at the time of a class. Times in epoch ms. */
export interface Clash {
  readonly appointmentId: number;
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

/** Somebody on the waitlist of a class, as the list of the server has them; it gives no time of joining, its order says who came first. */
export interface Waiting {
  readonly customerId: number;
  readonly name: string;
  readonly phone: string | null;
  /** Moves up by itself when a place is free (AlternateAutoPromotion, rules.md section 8). */
  readonly movesUpAlone: boolean;
}

/** What a desk has to know of somebody who waits before it gives them the place, as far as the cache knows it. */
export interface WaitingFacts {
  readonly phone: string | null;
  /** null: not read yet. */
  readonly means: Means | null;
  /** Of a course: with the lessons to come. */
  readonly clashes: readonly Clash[];
}

/** Somebody on the waitlist of a course, with what a desk has to know of them. */
export type CourseWaiting = Waiting & WaitingFacts;

/** Somebody on the waitlist of a class, with what a desk has to know of them. */
export interface WaitingView extends Waiting, WaitingFacts {
  /** An act on their place in the class or on the list that is not over. */
  readonly pending: Pending | null;
}

/** A class or course on whose waitlist a customer stands. Times in epoch ms. */
export interface WaitsFor {
  readonly kind: 'class' | 'course';
  /** Of the appointment, or of the course. */
  readonly id: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly movesUpAlone: boolean;
  readonly occupied: number;
  readonly capacity: number;
}

/** The same with what a desk has to know of the customer. */
export interface WaitsForView extends WaitsFor, Omit<WaitingFacts, 'phone'> {}

/** Somebody's wait for a class or course, as its facts are asked for. */
export type WaitOf = Pick<WaitsFor, 'kind' | 'id' | 'start' | 'end'> & { readonly customerId: number };

/** True when nobody more can be booked. */
export function isFull({ occupied, capacity }: Pick<ClassView, 'occupied' | 'capacity'>): boolean {
  return occupied >= capacity;
}

/** True when a class that was full, and for which somebody waits, has a place now. */
export function hasPlaceFreed(before: ClassView | null, after: ClassView | null): boolean {
  return before !== null && after !== null && isFull(before) && !isFull(after) && (after.alternates ?? 0) > 0;
}
