import type { z } from 'zod';

/** What a schema of the contract says of itself; which fields are there follows from `type`. */
export interface SchemaDefinition {
  readonly type: string;
  /** Of `object`. */
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  /** Of `array`. */
  readonly element?: z.ZodType;
  /** Of `optional` and `nullable`. */
  readonly innerType?: z.ZodType;
  /** Of `lazy`. */
  readonly getter?: () => z.ZodType;
  /** Of `enum`. */
  readonly entries?: Readonly<Record<string, string>>;
  /** Of `pipe`. */
  readonly in?: z.ZodType;
  /** Of `record`. */
  readonly valueType?: z.ZodType;
}

/** The definition of a schema, for code that walks the models of the contract; zod types only what is common to all. */
export function definitionOf(schema: unknown): SchemaDefinition {
  return (schema as z.ZodType)._zod.def;
}
