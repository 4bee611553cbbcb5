import { MERCHANT_ZONE } from './booking';
import type { ChosenStart, OfferedStart, OfferItem, PlaceFacts } from './offers';
import { addDays, dateIn } from './plain-date';
import type { BookingDetail } from './views';
import { instantAt, minutesOnWall } from './wall-instant';

/**
 * What stands in the way of the same booking in a later week. `noClass`: no such class is listed then; `full`: it has no place
 * for so many; `timeOff`: outside the hours, within those that are usual; `notOffered`: the server has no place there and
 * nothing here says why.
 */
export type AgainClash = 'past' | 'taken' | 'timeOff' | 'outsideHours' | 'noClass' | 'full' | 'notOffered';

/** The same booking in a later week as the server sees it. Times in epoch ms. */
export interface AgainPlan {
  /** Where it would be; null: nowhere, no such class is listed. */
  readonly chosen: ChosenStart | null;
  readonly clash: AgainClash | null;
  /** Another booking of the customer at that time; in the class itself they are booked already. null: none, or it could not be read. */
  readonly own: { readonly start: number; readonly service: string; readonly resourceName: string; readonly isSame: boolean } | null;
  /** The nearest free starts, when there is a clash. */
  readonly others: readonly OfferedStart[];
  readonly readAt: number;
}

/** Longest series, in weeks: half a year. */
export const MOST_WEEKS = 26;

/** The same time by the clock on the wall so many weeks later; its length stays. Epoch ms. */
export function weeksLater({ start, end }: { readonly start: number; readonly end: number }, weeks: number): { readonly start: number; readonly end: number } {
  const later = instantAt(addDays(dateIn(start, MERCHANT_ZONE), weeks * 7), minutesOnWall(start));
  return { start: later, end: later + end - start };
}

/** Why a place is not offered, from what this computer knows of it. Epoch ms. */
export function placeClash({ open, usual, taken, capacity }: PlaceFacts, start: number, end: number): AgainClash {
  const lies = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from <= start && end <= to;
  if (taken >= capacity) return 'taken';
  if (open === null) return usual.length === 0 || usual.some(lies) ? 'notOffered' : 'outsideHours';
  if (open.some(lies)) return 'notOffered';
  return usual.some(lies) ? 'timeOff' : 'outsideHours';
}

/** The starts nearest to a time (epoch ms), in their order. */
export function nearestStarts(starts: readonly OfferedStart[], around: number, count: number): OfferedStart[] {
  return [...starts]
    .sort((one, other) => Math.abs(one.start - around) - Math.abs(other.start - around))
    .slice(0, count)
    .sort((one, other) => one.start - other.start);
}

/** What is booked again; undefined: it is not offered any more. A rental names no service: the segment of its resource stands for it. */
export function itemAgain(items: readonly OfferItem[], { serviceId, segment, resourceId }: Pick<BookingDetail['block'], 'serviceId' | 'segment' | 'resourceId'>): OfferItem | undefined {
  return segment === 'RentalLike' ? items.find(({ type, resourceIds }) => type === 'RentalLike' && resourceIds.includes(resourceId)) : items.find(({ key }) => key === `s:${serviceId ?? 0}`);
}

/** Why a booking cannot be made again from here: a course is booked as a whole, and the API makes no booking of a place (rules.md II.5). null: it can. */
export function againRefusal({ block, course }: Pick<BookingDetail, 'block' | 'course'>): 'course' | 'place' | null {
  if (course !== null || block.segment === 'Courses') return 'course';
  return block.segment === 'PlaceRentalLike' ? 'place' : null;
}
