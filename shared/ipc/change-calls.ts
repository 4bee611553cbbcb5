import type { BookingLinks, PendingView } from '../domain/changes';

/** Channels of what changes a booking that is there; the changes themselves go over `act.run`. */
export interface ChangeCalls {
  /** Asks the server for the pages on which the customer can cancel and pay; each is there only while that is possible. */
  'change.links': { input: { appointmentId: number; customerId: number }; output: BookingLinks };
  /** Out of the cache: bookings from now on that wait for a confirmation, the longest waiting first, and what that is known from. */
  'change.pending': { input: null; output: PendingView };
}
