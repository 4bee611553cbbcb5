import type { ChosenStart, OfferCatalogue, OfferedStart } from '@shared/domain/offers';
import { formatDay, formatTime } from '../../i18n/format';
import { resourceName } from './panel-store';
import type { PanelCustomer } from './typed';

/** The customer's name, as far as there is one. */
export function wordsOf(customer: PanelCustomer | null): string {
  if (customer === null) return '';
  return customer.kind === 'known' ? customer.name : `${customer.firstName} ${customer.lastName}`.trim();
}

/** Day, time and who: `pá 27. 11. 14:30, Petr`. */
export function startWords({ start, resourceId }: Pick<ChosenStart, 'start' | 'resourceId'>, catalogue: OfferCatalogue | null): string {
  return [`${formatDay(start)} ${formatTime(start)}`, resourceName(catalogue, resourceId)].filter((part) => part !== '').join(', ');
}

/** The same of an offer, with everyone who is free. */
export function offerWords({ start, resourceIds }: OfferedStart, catalogue: OfferCatalogue | null): string {
  return [`${formatDay(start)} ${formatTime(start)}`, ...resourceIds.map((id) => resourceName(catalogue, id))].filter((part) => part !== '').join(', ');
}
