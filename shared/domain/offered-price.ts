import type { OfferItem } from './offers';

/** What a booking will cost and why; hellers for all people. null: the server counts it. */
export interface OfferedPrice {
  readonly base: number;
  /** Of the customer's price level, when that changes it. */
  readonly level: { readonly name: string; readonly price: number } | null;
  readonly count: number;
  readonly total: number;
}

/** The price of an item for so many people at a price level (its name, as customers carry it). */
export function offeredPrice({ price, levels }: Pick<OfferItem, 'price' | 'levels'>, levelName: string | null, count: number): OfferedPrice | null {
  if (price === null) return null;
  const found = levelName === null ? undefined : levels.find(({ name }) => name === levelName);
  const level = found === undefined || found.price === price ? null : found;
  return { base: price, level, count, total: (level?.price ?? price) * count };
}
