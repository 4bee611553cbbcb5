import { attendanceToWire } from '@shared/domain/attendance';
import type { BookingDetail } from '@shared/domain/views';
import type { NewAct } from './acts/ports';

/**
 * "Here" is kept from so long before the start and sent at the start, in ms: earlier the service may refuse it
 * (rules.md II.11, 9; product.md, Attendance).
 */
export const KEPT_BEFORE_START = 30 * 60_000;

/** A mark that a desk can set. */
export interface Mark {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly attendance: 'came' | 'noShow' | 'unknown';
}

/** The act that sets a mark on a booking as the screen shows it. `now` in epoch ms. */
export function attendanceAct(mark: Mark, { block }: Pick<BookingDetail, 'block'>, now: number): NewAct {
  const isBefore = mark.attendance === 'came' && now < block.start;
  const early = isBefore && now < block.start - KEPT_BEFORE_START;
  return {
    action: 'Booking/SetNoShowState',
    request: { AppointmentId: mark.appointmentId, CustomerId: mark.customerId, NoShowStatus: attendanceToWire(mark.attendance) },
    base: block.attendance === 'other' ? null : { attendance: attendanceToWire(block.attendance) },
    notBefore: early ? block.start : null,
    // How early is early is the service's own matter.
    ...(isBefore && !early ? { againAt: block.start } : {}),
    title: { name: block.title, time: block.startLabel, mark: mark.attendance, service: block.service },
  };
}
