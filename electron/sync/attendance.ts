import { attendanceFromWire, attendanceToWire } from '@shared/domain/attendance';
import type { Attendance } from '@shared/domain/booking';
import type { Result } from '@shared/util/result';
import { ok } from '@shared/util/result';
import type { ApiClient } from '../api/ports';
import type { StorePort } from '../store/port';
import type { Clock } from './ports';

/** Sets attendance at the server and lets the cache follow. A refusal comes back with the server's own words. */
export async function setAttendance(
  deps: { readonly api: Pick<ApiClient, 'call'>; readonly store: StorePort; readonly clock: Clock },
  input: { readonly appointmentId: number; readonly customerId: number; readonly attendance: 'came' | 'noShow' | 'unknown' },
): Promise<Result<{ readonly attendance: Attendance }>> {
  const answer = await deps.api.call('Booking/SetNoShowState', {
    AppointmentId: input.appointmentId,
    CustomerId: input.customerId,
    NoShowStatus: attendanceToWire(input.attendance),
  });
  if (!answer.ok) return answer;
  const attendance = attendanceFromWire(answer.value.BookingInfoModel?.NoShowStatus ?? attendanceToWire(input.attendance));
  await deps.store.call('applyAttendance', { appointmentId: input.appointmentId, customerId: input.customerId, attendance, at: deps.clock.now() });
  return ok({ attendance });
}
