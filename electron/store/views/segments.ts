import type { SegmentKind } from '@shared/domain/moves';
import { segmentKind } from '@shared/domain/moves';
import type { StoredCatalogue } from '../db/catalogue';
import type { BlockFrame } from './blocks';

/** No service has this id. */
const NONE = -1;

/** Says the type of segment of a booking or class: that of its service, else of its segment's name, else of a resource that serves one only. */
export function segmentsOf({ segments, services, resources }: StoredCatalogue): BlockFrame['segment'] {
  const typeOf = new Map(segments.map(({ id, type }) => [id, segmentKind(type)]));
  const ofName = new Map(segments.map(({ name, type }) => [name, segmentKind(type)]));
  const ofService = new Map(services.map(({ id, segmentId }) => [id, typeOf.get(segmentId) ?? null]));
  const ofResource = new Map(resources.map(({ id, segmentIds }) => [id, onlyOne(segmentIds.map((segmentId) => typeOf.get(segmentId) ?? null))]));
  return ({ serviceId, resourceId, segmentName }) => ofService.get(serviceId ?? NONE) ?? ofName.get(segmentName ?? '') ?? ofResource.get(resourceId) ?? null;
}

/** Types of the segments that a resource serves; null: one of them is not known. */
export function kindsServed({ segments }: Pick<StoredCatalogue, 'segments'>): (resource: { readonly segmentIds: readonly number[] }) => readonly SegmentKind[] | null {
  const typeOf = new Map(segments.map(({ id, type }) => [id, segmentKind(type)]));
  return ({ segmentIds }) => {
    const kinds = segmentIds.map((id) => typeOf.get(id) ?? null);
    return kinds.length === 0 || kinds.includes(null) ? null : [...new Set(kinds.filter((kind) => kind !== null))];
  };
}

function onlyOne(kinds: readonly (SegmentKind | null)[]): SegmentKind | null {
  return new Set(kinds).size === 1 ? (kinds[0] ?? null) : null;
}
