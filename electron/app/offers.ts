import type { ChosenStart, OfferCatalogue, OfferCheck, OfferedStart, OfferItem, OfferQuery, Offers } from '@shared/domain/offers';
import { nearestStarts } from '@shared/domain/again';
import { unbookable } from '@shared/domain/offers';
import { appError } from '@shared/errors/app-error';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import { instantAt } from '@shared/domain/wall-instant';
import type { OfferCalls } from '@shared/ipc/offer-calls';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { ApiClient } from '../api/ports';
import type { StorePort } from '../store/port';
import { classChecked, classStarts } from './offers-classes';
import { emsStarts, oneToOneStarts, rentalStarts } from './offers-starts';

/** What offers are asked with. */
export interface OfferDeps {
  readonly api: ApiClient;
  readonly store: StorePort;
  /** Epoch ms. */
  readonly now: () => number;
}

/** One question for starts: what, at whom, when. */
export interface StartsAsked extends OfferQuery {
  readonly what: OfferItem;
  readonly catalogue: OfferCatalogue;
}

/** Starts of one question. `left`: of those that should be free, so many before and after these were not asked about. */
export interface StartsFound {
  readonly starts: readonly OfferedStart[];
  readonly left?: { readonly earlier: boolean; readonly later: boolean };
  /** See {@link Offers}. */
  readonly unread?: boolean;
}

/** Other starts that are offered when the chosen one is gone. */
const OTHERS = 3;

/** How far other starts are looked for, in ms: a fortnight from the chosen one. */
const OTHERS_WITHIN = 14 * 86_400_000;

/** Starts among which the nearest are looked for. */
const OTHERS_AMONG = 200;

/** Starts that the server offers, at most `limit`, in their order: those nearest to the wanted time, or the soonest. */
export async function offeredStarts(deps: OfferDeps, query: OfferQuery): Promise<Result<Offers>> {
  const readAt = deps.now();
  const catalogue = await deps.store.call('offerCatalogue', null);
  if (!catalogue.ok) return catalogue;
  const what = catalogue.value.items.find(({ key }) => key === query.item);
  if (what === undefined) return fail(appError('notFound'));
  // Nothing can be placed that has no length, and the API makes no booking of a place.
  if (unbookable(what) !== null) return ok({ starts: [], more: false, readAt });
  const from = Math.max(query.from, readAt);
  if (query.to <= from) return ok({ starts: [], more: false, readAt });
  const found = await startsOf(deps, { ...query, from, what, catalogue: catalogue.value });
  return found.ok ? ok({ ...cut(found.value, query), unread: found.value.unread ?? false, readAt }) : found;
}

/** No more than was asked for; what is left out on either side is said. */
function cut({ starts, left }: StartsFound, { around, limit }: OfferQuery): Pick<Offers, 'starts' | 'more' | 'earlier'> {
  const kept = around === undefined ? starts.slice(0, limit) : nearestStarts(starts, around, limit);
  return { starts: kept, more: (left?.later ?? false) || starts.at(-1) !== kept.at(-1), earlier: (left?.earlier ?? false) || starts[0] !== kept[0] };
}

async function startsOf(deps: OfferDeps, asked: StartsAsked): Promise<Result<StartsFound>> {
  if (asked.what.type === 'EmsLike') return emsStarts(deps, asked);
  const starts = await listedStarts(deps, asked);
  return starts.ok ? ok({ starts: starts.value }) : starts;
}

function listedStarts(deps: OfferDeps, asked: StartsAsked): Promise<Result<OfferedStart[]>> {
  switch (asked.what.type) {
    case 'OneToOne':
      return oneToOneStarts(deps, asked);
    case 'RentalLike':
      return rentalStarts(deps, asked);
    case 'Classes':
      return classStarts(deps, asked);
    default:
      return Promise.resolve(ok([]));
  }
}

/** Whether the chosen start is still free; when it is not, the nearest ones at anybody who gives it. */
export async function checkedStart(deps: OfferDeps, { item, chosen, count, locationId }: OfferCalls['offers.check']['input']): Promise<Result<OfferCheck>> {
  const readAt = deps.now();
  const { appointmentId, start } = chosen;
  const place = appointmentId === null ? await placeChecked(deps, item, chosen) : await classChecked(deps, appointmentId, count);
  if (!place.ok) return place;
  if (place.value.isFree) return ok({ ...place.value, others: [], readAt });
  const query = { item, resourceId: null, locationId, minutes: Math.round((chosen.end - start) / 60_000), limit: OTHERS_AMONG, around: start };
  const others = await offeredStarts(deps, { ...query, from: instantAt(dateIn(start, MERCHANT_ZONE), 0), to: start + OTHERS_WITHIN });
  const isPlace = ({ listed }: OfferedStart): boolean => listed === null || (listed.appointmentId !== appointmentId && listed.occupied < listed.capacity);
  return ok({ ...place.value, others: others.ok ? nearestStarts(others.value.starts.filter(isPlace), start, OTHERS) : [], readAt });
}

/** The same question as the offer: what is listed there and then, for the one resource. */
export async function placeChecked(deps: OfferDeps, item: OfferQuery['item'], { start, end, resourceId }: ChosenStart): Promise<Result<Pick<OfferCheck, 'isFree' | 'placesLeft'>>> {
  if (start <= deps.now()) return ok({ isFree: false, placesLeft: null });
  if (item.startsWith('s:')) {
    const catalogue = await deps.store.call('offerCatalogue', null);
    if (!catalogue.ok) return catalogue;
    if (catalogue.value.items.find(({ key }) => key === item)?.type === 'OneToOne') {
      const answer = await deps.api.call('OneToOne/GetAvailableStarts', { BookingResourceId: resourceId, BookingServiceId: Number(item.slice(2)), IntervalStart: start / 1000, IntervalEnd: start / 1000 + 60 });
      return answer.ok ? ok({ isFree: answer.value.Starts.includes(start / 1000), placesLeft: null }) : answer;
    }
  }
  const answer = await deps.api.call('BookingResource/GetAvailability', { BookingResourceIds: [resourceId], From: start / 1000, To: end / 1000 });
  return answer.ok ? ok({ isFree: answer.value.Values[String(resourceId)] === true, placesLeft: null }) : answer;
}
