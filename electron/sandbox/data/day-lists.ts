import { Refusal } from '../refusal';
import { listOf } from './catalogue';
import type { Db } from './database';
import { fillerOf } from './models';
import type { BookingRow } from './rows';
import { appointmentsInSpan, bookingsOfAppointments, namesOf } from './rows';
import { bookingInfoWire, eventWire, isBookingInfo, takenBy } from './wire';
import { WrittenList } from './written';

/** Lists of a period. Both refuse a period with too many bookings by the field of its end. Unix seconds. */
export interface DayLists {
  /** Events that overlap [from, to), by start. */
  events(from: number, to: number, endField: string): WrittenList;
  /** The same bookings in their other form, which leaves some out. */
  infos(from: number, to: number, endField: string): WrittenList;
}

/** JSON of the bookings of one appointment in both forms of the wire, each booking with a comma before it. */
interface Written {
  readonly events: Buffer;
  readonly infos: Buffer;
}

/** A form of the lists. */
type Form = keyof Written;

/** A period that was asked for, as it was put together then. */
interface Period {
  /** State of the appointments in which these are the ids. */
  readonly at: number;
  readonly ids: readonly number[];
  written: readonly Written[];
  joined: { [F in Form]?: Buffer };
}

/** So many bytes of written bookings are kept; those that were written first go first. */
const MOST_KEPT = 48 * 1024 * 1024;
/** So many periods are kept put together, of so many appointments at most. */
const [MOST_PERIODS, LONGEST_PERIOD] = [16, 3_000];
/** Choice: most appointments in one list of a period; an interval of centuries holds nobody up. */
const MOST_LISTED = 50_000;

const lists = new WeakMap<Db, DayLists>();

/** The lists of these books. */
export function dayListsOf(db: Db): DayLists {
  const known = lists.get(db) ?? createDayLists(db);
  lists.set(db, known);
  return known;
}

/**
 * Writes every booking once, and again only when it has changed; puts a period together again only when one of its bookings
 * was written anew. So a day of 1,200 bookings costs little more than its bytes.
 */
function createDayLists(db: Db): DayLists {
  const bookings = createWrittenBookings(db);
  const periods = new Map<string, Period>();

  const periodOf = (from: number, to: number, endField: string): Period => {
    const key = `${from} ${to}`;
    const known = periods.get(key);
    periods.delete(key);
    const at = db.changes('appointments');
    const period = known?.at === at ? known : { at, ids: idsOf(from, to, endField), written: [], joined: {} };
    if (period.ids.length <= LONGEST_PERIOD) periods.set(key, period);
    for (const oldest of [...periods.keys()].slice(0, -MOST_PERIODS)) periods.delete(oldest);
    return period;
  };
  const idsOf = (from: number, to: number, endField: string): readonly number[] => {
    const ids = appointmentsInSpan(db, from, to, MOST_LISTED + 1);
    if (ids.length > MOST_LISTED) throw new Refusal('V období je příliš mnoho rezervací.', endField);
    return ids;
  };
  const list = (form: Form, from: number, to: number, endField: string): WrittenList => {
    const period = periodOf(from, to, endField);
    const written = bookings.of(period.ids);
    if (written.length !== period.written.length || written.some((one, index) => one !== period.written[index])) {
      period.written = written;
      period.joined = {};
    }
    // Every booking has a comma before it; the first one needs none.
    period.joined[form] ??= Buffer.concat(written.map((one) => one[form])).subarray(1);
    return new WrittenList(period.joined[form]);
  };
  return {
    events: (from, to, endField) => list('events', from, to, endField),
    infos: (from, to, endField) => list('infos', from, to, endField),
  };
}

/** The bookings of appointments in both forms, kept as long as they are true. */
function createWrittenBookings(db: Db): { of(ids: readonly number[]): Written[] } {
  watchChanges(db);
  const written = new Map<number, Written>();
  let bytes = 0;
  let catalogueAt = db.changes('catalogue');

  const forget = (id: number): void => {
    const old = written.get(id);
    bytes -= old === undefined ? 0 : sizeOf(old);
    written.delete(id);
  };
  const keep = (id: number, made: Written): void => {
    written.set(id, made);
    bytes += sizeOf(made);
    for (const oldest of written.keys()) {
      if (bytes <= MOST_KEPT) return;
      forget(oldest);
    }
  };
  const forgetChanged = (): void => {
    const isRenamed = catalogueAt !== db.changes('catalogue');
    catalogueAt = db.changes('catalogue');
    const changed = isRenamed ? [...written.keys()] : db.all<{ id: number }>('SELECT id FROM changed_appointments').map(({ id }) => id);
    if (changed.length === 0) return;
    changed.forEach(forget);
    db.run('DELETE FROM changed_appointments');
  };
  return {
    of: (ids) => {
      forgetChanged();
      const made = write(db, ids.filter((id) => !written.has(id)));
      const found = ids.flatMap((id) => written.get(id) ?? made.get(id) ?? []);
      for (const [id, one] of made) keep(id, one);
      return found;
    },
  };
}

function sizeOf({ events, infos }: Written): number {
  return events.length + infos.length;
}

/** Lets the database note whose bookings have to be written again: theirs, or the name in one of them, has changed. */
function watchChanges(db: Db): void {
  db.run('CREATE TEMP TABLE changed_appointments (id INTEGER PRIMARY KEY)');
  for (const [table, id] of [['bookings', 'appointment_id'], ['appointments', 'id']] as const) {
    for (const [change, row] of [['INSERT', 'NEW'], ['UPDATE', 'NEW'], ['DELETE', 'OLD']] as const) {
      db.run(`CREATE TEMP TRIGGER ${table}_${change} AFTER ${change} ON ${table} BEGIN INSERT OR IGNORE INTO changed_appointments VALUES (${row}.${id}); END`);
    }
  }
  db.run(`CREATE TEMP TRIGGER customers_name AFTER UPDATE OF name, email, phone ON customers BEGIN
    INSERT OR IGNORE INTO changed_appointments SELECT appointment_id FROM bookings WHERE customer_id = NEW.id; END`);
}

/** Writes the bookings of these appointments, also of those that have none. */
function write(db: Db, ids: readonly number[]): ReadonlyMap<number, Written> {
  const made = new Map<number, Written>();
  if (ids.length === 0) return made;
  const [names, definitions] = [namesOf(db), listOf(db, 'customValue')];
  const [event, info] = [fillerOf('EventApiModel'), fillerOf('BookingInfoApiModel')];
  const byAppointment = new Map<number, BookingRow[]>(ids.map((id) => [id, []]));
  for (const row of bookingsOfAppointments(db, ids)) byAppointment.get(row.appointment_id)?.push(row);
  for (const [id, rows] of byAppointment) {
    const taken = takenBy(rows);
    made.set(id, {
      events: textOf(rows.map((row) => event(eventWire(row, names, definitions)))),
      infos: textOf(rows.filter(isBookingInfo).map((row) => info(bookingInfoWire(row, taken(row.appointment_id), names)))),
    });
  }
  return made;
}

function textOf(models: readonly unknown[]): Buffer {
  return Buffer.from(models.map((model) => `,${JSON.stringify(model)}`).join(''));
}
