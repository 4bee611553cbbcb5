import { toHellers } from '../../domain/money';
import type { BookingServiceApiModel } from '../generated/responses';
import { text } from './bookings';

/** A service as the catalogue keeps it: length in minutes, prices in hellers with VAT, who gives it. */
export function serviceOf(model: BookingServiceApiModel) {
  return {
    id: model.Id,
    name: text(model.Name) ?? '',
    segmentId: model.SegmentId,
    minutes: model.Duration,
    price: model.Price === null ? null : toHellers(model.Price),
    resourceIds: model.BookingResourceIds,
    levels: model.AvailablePriceLevels.map((level) => ({ name: text(level.Name) ?? '', price: toHellers(level.Price) })),
    deleted: model.State === 'Deleted',
  };
}
