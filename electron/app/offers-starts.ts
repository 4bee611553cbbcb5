import { nearestStarts } from '@shared/domain/again';
import type { OfferedStart, OfferResource } from '@shared/domain/offers';
import { mergeStarts } from '@shared/domain/offers';
import { startsWithin } from '@shared/domain/free-starts';
import type { Result } from '@shared/util/result';
import { ok } from '@shared/util/result';
import type { OfferDeps, StartsAsked, StartsFound } from './offers';

/** Starts of EMS that are asked about one by one: the API lists none (rules.md section 8). */
const EMS_ASKED = 12;

/** Epoch ms → the wire's unix seconds, the first not before it. */
function seconds(ms: number): number {
  return Math.ceil(ms / 1000);
}

/** Those who give it, at the location that was asked for and, when one was named, only that one. */
function resourcesOf({ what, resourceId, locationId, catalogue }: StartsAsked): OfferResource[] {
  return catalogue.resources.filter(({ id, locationId: at }) => (resourceId === null ? what.resourceIds.includes(id) && (locationId === null || at === locationId) : id === resourceId));
}

/** One customer at any free time: the server lists the starts, for one resource or for a location. */
export async function oneToOneStarts({ api }: OfferDeps, asked: StartsAsked): Promise<Result<OfferedStart[]>> {
  const { what, resourceId, from, to } = asked;
  const period = { BookingServiceId: what.id, IntervalStart: seconds(from), IntervalEnd: seconds(to) };
  const resources = resourcesOf(asked);
  const byResource = new Map<number, number[]>();
  const length = (what.minutes ?? 0) * 60_000;
  if (resourceId !== null) {
    const answer = await api.call('OneToOne/GetAvailableStarts', { ...period, BookingResourceId: resourceId });
    if (!answer.ok) return answer;
    byResource.set(resourceId, answer.value.Starts.map((start) => start * 1000));
    return ok(mergeStarts(byResource, [resourceId], length));
  }
  for (const locationId of new Set(resources.map((resource) => resource.locationId))) {
    const answer = await api.call('OneToOne/GetAvailableStartsForLocation', { ...period, LocationId: locationId });
    if (!answer.ok) return answer;
    for (const [id, starts] of Object.entries(answer.value.Starts)) byResource.set(Number(id), starts.map((start) => start * 1000));
  }
  return ok(mergeStarts(byResource, resources.map(({ id }) => id), length));
}

/** Rent: the server lists free spans of each resource; a start lies in one with room for the wanted length. */
export async function rentalStarts({ api }: OfferDeps, asked: StartsAsked): Promise<Result<OfferedStart[]>> {
  const { from, to, minutes } = asked;
  const resources = resourcesOf(asked);
  const length = (minutes ?? 60) * 60_000;
  if (resources.length === 0) return ok([]);
  const answer = await api.call('RentalLike/GetAvailability', { BookingResourceIds: resources.map(({ id }) => id), IntervalStart: seconds(from), IntervalEnd: seconds(to + length) });
  if (!answer.ok) return answer;
  const byResource = new Map<number, number[]>();
  for (const { id, step } of resources) {
    const free = (answer.value.Availability[String(id)] ?? []).map(({ AvailableFrom, AvailableTo }) => ({ from: AvailableFrom * 1000, to: AvailableTo * 1000 }));
    byResource.set(id, startsWithin(free, { from, to }, length, step * 60_000));
  }
  return ok(mergeStarts(byResource, resources.map(({ id }) => id), length));
}

/**
 * EMS has no list of starts: those that should be free by the working hours and bookings kept here are asked about one by one
 * (BookingResource/GetAvailability), those nearest to the wanted time or the soonest. The wanted time itself is asked about
 * even where nothing here speaks for it: the hours of that day may not have been read.
 */
export async function emsStarts({ api, store }: OfferDeps, asked: StartsAsked): Promise<Result<StartsFound>> {
  const { what, from, to, around } = asked;
  const resources = resourcesOf(asked);
  const minutes = what.minutes ?? 0;
  const likely = await store.call('likelyStarts', { resourceIds: resources.map(({ id }) => id), from, to, minutes });
  if (!likely.ok) return likely;
  const byResource = new Map(likely.value.map(({ resourceId, starts }) => [resourceId, starts]));
  const unread = resources.some(({ id }) => !byResource.has(id));
  for (const { id, step } of resources) {
    const starts = byResource.get(id) ?? [];
    if (around !== undefined && around >= from && around < to && around % (step * 60_000) === 0 && !starts.includes(around)) byResource.set(id, [...starts, around]);
  }
  const guessed = mergeStarts(byResource, resources.map(({ id }) => id), minutes * 60_000);
  const near = nearestStarts(guessed, around ?? from, EMS_ASKED);
  const answers = await Promise.all(
    near.map(async (start) => ({
      start,
      answer: await api.call('BookingResource/GetAvailability', { BookingResourceIds: [...start.resourceIds], From: start.start / 1000, To: start.end / 1000 }),
    })),
  );
  const starts: OfferedStart[] = [];
  for (const { start, answer } of answers) {
    if (!answer.ok) return answer;
    const free = start.resourceIds.filter((id) => answer.value.Values[String(id)] === true);
    if (free.length > 0) starts.push({ ...start, resourceIds: free });
  }
  return ok({ starts, left: { earlier: near[0] !== guessed[0], later: near.at(-1) !== guessed.at(-1) }, unread });
}
