import type { BlockView } from './views';

/** Types of segments that the contract names (rules.md section 8); null: not read, or one that it does not name. */
export type SegmentKind = 'OneToOne' | 'Classes' | 'Courses' | 'EmsLike' | 'RentalLike' | 'PlaceRentalLike';

const KINDS: ReadonlySet<string> = new Set<SegmentKind>(['OneToOne', 'Classes', 'Courses', 'EmsLike', 'RentalLike', 'PlaceRentalLike']);

/** A type of segment as the server names it, or null. */
export function segmentKind(type: string | null | undefined): SegmentKind | null {
  return type !== null && type !== undefined && KINDS.has(type) ? (type as SegmentKind) : null;
}

/** Where a booking is wanted: the column and the start, epoch ms; `serviceId` null: the service stays. */
export interface MoveTarget {
  readonly resourceId: number;
  readonly start: number;
  readonly serviceId: number | null;
  /** Types of segments that the resource serves; null or left out: not known, the server says. */
  readonly serves?: readonly SegmentKind[] | null;
}

/**
 * Why a booking cannot be moved there. `class`, `course`, `rental`, `place`, `segment`: the API has no move for its kind (rules.md II.6).
 * `resource`, `service`: that part of it cannot be changed. `notEms`: EMS goes to another resource, but to one of EMS only. `over`: it has begun. `closed`: it was cancelled or rejected. `pending`: another act on it is not over.
 */
export type MoveRefusal = 'class' | 'course' | 'rental' | 'place' | 'segment' | 'resource' | 'service' | 'notEms' | 'over' | 'closed' | 'pending';

/** A move as a request of the wire (unix seconds); `none`: it is there already. */
export type Move =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly why: MoveRefusal }
  | { readonly kind: 'act'; readonly action: 'OneToOne/MoveBooking'; readonly request: { readonly AppointmentId: number; readonly CustomerId: number; readonly StartsAt: number; readonly EndsAt: number } }
  | {
      readonly kind: 'act';
      readonly action: 'EmsLike/UpdateBooking';
      readonly request: { readonly AppointmentId: number; readonly CustomerId: number; readonly BookingStart?: number; readonly BookingResourceId?: number; readonly ServiceId?: number };
    };

/** The part of a block that decides whether and how it moves. */
export type Movable = Pick<BlockView, 'kind' | 'segment' | 'appointmentId' | 'customerId' | 'resourceId' | 'serviceId' | 'start' | 'end' | 'status' | 'pending' | 'pendingAct' | 'movedFrom'>;

/** Kinds that no action of the API moves. */
const FIXED: Readonly<Partial<Record<SegmentKind, MoveRefusal>>> = { Classes: 'class', Courses: 'course', RentalLike: 'rental', PlaceRentalLike: 'place' };

const CLOSED: ReadonlySet<string> = new Set(['Canceled', 'Rejected', 'AlternateSubscribed', 'AlternateAutoPromotion']);

/** Why this booking cannot be moved anywhere; null when it can. `now` in epoch ms. */
export function fixedBy(block: Movable, now: number): MoveRefusal | null {
  if (block.kind === 'class' || block.customerId === null) return 'class';
  const fixed = block.segment === null ? 'segment' : FIXED[block.segment];
  if (fixed !== undefined) return fixed;
  if (isClosed(block.status)) return 'closed';
  if (placeOf(block).start <= now) return 'over';
  return block.pending === null || isHeldMove(block) ? null : 'pending';
}

/** Why a booking cannot be cancelled any more; null when it can, late or not. `over`: it has ended. `now` in epoch ms. */
export function cancelRefusal({ kind, customerId, status, end, pendingAct }: Pick<BlockView, 'kind' | 'customerId' | 'status' | 'end' | 'pendingAct'>, now: number): 'class' | 'closed' | 'over' | 'pending' | null {
  if (kind === 'class' || customerId === null) return 'class';
  if (pendingAct !== null) return 'pending';
  if (isClosed(status)) return 'closed';
  return end <= now ? 'over' : null;
}

/** True for a booking that nobody is expected to any more. */
export function isClosed(status: string): boolean {
  return CLOSED.has(status);
}

/** A move that is only held is taken back by the next one; any other act has to be over first. */
export function isHeldMove({ pending, pendingAct }: Pick<Movable, 'pending' | 'pendingAct'>): boolean {
  return pending === 'held' && pendingAct === 'move';
}

/** Where the server has it. */
function placeOf({ movedFrom, start, end, resourceId, serviceId }: Movable): NonNullable<Movable['movedFrom']> {
  return movedFrom ?? { start, end, resourceId, serviceId };
}

/** The act that brings a booking to a place, or why none does; `none` also for one whose held move only has to be taken back. A start is whole minutes. `now` in epoch ms. */
export function moveOf(block: Movable, target: MoveTarget, now: number): Move {
  const { appointmentId: AppointmentId, customerId: CustomerId } = block;
  const fixed = fixedBy(block, now);
  if (fixed !== null || CustomerId === null) return { kind: 'refused', why: fixed ?? 'class' };
  const place = placeOf(block);
  const start = Math.round(target.start / 60_000) * 60;
  const isOther = { start: start * 1_000 !== place.start, resource: target.resourceId !== place.resourceId, service: target.serviceId !== null && target.serviceId !== place.serviceId };
  if (block.segment === 'OneToOne') {
    if (isOther.service) return { kind: 'refused', why: 'service' };
    if (isOther.resource) return { kind: 'refused', why: 'resource' };
    if (!isOther.start) return { kind: 'none' };
    return { kind: 'act', action: 'OneToOne/MoveBooking', request: { AppointmentId, CustomerId, StartsAt: start, EndsAt: start + Math.round((place.end - place.start) / 1_000) } };
  }
  if (isOther.resource && target.serves?.includes('EmsLike') === false) return { kind: 'refused', why: 'notEms' };
  if (!isOther.start && !isOther.resource && !isOther.service) return { kind: 'none' };
  return {
    kind: 'act',
    action: 'EmsLike/UpdateBooking',
    request: {
      AppointmentId,
      CustomerId,
      // What stays is left out: null and left out change nothing (rules.md section 8).
      ...(isOther.start ? { BookingStart: start } : {}),
      ...(isOther.resource ? { BookingResourceId: target.resourceId } : {}),
      ...(isOther.service && target.serviceId !== null ? { ServiceId: target.serviceId } : {}),
    },
  };
}
