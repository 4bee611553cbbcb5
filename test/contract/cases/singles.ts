import { LOCATION, RESOURCE, SEGMENT, SERVICE } from '@electron/sandbox/seeds/demo-catalogue';
import type { Cases } from './case';
import type { Scene } from './scene';
import { INTERVAL, NOBODY, PERIOD, at } from './scene';

const TOMORROW = { IntervalStart: at(0, 0, 1), IntervalEnd: at(0, 0, 2) } as const;
const massage = { BookingResourceId: RESOURCE.jan, BookingServiceId: SERVICE.back } as const;
/** Hours that the seed leaves free. */
const [EMS_FREE, COURT_FREE] = [at(17, 0, 1), at(19, 0, 1)] as const;

/** First start of a massage tomorrow. */
async function freeStart({ call }: Scene): Promise<number> {
  return (await call('OneToOne/GetAvailableStarts', { ...massage, ...TOMORROW })).Starts[0] ?? 0;
}

/** Availability, bookings at any free time, and time off. */
export const singleCases = {
  'BookingResource/GetAvailability': {
    request: { BookingResourceIds: [RESOURCE.vilem, RESOURCE.jan], From: at(12), To: at(13) },
    refusal: { request: { BookingResourceIds: [RESOURCE.vilem], From: PERIOD.To, To: PERIOD.From }, parameter: 'To' },
  },
  'OneToOne/GetAvailableStarts': {
    request: { ...massage, ...TOMORROW },
    refusal: { request: { ...massage, BookingServiceId: SERVICE.skin, ...TOMORROW }, parameter: 'BookingServiceId' },
  },
  'OneToOne/GetAvailableStartsForLocation': {
    request: { LocationId: LOCATION.letna, BookingServiceId: SERVICE.back, ...TOMORROW },
    refusal: { request: { LocationId: NOBODY, BookingServiceId: SERVICE.back, ...TOMORROW }, parameter: 'LocationId' },
  },
  'OneToOne/CreateBooking': {
    request: async (scene) => ({ ...massage, CustomerId: await scene.customer('Marek Pták'), BookingStart: await freeStart(scene), CustomerNote: 'Poprvé.', ForceConfirmed: true, PaymentRequiredProcess: 'System', Voucher: 'DAREK-2026' }),
    // In the middle of the night.
    refusal: { request: async ({ customer }) => ({ ...massage, CustomerId: await customer('Marek Pták'), BookingStart: at(3, 0, 1) }), parameter: 'BookingStart' },
  },
  'OneToOne/MoveBooking': {
    request: async (scene) => {
      const StartsAt = await freeStart(scene);
      return { ...(await scene.booking('Petr Šťastný')), StartsAt, EndsAt: StartsAt + 3600 };
    },
    refusal: { request: async ({ booking }) => ({ ...(await booking('Dana Krátká')), StartsAt: at(13), EndsAt: at(12) }), parameter: 'EndsAt' },
  },
  'EmsLike/CreateBooking': {
    request: async ({ customer }) => ({ BookingResourceId: RESOURCE.emsBox, BookingServiceId: SERVICE.ems, CustomerId: await customer('Jana Černá'), BookingStart: EMS_FREE, Count: 1, CustomerNote: 'Bez kafe.', PaymentRequiredProcess: 'Never' }),
    refusal: { request: async ({ customer }) => ({ BookingResourceId: RESOURCE.emsBox, BookingServiceId: SERVICE.ems, CustomerId: await customer('Jana Černá'), BookingStart: EMS_FREE }), parameter: 'BookingStart' },
  },
  'EmsLike/UpdateBooking': {
    request: async ({ booking }) => ({ ...(await booking('Hana Lišková')), BookingStart: at(12), BookingResourceId: RESOURCE.emsBox, ServiceId: SERVICE.ems, CustomerNote: 'Přijde později.' }),
    refusal: { request: async ({ booking }) => ({ ...(await booking('Hana Lišková')), ServiceId: SERVICE.back }), parameter: 'ServiceId' },
  },
  'RentalLike/GetAvailability': {
    request: { BookingResourceIds: [RESOURCE.court1, RESOURCE.court2], ...INTERVAL },
    refusal: { request: { BookingResourceIds: [RESOURCE.vilem], ...INTERVAL }, parameter: 'BookingResourceIds' },
  },
  'RentalLike/CreateBooking': {
    request: async ({ customer }) => ({ BookingResourceId: RESOURCE.court2, CustomerId: await customer('Jana Černá'), BookingStart: COURT_FREE, BookingEnd: COURT_FREE + 3600, Count: 1, CustomerNote: 'Dvě rakety.', PaymentRequiredProcess: 'System' }),
    refusal: { request: async ({ customer }) => ({ BookingResourceId: RESOURCE.court2, CustomerId: await customer('Jana Černá'), BookingStart: COURT_FREE, BookingEnd: COURT_FREE - 3600 }), parameter: 'BookingEnd' },
  },
  'FreeTime/Create': {
    request: {
      BookingResourceId: RESOURCE.vilem,
      SegmentId: SEGMENT.massage,
      StartsAt: at(12, 0, 2),
      EndsAt: at(13, 0, 2),
      Note: 'rehabilitace',
      Repetition: { UseRepetition: true, Frequency: 'Weekly', Interval: 1, Days: ['Wednesday'], EndType: 'ByCount', RepeatCount: 3, EndOfRepeat: at(0, 0, 60), DayInMonth: false, DayInWeek: false },
    },
    refusal: { request: { BookingResourceId: RESOURCE.vilem, SegmentId: SEGMENT.massage, StartsAt: at(13), EndsAt: at(12) }, parameter: 'EndsAt' },
  },
  'FreeTime/Get': { request: { FreeTimeId: 1 }, refusal: { request: { FreeTimeId: NOBODY }, parameter: 'FreeTimeId' } },
  'FreeTime/Delete': { request: { FreeTimeId: 1 }, refusal: { request: { FreeTimeId: 1 }, parameter: 'FreeTimeId' } },
} satisfies Cases;
