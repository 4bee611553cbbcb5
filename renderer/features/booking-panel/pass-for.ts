import { meansOf } from '@shared/domain/means';
import { offeredPrice } from '@shared/domain/offered-price';
import type { OfferItem } from '@shared/domain/offers';
import type { SuggestedMeans } from '@shared/domain/suggested-means';
import { suggestedMeans } from '@shared/domain/suggested-means';
import type { EntitlementsView } from '@shared/domain/views';
import { takes } from '../../state/booking-act';
import type { Typed } from './typed';

/** The pass that pays for everyone at once, with what it takes and leaves; null: none fits, a voucher pays, or there is nothing to pay. */
export function passFor({ chosen, count, voucher }: Pick<Typed, 'chosen' | 'count' | 'voucher'>, item: OfferItem, entitlements: EntitlementsView | null): (SuggestedMeans & { readonly kind: 'pass' }) | null {
  const allowed = takes(item);
  // A rental names no service: its number is that of its segment.
  if (chosen === null || entitlements === null || item.type === 'RentalLike' || (allowed.voucher && voucher.trim() !== '')) return null;
  const people = allowed.count ? count : 1;
  const remaining = offeredPrice(item, entitlements.priceLevel, people)?.total ?? Infinity;
  const means = suggestedMeans({ payment: { remaining, state: 'unpaid' }, count: people }, meansOf(entitlements, item.id, chosen.start, people));
  return typeof means !== 'string' && means.kind === 'pass' ? means : null;
}
