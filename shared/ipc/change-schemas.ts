import { z } from 'zod';
import type { ChangeCalls } from './change-calls';

const id = z.int().min(1).max(2_147_483_647);

/** What the channels of changes take. */
export const CHANGE_SCHEMAS = {
  'change.links': z.strictObject({ appointmentId: id, customerId: id }),
  'change.pending': z.null(),
} as const satisfies { readonly [C in keyof ChangeCalls]: z.ZodType };
