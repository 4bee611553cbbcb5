import type { PlainDate } from '../domain/booking';
import type { AgendaPage, AgendaQuery, MonthView, WeekView } from '../domain/calendar-views';

/** Longest span of days that a view of the calendar takes. */
export const LONGEST_SPAN = 400;
/** Most characters of one part of an exported file. */
export const LONGEST_PART = 500_000;

/** The channels of the calendar. */
export interface CalendarCalls {
  /** Seven days from the Monday of `date`; no resources: the first that works or is booked that week. */
  'calendar.week': { input: { date: PlainDate; locationId: number | null; resourceIds: readonly number[] }; output: WeekView };
  /** Occupancy day by day, both days in it; no resources: all. */
  'calendar.month': { input: { from: PlainDate; to: PlainDate; locationId: number | null; resourceIds: readonly number[] }; output: MonthView };
  'calendar.agenda': { input: AgendaQuery; output: AgendaPage };
  /** Asks where a table is to be written; null: nowhere. What is written lies beside that file until it is whole. One at a time: an earlier one that was not ended is dropped. */
  'export.begin': { input: { name: string }; output: { readonly fileName: string } | null };
  /** The next part of the table; `export.failed` when it cannot be written. */
  'export.part': { input: { text: string }; output: null };
  /** The table is whole and takes its place, or is given up and nothing stays. */
  'export.end': { input: { keep: boolean }; output: null };
}
