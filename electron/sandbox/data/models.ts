import * as responses from '@shared/reservanto/generated/responses';
import { definitionOf } from '@shared/reservanto/schema-definition';
import type { z } from 'zod';
import { StreamedList, WrittenList } from './written';

/** Fills a value up to its model: every field of it, null or default where empty, nothing else. */
export type Fill = (value: unknown) => unknown;

const schemas = responses as unknown as Readonly<Record<string, z.ZodType>>;
const made = new Map<z.ZodType, Fill>();

/**
 * The filler of a model, by its name in openapi.yaml: what parsing by the model's schema answers, many times as fast, since
 * the sandbox writes its own values and does not doubt them. Tests hold both against each other. Throws for an unknown name.
 */
export function fillerOf(model: string): Fill {
  const schema = schemas[`${model}Schema`];
  if (schema === undefined) throw new Error(`no schema for ${model}`);
  return fillerFor(schema);
}

function fillerFor(schema: z.ZodType): Fill {
  const known = made.get(schema);
  if (known !== undefined) return known;
  const fill = make(schema);
  made.set(schema, fill);
  return fill;
}

/** Schema below the wrappers of the tolerant fields: null or left out, then a default. */
function bare(schema: z.ZodType): z.ZodType {
  const { type, in: input, innerType } = definitionOf(schema);
  const inner = type === 'pipe' ? input : type === 'optional' || type === 'nullable' ? innerType : undefined;
  return inner === undefined ? schema : bare(inner);
}

function make(schema: z.ZodType): Fill {
  const core = bare(schema);
  const fill = fillPresent(schema, core);
  if (core === schema) return fill;
  const empty = schema.parse(undefined);
  return (value) => (value === null || value === undefined ? empty : fill(value));
}

function fillPresent(schema: z.ZodType, core: z.ZodType): Fill {
  const { type, element, valueType, shape, getter } = definitionOf(core);
  switch (type) {
    case 'object':
      return fillObject(Object.entries(shape ?? {}).map(([key, field]) => [key, fillerFor(field)] as const));
    case 'array': {
      const item = element ?? core;
      return fillList(fillerFor(definitionOf(item).innerType ?? item));
    }
    case 'record':
      return fillMap(fillerFor(valueType ?? core));
    case 'lazy':
      // The model behind it may not be there yet while this one is made.
      return (value) => fillerFor(getter?.() ?? core)(value);
    case 'union':
      // An enum by its number becomes its name.
      return (value) => (typeof value === 'number' ? schema.parse(value) : value);
    default:
      return (value) => value;
  }
}

function fillObject(fields: readonly (readonly [string, Fill])[]): Fill {
  return (value) => {
    const given = value as Readonly<Record<string, unknown>>;
    const filled: Record<string, unknown> = {};
    for (const [key, fill] of fields) filled[key] = fill(given[key]);
    return filled;
  };
}

function fillList(item: Fill): Fill {
  return (value) => {
    if (value instanceof WrittenList || value instanceof StreamedList) return value;
    return (value as readonly unknown[]).filter((one) => one !== null).map(item);
  };
}

function fillMap(item: Fill): Fill {
  return (value) => Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, item(one)]));
}
