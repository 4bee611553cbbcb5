import type { Pending, PendingAct } from './acts/pending';
import type { Attendance, BookingStatus, CustomValue, Payment, PlainDate } from './booking';
import type { Means } from './means';
import type { SegmentKind } from './moves';
import type { WaitingView } from './waitlist';

/** Colour family of a service in the grid: tokens `--svc-1` … `--svc-6`. */
export type ServiceColour = 1 | 2 | 3 | 4 | 5 | 6;

/** A span inside one day, in minutes from the day's first instant (a day of a clock change has 1,380 or 1,500 of them). */
export interface MinuteSpan {
  readonly fromMin: number;
  readonly toMin: number;
}

/** One column of the day grid: a resource that has working hours or bookings that day. */
export interface ColumnView {
  readonly resourceId: number;
  readonly name: string;
  /** What the resource is for (its segments or services), one short line. */
  readonly subtitle: string;
  readonly locationId: number;
  readonly open: readonly MinuteSpan[];
  /** Set where its hours were not read: then it is not closed outside of `open`. */
  readonly hoursUnknown?: true;
  /** Usual hours of that weekday in which nothing can be booked, whoever knows why; days kept by earlier versions lack it. */
  readonly gaps?: readonly MinuteSpan[];
  /** Types of the segments that it serves; null: one of them is not known. Days kept by earlier versions lack it. */
  readonly serves?: readonly SegmentKind[] | null;
}

/** Occupancy of a class and who of its people is here. */
export interface ClassView {
  readonly capacity: number;
  readonly occupied: number;
  /** People on the waitlist; null when it has not been read. */
  readonly alternates: number | null;
  readonly here: number;
  /** Booked, not recorded yet. */
  readonly expected: number;
  readonly noShow: number;
  /** "lesson 4 of 10" when the class belongs to a course whose lessons are known. */
  readonly lesson: { readonly number: number; readonly of: number } | null;
}

/** One block of the day grid and, unless it is hidden there, one candidate row of the board. */
export interface BlockView {
  /** `b:appointment:customer` or `c:appointment`. */
  readonly key: string;
  readonly kind: 'booking' | 'class';
  readonly appointmentId: number;
  /** null for a class. */
  readonly customerId: number | null;
  readonly resourceId: number;
  readonly serviceId: number | null;
  /** Epoch ms. */
  readonly start: number;
  readonly end: number;
  /** From the day's first instant; below 0 or beyond the day's length when the block crosses midnight. */
  readonly startMin: number;
  readonly endMin: number;
  /** `HH:MM` in the merchant's zone. */
  readonly startLabel: string;
  readonly endLabel: string;
  /** Customer, or name of the class. */
  readonly title: string;
  /** Service, or course. Empty when unknown. */
  readonly service: string;
  readonly resourceName: string;
  readonly colour: ServiceColour;
  readonly status: BookingStatus;
  readonly attendance: Attendance;
  readonly payment: Payment;
  readonly hasNote: boolean;
  readonly count: number;
  /** How many of its people came, as the window lays it over: this computer alone knows. Absent: nobody said. */
  readonly came?: number;
  /** An act on it that is not over; for a class, one on any of its people. */
  readonly pending: Pending | null;
  /** What that act will make of it; null for one that changes neither time nor status, and for a class. */
  readonly pendingAct: PendingAct | null;
  /** Where the server has it while a move of it is not over (the block stands at the new place then); epoch ms. */
  readonly movedFrom: { readonly start: number; readonly end: number; readonly resourceId: number; readonly serviceId: number | null } | null;
  /** Type of its segment, which says what can be done with it; null: not known. */
  readonly segment: SegmentKind | null;
  readonly class: ClassView | null;
}

/** What the board says of a person beside the booking; null means "not read yet". Amounts in hellers. */
export interface PersonBrief {
  readonly customerId: number;
  /** Unpaid remainder of visits that have ended, as far as the days kept here reach. */
  readonly debt: number;
  readonly noShows: number;
  readonly firstVisit: boolean;
  /** What fits each service that this person has booked that day, when the first of those bookings begins. */
  readonly means: readonly ServiceMeans[] | null;
  /** Names of required custom values that are not filled in, of the person and of the bookings of that day. */
  readonly missingValues: readonly string[];
}

