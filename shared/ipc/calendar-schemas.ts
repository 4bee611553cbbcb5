import { z } from 'zod';
import { AGENDA_COLUMNS, AGENDA_STATES } from '../domain/calendar-views';
import { isPlainDate } from '../domain/plain-date';
import { dayCount } from '../domain/weeks';
import type { CalendarCalls } from './calendar-calls';
import { LONGEST_PART, LONGEST_SPAN } from './calendar-calls';

const id = z.int().min(1).max(2_147_483_647);
const plainDate = z.string().length(10).refine(isPlainDate);
const resourceIds = z.array(id).max(500);
const row = z.int().min(0).max(10_000_000);
const isSpan = ({ from, to }: { readonly from: string; readonly to: string }): boolean => from <= to && dayCount(from, to) < LONGEST_SPAN;

/** What the channels of the calendar take. A file's name is a name and no path: the person chooses the folder. */
export const CALENDAR_SCHEMAS = {
  'calendar.week': z.strictObject({ date: plainDate, locationId: id.nullable(), resourceIds }),
  'calendar.month': z.strictObject({ from: plainDate, to: plainDate, locationId: id.nullable(), resourceIds }).refine(isSpan),
  'calendar.agenda': z
    .strictObject({
      from: plainDate,
      to: plainDate,
      locationId: id.nullable(),
      resourceIds,
      state: z.enum(AGENDA_STATES),
      filter: z.string().max(200),
      sort: z.strictObject({ column: z.enum(AGENDA_COLUMNS), descending: z.boolean() }),
      startRow: row,
      endRow: row,
    })
    .refine(isSpan),
  'export.begin': z.strictObject({ name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,80}\.csv$/u) }),
  'export.part': z.strictObject({ text: z.string().max(LONGEST_PART) }),
  'export.end': z.strictObject({ keep: z.boolean() }),
} as const satisfies { readonly [C in keyof CalendarCalls]: z.ZodType };
