import type { ValueDefinition } from '../../domain/custom-values';
import type { CustomValueDefinitionApiModel } from '../generated/responses';
import { text, valueKind } from './bookings';

/** A definition of a custom value; an empty list of services or locations means all of them, as the flags beside it do. */
export function definitionOf(model: CustomValueDefinitionApiModel): ValueDefinition {
  return {
    id: model.Id,
    name: text(model.Name) ?? '',
    kind: valueKind(model.DataType),
    required: model.IsRequired,
    options: model.OneFromList.map(text).filter((option) => option !== null),
    segmentId: model.SegmentId,
    serviceIds: model.AllServices || model.ServiceIds.length === 0 ? null : model.ServiceIds,
    locationIds: model.AllLocations || model.LocationIds.length === 0 ? null : model.LocationIds,
  };
}
