import { CUSTOM_VALUE, SEGMENT } from '@electron/sandbox/seeds/demo-catalogue';
import type { Cases } from './case';
import { DAY, NOBODY, PERIOD, at } from './scene';

const unknown = { request: { AppointmentId: NOBODY, CustomerId: NOBODY }, parameter: 'AppointmentId' } as const;

/** Reads of bookings, attendance, what becomes of a booking, and its custom values. */
export const bookingCases = {
  'Event/GetList': { request: DAY, refusal: 'right' },
  'Event/GetListByCustomer': {
    request: async ({ customer }) => ({ CustomerId: await customer('Jana Černá'), StartDate: at(0, 0, -7), EndDate: at(0, 0, 7) }),
    refusal: { request: { CustomerId: NOBODY, ...DAY }, parameter: 'CustomerId' },
  },
  'Event/Get': { request: ({ booking }) => booking('Jana Černá'), refusal: unknown },
  'Event/GetByCode': { request: { BookingCode: 'JANA1000' }, refusal: { request: { BookingCode: 'NIKDO' }, parameter: 'BookingCode' } },
  'Booking/GetBookingsForPeriod': { request: PERIOD, refusal: 'right' },
  'Booking/GetBookingsForCustomer': {
    request: async ({ customer }) => ({ CustomerId: await customer('Jana Černá'), Date: at(0, 0, -7), DateTo: at(0, 0, 7) }),
    refusal: { request: { CustomerId: NOBODY, Date: at(0), DateTo: at(24) }, parameter: 'CustomerId' },
  },
  'Booking/GetActivities': { request: { ModifiedAfter: DAY.StartDate }, refusal: 'right' },
  'Booking/SetNoShowState': {
    request: async ({ booking }) => ({ ...(await booking('Tomáš Řehoř')), NoShowStatus: 1 }),
    // Nobody has come before the door is open.
    refusal: { request: async ({ booking }) => ({ ...(await booking('Zdeněk Beran')), NoShowStatus: 1 }), parameter: 'NoShowStatus' },
  },
  'Booking/GetCancelLink': { request: ({ booking }) => booking('Jan Novák', 1), refusal: unknown },
  'Booking/GetPaymentLink': { request: ({ booking }) => booking('Zdeněk Beran'), refusal: unknown },
  'Booking/Cancel': {
    request: async ({ booking }) => ({ ...(await booking('Jan Novák', 1)), EnableCancelWholeCourse: false, OverrideCancellationLate: false }),
    refusal: { request: ({ booking }) => booking('Jana Černá'), parameter: 'AppointmentId' },
  },
  'Booking/Confirm': { request: ({ booking }) => booking('Iva Hájková'), refusal: { request: ({ booking }) => booking('Jana Černá'), parameter: 'AppointmentId' } },
  'Booking/Reject': { request: ({ booking }) => booking('Nela Dubová'), refusal: { request: ({ booking }) => booking('Jana Černá'), parameter: 'AppointmentId' } },
  'Booking/EditCustomValues': {
    request: async ({ booking }) => ({ ...(await booking('Lucie Kučerová')), Values: [{ CustomValueDefinitionId: CUSTOM_VALUE.locker, Operation: 'Set', StringValue: 'A12' }] }),
    refusal: { request: { ...unknown.request, Values: [] }, parameter: 'AppointmentId' },
  },
  'CustomValue/GetCustomerDefinitions': {
    request: async ({ customer }) => ({ SegmentId: SEGMENT.ems, CustomerId: await customer('Hana Lišková') }),
    refusal: { request: { SegmentId: NOBODY }, parameter: 'SegmentId' },
  },
  'CustomValue/GetEventDefinitions': {
    request: async ({ booking }) => ({ ...(await booking('Lucie Kučerová')), SegmentId: SEGMENT.classes }),
    refusal: { request: { SegmentId: NOBODY }, parameter: 'SegmentId' },
  },
} satisfies Cases;
