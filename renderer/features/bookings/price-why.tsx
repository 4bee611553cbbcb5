import { itemAgain } from '@shared/domain/again';
import type { OfferCatalogue } from '@shared/domain/offers';
import { priceWhy } from '@shared/domain/price-why';
import type { BookingDetail } from '@shared/domain/views';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';
import { formatMoney } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { Skeleton } from '../../ui/message';
import css from './drawer.module.css';

/** How a booking came to its price: base, price level, people; what is paid and what is left. */
export function PriceWhy({ detail: { block, entitlements } }: { readonly detail: BookingDetail }) {
  const t = useText();
  const [catalogue, setCatalogue] = useState<OfferCatalogue | null | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    void call('offers.catalogue', null).then((answer) => {
      if (!isGone) setCatalogue(answer.ok ? answer.value : null);
    });
    return () => void (isGone = true);
  }, []);
  if (catalogue === undefined) return <Skeleton lines={3} label={t('app.loading')} />;
  const why = priceWhy(block.payment, block.count, itemAgain(catalogue?.items ?? [], block) ?? null, entitlements?.priceLevel ?? null);
  const lines: readonly (readonly [string, number | null])[] = [
    why.base === null ? [t('why.noBase'), null] : [t('why.base'), why.base],
    ...(why.level === null ? [] : [[t('why.level', { name: why.level.name }), why.level.price] as const]),
    ...(why.count === 1 ? [] : [[t('why.count', { count: why.count }), null] as const]),
    // The base price alone needs no sum under it.
    ...(why.isExplained && why.level === null && why.count === 1 ? [] : [[why.isExplained || why.base === null ? t('why.price') : t('why.other'), why.price] as const]),
    ...(why.paid === 0 ? [] : [[why.method === null ? t('why.paid') : t('why.paidBy', { method: why.method }), why.paid] as const]),
    ...(why.toPay === 0 ? [] : [[t('why.toPay'), why.toPay] as const]),
  ];
  return (
    <ul className={css['why']}>
      {lines.map(([text, amount]) => (
        <li key={text}>
          <span>{text}</span>
          {amount === null ? null : <b>{formatMoney(amount)}</b>}
        </li>
      ))}
    </ul>
  );
}
