/** Kinds of segment that the API has actions for, and the one that it only reads (rules.md section 8 and II.5); others are kept as they came. */
export type SegmentType = 'OneToOne' | 'Classes' | 'EmsLike' | 'RentalLike' | 'PlaceRentalLike' | (string & {});

/** Names what can be booked: a service, or a segment in which resources are rented (a rental names no service). */
export type OfferKey = `s:${number}` | `r:${number}`;

/** One thing that can be booked. */
export interface OfferItem {
  readonly key: OfferKey;
  readonly type: SegmentType;
  /** Of the service, or of the segment for a rental. */
  readonly id: number;
  readonly segmentId: number;
  readonly name: string;
  readonly segmentName: string;
  /** Length; null for a rental, whose length is chosen, and where the server gives none. */
  readonly minutes: number | null;
  /** Hellers with VAT; null: the server gives none. */
  readonly price: number | null;
  readonly resourceIds: readonly number[];
  /** Prices at price levels, hellers, by the level's name. */
  readonly levels: readonly { readonly name: string; readonly price: number }[];
}

/** Why something cannot be booked from here: the API has no action for it (rules.md II.5), or nobody knows how long it is. null: it can. */
export function unbookable({ type, minutes }: Pick<OfferItem, 'type' | 'minutes'>): 'placeRental' | 'noLength' | null {
  if (type === 'PlaceRentalLike') return 'placeRental';
  return minutes === null && (type === 'OneToOne' || type === 'EmsLike') ? 'noLength' : null;
}

/** A person, room or machine that can be booked. */
export interface OfferResource {
  readonly id: number;
  readonly name: string;
  readonly locationId: number;
  /** Smallest unit of its calendar in minutes (MinTimeUnit). */
  readonly step: number;
  /** Bookings at one moment. */
  readonly capacity: number;
}

/** What the panel of a new booking offers, out of the cache. */
export interface OfferCatalogue {
  readonly items: readonly OfferItem[];
  readonly resources: readonly OfferResource[];
  /** When it was read, epoch ms; null: never. */
  readonly readAt: number | null;
}

/** Which starts are asked for. Times in epoch ms, the start within [from, to). */
export interface OfferQuery {
  readonly item: OfferKey;
  /** null: any that gives it. */
  readonly resourceId: number | null;
  readonly locationId: number | null;
  readonly from: number;
  readonly to: number;
  /** Length of a rental; otherwise the service says it. */
  readonly minutes: number | null;
  readonly limit: number;
  /** Where not all can be told, those nearest to this are; without it the soonest. */
  readonly around?: number;
}

/** One start that the server offers. Times in epoch ms. */
export interface OfferedStart {
  readonly start: number;
  readonly end: number;
  /** Who is free then, in the order of the catalogue. */
  readonly resourceIds: readonly number[];
  /** A listed class; null where the booking makes an appointment of its own. */
  readonly listed: { readonly appointmentId: number; readonly capacity: number; readonly occupied: number; readonly courseName: string | null } | null;
}

/** Offered starts by time; `readAt` (epoch ms) is when they were asked for. */
export interface Offers {
  readonly starts: readonly OfferedStart[];
  /** There are later ones in the interval, or there may be. */
  readonly more: boolean;
  /** The same of earlier ones. */
  readonly earlier?: boolean;
  /** Working hours that the starts are guessed from have not been read for the whole interval: what is not listed may be free all the same. */
  readonly unread?: boolean;
  readonly readAt: number;
}

/** A start that a person has chosen. Times in epoch ms. */
export interface ChosenStart {
  readonly start: number;
  readonly end: number;
  readonly resourceId: number;
  readonly appointmentId: number | null;
}

/** Whether the chosen start is still free, with other starts when it is not. */
export interface OfferCheck {
  readonly isFree: boolean;
  /** Places left in a class; null elsewhere. */
  readonly placesLeft: number | null;
  readonly others: readonly OfferedStart[];
  readonly readAt: number;
}

/** What this computer knows of a place and a time: ground for a guess why the server refused it. */
export interface PlaceFacts {
  /** Working hours of that day, epoch ms; null: not known. */
  readonly open: readonly { readonly from: number; readonly to: number }[] | null;
  /** Hours that are usual on that weekday, epoch ms; none when too few days are known. */
  readonly usual: readonly { readonly from: number; readonly to: number }[];
  /** Bookings and classes there that overlap the time. */
  readonly taken: number;
  readonly capacity: number;
}

/** Starts of a map of resource → starts, by time, each with everyone who is free then in the order of `order`. `lengthMs` in ms. */
export function mergeStarts(byResource: ReadonlyMap<number, readonly number[]>, order: readonly number[], lengthMs: number): OfferedStart[] {
  const free = new Map<number, number[]>();
  for (const resourceId of order) for (const start of byResource.get(resourceId) ?? []) free.set(start, [...(free.get(start) ?? []), resourceId]);
  return [...free].sort(([one], [other]) => one - other).map(([start, resourceIds]) => ({ start, end: start + lengthMs, resourceIds, listed: null }));
}
