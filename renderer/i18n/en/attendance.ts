import type { attendanceCs } from '../cs/attendance';

/** English texts of attendance: why it cannot be recorded, how many of a group came, what is hidden from the queue. */
export const attendanceEn: Readonly<Record<keyof typeof attendanceCs, string>> = {
  'mark.not.pending': 'The booking waits for a confirmation. Confirm it first.',
  'mark.not.unconfirmed': 'Attendance is recorded for confirmed bookings only.',
  'mark.not.cancelling': 'The booking is being cancelled, its attendance cannot be recorded.',
  'command.privacy': 'Turn privacy of the board on or off',
  'board.private': 'private',
  'settings.privacy': 'Customers see the screen: the board shows no debts and no-shows',
  'group.came': 'came {{came}} of {{count}}',
  'group.label': 'How many of them came: {{name}}',
  'group.more': 'One more: {{name}}',
  'group.fewer': 'One fewer: {{name}}',
};
