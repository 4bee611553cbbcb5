import { fillerOf } from '@electron/sandbox/data/models';
import * as responses from '@shared/reservanto/generated/responses';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { definitionOf } from '@shared/reservanto/schema-definition';
import type { z } from 'zod';
import { describe, expect, it } from 'vitest';

const schemas = responses as unknown as Readonly<Record<string, z.ZodType>>;
const MODELS = Object.keys(schemas).map((name) => name.replace(/Schema$/, '')).filter((name) => schemas[`${name}Schema`]?.type === 'object');

/** Something in every field of a schema, with a list of two and a null in it; `level` makes recursive models end. */
function sample(schema: z.ZodType, level = 0): unknown {
  const { type, in: input, innerType, element, valueType, shape, getter } = definitionOf(schema);
  if (level > 12) return null;
  const inner = input ?? innerType ?? getter?.();
  if (inner !== undefined && ['pipe', 'optional', 'nullable', 'lazy'].includes(type)) return sample(inner, level + 1);
  if (element !== undefined) return [sample(element, level + 1), null, sample(element, level + 1)];
  if (valueType !== undefined) return { 7: sample(valueType, level + 1) };
  if (shape !== undefined) return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, sample(field, level + 1)]));
  return { number: 7, boolean: true, string: 'text', union: 1 }[type];
}

describe('values are filled up to their model', () => {
  it.each(MODELS)('%s: just as its schema would', (model) => {
    const schema = schemas[`${model}Schema`];
    if (schema === undefined) throw new Error(`no ${model}`);
    const fill = fillerOf(model);
    const full = sample(schema) as Readonly<Record<string, unknown>>;
    const partials = Object.keys(full).flatMap((key) => [{ [key]: full[key] }, { ...full, [key]: null }]);
    for (const value of [full, {}, { ...full, Nonsense: 1 }, ...partials]) expect(JSON.stringify(fill(value))).toBe(JSON.stringify(schema.parse(value)));
  });

  it('for every answer there is one, and for nothing else', () => {
    for (const { response } of Object.values(ACTIONS)) expect(fillerOf(response)({})).toHaveProperty('IsError', false);
    expect(() => fillerOf('NoSuchModel')).toThrow('NoSuchModel');
  });
});
