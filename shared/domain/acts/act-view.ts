import type { AppError } from '../../errors/app-error';
import type { Act, ActState, AskedFor, Facts } from './act';
import type { Made } from './made';
import { madeBy } from './made';
import { bookingOf } from './subject';

/** An act as the lists and messages of the window show it. Times in epoch ms. */
export interface ActView {
  readonly id: string;
  readonly order: number;
  /** Action of the API; its name in words is `act.name.<action>` of the catalogue. */
  readonly action: string;
  /** The booking that it is about, if it is about one. */
  readonly booking: { readonly appointmentId: number; readonly customerId: number } | null;
  readonly state: ActState;
  readonly askedFor: AskedFor | null;
  readonly createdAt: number;
  readonly notBefore: number | null;
  readonly endedAt: number | null;
  /** Whom and what it is about: `name`, `time`, `mark`. */
  readonly title: Act['title'];
  readonly error: AppError | null;
  /** It failed and a person has seen that: no longer listed. */
  readonly dismissed: boolean;
  /** What was read before it was sent, or after a clash what it was decided on, and what was read last: a person compares them when nothing else decides. */
  readonly before: Facts | null;
  readonly after: Facts | null;
  /** The booking or the customer that it has made. */
  readonly made?: Made;
}

/** The acts that a person may want to know of, and how the book was found. */
export interface ActsView {
  readonly acts: readonly ActView[];
  /** `restored`, `damaged`: acts may be missing, and the person is told. */
  readonly foundAs: 'new' | 'kept' | 'restored' | 'damaged';
  /** Rows of the book that do not open. */
  readonly unreadable: number;
  /** False: the book lives in memory, and what is not sent is lost with the program. */
  readonly kept: boolean;
}

/** The part of an act that the window sees. */
export function actView(act: Act): ActView {
  const { id, order, action, state, askedFor, createdAt, notBefore, endedAt, title, error, dismissedAt } = act;
  const made = madeBy(act);
  return { id, order, action, booking: bookingOf(act), state, askedFor, createdAt, notBefore, endedAt, title, error, dismissed: dismissedAt !== undefined, ...comparedIn(act), ...(made === null ? {} : { made }) };
}

/** After a clash only what the act is about is compared. */
function comparedIn({ askedFor, base, before, after }: Act): Pick<ActView, 'before' | 'after'> {
  if (askedFor !== 'clash' || base === null || after === null) return { before: before?.facts ?? null, after: after?.facts ?? null };
  return { before: base, after: sameFields(base, after.facts) };
}

function sameFields(base: Facts, facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(base).map(([field, value]) => {
      const read = facts[field];
      return [field, isFacts(value) && isFacts(read) ? sameFields(value, read) : (read ?? null)];
    }),
  );
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
