import type { CustomValue } from '../booking';
import type { ValueDefinition } from '../custom-values';
import { unsetValue } from '../custom-values';
import type { ValueField } from '../views';
import type { Act } from './act';
import { pendingOf } from './pending';
import type { ValueEdit } from './wanted-values';
import { wantedValues } from './wanted-values';

/** Values that an act wants, by definition; null for one that is deleted. Dates in epoch ms. */
function wantedBy({ action, request: { Values: values } }: Act): ReadonlyMap<number, CustomValue['value']> {
  if (!action.endsWith('/EditCustomValues') || !Array.isArray(values)) return new Map();
  return new Map([...wantedValues(values as readonly (ValueEdit | null)[])].map(([id, value]) => [id, typeof value === 'number' ? value * 1000 : value]));
}

/** Fields as open acts want them; one that stands before a person leaves what the server has and marks it. */
export function fieldsWith(fields: readonly ValueField[], acts: readonly Act[]): ValueField[] {
  return acts.reduce<readonly ValueField[]>((before, act) => {
    const wanted = wantedBy(act);
    return before.map((field) => {
      const value = wanted.get(field.definitionId);
      if (value === undefined) return field;
      return { ...field, pending: pendingOf(act), value: act.state === 'asked' ? field.value : value };
    });
  }, fields) as ValueField[];
}

/** Values after an act that was done; what had none before needs its definition to be shown. */
export function valuesAfter(values: readonly CustomValue[], act: Act, definitions: readonly ValueDefinition[]): CustomValue[] {
  const wanted = wantedBy(act);
  const known = new Set(values.map(({ definitionId }) => definitionId));
  const added = definitions.filter(({ id }) => wanted.has(id) && !known.has(id)).map(unsetValue);
  return [...values, ...added].map((value) => ({ ...value, value: wanted.get(value.definitionId) === undefined ? value.value : (wanted.get(value.definitionId) ?? null) }));
}
