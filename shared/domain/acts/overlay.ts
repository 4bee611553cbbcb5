import type { Booking } from '../booking';
import type { NoteView, ValueField } from '../views';
import type { Act } from './act';
import { hasEnded } from './act';
import type { KnownNote } from './overlaid-notes';
import { notesWith } from './overlaid-notes';
import type { OverlaidBooking } from './overlaid-booking';
import { overlaid } from './overlaid-booking';
import { fieldsWith } from './overlaid-values';
import type { Pending, PendingAct } from './pending';
import { pendingActOf, pendingOf } from './pending';
import { bookingOf, customerOf } from './subject';

/** Key of what an act shows on: a booking or a customer's own record; null for neither. */
function placeOf(act: Act): string | null {
  const [booking, customerId] = [bookingOf(act), customerOf(act)];
  if (booking !== null) return `${booking.appointmentId}:${booking.customerId}`;
  return act.action.startsWith('Customer/') && customerId !== null ? `customer:${customerId}` : null;
}

/** Acts that are not over, found by what they are about. */
export interface Overlay {
  /** Takes acts as they are now; those that are over fall out. */
  take(acts: readonly Act[]): void;
  /** The booking as the desk has decided it, whatever the server holds yet. */
  booking(booking: Booking): OverlaidBooking;
  pending(appointmentId: number, customerId: number): Pending | null;
  /** What the last open act on the time or status of a booking will make of it. */
  pendingAct(appointmentId: number, customerId: number): PendingAct | null;
  /** Bookings that an open move may bring into another day. */
  moved(): readonly { readonly appointmentId: number; readonly customerId: number }[];
  /** Custom values of a booking, or of a customer without one. */
  values(appointmentId: number | null, customerId: number, fields: readonly ValueField[]): ValueField[];
  notes(customerId: number, notes: readonly KnownNote[]): NoteView[];
}

/** The overlay of no acts. */
export function createOverlay(): Overlay {
  const byPlace = new Map<string, Act[]>();
  const of = (place: string): readonly Act[] => byPlace.get(place) ?? [];
  return {
    take: (acts) => {
      for (const act of acts) {
        const key = placeOf(act);
        if (key === null) continue;
        const others = (byPlace.get(key) ?? []).filter(({ id }) => id !== act.id);
        const next = hasEnded(act) ? others : [...others, act].sort((a, b) => a.order - b.order);
        if (next.length === 0) byPlace.delete(key);
        else byPlace.set(key, next);
      }
    },
    booking: (booking) => of(`${booking.appointmentId}:${booking.customerId}`).reduce<OverlaidBooking>(overlaid, { ...booking, movedFrom: null }),
    pending: (appointmentId, customerId) => {
      const last = of(`${appointmentId}:${customerId}`).at(-1);
      return last === undefined ? null : pendingOf(last);
    },
    pendingAct: (appointmentId, customerId) => of(`${appointmentId}:${customerId}`).map(pendingActOf).filter((kind) => kind !== null).at(-1) ?? null,
    moved: () => [...byPlace.values()].flatMap((acts) => acts.find((act) => pendingActOf(act) === 'move') ?? []).flatMap((act) => bookingOf(act) ?? []),
    values: (appointmentId, customerId, fields) => fieldsWith(fields, of(`${appointmentId ?? 'customer'}:${customerId}`)),
    notes: (customerId, notes) => notesWith(notes, of(`customer:${customerId}`)),
  };
}
