import { addDays } from '@shared/domain/days';
import { appError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import { createActsKeeper } from './acts/acts-keeper';
import { settleAct } from './acts/settle';
import { readCatalogue, readMeta, summaryOf } from './db/catalogue';
import { createDayKeeper } from './day-keeper';
import { openCache } from './db/database';
import { forgetOldDays } from './db/forget';
import { forgetFutureTouches } from './db/set-clock';
import { firstDays } from './first-day';
import type { Ingested } from './ingest/context';
import type { OpenReading, StoreCalls, StoreEvents, StoreOptions, StoreStatus, WatchedDay } from './port';
import { createPeopleFirst } from './people-first';
import { createReadings } from './readings';
import type { Act } from '@shared/domain/acts/act';
import { createOverlay } from '@shared/domain/acts/overlay';
import { bookingOf, customerOf } from '@shared/domain/acts/subject';
import type { LocalRecord } from '@shared/domain/local/record';
import type { DayView } from '@shared/domain/views';
import { actNames } from './views/act-names';
import { likelyStartsOf, offerCatalogue, placeFacts } from './views/offers';
import { hoursPeriod } from './views/hours-period';
import { timeOffHits } from './views/time-off-hits';
import { pendingBookings } from './views/pending';
import { createCustomerIndex } from './views/customer-index';
import type { SentDay } from './views/day-diff';
import { diffDays, sentDay } from './views/day-diff';
import type { ViewSource } from './views/day-view';
import { dayView } from './views/day-view';
import { agendaPage } from './views/agenda-page';
import { monthView } from './views/month-view';
import { waitingFacts } from './views/waiting';
import { weekView } from './views/week-view';
import { classesSoon } from './views/classes-soon';
import { bookingDetail, classDetail, customerDetail } from './views/details';

/** Answers calls on one cache; runs in the store process, or in the same one for tests. */
export interface Store {
  /** Set when a damaged cache had to be set aside at start: the name it has now. */
  readonly setAside: string | null;
  call<M extends keyof StoreCalls>(method: M, input: StoreCalls[M]['input']): Promise<Result<StoreCalls[M]['output']>>;
  chunk(readingId: string, part: string, bytes: Uint8Array): void;
  close(): void;
}

/** Tells the outside what changed. */
export type EmitStoreEvent = <E extends keyof StoreEvents>(event: E, payload: StoreEvents[E]) => void;

type Handlers = { readonly [M in keyof StoreCalls]: (input: StoreCalls[M]['input']) => StoreCalls[M]['output'] | Result<StoreCalls[M]['output']> | Promise<StoreCalls[M]['output'] | Result<StoreCalls[M]['output']>> };

/** Opens the cache and answers. */
export function openStore(options: StoreOptions, emit: EmitStoreEvent): Store {
  const { db, setAside } = openCache(options, Date.now());
  const { zone } = options;
  let offset = options.clockOffset;
  const now = (): number => Date.now() + offset;
  const source: ViewSource = { db, zone, overlay: createOverlay() };
  const days = firstDays(options);
  const people = createPeopleFirst();
  const keeper = createDayKeeper({ days, zone, now, turn: people.turn, view: (date, locationId) => dayView(source, now(), date, locationId) });
  const acts = createActsKeeper(options.acts, source.overlay, Date.now(), offset);
  const readings = createReadings();
  let index = createCustomerIndex(db, zone);
  let watched: { readonly day: WatchedDay; sent: SentDay } | null = null;
  /** The last day that was asked for; none while the window has only what main read at the start. */
  let viewed: DayView | null = null;
  let isClosed = false;
  let queue: Promise<unknown> = Promise.resolve();

  /** One writer after the other: some of them give others their turn in between. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = queue.then(work);
    queue = mine.catch(() => null);
    return mine;
  };

  /** The day that the window has: as it was answered, or as main read it at the start. */
  const shownDay = ({ date, locationId }: WatchedDay): DayView => {
    if (viewed?.date === date && viewed.locationId === locationId) return viewed;
    return (viewed === null ? days.read(date, locationId) : null) ?? dayView(source, now(), date, locationId);
  };

  const pushDay = (): void => {
    if (watched === null) return;
    const after = sentDay(dayView(source, now(), watched.day.date, watched.day.locationId));
    // A cache that was begun anew knows nothing of the day yet: the window keeps what it has until it has been read.
    if (after.view.ages.bookings === null && watched.sent.view.ages.bookings !== null) return;
    const diff = diffDays(watched.sent, after);
    if (diff === null) return;
    watched.sent = after;
    emit('day.changed', diff);
    keeper.touched(watched.day.locationId);
  };

  /** Making the day anew is the dearest work here: not for readings that cannot have touched it. */
  const touchesDay = ({ reading }: OpenReading, changed: number): boolean => {
    if (watched === null) return false;
    const { date } = watched.day;
    if (reading.kind === 'day') return reading.date === date || (changed > 0 && (reading.date === addDays(date, 1) || reading.date === addDays(date, -1)));
    if (reading.kind === 'hours') return reading.from <= date && date <= reading.to;
    return changed > 0;
  };

  const tell = (done: Ingested): void => {
    const appointmentIds = [...new Set([...done.classes, ...done.bookings.map((pair) => pair.appointmentId)])];
    const customerIds = [...new Set([...done.customers, ...done.bookings.map((pair) => pair.customerId)])];
    if (appointmentIds.length + customerIds.length > 0) emit('details.changed', { bookings: done.bookings, appointmentIds, customerIds });
    if (done.customerList) emit('customers.changed', { total: index.count() });
  };

  const tellOfDays = ({ reading }: OpenReading): void => {
    if (reading.kind === 'day') emit('days.read', { from: reading.date, to: reading.date });
    if (reading.kind === 'hours') emit('days.read', { from: reading.from, to: reading.to });
  };

  const tellOfActs = (changed: readonly Act[]): void => {
    const bookings = changed.flatMap((act) => bookingOf(act) ?? []);
    const customers = changed.flatMap((act) => customerOf(act) ?? []);
    tell({ changed: 1, bookings, classes: [], customers, customerList: false });
  };

  const tellOfRecord = (changed: Result<LocalRecord>): Result<LocalRecord> => {
    if (changed.ok) emit('local.changed', [changed.value]);
    return changed;
  };

  const status = (): StoreStatus => {
    const days: Record<string, { bookings: number | null; classes: number | null; hours: number | null }> = {};
    for (const row of db.all<{ date: string; bookings_at: number | null; classes_at: number | null }>('SELECT * FROM days')) {
      days[row.date] = { bookings: row.bookings_at, classes: row.classes_at, hours: null };
    }
    for (const row of db.all<{ date: string; read_at: number }>('SELECT date, min(read_at) AS read_at FROM hours GROUP BY date')) {
      days[row.date] = { bookings: null, classes: null, ...days[row.date], hours: row.read_at };
    }
    const time = (name: string): number | null => {
      const kept = readMeta(db, name);
      return kept === null ? null : Number(kept);
    };
    return { catalogue: summaryOf(readCatalogue(db)), customers: { count: index.count(), readAt: time('customers.readAt'), fullAt: time('customers.fullAt') }, days };
  };

  const closeReading = async ({ readingId, failedParts }: StoreCalls['closeReading']['input']): Promise<Result<StoreCalls['closeReading']['output']>> => {
    const taken = readings.take(readingId, failedParts);
    if (taken === null) return fail(appError('input.invalid', { params: { readingId } }));
    const { reading } = taken.opened;
    const done = await inTurn(async () => {
      const { ingest } = await import('./ingest/ingest');
      const ingested = await ingest(db, zone, taken.opened, taken.parts, people.turn);
      if (reading.kind === 'customers' && reading.full) forgetOldDays(db, zone, now());
      if (ingested.customerList) index.update(ingested.entities, reading.kind === 'customers' && reading.full);
      tell(ingested);
      if (touchesDay(taken.opened, ingested.changed)) {
        await people.turn();
        pushDay();
      }
      return ingested;
    });
    tellOfDays(taken.opened);
    return ok({ changed: done.changed, problems: done.problems });
  };

  const orNotFound = <T>(value: T | null): Result<T> => (value === null ? fail(appError('notFound')) : ok(value));

  const handlers: Handlers = {
    status: () => status(),
    setClock: ({ offset: next }) => {
      offset = next;
      forgetFutureTouches(db, now());
      return null;
    },
    dayView: ({ date, locationId }) => (viewed = dayView(source, now(), date, locationId)),
    dayBeside: ({ date, locationId }) => dayView(source, now(), date, locationId),
    weekView: ({ date, locationId, resourceIds }) => weekView(source, date, locationId, resourceIds),
    monthView: ({ from, to, locationId, resourceIds }) => monthView(source, from, to, locationId, resourceIds),
    agendaPage: (query) => agendaPage(source, query),
    bookingDetail: ({ appointmentId, customerId }) => orNotFound(bookingDetail(source, now(), appointmentId, customerId)),
    classesSoon: () => classesSoon(source, now()),
    classDetail: ({ appointmentId }) => orNotFound(classDetail(source, appointmentId)),
    waitingFacts: ({ waits }) => waits.map((wait) => waitingFacts(db, now(), wait)),
    actNames: (wanted) => actNames(source, now(), wanted),
    pendingBookings: () => pendingBookings(source, now()),
    offerCatalogue: () => {
      // The panel of a new booking opens with it.
      people.typed();
      return offerCatalogue(source);
    },
    likelyStarts: (wanted) => likelyStartsOf(source, wanted),
    placeFacts: (place) => placeFacts(source, place),
    hoursPeriod: ({ from, to }) => hoursPeriod(source, from, to),
    timeOffHits: ({ resourceIds, spans }) => timeOffHits(source, resourceIds, spans),
    customersPage: (query) => index.page(query),
    customerDetail: ({ customerId }) => orNotFound(customerDetail(source, now(), customerId)),
    search: async ({ query, limit }) => {
      people.typed();
      const answer = await index.search(query, limit, now());
      return answer === null ? fail(appError('cancelled')) : ok(answer);
    },
    watch: (day) => {
      watched = day === null ? null : { day, sent: sentDay(shownDay(day)) };
      pushDay();
      if (day !== null) keeper.touched(day.locationId);
      // The window is watched when it has been painted: now there is time for what its first search needs.
      setImmediate(() => {
        if (!isClosed) void index.warm();
      });
      return null;
    },
    openReading: (reading) => {
      readings.open(reading);
      return null;
    },
    closeReading,
    dropReading: ({ readingId }) => {
      readings.drop(readingId);
      return null;
    },
    actsAll: () => acts.all(),
    actsPut: ({ acts: changed }) => {
      const put = acts.put(changed);
      if (put.ok) {
        // In the same turn: what was done does not vanish from the screen between the book and the cache.
        for (const act of changed) settleAct(db, act, now());
        // The board says what somebody has not filled in.
        if (changed.some((act) => bookingOf(act) !== null || act.action === 'Customer/EditCustomValues')) pushDay();
        tellOfActs(changed);
      }
      return put;
    },
    localList: ({ kinds }) => acts.local.list(kinds),
    localPut: (wanted) => tellOfRecord(acts.local.put(wanted, now())),
    localDone: ({ id, done }) => tellOfRecord(acts.local.mark(id, { doneAt: done ? now() : null })),
    localRemove: ({ id, removed }) => tellOfRecord(acts.local.mark(id, { removedAt: removed ? now() : null })),
    localTake: ({ records }) => {
      const taken = acts.local.take(records);
      if (taken.ok) emit('local.changed', records);
      return taken;
    },
    wipe: async () => {
      readings.clear();
      await inTurn(() => {
        db.transaction(() => {
          for (const table of ['meta', 'documents', 'bookings', 'classes', 'hours', 'days', 'customers', 'entitlements', 'alternates']) db.run(`DELETE FROM ${table}`);
        });
        return Promise.resolve();
      });
      index = createCustomerIndex(db, zone);
      keeper.forget();
      watched = null;
      viewed = null;
      return null;
    },
  };

  return {
    setAside,
    call: async (method, input) => {
      const answer = await handlers[method](input);
      return isResult(answer) ? answer : ok(answer);
    },
    chunk: (readingId, part, bytes) => readings.add(readingId, part, bytes),
    close: () => {
      isClosed = true;
      keeper.close();
      acts.close();
      db.close();
    },
  };
}

function isResult<T>(value: T | Result<T>): value is Result<T> {
  return typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'error' in value);
}
