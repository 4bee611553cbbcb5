import type { Act } from '@shared/domain/acts/act';
import type { PlainDate } from '@shared/domain/booking';
import type { PendingView } from '@shared/domain/changes';
import type { Stretch } from '@shared/domain/hours';
import type { HoursPeriod, TimeOffHits } from '@shared/domain/hours-period';
import type { OfferCatalogue, PlaceFacts } from '@shared/domain/offers';
import type { BlockView, BookingDetail, ChangedDetails, ClassDetail, CustomerDetail, CustomersPage, DayDiff, DayView, SearchAnswer } from '@shared/domain/views';
import type { LocalKind, LocalRecord, LocalWanted } from '@shared/domain/local/record';
import type { WaitingFacts, WaitOf } from '@shared/domain/waitlist';
import type { AgendaPage, AgendaQuery, MonthView, WeekView } from '@shared/domain/calendar-views';
import type { CustomersQuery } from '@shared/ipc/channels';
import type { KnownNames, NamesWanted } from '@shared/reservanto/acts/title';
import type { Result } from '@shared/util/result';

/** Where the cache lies and what opens it. `file: null` keeps everything in memory. The key is 32 bytes in hex, sealed by the vault. */
export interface StoreOptions {
  readonly file: string | null;
  readonly key: string | null;
  readonly zone: string;
  /** The program's clock minus the computer's, in ms: practice and tests stand elsewhere. */
  readonly clockOffset: number;
  /** The process died over this file: it is set aside unread. */
  readonly suspect?: boolean;
  /** The book of acts, with a key of its own; null: they live in memory and die with the process. */
  readonly acts?: { readonly file: string; readonly key: string } | null;
}

/**
 * One reading from the server: the raw bytes of one or more answers that belong together. Parsing, joining and writing
 * happen in the store process; the writing is one transaction. A row vanishes only when every part that could show it
 * arrived whole and without IsError. Rows that an act touched after `startedAt` are left as they are.
 */
export type ReadingKind =
  | { readonly kind: 'catalogue' }
  /** Parts: `events`, `bookings`, `classes:<segmentId>:<locationId>` …, `hours:<resourceId>` …; any may be left out. */
  | { readonly kind: 'day'; readonly date: PlainDate }
  /** Working hours of several days at once, parts `hours:<resourceId>`. */
  | { readonly kind: 'hours'; readonly from: PlainDate; readonly to: PlainDate }
  /** Part `customers`; `full` means that the answer holds everyone. */
  | { readonly kind: 'customers'; readonly full: boolean }
  /** Parts `details`, `makeUps`, `customer`, each optional. */
  | { readonly kind: 'customer'; readonly customerId: number }
  /** One open booking, part `event` (Event/Get): what it says replaces the Event half of the row. */
  | { readonly kind: 'booking'; readonly appointmentId: number; readonly customerId: number }
  /** Part `alternates`. */
  | { readonly kind: 'alternates'; readonly appointmentId: number };

/** Opens a reading. Times in epoch ms of the program's clock. */
export interface OpenReading {
  readonly readingId: string;
  readonly reading: ReadingKind;
  readonly startedAt: number;
}

/** What a finished reading did. */
export interface ReadingOutcome {
  readonly changed: number;
  /** Parts that were refused (200 + IsError) or could not be parsed: part → code and the server's words. */
  readonly problems: readonly { readonly part: string; readonly code: 'server.refused' | 'server.notJson' | 'server.shape'; readonly detail: string }[];
}

/** What sync needs to know to plan its reads. */
export interface CatalogueSummary {
  readonly merchantName: string | null;
  readonly locations: readonly { readonly id: number; readonly name: string }[];
  readonly resources: readonly { readonly id: number; readonly locationId: number; readonly segmentIds: readonly number[] }[];
  readonly segments: readonly { readonly id: number; readonly type: string }[];
  readonly readAt: number | null;
}

/** What the store already holds, for planning. Times in epoch ms. */
export interface StoreStatus {
  readonly catalogue: CatalogueSummary;
  /** `fullAt`: the last reading of everyone; `readAt`: that or a later one of changes. */
  readonly customers: { readonly count: number; readonly readAt: number | null; readonly fullAt: number | null };
  readonly days: Readonly<Record<PlainDate, { readonly bookings: number | null; readonly classes: number | null; readonly hours: number | null }>>;
}

/** A day as a window watches it. */
export interface WatchedDay {
  readonly date: PlainDate;
  readonly locationId: number | null;
}

/** How the book of acts was found. */
export interface ActsFound {
  readonly acts: readonly Act[];
  /** `restored`: it was damaged, and the copy of the last start took its place; `damaged`: no copy could. */
  readonly foundAs: 'new' | 'kept' | 'restored' | 'damaged';
  /** Rows that do not open; they stay in the file. */
  readonly unreadable: number;
}

