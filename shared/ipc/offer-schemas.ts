import { z } from 'zod';
import type { OfferKey } from '../domain/offers';
import type { OfferCalls } from './offer-calls';

const id = z.int().min(1).max(2_147_483_647);
const time = z.int().min(0).max(8_640_000_000_000_000);
/** Longest rental, in minutes: a month. */
const minutes = z.int().min(1).max(44_640);
const item = z.custom<OfferKey>((value) => typeof value === 'string' && /^[sr]:[1-9]\d{0,9}$/.test(value));

/** What each channel of offers takes. */
export const OFFER_SCHEMAS = {
  'offers.catalogue': z.null(),
  'offers.starts': z.strictObject({ item, resourceId: id.nullable(), locationId: id.nullable(), from: time, to: time, minutes: minutes.nullable(), limit: z.int().min(1).max(500), around: time.optional() }),
  'offers.check': z.strictObject({
    item,
    chosen: z.strictObject({ start: time, end: time, resourceId: id, appointmentId: id.nullable() }),
    count: z.int().min(1).max(1_000),
    locationId: id.nullable(),
  }),
  'offers.again': z.strictObject({ item, customerId: id, count: z.int().min(1).max(1_000), place: z.strictObject({ resourceId: id, start: time, end: time }), locationId: id.nullable() }),
  'offers.place': z.strictObject({ resourceId: id, start: time, end: time }),
} as const satisfies { readonly [C in keyof OfferCalls]: z.ZodType };
