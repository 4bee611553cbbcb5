import { isComing } from './attendance';
import type { Attendance, BookingStatus } from './booking';

/** Who of a class is here, expected and absent, in people: a booking for three counts three. */
export function countPeople(bookings: readonly { readonly count: number; readonly status: BookingStatus | null; readonly attendance: Attendance }[]): {
  readonly booked: number;
  readonly here: number;
  readonly expected: number;
  readonly noShow: number;
} {
  const counts = { booked: 0, here: 0, expected: 0, noShow: 0 };
  for (const { count, status, attendance } of bookings) {
    if (!isComing(status)) continue;
    counts.booked += count;
    if (attendance === 'came') counts.here += count;
    else if (attendance === 'noShow') counts.noShow += count;
    else counts.expected += count;
  }
  return counts;
}
