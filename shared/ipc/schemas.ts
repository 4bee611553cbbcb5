import { z } from 'zod';
import { LONGEST_VALUE } from '../domain/custom-values';
import { LONGEST_NOTE, noteText } from '../domain/note-text';
import { isPlainDate } from '../domain/plain-date';
import { ACTIONS } from '../reservanto/generated/actions';
import type { CallName, Calls } from './channels';

const id = z.int().min(1).max(2_147_483_647);
const plainDate = z.string().length(10).refine(isPlainDate);
const locationId = id.nullable();
const action = z.enum(Object.keys(ACTIONS));
const text = (most: number): z.ZodString => z.string().max(most);
/** Text with something in it. */
const written = (most: number): z.ZodString => text(most).refine((value) => noteText(value) !== '');
/** What a custom value may be; dates are epoch ms from 1900 to 9999. */
const customValue = (ofText: z.ZodString) => z.union([ofText, z.boolean(), z.int().min(-2_208_988_800_000).max(253_402_300_799_000)]).nullable();

/** What each channel takes; everything else is refused before any work (hostile inputs: the contract test). */
export const INPUT_SCHEMAS = {
  'app.bootstrap': z.null(),
  'app.setPreferences': z
    .strictObject({
      locale: z.enum(['cs', 'en']).exactOptional(),
      theme: z.enum(['system', 'light', 'dark']).exactOptional(),
      locationId: locationId.exactOptional(),
    })
    .refine((change) => Object.keys(change).length > 0),
  'app.reportProblem': z.strictObject({ name: text(200), stack: text(20_000) }),
  'app.leave': z.strictObject({ answer: z.enum(['asked', 'now']) }),
  'connect.practice': z.null(),
  'connect.leave': z.null(),
  'view.day': z.strictObject({ date: plainDate, locationId }),
  'view.booking': z.strictObject({ appointmentId: id, customerId: id }),
  'view.class': z.strictObject({ appointmentId: id }),
  'view.customers': z.strictObject({
    startRow: z.int().min(0).max(10_000_000),
    endRow: z.int().min(0).max(10_000_000),
    sort: z.strictObject({ column: z.enum(['name', 'phone', 'email', 'createdAt']), descending: z.boolean() }),
    filter: text(200),
  }),
  'view.customer': z.strictObject({ customerId: id }),
  'search.customers': z.strictObject({ query: text(200), limit: z.int().min(1).max(100) }),
  'sync.watch': z.strictObject({
    day: z.strictObject({ date: plainDate, locationId }).nullable(),
    booking: z.strictObject({ appointmentId: id, customerId: id }).nullable(),
    customerId: id.nullable(),
    visible: z.boolean(),
  }),
  'sync.refresh': z.null(),
  'acts.list': z.null(),
  'acts.decide': z.strictObject({ id: z.uuid(), decision: z.enum(['send', 'withdraw', 'wasDone', 'wasNotDone', 'dismiss']) }),
  'acts.retry': z.strictObject({ id: z.uuid() }),
  'act.attendance': z.strictObject({ appointmentId: id, customerId: id, attendance: z.enum(['came', 'noShow', 'unknown']) }),
  'act.note': z
    .strictObject({ customerId: id, noteId: id.nullable(), text: written(LONGEST_NOTE).nullable(), shown: text(4_000).nullable() })
    .refine(({ noteId, text: wanted, shown }) => (noteId === null ? wanted !== null : shown !== null)),
  'act.customValue': z.strictObject({ appointmentId: id.nullable(), customerId: id, definitionId: id, value: customValue(written(LONGEST_VALUE)), before: customValue(text(4_000)) }),
  'console.run': z.strictObject({ action, request: text(200_000) }),
  'console.stop': z.strictObject({ action }),
} as const satisfies { readonly [C in CallName]: z.ZodType };

/** Parses what came over a channel; null names nothing more than "not what the contract says". */
export function parseInput<C extends CallName>(channel: C, input: unknown): { readonly value: Calls[C]['input'] } | null {
  const parsed = INPUT_SCHEMAS[channel].safeParse(input);
  return parsed.success ? { value: parsed.data as Calls[C]['input'] } : null;
}