/** Requests that the store process answers; every one answers with a Result. */
export interface StoreCalls {
  status: { input: null; output: StoreStatus };
  /** The program's clock was set: its distance from the computer's, in ms. */
  setClock: { input: { offset: number }; output: null };
  dayView: { input: WatchedDay; output: DayView };
  /** A day that may be shown next: the same view, and the window still shows the day that it asked for. */
  dayBeside: { input: WatchedDay; output: DayView };
  /** Seven days from the Monday of `date`; no resources: the first that works or is booked that week. */
  weekView: { input: { date: PlainDate; locationId: number | null; resourceIds: readonly number[] }; output: WeekView };
  /** Both days are in it; no resources: all. */
  monthView: { input: { from: PlainDate; to: PlainDate; locationId: number | null; resourceIds: readonly number[] }; output: MonthView };
  agendaPage: { input: AgendaQuery; output: AgendaPage };
  bookingDetail: { input: { appointmentId: number; customerId: number }; output: BookingDetail };
  /** Classes that begin within three hours. */
  classesSoon: { input: null; output: readonly BlockView[] };
  classDetail: { input: { appointmentId: number }; output: ClassDetail };
  /** What the cache knows of people who wait, in the same order. */
  waitingFacts: { input: { waits: readonly WaitOf[] }; output: readonly WaitingFacts[] };
  customersPage: { input: CustomersQuery; output: CustomersPage };
  customerDetail: { input: { customerId: number }; output: CustomerDetail };
  /** A newer search cancels an older one, which then answers with code `cancelled`. */
  search: { input: { query: string; limit: number }; output: SearchAnswer };
  /** The day whose changes are pushed as `day.changed`; null: none. */
  watch: { input: WatchedDay | null; output: null };
  openReading: { input: OpenReading; output: null };
  closeReading: { input: { readingId: string; failedParts: readonly string[] }; output: ReadingOutcome };
  dropReading: { input: { readingId: string }; output: null };
  /** The book of acts as it was found, and all acts in it. */
  actsAll: { input: null; output: ActsFound };
  /** Durable when it answers; `acts.diskFull` and the like say why not. The cache follows what is done, and the views follow; the same may be put again. */
  actsPut: { input: { acts: readonly Act[] }; output: null };
  /** What is kept on this computer only, oldest first; `unreadable` rows stay in the file. */
  localList: { input: { kinds: readonly LocalKind[] }; output: { readonly records: readonly LocalRecord[]; readonly unreadable: number } };
  /** Durable when it answers, as are the two below; `local.tooLarge`, `local.tooMany`. */
  localPut: { input: LocalWanted; output: LocalRecord };
  localDone: { input: { id: string; done: boolean }; output: LocalRecord };
  localRemove: { input: { id: string; removed: boolean }; output: LocalRecord };
  /** Records as they are, out of a book that dies with its desk. */
  localTake: { input: { records: readonly LocalRecord[] }; output: null };
  /** Names that the cache knows, for the title of an act. */
  actNames: { input: NamesWanted; output: KnownNames };
  /** Bookings from now on that wait for a confirmation. */
  pendingBookings: { input: null; output: PendingView };
  /** What can be booked. */
  offerCatalogue: { input: null; output: OfferCatalogue };
  /** Starts that should be free by the cache; resources whose hours it does not know are left out. Times in epoch ms. */
  likelyStarts: { input: { resourceIds: readonly number[]; from: number; to: number; minutes: number }; output: readonly { readonly resourceId: number; readonly starts: readonly number[] }[] };
  /** What is known of a place and a time (epoch ms). */
  placeFacts: { input: { resourceId: number; start: number; end: number }; output: PlaceFacts };
  /** Working hours of every resource over some days, both in it. */
  hoursPeriod: { input: { from: PlainDate; to: PlainDate }; output: HoursPeriod };
  /** Bookings that lie in these times (epoch ms) of these resources. */
  timeOffHits: { input: { resourceIds: readonly number[]; spans: readonly Stretch[] }; output: TimeOffHits };
  /** Removes everything (leaving a business). */
  wipe: { input: null; output: null };
}

/** What the store process says by itself. */
export interface StoreEvents {
  'day.changed': DayDiff;
  /** Once for each reading, however much it changed. */
  'details.changed': ChangedDetails;
  'customers.changed': { total: number };
  /** Bookings, classes or hours of these days were read, whatever changed; both days are in it. */
  'days.read': { from: PlainDate; to: PlainDate };
  /** Records of this computer as they are now, each after it was written down. */
  'local.changed': readonly LocalRecord[];
}

/** The store as the rest of the main process sees it, whatever keeps the data and wherever it runs. */
export interface StorePort {
  call<M extends keyof StoreCalls>(method: M, input: StoreCalls[M]['input']): Promise<Result<StoreCalls[M]['output']>>;
  /** Hands over bytes of one part of an open reading; order within a part is kept. */
  chunk(readingId: string, part: string, bytes: Uint8Array): void;
  on<E extends keyof StoreEvents>(event: E, listener: (payload: StoreEvents[E]) => void): () => void;
  /** Resolves when the process has opened the cache; an error says why it could not. */
  readonly ready: Promise<Result<null>>;
}
