import type { AgainPlan } from '@shared/domain/again';
import { nearestStarts, placeClash } from '@shared/domain/again';
import { isComing } from '@shared/domain/attendance';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dayBounds } from '@shared/domain/days';
import type { OfferedStart, OfferQuery } from '@shared/domain/offers';
import { dateIn } from '@shared/domain/plain-date';
import { appError } from '@shared/errors/app-error';
import type { OfferCalls } from '@shared/ipc/offer-calls';
import { bookingOf } from '@shared/reservanto/mapping/bookings';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { OfferDeps } from './offers';
import { offeredStarts, placeChecked } from './offers';

type Asked = OfferCalls['offers.again']['input'];

/** Other starts that are offered when there is a clash. */
const OTHERS = 3;
/** How far other starts are looked for when the day has none, in ms. */
const OTHERS_WITHIN = 14 * 86_400_000;
/** How far a class of the same kind is looked for when none is listed at that time, in ms. */
const CLASSES_WITHIN = 7 * 86_400_000;
/** A booking of the customer that overlaps may have begun so long before, in ms. */
const LONGEST = 86_400_000;
/** Starts of one day that are asked for. */
const OF_DAY = 500;

/** The same booking at a later time: whether the server has a place for it, what stands in the way, and what is free instead. */
export async function againPlan(deps: OfferDeps, asked: Asked): Promise<Result<AgainPlan>> {
  const readAt = deps.now();
  const catalogue = await deps.store.call('offerCatalogue', null);
  if (!catalogue.ok) return catalogue;
  const what = catalogue.value.items.find(({ key }) => key === asked.item);
  if (what === undefined) return fail(appError('notFound'));
  const own = await ownBookings(deps, asked);
  const place = what.type === 'Classes' ? await classPlan(deps, asked) : await placePlan(deps, asked);
  if (!place.ok) return place;
  const found = own.find(({ appointmentId }) => appointmentId === place.value.chosen?.appointmentId) ?? own[0];
  const { start } = found ?? { start: 0 };
  return ok({ ...place.value, own: found === undefined ? null : { start, service: found.serviceName ?? '', resourceName: found.resourceName, isSame: found.appointmentId === place.value.chosen?.appointmentId }, readAt });
}

type Place = Pick<AgainPlan, 'chosen' | 'clash' | 'others'>;

async function placePlan(deps: OfferDeps, { item, place, locationId }: Asked): Promise<Result<Place>> {
  const chosen = { ...place, appointmentId: null };
  const checked = await placeChecked(deps, item, chosen);
  if (!checked.ok || checked.value.isFree) return checked.ok ? ok({ chosen, clash: null, others: [] }) : checked;
  const facts = await deps.store.call('placeFacts', place);
  const clash = place.start <= deps.now() ? 'past' : facts.ok ? placeClash(facts.value, place.start, place.end) : 'notOffered';
  const query = { item, minutes: Math.round((place.end - place.start) / 60_000), ...dayOf(place.start), limit: OF_DAY };
  const sameDay = await startsOf(deps, { ...query, resourceId: place.resourceId, locationId: null }, place.start);
  return ok({ chosen, clash, others: sameDay.length > 0 ? sameDay : await startsOf(deps, { ...query, to: query.from + OTHERS_WITHIN, resourceId: null, locationId }, place.start) });
}

/** The same class of that week is the one that is listed at the same time, at the same resource before any other. */
async function classPlan(deps: OfferDeps, { item, place, count, locationId }: Asked): Promise<Result<Place>> {
  const day = dayOf(place.start);
  const offered = await offeredStarts(deps, { item, resourceId: null, locationId, minutes: null, from: day.from, to: day.from + CLASSES_WITHIN, limit: OF_DAY });
  if (!offered.ok) return offered;
  const { starts } = offered.value;
  const same = starts.filter(({ start, listed }) => start === place.start && listed !== null);
  const found = same.find(({ resourceIds }) => resourceIds.includes(place.resourceId)) ?? same[0];
  const hasPlaces = ({ listed }: OfferedStart): boolean => listed !== null && listed.capacity - listed.occupied >= count;
  const others = nearestStarts(starts.filter((start) => start !== found && hasPlaces(start)), place.start, OTHERS);
  if (found === undefined) return ok({ chosen: null, clash: place.start <= deps.now() ? 'past' : 'noClass', others });
  const chosen = { start: found.start, end: found.end, resourceId: found.resourceIds[0] ?? place.resourceId, appointmentId: found.listed?.appointmentId ?? null };
  return ok(hasPlaces(found) ? { chosen, clash: null, others: [] } : { chosen, clash: 'full', others });
}

function dayOf(at: number): { readonly from: number; readonly to: number } {
  const { start, end } = dayBounds(dateIn(at, MERCHANT_ZONE), MERCHANT_ZONE);
  return { from: start, to: end };
}

/** Free starts nearest to a time; none where they cannot be read: the clash is said all the same. */
async function startsOf(deps: OfferDeps, query: OfferQuery, around: number): Promise<OfferedStart[]> {
  const answer = await offeredStarts(deps, { ...query, around });
  return answer.ok ? nearestStarts(answer.value.starts.filter(({ start }) => start !== around || query.resourceId === null), around, OTHERS) : [];
}

/** What the customer has booked over that time; none where it cannot be read. */
async function ownBookings({ api }: OfferDeps, { customerId, place }: Asked) {
  const answer = await api.call('Event/GetListByCustomer', { CustomerId: customerId, StartDate: Math.floor((place.start - LONGEST) / 1000), EndDate: Math.ceil(place.end / 1000) });
  if (!answer.ok) return [];
  return answer.value.Events.map((event) => bookingOf(event, null)).filter((booking) => booking !== null).filter(({ start, end, status }) => isComing(status) && start < place.end && end > place.start);
}
