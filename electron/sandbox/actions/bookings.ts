import { listOf } from '../data/catalogue';
import { bookingByCode, bookingOf, bookingsInSpan, bookingsOfCustomer, namesOf, occupied } from '../data/rows';
import { bookingInfoWire, eventWire, takenBy } from '../data/wire';
import { notThere, Refusal } from '../refusal';
import type { Handlers } from './handler';

/** Choice: attendance is taken from so long before the start, in seconds. */
const ATTENDANCE_FROM = 30 * 60;

/** Choice: what Booking/GetBookingsForPeriod leaves out, since its model has no status (rules.md II.11, 5). */
const NOT_IN_BOOKING_INFO: ReadonlySet<string> = new Set(['Canceled', 'Rejected']);

/** Reads of bookings in both forms, and attendance. */
export const bookingHandlers: Handlers = {
  'Event/GetList': ({ db }, { StartDate, EndDate }) => {
    const [names, definitions] = [namesOf(db), listOf(db, 'customValue')];
    return { Events: bookingsInSpan(db, StartDate, EndDate).map((row) => eventWire(row, names, definitions)) };
  },
  'Event/GetListByCustomer': ({ db }, { CustomerId, StartDate, EndDate }) => {
    const [names, definitions] = [namesOf(db), listOf(db, 'customValue')];
    return { Events: bookingsOfCustomer(db, CustomerId, StartDate, EndDate).map((row) => eventWire(row, names, definitions)) };
  },
  'Event/Get': ({ db }, { AppointmentId, CustomerId }) => {
    const row = bookingOf(db, AppointmentId, CustomerId);
    if (row === null) throw notThere('AppointmentId');
    return { Result: eventWire(row, namesOf(db), listOf(db, 'customValue')) };
  },
  'Event/GetByCode': ({ db }, { BookingCode }) => {
    const row = bookingByCode(db, BookingCode ?? '');
    if (row === null) throw notThere('BookingCode');
    return { Result: eventWire(row, namesOf(db), listOf(db, 'customValue')) };
  },
  'Booking/GetBookingsForPeriod': ({ db }, { From, To }) => {
    const rows = bookingsInSpan(db, From, To);
    const [names, taken] = [namesOf(db), takenBy(rows)];
    return {
      BookingInfoModels: rows.filter((row) => !NOT_IN_BOOKING_INFO.has(row.status)).map((row) => bookingInfoWire(row, taken(row.appointment_id), names)),
    };
  },
  'Booking/GetBookingsForCustomer': ({ db }, { CustomerId, Date: from, DateTo }) => {
    const rows = bookingsOfCustomer(db, CustomerId, from, DateTo).filter((row) => !NOT_IN_BOOKING_INFO.has(row.status));
    const names = namesOf(db);
    return { BookingInfoModels: rows.map((row) => bookingInfoWire(row, occupied(db, row.appointment_id), names)) };
  },
  'Booking/GetActivities': ({ db }, { ModifiedAfter }) => ({
    Activities: db
      .all<{ appointment_id: number; customer_id: number; change: string; at: number }>('SELECT * FROM activities WHERE at > ? ORDER BY at', ModifiedAfter ?? -1)
      .map((row) => ({ AppointmentId: row.appointment_id, CustomerId: row.customer_id, Change: row.change, OccuredAt: row.at })),
  }),
  'Booking/SetNoShowState': ({ db, clock }, { AppointmentId, CustomerId, NoShowStatus }) =>
    db.transaction(() => {
      if (![0, 1, 9].includes(NoShowStatus)) throw new Refusal('Neznámý stav účasti.', 'NoShowStatus');
      const row = bookingOf(db, AppointmentId, CustomerId);
      if (row === null) throw notThere('AppointmentId');
      if (row.status !== 'Confirmed') throw new Refusal('Účast lze zapsat jen u potvrzené rezervace.', 'AppointmentId');
      if (NoShowStatus !== 0 && clock.seconds() < row.start - ATTENDANCE_FROM) {
        throw new Refusal('Účast lze zapsat nejdříve 30 minut před začátkem.', 'NoShowStatus');
      }
      db.run('UPDATE bookings SET attendance = ? WHERE appointment_id = ? AND customer_id = ?', NoShowStatus, AppointmentId, CustomerId);
      return { BookingInfoModel: bookingInfoWire({ ...row, attendance: NoShowStatus }, occupied(db, AppointmentId), namesOf(db)) };
    }),
};
