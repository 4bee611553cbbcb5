import type { Act } from '@shared/domain/acts/act';
import { customerOf } from '@shared/domain/acts/subject';
import { dateOf } from '@shared/domain/days';

/** Acts whose effect the cache knows without reading. */
const KNOWN: ReadonlySet<string> = new Set(['Booking/SetNoShowState', 'Booking/EditCustomValues', 'Customer/EditCustomValues']);

/** What an act that was done may have changed on the server, as keys of readings: the days it is about and its customer. */
export function readAfter({ action, request, title }: Pick<Act, 'action' | 'request' | 'title'>, zone: string): string[] {
  if (KNOWN.has(action)) return [];
  const customerId = customerOf({ request });
  const times = [title['start'], title['toStart']].filter((time) => typeof time === 'number');
  return [...new Set(times.map((time) => `day:${dateOf(time, zone)}`)), ...(customerId === null ? [] : [`customer:${customerId}`])];
}
