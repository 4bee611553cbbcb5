/** Crowns without the noise of binary fractions. */
export function crowns(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** What is left to pay of a booking, in crowns; never below zero. */
export function remainingOf({ price, paid }: { readonly price: number; readonly paid: number }): number {
  return Math.max(0, crowns(price - paid));
}

/** Whether a booking is wholly paid. Choice: a free one is neither paid nor owing. */
export function isPaid(row: { readonly price: number; readonly paid: number }): boolean {
  return row.price > 0 && remainingOf(row) === 0;
}

/** A price with a price level, in whole crowns. */
export function atLevel(price: number, level: { readonly factor: number }): number {
  return Math.round(price * level.factor);
}
