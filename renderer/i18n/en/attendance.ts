import type { attendanceCs } from '../cs/attendance';

/** English texts of attendance: why it cannot be recorded. */
export const attendanceEn: Readonly<Record<keyof typeof attendanceCs, string>> = {
  'mark.not.pending': 'The booking waits for a confirmation. Confirm it first.',
  'mark.not.unconfirmed': 'Attendance is recorded for confirmed bookings only.',
  'mark.not.cancelling': 'The booking is being cancelled, its attendance cannot be recorded.',
};
