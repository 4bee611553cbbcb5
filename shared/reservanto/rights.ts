import type { ActionName } from './generated/actions';

/** A reading that the server answers with 403 when the right is missing, and that costs little; what it refuses otherwise does not matter. */
export interface RightProbe {
  readonly action: ActionName;
  readonly request: Readonly<Record<string, unknown>>;
}

/**
 * Rights that the program's screens need today, each with its probe. `Booking_w` has none that writes: GetActivities asks for it
 * and reads (an interval that lies ahead, so nothing comes back). Where no reading asks for a right the first refusal tells of it.
 */
export const RIGHT_PROBES = {
  Merchant_r: { action: 'Merchant/GetInfo', request: {} },
  Location_r: { action: 'Location/GetList', request: { OnlyPublic: false } },
  Segment_r: { action: 'Segment/GetList', request: { OnlyPublic: false } },
  BookingResource_r: { action: 'BookingResource/GetList', request: { OnlyPublic: false } },
  BookingService_r: { action: 'BookingService/GetList', request: { OnlyPublic: false } },
  Event_r: { action: 'Event/GetList', request: { StartDate: 0, EndDate: 60 } },
  FreeSpace_r: { action: 'Classes/GetAvailableAppointments', request: { SegmentId: 1, LocationId: 1, IntervalStart: 0, IntervalEnd: 60 } },
  Customer_r: { action: 'CustomValue/GetCustomerDefinitions', request: {} },
  Customer_w: null,
  Alternates_r: { action: 'Alternates/GetAppointmentAlternates', request: { AppointmentId: 1 } },
  Alternates_w: null,
  Course_r: { action: 'Course/Get', request: { CourseId: 1 } },
  Booking_w: { action: 'Booking/GetActivities', request: { ModifiedAfter: 4_102_444_800 } },
  FreeTime_r: { action: 'FreeTime/Get', request: { FreeTimeId: 1 } },
  FreeTime_w: null,
  CustomerNotifications: null,
} as const satisfies Readonly<Record<string, RightProbe | null>>;

/** Name of a right that a screen needs. */
export type UsedRight = keyof typeof RIGHT_PROBES;

/** See {@link RIGHT_PROBES}. */
export const USED_RIGHTS = Object.keys(RIGHT_PROBES) as readonly UsedRight[];