/** What a person can pay for one service with. */
export interface ServiceMeans extends Means {
  readonly serviceId: number;
}

/** When each part of a day was last read from the server, epoch ms; null: never. */
export interface DayAges {
  readonly bookings: number | null;
  readonly classes: number | null;
  readonly hours: number | null;
}

/** One day as the screen shows it, out of the cache. */
export interface DayView {
  readonly date: PlainDate;
  readonly locationId: number | null;
  /** First instant of the day and of the next, epoch ms. */
  readonly dayStart: number;
  readonly dayEnd: number;
  /** Hours worth showing (whole hours around working time and bookings). */
  readonly shown: MinuteSpan;
  /** Labels of the hour lines: `atMin` from the day's start, `label` as the clock on the wall says (2:00 twice in October). */
  readonly hourMarks: readonly { readonly atMin: number; readonly label: string }[];
  readonly columns: readonly ColumnView[];
  /** Resources with neither hours nor bookings that day, folded away; copies of earlier versions lack the location. */
  readonly folded: readonly ({ readonly resourceId: number; readonly name: string; readonly locationId?: number } & Pick<ColumnView, 'gaps' | 'serves'>)[];
  readonly blocks: readonly BlockView[];
  readonly people: Readonly<Record<string, PersonBrief>>;
  readonly ages: DayAges;
}

/** What changed in a day that a window shows; whatever is absent is as it was. */
export interface DayDiff {
  readonly date: PlainDate;
  readonly locationId: number | null;
  readonly upsert: readonly BlockView[];
  /** Keys of blocks that are gone. */
  readonly remove: readonly string[];
  readonly people: Readonly<Record<string, PersonBrief>>;
  readonly ages: DayAges;
  /** Present when columns, folded resources, shown hours or hour marks changed. */
  readonly frame: Pick<DayView, 'shown' | 'hourMarks' | 'columns' | 'folded' | 'dayStart' | 'dayEnd'> | null;
}

/** A pass of a customer with its entries. Times in epoch ms. */
export interface PassView {
  readonly id: number;
  readonly name: string;
  readonly activeFrom: number;
  readonly expires: number | null;
  readonly suspended: boolean;
  /** Shared entries of the whole pass; null where entries are counted per service. */
  readonly shared: { readonly count: number; readonly used: number } | null;
  /** `id` is what a payment names (PassUsageId); caches of earlier versions lack it. */
  readonly usages: readonly { readonly id?: number; readonly serviceId: number; readonly serviceName: string | null; readonly count: number | null; readonly used: number }[];
}

/** A make-up credit ("náhrada"). Times in epoch ms. */
export interface MakeUpView {
  readonly id: number;
  readonly sourceServiceName: string | null;
  readonly serviceIds: readonly number[];
  readonly expires: number | null;
}

/** Passes, credit and make-ups of one customer with their age. Amounts in hellers. */
export interface EntitlementsView {
  readonly credit: number;
  readonly loyaltyPoints: number;
  readonly priceLevel: string | null;
  readonly passes: readonly PassView[];
  readonly makeUps: readonly MakeUpView[] | null;
  readonly notes: readonly { readonly id: number; readonly text: string; readonly createdAt: number }[];
  readonly readAt: number;
}

/** One line of a customer's list of bookings. */
export interface BookingLine {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly start: number;
  readonly end: number;
  readonly date: PlainDate;
  readonly service: string;
  readonly resourceName: string;
  readonly status: BookingStatus;
  readonly attendance: Attendance;
  readonly payment: Payment;
  readonly count: number;
}

/** What is not what it was, after one reading or act. */
export interface ChangedDetails {
  readonly bookings: readonly { readonly appointmentId: number; readonly customerId: number }[];
  readonly appointmentIds: readonly number[];
  readonly customerIds: readonly number[];
}

