import type { PlainDate } from './booking';
import type { Stretch } from './hours';
import type { SegmentKind } from './moves';

/** Working time of one day. Epoch ms. */
export interface HoursDay {
  readonly date: PlainDate;
  /** When that can be booked which works; null: not read. */
  readonly open: readonly Stretch[] | null;
  /** What is usual on that weekday as far as the days kept here tell. */
  readonly usual: readonly Stretch[];
}

/** Working time of one resource over some days. */
export interface HoursRow {
  readonly id: number;
  readonly name: string;
  readonly locationId: number;
  readonly segments: readonly { readonly id: number; readonly name: string }[];
  readonly days: readonly HoursDay[];
}

/** Working time of all resources over some days, out of the cache. */
export interface HoursPeriod {
  readonly dates: readonly PlainDate[];
  readonly rows: readonly HoursRow[];
  /** The oldest reading in it, epoch ms; null: nothing was read. */
  readonly readAt: number | null;
}

/** Opening hours of a place as the server says them for some days. Epoch ms. */
export interface LocationHours {
  readonly id: number;
  readonly name: string;
  readonly open: readonly Stretch[];
}

/** A booking that a time off hits. Times in epoch ms. */
export interface HitBooking {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly start: number;
  readonly end: number;
  readonly service: string;
  readonly resourceId: number;
  readonly resourceName: string;
  /** Type of its segment; null: not known. */
  readonly segment: SegmentKind | null;
}

/** What a time off hits, as far as this computer knows. */
export interface TimeOffHits {
  readonly bookings: readonly HitBooking[];
  /** Days of it whose bookings are not kept here: who is booked then is not known. */
  readonly unknownDays: number;
  /** The first of them. */
  readonly unknownFrom: PlainDate | null;
}
