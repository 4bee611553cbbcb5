import type { Attendance, BookingStatus } from './booking';

/** NoShowStatus of the wire → attendance (rules.md II.5: 0 unknown, 1 came, 9 did not come; others are kept apart). */
export function attendanceFromWire(value: number): Attendance {
  return value === 0 ? 'unknown' : value === 1 ? 'came' : value === 9 ? 'noShow' : 'other';
}

/** Attendance → NoShowStatus of the wire. */
export function attendanceToWire(attendance: 'unknown' | 'came' | 'noShow'): 0 | 1 | 9 {
  return attendance === 'came' ? 1 : attendance === 'noShow' ? 9 : 0;
}

const NOT_COMING: ReadonlySet<string> = new Set(['Canceled', 'Rejected', 'AlternateSubscribed', 'AlternateAutoPromotion']);

/** False for bookings that nobody comes to: cancelled, rejected, on the waitlist. Unknown states count as coming. */
export function isComing(status: BookingStatus | null): boolean {
  return status === null || !NOT_COMING.has(status);
}

/** True while the merchant has yet to confirm the booking. */
export function isPending(status: BookingStatus | null): boolean {
  return status === 'ConfirmationRequested';
}
