import type { PlainDate } from '@shared/domain/booking';
import { today } from '../../../state/session';
import { openSickDay, openTimeOff } from '../../../state/time-off';

/** Somebody is ill: from now on where the day is today, else all of the day that is shown. */
export function openSickOn(resourceId: number, date: PlainDate): void {
  if (date === today()) openSickDay([resourceId]);
  else openTimeOff({ resourceIds: [resourceId], date, isSick: true });
}
