import { z } from 'zod';
import type { ActName } from '../reservanto/acts/acts';
import { ACTS } from '../reservanto/acts/acts';
import type { RunCalls, RunnableAct } from './run-calls';

const OWN_CHANNEL: ReadonlySet<ActName> = new Set(['Booking/SetNoShowState', 'Booking/EditCustomValues', 'Customer/EditCustomValues', 'Customer/Note']);
const RUNNABLE = (Object.keys(ACTS) as ActName[]).filter((name): name is RunnableAct => !OWN_CHANNEL.has(name));

/** What the channel of acts takes; the request itself is held against the schema of its action by the handler, which names the field at fault. */
export const RUN_SCHEMAS = {
  'act.run': z.strictObject({ action: z.enum(RUNNABLE), request: z.record(z.string().max(60), z.json()), pace: z.enum(['now', 'held']) }),
} as const satisfies { readonly [C in keyof RunCalls]: z.ZodType };
