/**
 * Checks of the few small files that are read before there is a window. Not by the schema library that parses everything
 * else: loading it and making its schemas takes longer than the rest of main's way to the first paint.
 */
export type Check<T> = (value: unknown) => value is T;

/** True for an object with fields; a list is none. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** True for true and false. */
export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** A text of a form. */
export function textLike(form: RegExp): Check<string> {
  return (value): value is string => isText(value) && form.test(value);
}

/** One of these values. */
export function oneOf<const T extends readonly unknown[]>(...allowed: T): Check<T[number]> {
  return (value): value is T[number] => allowed.includes(value);
}

/** A whole number between two, both of them allowed. */
export function whole(least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): Check<number> {
  return (value): value is number => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** The same, or null. */
export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || check(value);
}

/** A list of such things. */
export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(check);
}

/** Such things by names that are not known beforehand. */
export function recordOf<T>(check: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isRecord(value) && Object.values(value).every(check);
}

/** An object with these fields; others that it has say nothing. */
export function shapeOf<T extends object>(fields: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> {
  return (value): value is T => isRecord(value) && Object.entries<Check<unknown>>(fields).every(([name, check]) => check(value[name]));
}
