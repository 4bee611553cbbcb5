import { offeredPrice } from '@shared/domain/offered-price';
import type { OfferItem } from '@shared/domain/offers';
import { lazy, Suspense } from 'react';
import { takes } from '../../state/booking-act';
import { useSession } from '../../state/session';
import { resourceName, usePanel } from './panel-store';

const ShowDialog = lazy(() => import('../showing').then((module) => ({ default: module.ShowDialog })));

/** What is chosen, for the customer's eyes: it says that it is not booked yet. */
export function ShowChosen({ item, onClose }: { readonly item: OfferItem; readonly onClose: () => void }) {
  const { typed, catalogue, detail } = usePanel();
  const locations = useSession((state) => state.business?.locations);
  const { chosen } = typed;
  if (chosen === null) return null;
  const count = takes(item).count ? typed.count : 1;
  const price = offeredPrice(item, detail?.entitlements?.priceLevel ?? null, count)?.total ?? null;
  const at = catalogue?.resources.find(({ id }) => id === chosen.resourceId)?.locationId;
  return (
    <Suspense fallback={null}>
      <ShowDialog
        booking={{ start: chosen.start, end: chosen.end, service: item.name, resource: resourceName(catalogue, chosen.resourceId), location: locations?.find(({ id }) => id === at)?.name ?? null, price, toPay: price ?? 0, count, state: 'chosen' }}
        onClose={onClose}
      />
    </Suspense>
  );
}
