import type { Act } from '@shared/domain/acts/act';
import { customerOf } from '@shared/domain/acts/subject';
import { dateOf } from '@shared/domain/days';

/** Acts whose effect the cache knows without reading. */
const KNOWN: ReadonlySet<string> = new Set(['Booking/SetNoShowState', 'Booking/EditCustomValues', 'Customer/EditCustomValues']);

/** What an act that was done may have changed on the server, as keys of readings: the days it is about and its customer. */
export function readAfter({ action, request, title }: Pick<Act, 'action' | 'request' | 'title'>, zone: string): string[] {
  if (KNOWN.has(action)) return [];
  if (action === 'Customer/Create') return ['customers'];
  // Time off shows in the hours only, of whatever days are kept.
  if (action === 'FreeTime/Create' || action === 'FreeTime/Delete') return ['hours:'];
  const customerId = customerOf({ request });
  const times = [title['start'], title['toStart']].filter((time) => typeof time === 'number');
  const { AppointmentId: appointmentId } = request;
  // Of a class on the screen also who waits for it.
  const ofClass = typeof appointmentId === 'number' ? [`class:${appointmentId}`] : [];
  return [...new Set(times.map((time) => `day:${dateOf(time, zone)}`)), ...ofClass, ...(customerId === null ? [] : [`customer:${customerId}`])];
}
