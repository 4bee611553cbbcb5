import { attendanceFromWire } from '../attendance';
import type { Booking } from '../booking';
import type { Act } from './act';
import { hasEnded } from './act';

/** How far an act on a booking has come, as the screens mark it; the last one that is not over. */
export type Pending = 'held' | 'waiting' | 'sending' | 'unknown' | 'asked';

const PENDING: Readonly<Partial<Record<Act['state'], Pending>>> = { held: 'held', ready: 'waiting', sending: 'sending', unknown: 'unknown', asked: 'asked' };

/** See {@link Pending}; null for an act that is over. */
export function pendingOf(act: Pick<Act, 'state'>): Pending | null {
  return PENDING[act.state] ?? null;
}

/** Key of the booking that an act is about, or null when it is about none. */
export function pairOf({ request }: Pick<Act, 'request'>): string | null {
  const { AppointmentId: appointmentId, CustomerId: customerId } = request;
  return typeof appointmentId === 'number' && typeof customerId === 'number' ? `${appointmentId}:${customerId}` : null;
}

/** Acts that are not over, found by their booking. */
export interface Overlay {
  /** Takes acts as they are now; those that are over fall out. */
  take(acts: readonly Act[]): void;
  /** The booking as the desk has decided it, whatever the server holds yet. */
  booking(booking: Booking): Booking;
  pending(appointmentId: number, customerId: number): Pending | null;
}

/** The overlay of no acts. */
export function createOverlay(): Overlay {
  const byPair = new Map<string, Act[]>();
  const of = (appointmentId: number, customerId: number): readonly Act[] => byPair.get(`${appointmentId}:${customerId}`) ?? [];
  return {
    take: (acts) => {
      for (const act of acts) {
        const key = pairOf(act);
        if (key === null) continue;
        const others = (byPair.get(key) ?? []).filter(({ id }) => id !== act.id);
        const next = hasEnded(act) ? others : [...others, act].sort((a, b) => a.order - b.order);
        if (next.length === 0) byPair.delete(key);
        else byPair.set(key, next);
      }
    },
    booking: (booking) => of(booking.appointmentId, booking.customerId).reduce(overlaid, booking),
    pending: (appointmentId, customerId) => {
      const last = of(appointmentId, customerId).at(-1);
      return last === undefined ? null : pendingOf(last);
    },
  };
}

/** Only what shows at once: a place or money is taken when the server says so. An act that stands before a person shows what the server has. */
function overlaid(booking: Booking, act: Act): Booking {
  if (act.state === 'asked') return booking;
  switch (act.action) {
    case 'Booking/SetNoShowState':
      return { ...booking, attendance: attendanceFromWire(Number(act.request['NoShowStatus'])) };
    case 'Booking/EditCustomValues':
      return { ...booking, customValues: withValues(booking.customValues, act) };
    default:
      return booking;
  }
}

interface Edit {
  readonly CustomValueDefinitionId?: number;
  readonly Operation?: string;
  readonly StringValue?: string | null;
  readonly BooleanValue?: boolean | null;
  readonly DateValue?: number | null;
}

/** Values as the act wants them; a value that the booking has no definition of yet comes with the next reading. */
export function withValues<T extends { readonly definitionId: number; readonly value: string | boolean | number | null }>(values: readonly T[], { request }: Act): readonly T[] {
  const edits = (Array.isArray(request['Values']) ? request['Values'] : []) as readonly (Edit | null)[];
  return values.map((value) => {
    const edit = edits.find((candidate) => candidate?.CustomValueDefinitionId === value.definitionId);
    if (edit === undefined || edit === null) return value;
    const wanted = edit.StringValue ?? edit.BooleanValue ?? (edit.DateValue === null || edit.DateValue === undefined ? null : edit.DateValue * 1000);
    return { ...value, value: edit.Operation === 'Delete' ? null : wanted };
  });
}
