import type { Payment } from './booking';
import { offeredPrice } from './offered-price';
import type { OfferItem } from './offers';

/** How a booking came to its price. Amounts in hellers. */
export interface PriceWhy {
  /** Of one person, as the service has it; null: the server gives none. */
  readonly base: number | null;
  /** Of the customer's price level, when the price was made by it. */
  readonly level: { readonly name: string; readonly price: number } | null;
  readonly count: number;
  /** Base, level and people make the price; else it was set otherwise (by hand, by a voucher, at an earlier price), which cannot be read. */
  readonly isExplained: boolean;
  readonly price: number;
  readonly paid: number;
  /** The server's words for how it was paid. */
  readonly method: string | null;
  readonly toPay: number;
}

/** Explains a price by what is known of the service (null: it is not offered any more) and of the customer's price level. */
export function priceWhy({ price, remaining, method }: Payment, count: number, item: Pick<OfferItem, 'price' | 'levels'> | null, levelName: string | null): PriceWhy {
  const paid = { price, paid: Math.max(0, price - remaining), method, toPay: remaining, count };
  const byLevel = item === null ? null : offeredPrice(item, levelName, count);
  if (item === null || byLevel === null) return { ...paid, base: null, level: null, isExplained: false };
  if (byLevel.total === price) return { ...paid, base: byLevel.base, level: byLevel.level, isExplained: true };
  return { ...paid, base: byLevel.base, level: null, isExplained: byLevel.base * count === price };
}
