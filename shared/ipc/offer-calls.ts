import type { AgainPlan } from '../domain/again';
import type { ChosenStart, OfferCatalogue, OfferCheck, OfferKey, OfferQuery, Offers, PlaceFacts } from '../domain/offers';

/** Channels of the panel for a new booking: what can be booked, and when. */
export interface OfferCalls {
  /** Out of the cache, at once. */
  'offers.catalogue': { input: null; output: OfferCatalogue };
  /** Asks the server. Fails as reads do, and with `notFound` for what the catalogue does not hold. */
  'offers.starts': { input: OfferQuery; output: Offers };
  /** Asks the server whether the chosen start is still free for so many people. */
  'offers.check': { input: { item: OfferKey; chosen: ChosenStart; count: number; locationId: number | null }; output: OfferCheck };
  /** Asks the server about the same booking at another time (epoch ms): what stands in the way, the customer's other booking, what is free instead. */
  'offers.again': { input: { item: OfferKey; customerId: number; count: number; place: { resourceId: number; start: number; end: number }; locationId: number | null }; output: AgainPlan };
  /** Out of the cache: what is known of a place and a time (epoch ms). */
  'offers.place': { input: { resourceId: number; start: number; end: number }; output: PlaceFacts };
}
