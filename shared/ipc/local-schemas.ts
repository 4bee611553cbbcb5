import { z } from 'zod';
import type { LocalWanted } from '../domain/local/record';
import { isLocalWanted, LOCAL_KINDS } from '../domain/local/record';
import type { LocalCalls } from './local-calls';

const id = z.uuid().regex(/^[0-9a-f-]+$/);

/** What the channels of local records take. What may be put is said by the guard that the store and the window use too. */
export const LOCAL_SCHEMAS = {
  'local.list': z.strictObject({ kinds: z.array(z.enum(LOCAL_KINDS)).min(1).max(LOCAL_KINDS.length) }),
  'local.put': z.custom<LocalWanted>(isLocalWanted),
  'local.done': z.strictObject({ id, done: z.boolean() }),
  'local.remove': z.strictObject({ id, removed: z.boolean() }),
} as const satisfies { readonly [C in keyof LocalCalls]: z.ZodType };
