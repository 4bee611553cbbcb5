import type { AppError } from '../errors/app-error';
import type { PlaceFacts } from './offers';

/**
 * Our own guess why the server did not take a booking. `timeOff`: within working hours with nothing booked, or within hours
 * that are usual and are not this time. `deadline`: too
 * late or too early by the business's own rules. null: we cannot say more than the server did.
 */
export type RefusalGuess = 'right' | 'line' | 'past' | 'outsideHours' | 'capacity' | 'timeOff' | 'count' | 'customer' | 'voucher' | 'service' | 'resource' | 'deadline' | null;

/** What was asked for. Times in epoch ms. */
export interface RefusedBooking {
  readonly start: number;
  readonly end: number;
  readonly now: number;
  readonly isClass: boolean;
  readonly place: PlaceFacts | null;
}

/** Request fields that name the cause by themselves (ErrorParameter, rules.md section 4). */
const BY_FIELD: Readonly<Record<string, RefusalGuess>> = { Count: 'count', Voucher: 'voucher', BookingServiceId: 'service', ServiceId: 'service', BookingResourceId: 'resource', CustomerId: 'customer' };
const TIME_FIELDS: ReadonlySet<string> = new Set(['BookingStart', 'BookingEnd', 'StartsAt', 'EndsAt', 'AppointmentId', '']);

/** See {@link RefusalGuess}. The server's words are in the merchant's language and mean nothing to a program; its field does. */
export function refusalGuess(error: AppError, { start, end, now, isClass, place }: RefusedBooking): RefusalGuess {
  if (error.code === 'session.rightMissing') return 'right';
  if (error.code === 'network.unreachable' || error.code === 'network.timeout') return 'line';
  if (error.code !== 'server.refused') return null;
  const field = String(error.params?.['parameter'] ?? '');
  if (Object.hasOwn(BY_FIELD, field)) return BY_FIELD[field] ?? null;
  if (!TIME_FIELDS.has(field)) return null;
  if ((isClass ? end : start) <= now) return 'past';
  if (isClass) return 'capacity';
  if (place === null) return null;
  if (place.taken >= place.capacity) return 'capacity';
  if (place.open === null) return null;
  const lies = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from <= start && end <= to;
  if (!place.open.some(lies)) return place.usual.some(lies) ? 'timeOff' : 'outsideHours';
  return place.taken === 0 ? 'timeOff' : 'deadline';
}
