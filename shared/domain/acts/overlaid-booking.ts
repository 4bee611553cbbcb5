import { attendanceFromWire } from '../attendance';
import type { Booking } from '../booking';
import type { BlockView } from '../views';
import type { Act } from './act';
import { pendingActOf } from './pending';

/** A booking as the desk has decided it, and where the server has it when that is elsewhere. */
export interface OverlaidBooking extends Booking {
  readonly movedFrom: BlockView['movedFrom'];
}

/**
 * The booking with one open act laid over it: attendance and a new time or place show at once, marked as not valid yet. What a
 * cancel, a confirmation or a rejection makes of it shows when the server says so. An act that stands before a person shows
 * what the server has.
 */
export function overlaid(booking: OverlaidBooking, act: Act): OverlaidBooking {
  if (act.state === 'asked') return booking;
  if (act.action === 'Booking/SetNoShowState') return { ...booking, attendance: attendanceFromWire(Number(act.request['NoShowStatus'])) };
  if (pendingActOf(act) !== 'move') return booking;
  const { start, end, resourceId, serviceId } = booking;
  return { ...moved(booking, act), movedFrom: booking.movedFrom ?? { start, end, resourceId, serviceId } };
}

/** The booking where a move puts it. The length of another service is not known here: the present one stands until the server is read. */
export function moved<B extends Booking>(booking: B, { action, request, title }: Pick<Act, 'action' | 'request' | 'title'>): B {
  const start = seconds(request[action === 'OneToOne/MoveBooking' ? 'StartsAt' : 'BookingStart']) ?? booking.start;
  const end = seconds(request['EndsAt']) ?? start + (booking.end - booking.start);
  const [resourceId, serviceId] = [whole(request['BookingResourceId']) ?? booking.resourceId, whole(request['ServiceId']) ?? booking.serviceId];
  return {
    ...booking,
    start,
    end,
    resourceId,
    resourceName: resourceId === booking.resourceId ? booking.resourceName : words(title['toResource']),
    serviceId,
    serviceName: serviceId === booking.serviceId ? booking.serviceName : words(title['toService']) || null,
  };
}

/** Unix seconds of the wire as epoch ms; null for what is left as it is. */
function seconds(value: unknown): number | null {
  return typeof value === 'number' ? value * 1_000 : null;
}

function whole(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function words(value: string | number | undefined): string {
  return typeof value === 'string' ? value : '';
}
