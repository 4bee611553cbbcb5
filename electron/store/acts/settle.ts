import type { Act } from '@shared/domain/acts/act';
import { withValues } from '@shared/domain/acts/overlay';
import { attendanceFromWire } from '@shared/domain/attendance';
import { bookingOfPair, putBooking } from '../db/bookings';
import type { Db } from '../db/database';

/** The cache follows an act that was done, unless it has been read since. Everything else comes with the next reading. */
export function settleAct(db: Db, act: Act): void {
  const { AppointmentId: appointmentId, CustomerId: customerId } = act.request;
  if (act.state !== 'done' || act.endedAt === null || typeof appointmentId !== 'number' || typeof customerId !== 'number') return;
  const stored = bookingOfPair(db, appointmentId, customerId);
  if (stored === null || stored.readAt > act.endedAt) return;
  const { booking } = stored;
  // Readings that began before the act was over say nothing of it: `touchedAt` keeps them away.
  if (act.action === 'Booking/SetNoShowState') putBooking(db, { ...booking, attendance: attendanceFromWire(Number(act.request['NoShowStatus'])) }, stored.readAt, act.endedAt);
  else if (act.action === 'Booking/EditCustomValues') putBooking(db, { ...booking, customValues: withValues(booking.customValues, act) }, stored.readAt, act.endedAt);
  else putBooking(db, booking, stored.readAt, act.endedAt);
}
