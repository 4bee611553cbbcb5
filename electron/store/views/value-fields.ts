import type { CustomValue } from '@shared/domain/booking';
import type { ValueDefinition, ValuePlace } from '@shared/domain/custom-values';
import { allValues, fitsPlace } from '@shared/domain/custom-values';
import type { ValueField } from '@shared/domain/views';
import type { StoredCatalogue } from '../db/catalogue';

function fieldsOf(of: ValueField['of'], values: readonly CustomValue[], definitions: readonly ValueDefinition[]): ValueField[] {
  const optionsOf = new Map(definitions.map(({ id, options }) => [id, options]));
  return allValues(values, definitions).map((value) => ({ ...value, of, options: optionsOf.get(value.definitionId) ?? [], pending: null }));
}

/** Custom values of a booking, also those that it lacks. */
export function bookingFields(values: readonly CustomValue[], { bookingValues }: StoredCatalogue, place: ValuePlace): ValueField[] {
  return fieldsOf('booking', values, bookingValues.filter((definition) => fitsPlace(definition, place)));
}

/** Custom values of a customer, also those that they lack: of one segment, since what another one asks for is no business of this booking, or of all with null. */
export function customerFields(values: readonly CustomValue[], { customerValues }: StoredCatalogue, segmentId: number | null): ValueField[] {
  const set = new Set(values.map(({ definitionId }) => definitionId));
  return fieldsOf('customer', values, customerValues.filter((definition) => segmentId === null || definition.segmentId === segmentId || set.has(definition.id)));
}
