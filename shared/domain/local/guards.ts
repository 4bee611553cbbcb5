/** Says of something unknown that it is exactly of a type: no field more, no value beyond its limits. */
export type Guard<T> = (value: unknown) => value is T;

/** What a guard lets through. */
export type Guarded<G> = G extends Guard<infer T> ? T : never;

/** A value that JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object that JSON can carry. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Text of so many characters at most. */
export function text(most: number): Guard<string> {
  return (value): value is string => typeof value === 'string' && value.length <= most;
}

/** Text with something in it besides blanks. */
export function written(most: number): Guard<string> {
  return (value): value is string => typeof value === 'string' && value.length <= most && value.trim() !== '';
}

/** A whole number between two others, themselves included. */
export function whole(least: number, most: number): Guard<number> {
  return (value): value is number => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** One of a few values. */
export function oneOf<const V extends string | number>(values: readonly V[]): Guard<V> {
  return (value): value is V => (values as readonly unknown[]).includes(value);
}

/** The same, or null. */
export function orNull<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

/** A list of so many at most. */
export function listOf<T>(guard: Guard<T>, most: number): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.length <= most && Object.keys(value).length === value.length && value.every(guard);
}

/** An object with exactly these fields; those of `may` may be missing. */
export function shape<F extends Readonly<Record<string, Guard<unknown>>>, M extends Readonly<Record<string, Guard<unknown>>>>(
  fields: F,
  may: M,
): Guard<{ readonly [K in keyof F]: Guarded<F[K]> } & { readonly [K in keyof M]?: Guarded<M[K]> }> {
  type Shape = { readonly [K in keyof F]: Guarded<F[K]> } & { readonly [K in keyof M]?: Guarded<M[K]> };
  return (value): value is Shape =>
    isPlain(value) &&
    Object.keys(fields).every((name) => Object.hasOwn(value, name) && fields[name]?.(value[name]) === true) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name) || (Object.hasOwn(may, name) && may[name]?.(value[name]) === true));
}

/** Deeper than this is a mistake or an attack. */
const DEEPEST = 16;

/** An object that JSON carries there and back unchanged. */
export function isJsonObject(value: unknown): value is JsonObject {
  return isPlain(value) && isJson(value, DEEPEST);
}

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (depth === 0) return false;
  if (Array.isArray(value)) return Object.keys(value).length === value.length && value.every((item) => isJson(item, depth - 1));
  return isPlain(value) && Object.entries(value).every(([key, item]) => key !== '__proto__' && isJson(item, depth - 1));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}
