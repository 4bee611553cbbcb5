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

/** The same with what a desk has to know before it gives them the place. */
export interface WaitingView extends Waiting {
  /** null: not read yet. */
  readonly means: Means | null;
  readonly clashes: readonly Clash[];
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

/** True when nobody more can be booked. */
export function isFull({ occupied, capacity }: Pick<ClassView, 'occupied' | 'capacity'>): boolean {
  return occupied >= capacity;
}

/** True when a class that was full, and for which somebody waits, has a place now. */
export function hasPlaceFreed(before: ClassView | null, after: ClassView | null): boolean {
  return before !== null && after !== null && isFull(before) && !isFull(after) && (after.alternates ?? 0) > 0;
}
