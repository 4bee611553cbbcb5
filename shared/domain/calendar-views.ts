import type { Pending } from './acts/pending';
import type { Attendance, BookingStatus, Payment, PlainDate } from './booking';
import type { BlockView, DayAges, MinuteSpan } from './views';

/** A resource as the calendar names it. */
export interface CalendarResource {
  readonly resourceId: number;
  readonly name: string;
}

/** One resource on one day of a week. */
export interface WeekColumn {
  readonly resourceId: number;
  /** Its hours were read; where not it is not closed outside of `open`. */
  readonly hoursKnown: boolean;
  /** By the clock on the wall, as the blocks. */
  readonly open: readonly MinuteSpan[];
  /** Usual hours of that weekday in which nothing can be booked, whoever knows why. */
  readonly gaps: readonly MinuteSpan[];
  /** Their minutes are those of the clock on the wall, so that days of a clock change stand in line with the others. */
  readonly blocks: readonly BlockView[];
}

/** One day of a week. */
export interface WeekDay {
  readonly date: PlainDate;
  /** First instant of the day and of the next, epoch ms. */
  readonly dayStart: number;
  readonly dayEnd: number;
  readonly ages: DayAges;
  /** One for each resource that is shown, in the same order. */
  readonly columns: readonly WeekColumn[];
}

/** Seven days from Monday for one resource or a set, out of the cache. */
export interface WeekView {
  readonly from: PlainDate;
  readonly locationId: number | null;
  /** Those that are shown. */
  readonly resources: readonly CalendarResource[];
  /** Those that can be chosen. */
  readonly choices: readonly CalendarResource[];
  readonly shown: MinuteSpan;
  readonly days: readonly WeekDay[];
}

/** One day of a month in numbers. */
export interface MonthDay {
  readonly date: PlainDate;
  /** Bookings that are coming, and those of them that wait for confirmation. */
  readonly bookings: number;
  readonly pending: number;
  /** Minutes in which something is booked, summed over the resources. */
  readonly bookedMin: number;
  /** The same of working time; null: the hours of one of them were not read. */
  readonly openMin: number | null;
  /** Listed classes and how full they are, in people; `waiting` is on their waitlists, as far as these were read. */
  readonly classes: { readonly count: number; readonly occupied: number; readonly capacity: number; readonly waiting: number };
  /** When its bookings were last read, epoch ms; null: never. */
  readonly readAt: number | null;
}

/** Occupancy day by day, out of the cache. */
export interface MonthView {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly choices: readonly CalendarResource[];
  readonly days: readonly MonthDay[];
}

/** What the agenda can be ordered by. */
export const AGENDA_COLUMNS = ['start', 'resource', 'customer', 'service', 'status', 'attendance', 'payment', 'note'] as const;

/** Name of a column of the agenda. */
export type AgendaColumn = (typeof AGENDA_COLUMNS)[number];

/** Which bookings the agenda lists by their state. */
export const AGENDA_STATES = ['coming', 'pending', 'off', 'all'] as const;

/** One of them; `off`: cancelled and rejected. */
export type AgendaState = (typeof AGENDA_STATES)[number];

/** What the agenda lists, and in which order. An empty list of resources means all. */
export interface AgendaQuery {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly locationId: number | null;
  readonly resourceIds: readonly number[];
  readonly state: AgendaState;
  /** Parts of names of people, services, resources or of notes; upper and lower case and diacritics do not matter. */
  readonly filter: string;
  readonly sort: { readonly column: AgendaColumn; readonly descending: boolean };
  readonly startRow: number;
  readonly endRow: number;
}

/** One booking of the agenda. Times in epoch ms. */
export interface AgendaRow {
  readonly key: string;
  readonly appointmentId: number;
  readonly customerId: number;
  readonly date: PlainDate;
  readonly start: number;
  readonly end: number;
  readonly resourceName: string;
  readonly customerName: string;
  readonly service: string;
  readonly count: number;
  readonly status: BookingStatus;
  readonly attendance: Attendance;
  readonly payment: Payment;
  readonly note: string;
  readonly pending: Pending | null;
}

/** A page of the agenda. */
export interface AgendaPage {
  readonly rows: readonly AgendaRow[];
  readonly total: number;
  readonly choices: readonly CalendarResource[];
  /** How many days of the span have never been read, and how old the oldest of the others is (epoch ms). */
  readonly unread: number;
  readonly oldest: number | null;
}
