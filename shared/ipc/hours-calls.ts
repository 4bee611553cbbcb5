import type { PlainDate } from '../domain/booking';
import type { Stretch } from '../domain/hours';
import type { HoursPeriod, LocationHours, TimeOffHits } from '../domain/hours-period';

/** Longest period of working hours that is shown at once, in days. */
export const LONGEST_PERIOD = 31;
/** Most occurrences of a time off whose bookings are looked for, most people and machines that have it at once. */
export const [MOST_SPANS, MOST_RESOURCES] = [500, 200] as const;

/** The channels of working hours and time off. */
export interface HoursCalls {
  /** Working hours of every resource, out of the cache; what is not kept is read while the window watches those days. */
  'hours.period': { input: { from: PlainDate; to: PlainDate }; output: HoursPeriod };
  /** Opening hours of every location, asked of the server. */
  'hours.locations': { input: { from: PlainDate; to: PlainDate }; output: readonly LocationHours[] };
  /** Bookings that lie in these times (epoch ms) of these resources. */
  'timeOff.hits': { input: { resourceIds: readonly number[]; spans: readonly Stretch[] }; output: TimeOffHits };
  /** Which of these time offs the server still has; asks one by one (FreeTime/Get). */
  'timeOff.check': { input: { freeTimeIds: readonly number[] }; output: readonly { readonly freeTimeId: number; readonly there: boolean }[] };
}
