import type { KnownNames, NamesWanted } from '@shared/reservanto/acts/title';
import { readCatalogue } from '../db/catalogue';
import { customerOfId } from '../db/customers';
import type { ViewSource } from './day-view';
import { bookingDetail, classDetail } from './details';

/** Names for the title of an act; null where the cache has none. `now` in epoch ms. */
export function actNames(source: ViewSource, now: number, { customerId, appointmentId, resourceId, serviceId }: NamesWanted): KnownNames {
  const { db } = source;
  const { resources, services } = readCatalogue(db);
  const block = appointmentId === null ? undefined : ((customerId === null ? null : bookingDetail(source, now, appointmentId, customerId)) ?? classDetail(source, appointmentId))?.block;
  return {
    customer: (customerId === null ? null : customerOfId(db, customerId)?.name) ?? (block?.kind === 'booking' ? block.title : null),
    resource: resources.find(({ id }) => id === resourceId)?.name ?? null,
    service: services.find(({ id }) => id === serviceId)?.name ?? null,
    booking: block === undefined ? null : { title: block.title, start: block.start, end: block.end, startLabel: block.startLabel, service: block.kind === 'class' ? block.title : block.service, resource: block.resourceName },
  };
}
