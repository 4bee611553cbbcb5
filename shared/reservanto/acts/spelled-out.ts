import type { Facts } from '../../domain/acts/act';
import type { ActName } from './asks';

/** Fields whose default, when they are left out, does more than anybody asked for (rules.md II.5, II.6): they are always said. */
const SAID: Readonly<Partial<Record<ActName, Facts>>> = {
  'Booking/Cancel': { EnableCancelWholeCourse: false, OverrideCancellationLate: false },
  'OneToOne/CreateBooking': { PaymentRequiredProcess: 'System' },
  'EmsLike/CreateBooking': { PaymentRequiredProcess: 'System', Count: 1 },
  'RentalLike/CreateBooking': { PaymentRequiredProcess: 'System', Count: 1 },
  'Classes/CreateBooking': { PaymentRequiredProcess: 'System', Count: 1 },
};

/** The request with every dangerous default said; what the caller says stands. */
export function spelledOut(action: ActName, request: Facts): Facts {
  return { ...SAID[action], ...request };
}