/** A note on a customer as the desk has decided it, whatever the server holds yet. */
export interface NoteView {
  /** null while the server has given it none that is known here. */
  readonly id: number | null;
  readonly text: string;
  /** When it was written, epoch ms. */
  readonly createdAt: number;
  /** Its deletion waits to be sent. */
  readonly deleting: boolean;
  /** The last act on it that is not over, and how far that has come. */
  readonly actId: string | null;
  readonly pending: Pending | null;
}

/** A custom value that can be filled in: of the booking, or of its customer. */
export interface ValueField extends CustomValue {
  readonly of: 'booking' | 'customer';
  /** The texts that are allowed; empty: any. */
  readonly options: readonly string[];
  readonly pending: Pending | null;
}

/** Everything that the drawer of one booking shows. */
export interface BookingDetail {
  readonly block: BlockView;
  readonly date: PlainDate;
  readonly customer: CustomerRow;
  readonly locationName: string | null;
  /** Set for a lesson of a course: its name, and how many lessons of this person are still to come as far as the days kept here reach, this one too. */
  readonly course: { readonly name: string; readonly toCome: number } | null;
  readonly customerNote: string | null;
  readonly merchantNote: string | null;
  /** Those of the booking first, then those of its customer; also those that are not set. */
  readonly customValues: readonly ValueField[];
  /** Oldest first; those not sent yet are there before any has been read. */
  readonly notes: readonly NoteView[];
  readonly person: PersonBrief;
  /** null: not read yet (it is asked for when the drawer opens). */
  readonly entitlements: EntitlementsView | null;
  readonly readAt: number;
}

/** Everything that the drawer of one class shows. */
export interface ClassDetail {
  readonly block: BlockView;
  readonly date: PlainDate;
  readonly locationName: string | null;
  readonly roster: readonly {
    readonly customerId: number;
    readonly name: string;
    readonly phone: string | null;
    readonly count: number;
    readonly status: BookingStatus;
    readonly attendance: Attendance;
    readonly payment: Payment;
    readonly note: string | null;
    /** What they can pay for it with; null: not read yet (it is asked for when the drawer opens). */
    readonly means: Means | null;
    readonly pending: Pending | null;
    /** What an act that is not over will make of the booking. */
    readonly pendingAct: PendingAct | null;
  }[];
  /** Set for a lesson of a course. */
  readonly courseId: number | null;
  /** When its waitlist was read, epoch ms; null: never. */
  readonly waitlistReadAt: number | null;
  /** Who waits for a place, first come first; null: not read yet. */
  readonly waitlist: readonly WaitingView[] | null;
  readonly readAt: number;
}

/** One row of the customers grid and of the search. */
export interface CustomerRow {
  readonly id: number;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly createdAt: number;
  readonly deleted: boolean;
  readonly tags: readonly { readonly title: string; readonly background: string | null; readonly foreground: string | null }[];
}

/** A page of the customers grid. */
export interface CustomersPage {
  readonly rows: readonly CustomerRow[];
  readonly total: number;
  /** When the list of customers was last read in full or by changes; null: never. */
  readonly readAt: number | null;
}

/** The detail page of one customer. */
export interface CustomerDetail {
  readonly customer: CustomerRow;
  readonly customValues: readonly ValueField[];
  readonly notes: readonly NoteView[];
  readonly bookings: readonly BookingLine[];
  /** Over the days kept here. `debt`: of visits that have ended; `missedUnpaid`: of those to which nobody came, which the business may want or not. Hellers. */
  readonly statistics: { readonly visits: number; readonly noShows: number; readonly lastSeen: number | null; readonly debt: number; readonly missedUnpaid: number };
  readonly entitlements: EntitlementsView | null;
}

/** One hit of the search box, with why it was found. */
export interface SearchHit {
  readonly customer: CustomerRow;
  readonly matched: 'name' | 'phone' | 'email';
  /** The person's nearest booking today or later, if one is known. */
  readonly next: { readonly appointmentId: number; readonly customerId: number; readonly start: number; readonly date: PlainDate; readonly service: string } | null;
}

/** Answer of the search; `query` says for which text, so that an old answer is never acted on. */
export interface SearchAnswer {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly total: number;
}
