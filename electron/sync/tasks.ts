import { dayBounds } from '@shared/domain/days';
import type { CatalogueSummary, ReadingKind, ReadingOutcome, StorePort, StoreStatus } from '../store/port';
import { classTargets, entitlementTargets } from './due-people';
import { PULSE_TIMEOUT } from './intervals';
import type { Line } from './line';
import type { Clock, Log, ReadApi } from './ports';
import type { PartRequest } from './reader';
import { read } from './reader';
import { alternatesParts, bookingParts, catalogueParts, customerParts, customersParts, dayParts, hoursParts } from './readings';

/** What the readings are made of. */
export interface TaskDeps {
  readonly api: ReadApi;
  readonly store: StorePort;
  readonly clock: Clock;
  readonly zone: string;
  readonly line: Line;
  readonly log: Log;
  /** What an earlier run read still counts by its age; not so where the server may have begun anew (practice). */
  readonly resumes: boolean;
}

/** Overlap of two readings by change time, so that a change made while the first was answered is not missed, in ms. */
const CHANGE_OVERLAP = 60_000;

/** Customers are read in full again after this long, so that deletions cannot hide, in ms. */
const FULL_CUSTOMERS_AGE = 24 * 3_600_000;

/** The readings of this program; each answers whether it may wait for its usual next time. None throws. */
export interface Tasks {
  /** null until it has been read once. */
  catalogue(): CatalogueSummary | null;
  /** Takes over what the store already holds from an earlier run; null when that cannot be said. */
  resume(): Promise<StoreStatus | null>;
  /** Forgets how fresh passes and credit are: the user wants everything read. */
  forgetFreshness(): void;
  readCatalogue(signal: AbortSignal): Promise<boolean>;
  readDay(date: string, shown: boolean, signal: AbortSignal): Promise<boolean>;
  readBooking(appointmentId: number, customerId: number, signal: AbortSignal): Promise<boolean>;
  readHours(from: string, to: string, signal: AbortSignal): Promise<boolean>;
  readCustomers(signal: AbortSignal): Promise<boolean>;
  readCustomer(customerId: number, signal: AbortSignal): Promise<boolean>;
  /** Passes and credit of the people who are due on the day. */
  readDuePeople(date: string, signal: AbortSignal): Promise<boolean>;
  /** Asks for a sign of life, which needs no right (rules.md section 5). */
  pulse(signal: AbortSignal): Promise<boolean>;
  /** The waitlist of one class, and what its people and those who wait can pay with. */
  readClass(appointmentId: number, signal: AbortSignal): Promise<boolean>;
  /** Waitlists of the day's classes. */
  readAlternates(date: string, signal: AbortSignal): Promise<boolean>;
}

