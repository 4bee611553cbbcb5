import type { Books } from '@electron/sandbox/actions/handler';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import * as requests from '@shared/reservanto/generated/requests';
import fc from 'fast-check';
import { BODIES, HUGE, HUGE_OTHERS, HUGE_STRINGS, NUMBERS, SHORT, STRINGS } from './texts';
import { happens, number, pick, senseOf } from './world';

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly getter?: () => unknown;
  readonly entries?: Readonly<Record<string, string>>;
}

const definitionOf = (schema: unknown): Definition => (schema as { readonly _zod: { readonly def: Definition } })._zod.def;

/** Fields of an action's request, with their schemas. */
export function fieldsOf(action: ActionName): Readonly<Record<string, unknown>> {
  const name = ACTIONS[action].request;
  return name === null ? {} : (definitionOf((requests as Readonly<Record<string, unknown>>)[`${name}Schema`]).shape ?? {});
}

/** Keys that no model has: some that JavaScript has of its own, some that differ in their capitals only. */
const STRANGE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'Nonsense', 'customerid', 'APPOINTMENTID', '', ' ', '\u0000', '\ud800', 'x'.repeat(5000), 'IsError', 'TimeStamp.x', '$where'];

/** How a body is meant: sensible, with one field that is not, all of them hostile, no object at all, or large. */
const KINDS = ['sense', 'sense', 'one', 'one', 'one', 'one', 'one', 'one', 'some', 'some', 'all', 'keys', 'keys', 'none', 'huge'] as const;

type Kind = (typeof KINDS)[number];

/** The server that is attacked. */
export interface Target {
  readonly books: Books;
  readonly longTimeToken: string;
}

/** A hostile body for an action, as a JSON text, or as something that is none. */
export function bodyOf(action: ActionName, { books, longTimeToken }: Target, g: fc.GeneratorValue, kind: Kind = pick(g, KINDS)): string {
  if (kind === 'none') return pick(g, BODIES);
  const fields = fieldsOf(action);
  const sense = senseOf(action, books, longTimeToken, g);
  const keys = Object.keys(fields);
  const hostile = new Set(kind === 'all' ? keys : kind === 'sense' || kind === 'keys' || keys.length === 0 ? [] : g(fc.subarray, keys, kind === 'some' ? { minLength: 1 } : { minLength: 1, maxLength: 1 }));
  const written = keys.flatMap((key): [string, string][] => {
    const schema = fields[key];
    if (hostile.has(key)) return happens(g, 10) ? [] : [[key, kind === 'huge' ? pick(g, HUGE) : hostileValue(g, schema)]];
    const value = sensible(g, key, schema, sense);
    return value === undefined ? [] : [[key, JSON.stringify(value)]];
  });
  const more = kind === 'keys' ? strangeFields(g, keys) : kind === 'huge' && keys.length === 0 ? [['Nonsense', pick(g, HUGE)] as const] : [];
  const pairs = g(fc.shuffledSubarray, [...written, ...more], { minLength: written.length + more.length });
  return `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(happens(g, 5) ? ' ,\n\t' : ',')}}`;
}

/** Each field of an action with each large value that is of its kind, and with one that is not; the other fields make sense. */
export function hugeBodies(action: ActionName, { books, longTimeToken }: Target, seed: number): string[] {
  const fields = Object.entries(fieldsOf(action));
  const [sample] = fc.sample(fc.gen().map((g) => fields.flatMap(([key, schema]): [string, string][] => {
    const value = sensible(g, key, schema, senseOf(action, books, longTimeToken, g));
    return value === undefined ? [] : [[key, JSON.stringify(value)]];
  })), { seed, numRuns: 1 });
  const others = new Map(sample);
  return fields.flatMap(([key, schema], index) => {
    const type = typeOf(schema);
    const values = type === 'string' ? HUGE_STRINGS : type === 'array' || type === 'object' ? HUGE_OTHERS : [HUGE[(seed + index) % HUGE.length] ?? ''];
    return values.map((value) => `{${[...others].filter(([other]) => other !== key).map(([other, text]) => `${JSON.stringify(other)}:${text},`).join('')}${JSON.stringify(key)}:${value}}`);
  });
}

/** Type of a field below what makes it optional. */
function typeOf(schema: unknown): string {
  const { type, innerType, getter } = definitionOf(schema);
  if (type === 'lazy') return typeOf(getter?.());
  return type === 'optional' || type === 'nullable' ? typeOf(innerType) : type;
}

/** Keys that nobody knows, and known ones a second time. */
function strangeFields(g: fc.GeneratorValue, keys: readonly string[]): (readonly [string, string])[] {
  return Array.from({ length: 1 + number(g, 5) }, () => [pick(g, happens(g, 60) || keys.length === 0 ? STRANGE_KEYS : keys), pick(g, SHORT)] as const);
}

/** Mostly of the right type and out of bounds, so that it comes further than the first check. */
function hostileValue(g: fc.GeneratorValue, schema: unknown): string {
  const { type, innerType, element, getter, shape, entries } = definitionOf(schema);
  if (happens(g, 25)) return pick(g, SHORT);
  switch (type) {
    case 'optional':
    case 'nullable':
      return hostileValue(g, innerType);
    case 'lazy':
      return hostileValue(g, getter?.());
    case 'number':
      return happens(g, 70) ? pick(g, NUMBERS) : String(g(fc.integer));
    case 'string':
      return happens(g, 60) ? pick(g, STRINGS) : JSON.stringify(g(fc.string, { unit: 'binary', maxLength: 300 }));
    case 'enum':
      return happens(g, 50) ? pick(g, NUMBERS) : JSON.stringify(pick(g, [...Object.values(entries ?? {}), 'confirmed', 'NEVER']));
    case 'array':
      return `[${Array.from({ length: number(g, 6) }, () => hostileValue(g, element)).join(',')}]`;
    case 'object':
      return `{${Object.entries(shape ?? {}).filter(() => happens(g, 70)).map(([key, field]) => `${JSON.stringify(key)}:${hostileValue(g, field)}`).join(',')}}`;
    default:
      return pick(g, SHORT);
  }
}

/** A value that may well be taken; undefined for a field that is left out. */
function sensible(g: fc.GeneratorValue, key: string, schema: unknown, sense: Readonly<Record<string, readonly unknown[]>>): unknown {
  const { type, innerType, getter, entries } = definitionOf(schema);
  const known = sense[key];
  if (known !== undefined) return type === 'optional' && happens(g, 20) ? undefined : pick(g, known);
  switch (type) {
    case 'optional':
      return happens(g, 50) ? undefined : sensible(g, key, innerType, sense);
    case 'nullable':
      return sensible(g, key, innerType, sense);
    case 'lazy':
      return sensible(g, key, getter?.(), sense);
    case 'number':
      return 1;
    case 'boolean':
      return g(fc.boolean);
    case 'enum':
      return pick(g, Object.values(entries ?? {}));
    case 'string':
      return pick(g, ['Zkouška', 'x']);
    default:
      return null;
  }
}
