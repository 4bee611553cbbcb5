import type { Books } from '@electron/sandbox/actions/handler';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import * as requests from '@shared/reservanto/generated/requests';
import type { SchemaDefinition } from '@shared/reservanto/schema-definition';
import { definitionOf } from '@shared/reservanto/schema-definition';
import fc from 'fast-check';
import { BODIES, HUGE, HUGE_OTHERS, HUGE_STRINGS, NUMBERS, SHORT, STRINGS } from './texts';
import { happens, number, pick, senseOf } from './world';

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

/** Where a value stands in a body: names of fields, and 0 for the first item of a list. */
type Place = readonly (string | 0)[];

/** Every place of a model, also in the models and lists below it, with the schema of what stands there. */
function placesOf(fields: Readonly<Record<string, unknown>>): { readonly place: Place; readonly schema: unknown }[] {
  return Object.entries(fields).flatMap(([key, schema]) => {
    const core = coreOf(schema);
    const item = core.type === 'array' ? coreOf(core.element) : null;
    const below = core.type === 'object' ? placesOf(core.shape ?? {}).map((one) => ({ ...one, place: [key, ...one.place] as const })) : [];
    const inItem = item?.type === 'object' ? placesOf(item.shape ?? {}).map((one) => ({ ...one, place: [key, 0, ...one.place] as const })) : [];
    return [{ place: [key], schema }, ...below, ...inItem];
  });
}

/** The JSON of a value with another text at a place; undefined leaves the field out. */
function withText(value: unknown, [step, ...rest]: Place, text: string | undefined): string | undefined {
  if (step === undefined) return text;
  if (step === 0) return `[${withText(Array.isArray(value) ? value[0] : {}, rest, text) ?? ''}]`;
  const entries = Object.entries({ [step]: null, ...(value as Readonly<Record<string, unknown>> | null) });
  const written = entries.map(([key, one]) => [key, key === step ? withText(one, rest, text) : JSON.stringify(one)] as const);
  return `{${written.flatMap(([key, one]) => (one === undefined ? [] : [`${JSON.stringify(key)}:${one}`])).join(',')}}`;
}

/** Sensible fields of an action, with something in every list and model; what may be left out sometimes is. */
function fullSample(action: ActionName, { books, longTimeToken }: Target, seed: number): Readonly<Record<string, unknown>> {
  const [sample = {}] = fc.sample(
    fc.gen().map((g) => {
      const sense = senseOf(action, books, longTimeToken, g);
      const fields = Object.entries(fieldsOf(action)).filter(([, schema]) => definitionOf(schema).type !== 'optional' || happens(g, 70));
      const values = fields.map(([key, schema]) => [key, full(g, sense[key]) ?? sensible(g, key, schema, sense)] as const);
      return Object.fromEntries(values.filter(([, value]) => value !== undefined));
    }),
    { seed, numRuns: 1 },
  );
  return sample;
}

function full(g: fc.GeneratorValue, values: readonly unknown[] = []): unknown {
  const some = values.filter((one) => one !== null && !(Array.isArray(one) && one.length === 0));
  return some.length === 0 ? null : pick(g, some);
}

/** Each place of an action with each of the values that `choose` gives for its type; everything else makes sense. Made one by one, from the books as they are then. */
export function* bodiesByPlace(action: ActionName, target: Target, seed: number, choose: (type: string, index: number) => readonly (string | undefined)[]): Generator<string> {
  for (const [index, { place, schema }] of placesOf(fieldsOf(action)).entries()) {
    const values = place[0] === 'TimeStamp' ? ['null', '1e999', '-1'] : choose(coreOf(schema).type, index);
    for (const [turn, text] of values.entries()) yield withText(fullSample(action, target, seed + turn), place, text) ?? '{}';
  }
}

/** Short values that suit a type in no way, or only just; undefined leaves the field out. */
export function shortValues(type: string): readonly (string | undefined)[] {
  const all = [undefined, 'null', '{}', '[]', '"x"', '1'];
  if (type === 'number') return [...all, ...NUMBERS];
  return type === 'string' ? [...all, ...STRINGS] : type === 'array' ? [...all, '[null]', '["x"]', '[1,1]', '[0]', '[-1]', '[2147483647]', '[1.5]', '[{}]', '[[]]'] : [...all, 'true', '-1', '3', '1e999', '"Never"', '"Daily"'];
}

/** What a field is below what makes it optional. */
function coreOf(schema: unknown): SchemaDefinition {
  const definition = definitionOf(schema);
  const { type, innerType, getter } = definition;
  if (type === 'lazy') return coreOf(getter?.());
  return type === 'optional' || type === 'nullable' ? coreOf(innerType) : definition;
}

/** Large values of a type, and one of those that are not, another for each `index`. */
export function hugeValues(type: string, index: number): readonly string[] {
  return type === 'string' ? HUGE_STRINGS : type === 'array' || type === 'object' ? HUGE_OTHERS : [HUGE[index % HUGE.length] ?? ''];
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
