import type { AgendaRow } from '@shared/domain/calendar-views';
import type { Payment } from '@shared/domain/booking';
import { formatMoney, formatTime } from '../../../i18n/format';
import type { Translate } from '../../../i18n/i18n';

/** State of a booking in words; one that the contract does not know stays as the server says it. */
export function statusText({ status }: Pick<AgendaRow, 'status'>, t: Translate): string {
  if (status === 'ConfirmationRequested') return t('status.pending');
  if (status === 'Confirmed') return t('status.confirmed');
  if (status === 'Canceled') return t('status.canceled');
  return status === 'Rejected' ? t('status.rejected') : status;
}

/** Attendance in words. */
export function attendanceText({ attendance }: Pick<AgendaRow, 'attendance'>, t: Translate): string {
  if (attendance === 'came') return t('status.came');
  return attendance === 'noShow' ? t('status.noShow') : t('status.notRecorded');
}

/** What is paid of a booking, in words. */
export function paymentText({ state, remaining }: Payment, t: Translate): string {
  if (state === 'paid') return t('status.paid');
  if (state === 'waiting') return t('status.waiting');
  if (state === 'part') return t('status.partPaid', { amount: formatMoney(remaining) });
  return state === 'unpaid' ? t('status.toPay', { amount: formatMoney(remaining) }) : t('agenda.free');
}

/** `9:00–10:00`. */
export function timeText({ start, end }: Pick<AgendaRow, 'start' | 'end'>): string {
  return `${formatTime(start)}–${formatTime(end)}`;
}
