import { bookingCases } from './bookings';
import type { Cases } from './case';
import { catalogueCases } from './catalogue';
import { classCases } from './classes';
import { customerCases } from './customers';
import { integrationCases } from './integrations';
import { moneyCases } from './money';
import { singleCases } from './singles';

/** A success and a refusal of every action: the compiler misses one that is not here. */
export const CASES: Required<Cases> = {
  ...catalogueCases,
  ...bookingCases,
  ...moneyCases,
  ...customerCases,
  ...singleCases,
  ...classCases,
  ...integrationCases,
};
