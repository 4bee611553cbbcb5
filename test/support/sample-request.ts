import { definitionOf } from '@shared/reservanto/schema-definition';

/** The smallest value that a strict request schema accepts: required fields only, ids 1, texts `x`. */
export function sampleOf(schema: unknown): unknown {
  const def = definitionOf(schema);
  if (def.type === 'object') {
    const fields = Object.entries(def.shape ?? {}).map(([key, field]) => [key, sampleOf(field)] as const);
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  }
  if (def.type === 'optional') return undefined;
  if (def.type === 'nullable') return sampleOf(def.innerType);
  if (def.type === 'lazy') return sampleOf(def.getter?.());
  if (def.type === 'enum') return Object.values(def.entries ?? {})[0];
  if (def.type === 'array') return [];
  if (def.type === 'number') return 1;
  if (def.type === 'boolean') return false;
  if (def.type === 'string') return 'x';
  throw new Error(`no sample for ${def.type}`);
}
