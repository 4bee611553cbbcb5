import type { CustomValue } from './booking';

/** Longest text of a custom value that can be written, in characters. */
export const LONGEST_VALUE = 2_000;

/** What a custom value is filled into: its name, its type, the segment that asks for it (rules.md, section 11). */
export interface ValueDefinition {
  readonly id: number;
  readonly name: string;
  readonly kind: CustomValue['kind'];
  /** The booking form asks for it; a consent, for instance. */
  readonly required: boolean;
  /** The texts that are allowed; empty: any. */
  readonly options: readonly string[];
  readonly segmentId: number;
  /** Services and locations of a booking's value; null: all. */
  readonly serviceIds: readonly number[] | null;
  readonly locationIds: readonly number[] | null;
}

/** What of a booking decides which values it has; null: not known. */
export interface ValuePlace {
  readonly segmentId: number | null;
  readonly serviceId: number | null;
  readonly locationId: number | null;
}

/** True for a definition that is filled in for such a booking. */
export function fitsPlace({ segmentId, serviceIds, locationIds }: ValueDefinition, place: ValuePlace): boolean {
  return (
    segmentId === place.segmentId &&
    (serviceIds === null || (place.serviceId !== null && serviceIds.includes(place.serviceId))) &&
    (locationIds === null || (place.locationId !== null && locationIds.includes(place.locationId)))
  );
}

/** A custom value that is not set. */
export function unsetValue({ id, name, kind, required }: ValueDefinition): CustomValue {
  return { definitionId: id, name, value: null, kind, required };
}

/** True for a value that the business wants and nobody has filled in; a consent that was not given is none. */
export function isMissing({ required, value }: Pick<CustomValue, 'required' | 'value'>): boolean {
  return required && (value === null || value === false || value === '');
}

/** Values with those that can be set and are not, in the order of the definitions; values of other definitions come last. */
export function allValues(values: readonly CustomValue[], definitions: readonly ValueDefinition[]): CustomValue[] {
  const known = new Map(values.map((value) => [value.definitionId, value]));
  const ids = new Set(definitions.map(({ id }) => id));
  return [...definitions.map((definition) => known.get(definition.id) ?? unsetValue(definition)), ...values.filter(({ definitionId }) => !ids.has(definitionId))];
}
