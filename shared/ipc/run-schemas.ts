import { z } from 'zod';
import type { ActName } from '../reservanto/acts/asks';
import { ACTS } from '../reservanto/acts/acts';
import type { RunCalls, RunnableAct } from './run-calls';

const OWN_CHANNEL: ReadonlySet<ActName> = new Set(['Booking/SetNoShowState', 'Booking/EditCustomValues', 'Customer/EditCustomValues', 'Customer/Note']);
const RUNNABLE = (Object.keys(ACTS) as ActName[]).filter((name): name is RunnableAct => !OWN_CHANNEL.has(name));

/** What the channel of acts takes; the request is JSON, held against the schema of its action by the handler, which names the field at fault: those schemas are no part of the way to the first paint. */
export const RUN_SCHEMAS = {
  'act.run': z.strictObject({ action: z.enum(RUNNABLE), request: z.string().max(20_000), pace: z.enum(['now', 'held']) }),
} as const satisfies { readonly [C in keyof RunCalls]: z.ZodType };
