import type { Act } from '@shared/domain/acts/act';
import type { PlainDate } from '@shared/domain/booking';
import type { BookingDetail, ChangedDetails, ClassDetail, CustomerDetail, CustomersPage, DayDiff, DayView, SearchAnswer } from '@shared/domain/views';
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
  bookingDetail: { input: { appointmentId: number; customerId: number }; output: BookingDetail };
  classDetail: { input: { appointmentId: number }; output: ClassDetail };
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
  /** Names that the cache knows, for the title of an act. */
  actNames: { input: NamesWanted; output: KnownNames };
  /** Removes everything (leaving a business). */
  wipe: { input: null; output: null };
}

/** What the store process says by itself. */
export interface StoreEvents {
  'day.changed': DayDiff;
  /** Once for each reading, however much it changed. */
  'details.changed': ChangedDetails;
  'customers.changed': { total: number };
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
