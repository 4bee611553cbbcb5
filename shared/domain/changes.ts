import type { Result } from '../util/result';
import type { Pending, PendingAct } from './acts/pending';
import type { PlainDate } from './booking';
import type { BlockView, BookingDetail, EntitlementsView } from './views';

/** A page for the customer of a booking; `expiresAt` in epoch ms. */
export interface BookingLink {
  readonly url: string;
  readonly expiresAt: number | null;
}

/** Pages of a booking, each asked for by itself. No cancel page (null) means that cancelling is late by the business's own rule, or over (rules.md III.A, creation 12). */
export interface BookingLinks {
  readonly cancel: Result<BookingLink | null>;
  readonly payment: Result<BookingLink | null>;
}

/** A booking that waits for a confirmation, with its person's history over the days kept here. Times in epoch ms. */
export interface PendingBooking {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly start: number;
  readonly end: number;
  /** When this computer saw it first: the API does not say when it was made. null: before that was kept. */
  readonly seenAt: number | null;
  readonly date: PlainDate;
  readonly service: string;
  readonly resourceName: string;
  readonly count: number;
  readonly note: string | null;
  readonly visits: number;
  readonly noShows: number;
  readonly lastSeen: number | null;
  readonly pending: Pending | null;
  readonly pendingAct: PendingAct | null;
}

/** What waits for a confirmation, the longest waiting first, and what that is known from: all days from today to `until`, the oldest of them read at `readAt` (epoch ms). Both null: today was never read. */
export interface PendingView {
  readonly bookings: readonly PendingBooking[];
  readonly until: PlainDate | null;
  readonly readAt: number | null;
}

/** What a customer has to pay with, in numbers that can be compared. Money in hellers; null entries are without a limit. */
export interface Purse {
  readonly credit: number;
  readonly entries: number | null;
  readonly makeUps: number | null;
}

/** Counts what is there; passes without a limit make the entries null. */
export function purseOf({ credit, passes, makeUps }: EntitlementsView): Purse {
  const left = passes.map(({ shared, usages }) => {
    if (shared !== null) return shared.count - shared.used;
    return usages.some(({ count }) => count === null) ? null : usages.reduce((sum, { count, used }) => sum + (count ?? 0) - used, 0);
  });
  return { credit, entries: left.some((count) => count === null) ? null : left.reduce<number>((sum, count) => sum + (count ?? 0), 0), makeUps: makeUps === null ? null : makeUps.length };
}

/** One thing that is more than before. */
export interface CameBack {
  readonly what: 'credit' | 'entries' | 'makeUps';
  readonly before: number;
  readonly after: number;
}

/** What came back between two readings; what was not known before or after is left out. */
export function cameBack(before: Purse, after: Purse): CameBack[] {
  return (['entries', 'credit', 'makeUps'] as const).flatMap((what) => {
    const [was, is] = [before[what], after[what]];
    return was === null || is === null || is <= was ? [] : [{ what, before: was, after: is }];
  });
}

/** Parts of a booking that somebody else may change while it is looked at. */
export type ChangedPart = 'time' | 'resource' | 'service' | 'count' | 'price' | 'note' | 'status' | 'payment' | 'attendance';

/** What of a booking is compared. */
export type SeenBooking = Pick<BookingDetail, 'block' | 'customerNote' | 'merchantNote'>;

/** What is not as it was, apart from what an act of this desk does. */
export function changedParts(before: SeenBooking, after: SeenBooking): ChangedPart[] {
  const placeOf = ({ movedFrom, start, end, resourceId, serviceId }: BlockView) => movedFrom ?? { start, end, resourceId, serviceId };
  const [was, is] = [placeOf(before.block), placeOf(after.block)];
  const notesOf = ({ customerNote, merchantNote }: SeenBooking): string => JSON.stringify([customerNote, merchantNote]);
  const parts: ChangedPart[] = [];
  if (was.start !== is.start || was.end !== is.end) parts.push('time');
  if (was.resourceId !== is.resourceId) parts.push('resource');
  if (was.serviceId !== is.serviceId) parts.push('service');
  const [one, other] = [before.block, after.block];
  if (one.count !== other.count) parts.push('count');
  if (one.status !== other.status) parts.push('status');
  const isOtherPrice = one.payment.price !== other.payment.price;
  if (isOtherPrice) parts.push('price');
  // Another price leaves another rest: that alone is no payment.
  const paidOf = ({ payment: { price, remaining } }: BlockView): number => price - remaining;
  if (paidOf(one) !== paidOf(other) || (!isOtherPrice && one.payment.state !== other.payment.state)) parts.push('payment');
  if (one.attendance !== other.attendance) parts.push('attendance');
  if (notesOf(before) !== notesOf(after)) parts.push('note');
  return parts;
}
