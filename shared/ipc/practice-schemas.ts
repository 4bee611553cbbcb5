import { z } from 'zod';
import type { PracticeCalls } from './practice-calls';

/** What the channel of practice takes. */
export const PRACTICE_SCHEMAS = {
  'practice.line': z.strictObject({ isCut: z.boolean() }),
} as const satisfies { readonly [C in keyof PracticeCalls]: z.ZodType };
