import { listOf } from '../data/catalogue';
import { dayListsOf } from '../data/day-lists';
import { bookingByCode, bookingOf, bookingsOfCustomer, namesOf, occupied } from '../data/rows';
import { bookingInfoWire, eventWire, isBookingInfo } from '../data/wire';
import { Refusal } from '../refusal';
import { customerOf, found } from './found';
import type { Handlers } from './handler';

/** Choice: attendance is taken from so long before the start, in seconds, unless the books say otherwise. */
const ATTENDANCE_FROM = 30 * 60;

/** Reads of bookings in both forms, and attendance. Choice: places on a waitlist are not among events (rules.md II.11, 5). */
export const bookingHandlers = {
  'Event/GetList': ({ db }, { StartDate, EndDate }) => ({ Events: dayListsOf(db).events(StartDate, EndDate, 'EndDate') }),
  'Event/GetListByCustomer': ({ db }, { CustomerId, StartDate, EndDate }) => {
    customerOf(db, CustomerId);
    const [names, definitions] = [namesOf(db), listOf(db, 'customValue')];
    return { Events: bookingsOfCustomer(db, CustomerId, StartDate, EndDate).map((row) => eventWire(row, names, definitions)) };
  },
  'Event/Get': ({ db }, { AppointmentId, CustomerId }) => {
    const row = found(bookingOf(db, AppointmentId, CustomerId), 'AppointmentId');
    return { Result: eventWire(row, namesOf(db), listOf(db, 'customValue')) };
  },
  'Event/GetByCode': ({ db }, { BookingCode }) => {
    const row = found(bookingByCode(db, BookingCode ?? ''), 'BookingCode');
    return { Result: eventWire(row, namesOf(db), listOf(db, 'customValue')) };
  },
  'Booking/GetBookingsForPeriod': ({ db }, { From, To }) => ({ BookingInfoModels: dayListsOf(db).infos(From, To, 'To') }),
  'Booking/GetBookingsForCustomer': ({ db }, { CustomerId, Date: from, DateTo }) => {
    customerOf(db, CustomerId);
    const rows = bookingsOfCustomer(db, CustomerId, from, DateTo).filter(isBookingInfo);
    const names = namesOf(db);
    return { BookingInfoModels: rows.map((row) => bookingInfoWire(row, occupied(db, row.appointment_id), names)) };
  },
  'Booking/GetActivities': ({ db }, { ModifiedAfter }) => ({
    Activities: db
      .all<{ appointment_id: number; customer_id: number; change: string; at: number }>('SELECT * FROM activities WHERE at > ? ORDER BY at', ModifiedAfter ?? -1)
      .map((row) => ({ AppointmentId: row.appointment_id, CustomerId: row.customer_id, Change: row.change, OccuredAt: row.at })),
  }),
  'Booking/SetNoShowState': ({ db, clock, attendanceFrom = ATTENDANCE_FROM }, { AppointmentId, CustomerId, NoShowStatus }) =>
    db.transaction(() => {
      if (![0, 1, 9].includes(NoShowStatus)) throw new Refusal('Neznámý stav účasti.', 'NoShowStatus');
      const row = found(bookingOf(db, AppointmentId, CustomerId), 'AppointmentId');
      // Choice: who has no confirmed booking cannot have come (rules.md II.11, 9).
      if (row.status !== 'Confirmed') throw new Refusal('Účast lze zapsat jen u potvrzené rezervace.', 'AppointmentId');
      if (NoShowStatus !== 0 && clock.seconds() < row.start - attendanceFrom) {
        throw new Refusal(`Účast lze zapsat nejdříve ${attendanceFrom / 60} minut před začátkem.`, 'NoShowStatus');
      }
      db.run('UPDATE bookings SET attendance = ? WHERE appointment_id = ? AND customer_id = ?', NoShowStatus, AppointmentId, CustomerId);
      return { BookingInfoModel: bookingInfoWire({ ...row, attendance: NoShowStatus }, occupied(db, AppointmentId), namesOf(db)) };
    }),
} satisfies Handlers;
