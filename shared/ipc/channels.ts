import type { Business, ConnectionView, KnownBusiness, TokenFacts, VaultState } from '../domain/connection';
import type { ActsView, ActView } from '../domain/acts/act-view';
import type { Decision } from '../domain/acts/machine';
import type { CustomValue, PlainDate } from '../domain/booking';
import type { KeySettings } from '../domain/key-settings';
import type { SheetLook } from '../domain/sheet-look';
import type { LocalRecord } from '../domain/local/record';
import type { CalendarCalls } from './calendar-calls';
import type { LocalCalls } from './local-calls';
import type { AdminCalls } from './admin-calls';
import type { PracticeCalls } from './practice-calls';
import type { HoursCalls } from './hours-calls';
import type { OfferCalls } from './offer-calls';
import type { ChangeCalls } from './change-calls';
import type { RunCalls } from './run-calls';
import type { ScanCalls } from './scan-calls';
import type { ClassCalls } from './class-calls';
import type {
  BookingDetail,
  ChangedDetails,
  ClassDetail,
  CustomerDetail,
  CustomersPage,
  DayDiff,
  DayView,
  SearchAnswer,
} from '../domain/views';
import type { AppError } from '../errors/app-error';
import type { RawAnswer } from '../reservanto/raw-answer';

/** Rises when the bridge changes its meaning. */
export const CONTRACT_VERSION = 1;

/** Language and look chosen on this computer. */
export interface Preferences {
  readonly locale: 'cs' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  readonly locationId: number | null;
  /** How long a held act waits with undo in sight, 0 to 30 s (product.md, principle 3). */
  readonly graceSeconds: number;
  /** Days kept on this computer before and after today. */
  readonly keptBack: number;
  readonly keptAhead: number;
  /** Whether the token of a business messages its customers, as a person has said; by the business's id. */
  readonly messages: Readonly<Record<string, boolean>>;
  /** How the day grid is set up, by the business's id. */
  readonly sheets: Readonly<Record<string, SheetLook>>;
  /** Resources that the calendar shows, by the business's id; none: as the view chooses. */
  readonly calendarResources: Readonly<Record<string, readonly number[]>>;
  /** Single-character keys: whether they act, and which were changed; what does not fit any more is passed over. */
  readonly keys: KeySettings;
  /** The screen faces the queue: the board says nothing of debts and of who did not come. */
  readonly privacy: boolean;
}

/** The first answer that a window gets: enough to draw everything without asking again. */
export interface Bootstrap {
  readonly contractVersion: number;
  readonly version: string;
  readonly packaged: boolean;
  /** The program's clock, epoch ms; it may stand apart from the computer's (practice, tests). */
  readonly now: number;
  readonly preferences: Preferences;
  readonly business: Business | null;
  readonly connection: ConnectionView;
  /** Today of the business, when the cache holds one. */
  readonly day: DayView | null;
  /** Tests without a keyring: the window is marked. */
  readonly insecureVault: boolean;
  /** A problem found at start that the user must see. */
  readonly notice: AppError | null;
}

/** Order and filter of the customers grid. */
export interface CustomersQuery {
  readonly startRow: number;
  readonly endRow: number;
  readonly sort: { readonly column: 'name' | 'phone' | 'email' | 'createdAt'; readonly descending: boolean };
  readonly filter: string;
}

/** Request → answer channels, all called by the window; groups that have grown stand in files of their own. */
export interface Calls extends ClassCalls, ChangeCalls, AdminCalls, RunCalls, LocalCalls, OfferCalls, CalendarCalls, ScanCalls, HoursCalls, PracticeCalls {
  'app.bootstrap': { input: null; output: Bootstrap };
  'app.setPreferences': { input: Partial<Preferences>; output: Preferences };
  /** A problem in the window, for the log: a name and a stack without data. */
  'app.reportProblem': { input: { name: string; stack: string }; output: null };
  /** What becomes of `app.leaving`: the question is on the screen, or the person closes the program all the same. */
  'app.leave': { input: { answer: 'asked' | 'now' }; output: null };
  'connect.practice': { input: null; output: Business };
  /** Back to the door; everything of the business stays on this computer. */
  'connect.leave': { input: null; output: null };
  /** Businesses that were connected on this computer. */
  'connect.list': { input: null; output: readonly KnownBusiness[] };
  /** How well a token can be kept here. */
  'connect.vault': { input: null; output: VaultState };
  /** Asks the API about a token, keeps it and opens its business; `replaces`: it must be a token of this one. The token never comes back to the window. */
  'connect.token': { input: { token: string; server: string; replaces: string | null }; output: Business };
  /** Opens a business that was connected before. */
  'connect.open': { input: { id: string }; output: Business };
  /** Of the open business; null for practice. */
  'connect.facts': { input: null; output: TokenFacts | null };
  /** Removes a business from this computer; `acts.unsent` when it has acts that are not over, `local.open` when something waits for a person on this computer only, unless `dropActs`. */
  'connect.disconnect': { input: { id: string; dropActs: boolean }; output: null };
  'view.day': { input: { date: PlainDate; locationId: number | null }; output: DayView };
  /** A day that may be shown next, asked for ahead. */
  'view.dayBeside': { input: { date: PlainDate; locationId: number | null }; output: DayView };
  'view.booking': { input: { appointmentId: number; customerId: number }; output: BookingDetail };
  'view.class': { input: { appointmentId: number }; output: ClassDetail };
  'view.customers': { input: CustomersQuery; output: CustomersPage };
  'view.customer': { input: { customerId: number }; output: CustomerDetail };
  'search.customers': { input: { query: string; limit: number }; output: SearchAnswer };
  /** What the window shows now; decides what is read from the server and which diffs are sent. */
  'sync.watch': {
    input: {
      day: { date: PlainDate; locationId: number | null } | null;
      booking: { appointmentId: number; customerId: number } | null;
      customerId: number | null;
      /** The class whose drawer is open. */
      classId: number | null;
      /** Days of a week or month on the screen, both in it. */
      days: { from: PlainDate; to: PlainDate } | null;
      visible: boolean;
    };
    output: null;
  };
  /** F5: read what is shown now. */
  'sync.refresh': { input: null; output: null };
  /** The mark is in the book of acts and shows at once when this answers; what the server says comes as `acts.changed`. */
  'act.attendance': { input: { appointmentId: number; customerId: number; attendance: 'came' | 'noShow' | 'unknown' }; output: ActView };
  /** A note on a customer: new (no id), changed, or deleted (no text). `shown` is the text that the person saw of one that is there. */
  'act.note': { input: { customerId: number; noteId: number | null; text: string | null; shown: string | null }; output: ActView };
  /** A custom value of a booking, or with no appointment of the customer; null deletes it. `before` is what the person saw, dates in epoch ms. */
  'act.customValue': {
    input: { appointmentId: number | null; customerId: number; definitionId: number; value: string | boolean | { readonly day: PlainDate } | null; before: CustomValue['value'] };
    output: ActView;
  };
  /** Acts that are not over, and those of today that failed. */
  'acts.list': { input: null; output: ActsView };
  /** A person's word on an act that is held, stands before them or has failed. */
  'acts.decide': { input: { id: string; decision: Decision }; output: ActView };
  /** What failed once more, on what is shown now: another act in its place. */
  'acts.retry': { input: { id: string }; output: ActView };
  /** Runs any action of the API; `request` is JSON. A refusal is an answer here. What the contract does not allow is `input.invalid` with the `path` of the field. */
  'console.run': { input: { action: string; request: string }; output: RawAnswer };
  /** Gives up waiting for an action of the console; whether it was done is not known then. */
  'console.stop': { input: { action: string }; output: null };
}

