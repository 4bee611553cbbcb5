import type { Pending, PendingAct } from './acts/pending';
import type { PlainDate } from './booking';
import type { BlockView, EntitlementsView } from './views';

/** A page for the customer of a booking; `expiresAt` in epoch ms. */
export interface BookingLink {
  readonly url: string;
  readonly expiresAt: number | null;
}

/** Pages of a booking. No cancel page means that cancelling is late by the business's own rule, or over (rules.md III.A, creation 12). */
export interface BookingLinks {
  readonly cancel: BookingLink | null;
  readonly payment: BookingLink | null;
}

/** A booking that waits for a confirmation, with its person's history over the days kept here. Times in epoch ms. */
export interface PendingBooking {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly start: number;
  readonly end: number;
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
export type ChangedPart = 'time' | 'resource' | 'status' | 'payment' | 'attendance';

/** What is not as it was, apart from what an act of this desk does. */
export function changedParts(before: BlockView, after: BlockView): ChangedPart[] {
  const placeOf = ({ movedFrom, start, end, resourceId }: BlockView) => movedFrom ?? { start, end, resourceId };
  const [was, is] = [placeOf(before), placeOf(after)];
  const parts: ChangedPart[] = [];
  if (was.start !== is.start || was.end !== is.end) parts.push('time');
  if (was.resourceId !== is.resourceId) parts.push('resource');
  if (before.status !== after.status) parts.push('status');
  if (before.payment.state !== after.payment.state || before.payment.remaining !== after.payment.remaining) parts.push('payment');
  if (before.attendance !== after.attendance) parts.push('attendance');
  return parts;
}
