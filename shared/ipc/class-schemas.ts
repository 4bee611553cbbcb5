import { z } from 'zod';
import type { ClassCalls } from './class-calls';

const id = z.int().min(1).max(2_147_483_647);

/** What the channels of classes take. */
export const CLASS_SCHEMAS = {
  'classes.soon': z.null(),
  'waitlist.appointment': z.strictObject({ appointmentId: id }),
  'waitlist.course': z.strictObject({ courseId: id }),
  'waitlist.customer': z.strictObject({ customerId: id }),
} as const satisfies { readonly [C in keyof ClassCalls]: z.ZodType };