/** Messages that main sends to the windows. */
export interface Events {
  'day.changed': DayDiff;
  /** Bookings, appointments and customers that are not what they were: whoever shows one of them asks again. */
  'details.changed': ChangedDetails;
  'customers.changed': { total: number };
  /** Bookings, classes or hours of these days were read, whatever changed; both days are in it. */
  'days.read': { from: PlainDate; to: PlainDate };
  /** Acts as they are now, each after it was written down. */
  'acts.changed': readonly ActView[];
  /** Records of this computer as they are now, each after it was written down. */
  'local.changed': readonly LocalRecord[];
  'connection.changed': ConnectionView;
  'business.changed': Business | null;
  'preferences.changed': Preferences;
  'app.notice': AppError;
  /** Somebody closes the program while acts are not over: the window asks. */
  'app.leaving': null;
}

/** Name of a request channel. */
export type CallName = keyof Calls;
/** Name of an event. */
export type EventName = keyof Events;

/** What crosses the bridge: a failure is an answer, never a thrown error. */
export type Envelope<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

/** Every request channel once; the preload and the contract test walk it. */
export const CALL_NAMES = [
  'app.bootstrap',
  'app.setPreferences',
  'app.reportProblem',
  'app.leave',
  'app.openAdmin',
  'practice.line',
  'hours.period',
  'hours.locations',
  'timeOff.hits',
  'timeOff.check',
  'connect.practice',
  'connect.leave',
  'connect.list',
  'connect.vault',
  'connect.token',
  'connect.open',
  'connect.facts',
  'connect.disconnect',
  'view.day',
  'view.dayBeside',
  'view.booking',
  'view.class',
  'view.customers',
  'view.customer',
  'calendar.week',
  'calendar.month',
  'calendar.agenda',
  'export.begin',
  'export.part',
  'export.end',
  'search.customers',
  'scan.code',
  'sync.watch',
  'sync.refresh',
  'act.attendance',
  'act.note',
  'act.customValue',
  'act.run',
  'change.links',
  'change.pending',
  'offers.catalogue',
  'offers.starts',
  'offers.check',
  'offers.again',
  'offers.place',
  'acts.list',
  'acts.decide',
  'acts.retry',
  'local.list',
  'local.put',
  'local.done',
  'local.remove',
  'classes.soon',
  'waitlist.appointment',
  'waitlist.course',
  'waitlist.customer',
  'console.run',
  'console.stop',
] as const satisfies readonly CallName[];

/** Every event once. */
export const EVENT_NAMES = [
  'day.changed',
  'details.changed',
  'customers.changed',
  'days.read',
  'acts.changed',
  'local.changed',
  'connection.changed',
  'business.changed',
  'preferences.changed',
  'app.notice',
  'app.leaving',
] as const satisfies readonly EventName[];

/** The name under which the preload puts the bridge on the window, and the prefix of channels. */
export const BRIDGE_NAME = 'pult';
export const CHANNEL_PREFIX = 'pult:';

/**
 * The frozen object that the page sees: one method for each channel and nothing generic. An answer is its envelope as JSON:
 * a busy day is copied three times as an object on its way here, which stops the page for 30 ms; as a text it is not.
 */
export interface Bridge {
  readonly calls: { readonly [C in CallName]: (input: Calls[C]['input']) => Promise<string> };
  /** Each listens until the returned function is called. */
  readonly events: { readonly [E in EventName]: (listener: (payload: Events[E]) => void) => () => void };
}
