import { formatDay, formatTime } from '../../i18n/format';
import type { TimeOffRecord } from './use-hours';

/** When a time off is for the first time, in words. */
export function whenText({ payload: { from, to } }: TimeOffRecord): string {
  const sameDay = formatDay(from) === formatDay(to - 1);
  const end = formatTime(to) === '0:00' ? '24:00' : formatTime(to);
  return sameDay ? `${formatDay(from)} ${formatTime(from)}–${end}` : `${formatDay(from)} ${formatTime(from)} – ${formatDay(to - 1)} ${end}`;
}
