import { accountHandlers } from './accounts';
import { alternateHandlers } from './alternates';
import { availabilityHandlers } from './availability';
import { balanceHandlers } from './balances';
import { bookingLinkHandlers } from './booking-links';
import { bookingPaymentHandlers } from './booking-payments';
import { bookingStateHandlers } from './booking-state';
import { bookingHandlers } from './bookings';
import { catalogueHandlers } from './catalogue';
import { classBookingHandlers } from './class-bookings';
import { classHandlers } from './classes';
import { customValueHandlers } from './custom-values';
import { customerWriteHandlers } from './customer-writes';
import { customerHandlers } from './customers';
import { emsLikeHandlers } from './ems-like';
import { externalIdentifierHandlers } from './external-identifiers';
import { freeTimeHandlers } from './free-time';
import type { AllHandlers } from './handler';
import { oneToOneHandlers } from './one-to-one';
import { passHandlers } from './passes';
import { rentalLikeHandlers } from './rental-like';
import { voucherHandlers } from './vouchers';
import { webHookHandlers } from './web-hooks';

/** Every handler: the compiler misses one that is not here. */
export const HANDLERS: AllHandlers = {
  ...bookingHandlers,
  ...catalogueHandlers,
  ...availabilityHandlers,
  ...oneToOneHandlers,
  ...emsLikeHandlers,
  ...rentalLikeHandlers,
  ...freeTimeHandlers,
  ...classHandlers,
  ...classBookingHandlers,
  ...alternateHandlers,
  ...bookingStateHandlers,
  ...bookingLinkHandlers,
  ...customerHandlers,
  ...accountHandlers,
  ...balanceHandlers,
  ...bookingPaymentHandlers,
  ...passHandlers,
  ...voucherHandlers,
  ...customValueHandlers,
  ...customerWriteHandlers,
  ...externalIdentifierHandlers,
  ...webHookHandlers,
};
