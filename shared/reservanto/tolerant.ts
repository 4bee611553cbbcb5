import { z } from 'zod';

/*
 * How answers are read: unknown fields are ignored, null or absent lists are empty, unknown enum values are kept, decimals
 * pass for integers, and what is left out becomes the serializer's default (rules.md II.4, II.5, II.9).
 */

/** A number that is left out is 0, as the vendor's serializer writes it. */
export const numberField = z.number().nullish().transform((value) => value ?? 0);
export const numberOrNull = z.number().nullish().transform((value) => value ?? null);
export const booleanField = z.boolean().nullish().transform((value) => value ?? false);
export const booleanOrNull = z.boolean().nullish().transform((value) => value ?? null);
export const stringField = z.string().nullish().transform((value) => value ?? '');
export const stringOrNull = z.string().nullish().transform((value) => value ?? null);

/** A known value or any other text; a number is kept as its text (the vendor's examples write both). */
export function openEnum<const V extends readonly [string, ...string[]]>(values: V): z.ZodType<V[number] | (string & {})> {
  const [first] = values;
  return z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => (typeof value === 'number' ? (values[value] ?? String(value)) : (value ?? first)));
}

/** A list; null and absent are empty, null items are dropped. */
export function list<T extends z.ZodType>(item: T): z.ZodType<z.output<T>[]> {
  return z
    .array(item.nullable())
    .nullish()
    .transform((values) => (values ?? []).filter((value) => value !== null));
}

/** A map by id; null and absent are empty. */
export function map<T extends z.ZodType>(item: T): z.ZodType<Record<string, z.output<T>>> {
  return z
    .record(z.string(), item)
    .nullish()
    .transform((value) => value ?? {});
}

/** A model inside another; null and absent are null. */
export function lazyOrNull<T extends z.ZodType>(model: () => T): z.ZodType<z.output<T> | null> {
  return z
    .lazy(model)
    .nullish()
    .transform((value) => value ?? null);
}

/** The envelope that every answer carries (rules.md section 4). */
export const envelopeFields = {
  IsError: booleanField,
  ErrorMessage: stringOrNull,
  ErrorMessages: list(stringField),
  ErrorParameter: stringOrNull,
  ErrorParameters: list(stringField),
};