/** Builds the readings. */
export function createTasks(deps: TaskDeps): Tasks {
  const { store, clock, zone, line, log } = deps;
  const entitlementsReadAt = new Map<number, number>();
  let catalogue: CatalogueSummary | null = null;
  let customersReadAt: number | null = null;
  let fullCustomersAt: number | null = null;

  /** The outcome of a reading that went as well as the token's rights allow; null otherwise. */
  const readParts = async (kind: ReadingKind, parts: readonly PartRequest[], signal: AbortSignal): Promise<ReadingOutcome | null> => {
    const result = await read(deps, kind, parts, signal);
    if (!result.ok) {
      if (result.error.code !== 'cancelled') log('reading.lost', { kind: kind.kind, code: result.error.code });
      return null;
    }
    const { failures, outcome } = result.value;
    if (failures.length < parts.length) line.happened({ kind: 'answered' });
    line.failed(failures);
    for (const problem of outcome.problems) log('reading.problem', { part: problem.part, code: problem.code });
    return failures.every((error) => error.code === 'session.rightMissing') ? outcome : null;
  };
  const readAll = async (...reading: Parameters<typeof readParts>): Promise<boolean> => (await readParts(...reading)) !== null;

  const withCatalogue = (use: (catalogue: CatalogueSummary) => Promise<boolean>): Promise<boolean> =>
    catalogue === null ? Promise.resolve(false) : use(catalogue);

  const refreshStatus = async (): Promise<StoreStatus | null> => {
    const status = await store.call('status', null);
    if (!status.ok) return null;
    catalogue = status.value.catalogue.readAt === null ? null : status.value.catalogue;
    customersReadAt ??= status.value.customers.readAt;
    return status.value;
  };

  const readCustomer = async (customerId: number, signal: AbortSignal): Promise<boolean> => {
    const startedAt = clock.now();
    const success = await readAll({ kind: 'customer', customerId }, customerParts(customerId), signal);
    if (success) entitlementsReadAt.set(customerId, startedAt);
    return success;
  };

  const readAlternatesOf = (appointmentId: number, signal: AbortSignal): Promise<boolean> =>
    readAll({ kind: 'alternates', appointmentId }, alternatesParts(appointmentId), signal);

  /** One call after the other for each of the items, for as long as the line holds. */
  const oneByOne = async <T>(items: readonly T[], signal: AbortSignal, one: (item: T) => Promise<boolean>): Promise<boolean> => {
    for (const item of items) {
      if (signal.aborted || line.view().state !== 'online') return false;
      if (!(await one(item))) return false;
    }
    return true;
  };

  return {
    catalogue: () => catalogue,
    resume: async () => {
      const status = await refreshStatus();
      if (!deps.resumes || status === null) return null;
      const { fullAt } = status.customers;
      // A time that lies ahead says that the clock was set back: nothing can be said of its age.
      if (fullAt !== null && fullAt <= clock.now()) fullCustomersAt = fullAt;
      return status;
    },
    forgetFreshness: () => entitlementsReadAt.clear(),
    pulse: async (signal) => {
      const answer = await deps.api.stream('Test/Echo', { Text: '' }, { signal, timeoutMs: PULSE_TIMEOUT, onChunk: () => undefined });
      if (answer.ok) line.happened({ kind: 'answered' });
      else line.failed([answer.error]);
      return answer.ok;
    },
    readCatalogue: async (signal) => {
      const success = await readAll({ kind: 'catalogue' }, catalogueParts(), signal);
      await refreshStatus();
      return success;
    },
    readDay: (date, shown, signal) =>
      withCatalogue(async (known) => {
        const startedAt = clock.now();
        const outcome = await readParts({ kind: 'day', date }, dayParts(dayBounds(date, zone), known), signal);
        const refused = outcome?.problems.some(({ part }) => part === 'events' || part === 'bookings') ?? true;
        if (!refused && shown) line.happened({ kind: 'dayRead', at: startedAt });
        return outcome !== null;
      }),
    readBooking: (appointmentId, customerId, signal) =>
      readAll({ kind: 'booking', appointmentId, customerId }, bookingParts(appointmentId, customerId), signal),
    readHours: (from, to, signal) =>
      withCatalogue((known) => {
        const bounds = { start: dayBounds(from, zone).start, end: dayBounds(to, zone).end };
        return readAll({ kind: 'hours', from, to }, hoursParts(bounds, known), signal);
      }),
    readCustomers: async (signal) => {
      const startedAt = clock.now();
      const status = await store.call('status', null);
      if (status.ok && status.value.customers.readAt === null) fullCustomersAt = null;
      const since = fullCustomersAt !== null && startedAt - fullCustomersAt < FULL_CUSTOMERS_AGE ? customersReadAt : null;
      const full = since === null;
      if (full) line.happened({ kind: 'progress', progress: { what: 'customers', done: 0, total: 1 } });
      const success = await readAll({ kind: 'customers', full }, customersParts(full ? null : since - CHANGE_OVERLAP), signal);
      if (full) line.happened({ kind: 'progress', progress: null });
      if (success) customersReadAt = startedAt;
      if (success && full) fullCustomersAt = startedAt;
      return success;
    },
    readCustomer,
    readDuePeople: async (date, signal) => {
      const day = await store.call('dayView', { date, locationId: null });
      if (!day.ok) return false;
      const targets = entitlementTargets(day.value, clock.now(), entitlementsReadAt);
      return oneByOne(targets, signal, (customerId) => readCustomer(customerId, signal));
    },
    readClass: async (appointmentId, signal) => {
      const success = await readAlternatesOf(appointmentId, signal);
      const detail = await store.call('classDetail', { appointmentId });
      if (!detail.ok) return success;
      return (await oneByOne(classTargets(detail.value, clock.now(), entitlementsReadAt), signal, (customerId) => readCustomer(customerId, signal))) && success;
    },
    readAlternates: async (date, signal) => {
      const day = await store.call('dayView', { date, locationId: null });
      // A day that has not been read yet only seems to have no classes.
      if (!day.ok || day.value.ages.bookings === null) return false;
      const classes = day.value.blocks.filter((block) => block.kind === 'class').map((block) => block.appointmentId);
      return oneByOne(classes, signal, (appointmentId) => readAlternatesOf(appointmentId, signal));
    },
  };
}
