import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import * as requests from '@shared/reservanto/generated/requests';
import { definitionOf } from '@shared/reservanto/schema-definition';
import { z } from 'zod';
import type { UnknownFields } from './unknown-fields';

/** A request as the handlers get it, or the field at fault. */
export type ReadBody = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly parameter: string | null };

/** What an action without a model of its own is called with. */
const NO_FIELDS = z.object({ TimeStamp: z.unknown() });
const schemas = requests as unknown as Readonly<Record<string, z.ZodType>>;

/** First names of the enums whose numbers count from 1; all others count from 0 (rules.md section 9). */
const COUNTED_FROM_ONE: ReadonlySet<string> = new Set(['Daily', 'ByDate']);

/** Choice: longest list in a request, in items. */
const LONGEST_LIST = 10_000;

/** Told of each field that is not in the model, by its path. */
type Note = (field: string) => void;

/** Reads the body of a call. Choice: what cannot be read is a refusal with 200, like every other fault of a request. */
export function readBody(action: ActionName, text: string, unknown?: UnknownFields): ReadBody {
  let raw: unknown;
  try {
    raw = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    return { ok: false, parameter: null };
  }
  const name = ACTIONS[action].request;
  const schema = name === null ? NO_FIELDS : schemas[`${name}Schema`];
  if (schema === undefined) throw new Error(`no schema for ${action}`);
  const given = lenient(schema, raw, (field) => unknown?.note(action, field));
  if (name === null) return { ok: true, value: {} };
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, value: parsed.data };
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return { ok: false, parameter: path === '' ? null : path };
}

/**
 * What the strict schema takes, from what the server seems to take: unknown fields are ignored (rules.md II.5), enums come
 * by name or by number (section 9).
 */
export function lenient(schema: z.ZodType, value: unknown, note: Note = () => undefined): unknown {
  const definition = definitionOf(schema);
  const { element } = definition;
  switch (definition.type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? known(definition.shape ?? {}, value, note) : value;
    case 'array':
      if (!Array.isArray(value) || element === undefined) return value;
      // No list for any schema, so that it is refused as a whole: a hundred thousand wrong items are a hundred thousand complaints.
      return value.length > LONGEST_LIST ? 'too long' : value.map((item) => lenient(element, item, note));
    case 'optional':
    case 'nullable':
      return definition.innerType === undefined ? value : lenient(definition.innerType, value, note);
    case 'lazy':
      return definition.getter === undefined ? value : lenient(definition.getter(), value, note);
    case 'enum':
      return typeof value === 'number' ? nameOf(Object.values(definition.entries ?? {}), value) : value;
    default:
      return value;
  }
}

function known(shape: Readonly<Record<string, z.ZodType>>, value: object, note: Note): Record<string, unknown> {
  const fields = Object.entries(value).flatMap(([key, field]) => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (schema !== undefined) return [[key, lenient(schema, field, (inner) => note(`${key}.${inner}`))] as const];
    note(key);
    return [];
  });
  return Object.fromEntries(fields);
}

function nameOf(names: readonly string[], value: number): unknown {
  return names[value - (COUNTED_FROM_ONE.has(names[0] ?? '') ? 1 : 0)] ?? value;
}
