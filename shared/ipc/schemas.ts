import { z } from 'zod';
import { LONGEST_VALUE } from '../domain/custom-values';
import { MOST_AHEAD, MOST_BACK, MOST_GRACE } from '../domain/desk-limits';
import { LONGEST_NOTE, noteText } from '../domain/note-text';
import { CHANGEABLE, problemOfKey } from '../domain/key-map';
import { isPlainDate } from '../domain/plain-date';
import { MOST_COLUMNS } from '../domain/sheet-look';
import { LONGEST_SERVER, serverIn } from '../domain/server-address';
import { LONGEST_TOKEN, tokenIn } from '../domain/token';
import { ACTIONS } from '../reservanto/generated/actions';
import { CALENDAR_SCHEMAS } from './calendar-schemas';
import { LONGEST_SPAN } from './calendar-calls';
import { dayCount } from '../domain/weeks';
import { LOCAL_SCHEMAS } from './local-schemas';
import { ADMIN_SCHEMAS } from './admin-schemas';
import { PRACTICE_SCHEMAS } from './practice-schemas';
import { HOURS_SCHEMAS } from './hours-schemas';
import { OFFER_SCHEMAS } from './offer-schemas';
import { CHANGE_SCHEMAS } from './change-schemas';
import { RUN_SCHEMAS } from './run-schemas';
import { SCAN_SCHEMAS } from './scan-schemas';
import { CLASS_SCHEMAS } from './class-schemas';
import type { CallName, Calls } from './channels';

const id = z.int().min(1).max(2_147_483_647);
const businessId = z.string().regex(/^[0-9a-f]{12}$/);
const plainDate = z.string().length(10).refine(isPlainDate);
const locationId = id.nullable();
const action = z.enum(Object.keys(ACTIONS));
const text = (most: number): z.ZodString => z.string().max(most);
const columnIds = z.array(id).max(MOST_COLUMNS);
const sheetLook = z.strictObject({ hidden: columnIds, order: columnIds, hourPx: z.int().min(40).max(400).nullable(), columnPx: z.int().min(40).max(400).nullable() });
/** Text with something in it. */
const written = (most: number): z.ZodString => text(most).refine((value) => noteText(value) !== '');

/** What each channel takes; everything else is refused before any work (hostile inputs: the contract test). */
export const INPUT_SCHEMAS = {
  'app.bootstrap': z.null(),
  'app.setPreferences': z
    .strictObject({
      locale: z.enum(['cs', 'en']).exactOptional(),
      theme: z.enum(['system', 'light', 'dark']).exactOptional(),
      locationId: locationId.exactOptional(),
      graceSeconds: z.int().min(0).max(MOST_GRACE).exactOptional(),
      keptBack: z.int().min(0).max(MOST_BACK).exactOptional(),
      keptAhead: z.int().min(1).max(MOST_AHEAD).exactOptional(),
      messages: z.record(businessId, z.boolean()).exactOptional(),
      sheets: z.record(z.union([z.literal('practice'), businessId]), sheetLook).exactOptional(),
      calendarResources: z.record(z.union([z.literal('practice'), businessId]), columnIds).exactOptional(),
      keys: z.strictObject({ letters: z.boolean(), own: z.partialRecord(z.enum(CHANGEABLE), text(3).refine((key) => problemOfKey(key) === null)) }).exactOptional(),
      privacy: z.boolean().exactOptional(),
    })
    .refine((change) => Object.keys(change).length > 0),
  'app.reportProblem': z.strictObject({ name: text(200), stack: text(20_000) }),
  'app.leave': z.strictObject({ answer: z.enum(['asked', 'now']) }),
  'connect.practice': z.null(),
  'connect.leave': z.null(),
  'connect.list': z.null(),
  'connect.vault': z.null(),
  'connect.token': z.strictObject({
    token: text(LONGEST_TOKEN).refine((token) => 'token' in tokenIn(token)),
    server: text(LONGEST_SERVER).refine((server) => serverIn(server) !== null),
    replaces: businessId.nullable(),
  }),
  'connect.open': z.strictObject({ id: businessId }),
  'connect.facts': z.null(),
  'connect.disconnect': z.strictObject({ id: businessId, dropActs: z.boolean() }),
  'view.day': z.strictObject({ date: plainDate, locationId }),
  'view.dayBeside': z.strictObject({ date: plainDate, locationId }),
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
    classId: id.nullable(),
    days: z.strictObject({ from: plainDate, to: plainDate }).refine(({ from, to }) => from <= to && dayCount(from, to) < LONGEST_SPAN).nullable(),
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
  'act.customValue': z.strictObject({ appointmentId: id.nullable(), customerId: id, definitionId: id, value: z.union([written(LONGEST_VALUE), z.boolean(), z.strictObject({ day: plainDate })]).nullable(), before: z.union([text(4_000), z.boolean(), z.int()]).nullable() }),
  ...ADMIN_SCHEMAS,
  ...PRACTICE_SCHEMAS,
  ...HOURS_SCHEMAS,
  ...CHANGE_SCHEMAS,
  ...RUN_SCHEMAS,
  ...SCAN_SCHEMAS,
  ...CLASS_SCHEMAS,
  ...OFFER_SCHEMAS,
  ...LOCAL_SCHEMAS,
  ...CALENDAR_SCHEMAS,
  'console.run': z.strictObject({ action, request: text(200_000) }),
  'console.stop': z.strictObject({ action }),
} as const satisfies { readonly [C in CallName]: z.ZodType };

/** Parses what came over a channel; null names nothing more than "not what the contract says". */
export function parseInput<C extends CallName>(channel: C, input: unknown): { readonly value: Calls[C]['input'] } | null {
  const parsed = INPUT_SCHEMAS[channel].safeParse(input);
  return parsed.success ? { value: parsed.data as Calls[C]['input'] } : null;
}
