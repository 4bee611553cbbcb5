import type { OverlaidBooking } from '@shared/domain/acts/overlaid-booking';
import { bookingOfPair, bookingsBetween } from '../db/bookings';
import type { ViewSource } from './day-view';

/** Bookings that overlap [from, to), epoch ms, as the desk has decided them: with those that an open move brings in, without those that it takes out; those of some resources only, where they are given. */
export function overlaidBetween({ db, overlay }: Pick<ViewSource, 'db' | 'overlay'>, from: number, to: number, resourceIds?: readonly number[]): OverlaidBooking[] {
  const stored = bookingsBetween(db, from, to, resourceIds);
  const brought = overlay.moved().flatMap(({ appointmentId, customerId }) => bookingOfPair(db, appointmentId, customerId) ?? []);
  if (brought.length === 0) return stored.map(({ booking }) => overlay.booking(booking));
  const known = new Set(stored.map(({ booking }) => `${booking.appointmentId}:${booking.customerId}`));
  return [...stored, ...brought.filter(({ booking }) => !known.has(`${booking.appointmentId}:${booking.customerId}`))]
    .map(({ booking }) => overlay.booking(booking))
    .filter(({ start, end, resourceId }) => start < to && (end > from || start >= from) && (resourceIds?.includes(resourceId) ?? true));
}
