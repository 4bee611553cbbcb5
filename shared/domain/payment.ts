import type { Payment, PaymentState } from './booking';

/** What the two lists of the wire say of a payment; amounts in hellers, null where a list is silent. */
export interface PaymentFacts {
  readonly price: number;
  readonly isPaid: boolean;
  readonly paidPart: number | null;
  readonly remaining: number | null;
  readonly isWaiting: boolean;
  readonly method: string | null;
}

/** Payment of a booking out of Event and PaymentInfo (rules.md III.A "Bookings: payment"; the remainder of PaymentInfo wins). */
export function paymentOf(facts: PaymentFacts): Payment {
  const remaining = facts.isPaid ? 0 : Math.max(0, facts.remaining ?? facts.price - (facts.paidPart ?? 0));
  return { state: stateOf(facts, remaining), price: facts.price, remaining, method: facts.method };
}

function stateOf(facts: PaymentFacts, remaining: number): PaymentState {
  if (facts.isPaid) return 'paid';
  if (facts.price === 0) return 'none';
  if (remaining === 0) return 'paid';
  if (remaining < facts.price) return 'part';
  return facts.isWaiting ? 'waiting' : 'unpaid';
}
