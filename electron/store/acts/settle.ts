import type { Act } from '@shared/domain/acts/act';
import { notesAfter } from '@shared/domain/acts/overlaid-notes';
import { bookingOf, customerOf } from '@shared/domain/acts/subject';
import { valuesAfter } from '@shared/domain/acts/overlaid-values';
import { moved } from '@shared/domain/acts/overlaid-booking';
import type { PendingAct } from '@shared/domain/acts/pending';
import { pendingActOf } from '@shared/domain/acts/pending';
import { attendanceFromWire } from '@shared/domain/attendance';
import type { Booking, BookingStatus } from '@shared/domain/booking';
import { bookingOfPair, putBooking } from '../db/bookings';
import { readCatalogue, readMeta } from '../db/catalogue';
import { customerOfId, entitlementsOfId, touchCustomer, touchEntitlements } from '../db/customers';
import type { Db } from '../db/database';

/** An end that lies so far ahead was noted by a clock that has been set back since, in ms. */
const SET_BACK = 60_000;

/** The cache follows an act that was done, unless it has been read since; may be done again. Everything else comes with the next reading. `now` in epoch ms. */
export function settleAct(db: Db, act: Act, now: number): void {
  const [booking, customerId] = [bookingOf(act), customerOf(act)];
  if (act.state !== 'done' || act.endedAt === null || customerId === null) return;
  const endedAt = act.endedAt > now + SET_BACK ? now : act.endedAt;
  if (booking !== null) settleBooking(db, act, endedAt, booking.appointmentId, customerId);
  else if (act.action === 'Customer/Note') settleNote(db, act, endedAt, customerId);
  else if (act.action === 'Customer/EditCustomValues') settleValues(db, act, endedAt, customerId);
}

/** Readings that began before the act was over say nothing of it: `touchedAt` keeps them away. */
function settleBooking(db: Db, act: Act, endedAt: number, appointmentId: number, customerId: number): void {
  const stored = bookingOfPair(db, appointmentId, customerId);
  if (stored === null || stored.readAt > endedAt) return;
  putBooking(db, afterAct(db, stored.booking, act), stored.readAt, endedAt);
}

/** What a status becomes. A whole course is more than this booking: the rest comes with the reading after it. */
const STATUS: Readonly<Partial<Record<PendingAct, BookingStatus>>> = { cancel: 'Canceled', confirm: 'Confirmed', reject: 'Rejected' };

function afterAct(db: Db, booking: Booking, act: Act): Booking {
  if (act.action === 'Booking/SetNoShowState') return { ...booking, attendance: attendanceFromWire(Number(act.request['NoShowStatus'])) };
  if (act.action === 'Booking/EditCustomValues') return { ...booking, customValues: valuesAfter(booking.customValues, act, readCatalogue(db).bookingValues) };
  const kind = pendingActOf(act);
  if (kind === 'move') return moved(booking, act);
  const status = kind === null ? undefined : STATUS[kind];
  return status === undefined ? booking : { ...booking, status };
}

function settleNote(db: Db, act: Act, endedAt: number, customerId: number): void {
  const entitlements = entitlementsOfId(db, customerId);
  if (entitlements === null || entitlements.readAt > endedAt) return;
  touchEntitlements(db, customerId, { ...entitlements, notes: notesAfter(entitlements.notes, act, endedAt) }, endedAt);
}

function settleValues(db: Db, act: Act, endedAt: number, customerId: number): void {
  const customer = customerOfId(db, customerId);
  if (customer === null || Number(readMeta(db, 'customers.readAt')) > endedAt) return;
  touchCustomer(db, { ...customer, customValues: valuesAfter(customer.customValues, act, readCatalogue(db).customerValues) }, endedAt);
}
