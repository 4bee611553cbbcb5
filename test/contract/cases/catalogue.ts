import { LOCATION, RESOURCE, SERVICE } from '@electron/sandbox/seeds/demo-catalogue';
import type { Cases } from './case';
import { INTERVAL, NOBODY, at } from './scene';

/** The token, the echo and the merchant's catalogue. */
export const catalogueCases = {
  'Authorize/GetShortTimeToken': {
    request: async ({ longTimeToken }) => ({ LongTimeToken: longTimeToken }),
    refusal: { request: { LongTimeToken: 'ltt-of-nobody' }, parameter: 'LongTimeToken' },
  },
  'Test/Echo': { request: { Text: 'Dobrý den, recepce' }, refusal: 'token' },
  'Merchant/GetInfo': { request: {}, refusal: 'right' },
  'Location/GetList': { request: { OnlyPublic: true }, refusal: 'right' },
  'Location/Get': { request: { LocationId: LOCATION.karlin }, refusal: { request: { LocationId: NOBODY }, parameter: 'LocationId' } },
  'Segment/GetList': { request: { OnlyPublic: true }, refusal: 'right' },
  'BookingResource/GetList': { request: { LocationId: LOCATION.karlin, OnlyPublic: true }, refusal: 'right' },
  'BookingResource/Get': { request: { BookingResourceId: RESOURCE.vilem }, refusal: { request: { BookingResourceId: NOBODY }, parameter: 'BookingResourceId' } },
  'BookingService/GetList': { request: { ModifiedAfter: at(0, 0, -60), OnlyPublic: true }, refusal: 'right' },
  'BookingService/Get': { request: { BookingServiceId: SERVICE.back }, refusal: { request: { BookingServiceId: NOBODY }, parameter: 'BookingServiceId' } },
  'BookingService/GetForBookingResource': { request: { BookingResourceId: RESOURCE.vilem }, refusal: { request: { BookingResourceId: NOBODY }, parameter: 'BookingResourceId' } },
  'WorkingHours/GetForPeriod': {
    request: { BookingResourceId: RESOURCE.eva, LocationId: LOCATION.letna, ...INTERVAL },
    refusal: { request: { BookingResourceId: RESOURCE.eva, IntervalStart: INTERVAL.IntervalEnd, IntervalEnd: INTERVAL.IntervalStart }, parameter: 'IntervalEnd' },
  },
  'Pass/GetList': { request: { ModifiedAfter: null, OnlyPublic: true }, refusal: 'right' },
  'PaymentMethod/GetList': { request: { ModifiedAfter: null }, refusal: 'right' },
  'PriceLevel/GetList': { request: { OnlyPublic: true }, refusal: 'right' },
  'Product/GetList': { request: { ModifiedAfter: null }, refusal: 'right' },
  'ProductCategory/GetList': { request: { ModifiedAfter: null }, refusal: 'right' },
  'Tag/GetListForCustomer': { request: {}, refusal: 'right' },
  'Tag/GetListForResource': { request: {}, refusal: 'right' },
  'Voucher/GetList': { request: { ModifiedAfter: null, OnlyPublic: true }, refusal: 'right' },
  'Voucher/IsValid': { request: { VoucherCode: 'DAREK-2026' }, refusal: 'right' },
} satisfies Cases;
