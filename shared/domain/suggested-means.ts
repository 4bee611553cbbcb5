import type { Payment } from './booking';
import type { Means } from './means';

/** What pays a booking, with what it takes and what is left then. Money in hellers; `left` null: a pass without a limit. */
export type SuggestedMeans =
  | { readonly kind: 'pass'; readonly usageId: number; readonly name: string; readonly takes: number; readonly left: number | null }
  | { readonly kind: 'makeUp'; readonly takes: number; readonly left: number }
  | { readonly kind: 'credit'; readonly takes: number; readonly left: number };

/** Why nothing is suggested: nothing is to be paid, what the person has was not read, it does not suffice, or there is none. */
export type NoMeans = 'nothingToPay' | 'notRead' | 'tooLittle' | 'none';

/** What is to be paid: one entry or make-up goes for each of the people (rules.md III.A, Passes; Bookings: payment). */
export interface ToPay {
  readonly payment: Pick<Payment, 'remaining' | 'state'>;
  readonly count: number;
}

/**
 * The means that a desk would take: the pass that fits, else make-ups, else credit that pays all of it (product.md, Today). What was read
 * long ago may be wrong by now: the server decides.
 */
export function suggestedMeans({ payment, count }: ToPay, means: Pick<Means, 'pass' | 'credit' | 'makeUps'> | null): SuggestedMeans | NoMeans {
  if (payment.remaining <= 0 || payment.state === 'paid' || payment.state === 'none') return 'nothingToPay';
  if (means === null) return 'notRead';
  const { pass, makeUps, credit } = means;
  // A pass and make-ups pay the whole of a booking: with a part paid already they would take too much.
  const isWhole = payment.state !== 'part';
  if (isWhole && pass?.usageId !== undefined && (pass.left === null || pass.left >= count)) {
    return { kind: 'pass', usageId: pass.usageId, name: pass.name, takes: count, left: pass.left === null ? null : pass.left - count };
  }
  if (isWhole && makeUps >= count) return { kind: 'makeUp', takes: count, left: makeUps - count };
  if (credit >= payment.remaining) return { kind: 'credit', takes: payment.remaining, left: credit - payment.remaining };
  return pass !== null || makeUps > 0 || credit > 0 ? 'tooLittle' : 'none';
}
