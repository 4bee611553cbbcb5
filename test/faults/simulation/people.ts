import type { NewAct } from '@electron/sync/acts/ports';
import type { Books } from '@electron/sandbox/actions/handler';
import type { Chance } from '@electron/sandbox/seeds/random';

/** A booking that people at the desk can act on. */
export interface Pair {
  readonly AppointmentId: number;
  readonly CustomerId: number;
}

const HOUR = 3600;
/** Customers of the demo with credit, and with passes. */
const RICH = [1, 7, 40, 41, 42, 43].map((CustomerId) => ({ CustomerId }));
const WITH_PASS = [1, 25, 38, 39, 40, 41].map((CustomerId) => ({ CustomerId }));

/** Bookings of today that are confirmed, and those that wait for confirmation. */
export function pairsOf({ db, clock }: Books): { readonly confirmed: readonly Pair[]; readonly pending: readonly Pair[] } {
  const of = (status: string): Pair[] =>
    db
      .all<{ a: number; c: number }>('SELECT b.appointment_id AS a, b.customer_id AS c FROM bookings b JOIN appointments t ON t.id = b.appointment_id WHERE b.status = ? AND t.start > ? AND t.start < ? ORDER BY a, c', status, clock.seconds() - 2 * HOUR, clock.seconds() + 10 * HOUR)
      .map(({ a, c }) => ({ AppointmentId: a, CustomerId: c }));
  return { confirmed: of('Confirmed'), pending: of('ConfirmationRequested') };
}

/** A booking that can be dragged to another time, as the screen shows it. Unix seconds. */
interface Movable extends Pair {
  readonly type: 'OneToOne' | 'EmsLike';
  readonly start: number;
  readonly end: number;
}

/** Confirmed bookings of one customer and one resource that are still to come today. */
function movable({ db, clock }: Books): readonly Movable[] {
  return db
    .all<{ a: number; c: number; start: number; end: number; type: Movable['type'] }>(
      `SELECT b.appointment_id AS a, b.customer_id AS c, t.start, t."end", json_extract(s.json, '$.type') AS type FROM bookings b JOIN appointments t ON t.id = b.appointment_id
        JOIN catalogue s ON s.kind = 'segment' AND s.id = t.segment_id WHERE b.status = 'Confirmed' AND b.attendance = 0 AND type IN ('OneToOne', 'EmsLike') AND t.start > ? AND t.start < ? ORDER BY a, c`,
      clock.seconds(), clock.seconds() + 10 * HOUR,
    )
    .map(({ a, c, ...rest }) => ({ AppointmentId: a, CustomerId: c, ...rest }));
}

/** So many bookings are few. */
const FEW = 3;

/** What the world must know to invent acts. */
export interface World {
  readonly books: Books;
  readonly dice: Chance;
  /** Epoch ms by the clock of the server, and by that of the desk. */
  readonly now: number;
  readonly deskNow: number;
  /** A text that no other act bears. */
  readonly mark: string;
  /** Which of how many desks. */
  readonly desk: number;
  readonly desks: number;
  /** Everything happens to few bookings: acts meet there. */
  readonly crowded: boolean;
}

/**
 * Money and entries bear no name of who took them: two desks that take the same from one balance within a minute cannot be
 * told apart by anybody. Each desk has its own customers and bookings for those; all else they share.
 */
function own<T extends { readonly CustomerId: number }>(items: readonly T[], { desk, desks }: World): readonly T[] {
  const mine = items.filter(({ CustomerId }) => CustomerId % desks === desk);
  return mine.length > 0 ? mine : items;
}

/** Invents one act of a person at the desk; creations bear the mark, so that they can be counted in the books. */
export function inventAct(world: World): NewAct {
  const { books, dice, now, deskNow, mark } = world;
  const { confirmed: all, pending } = pairsOf(books);
  const confirmed = world.crowded ? all.slice(0, FEW) : all;
  const pair = dice.pick(confirmed);
  const customer = { CustomerId: dice.between(1, 60) };
  const base = (action: NewAct['action'], request: object, more: Partial<NewAct> = {}): NewAct => ({ action, request: { ...request }, base: null, notBefore: null, title: {}, ...more });
  const held = { notBefore: deskNow + 8_000 };
  switch (dice.between(1, 14)) {
    case 1:
    case 2:
    case 3:
      return base('Booking/SetNoShowState', { ...pair, NoShowStatus: dice.pick([0, 1, 9]) }, { base: dice.happens(0.5) ? attendanceOf(books, pair) : null });
    case 4:
      return base('Booking/Cancel', { ...pair, EnableCancelWholeCourse: false, OverrideCancellationLate: true }, held);
    case 5:
      return base(dice.pick(['Booking/Confirm', 'Booking/Reject'] as const), pending.length > 0 ? dice.pick(pending) : pair, held);
    case 6:
      return base('Customer/Note', { ...customer, Text: mark });
    case 7:
      return base('Booking/AddPaymentViaCredit', { ...dice.pick(own(confirmed, world)), Amount: dice.between(1, 400) });
    case 8:
      return base('Customer/TryUseCredit', { ...dice.pick(own(RICH, world)), CreditForSubtract: dice.between(1, 60) + dice.between(1, 99) / 100 });
    case 9:
      return base('Classes/CreateBooking', { AppointmentId: pair.AppointmentId, ...customer, Count: 1, CustomerNote: mark, PaymentRequiredProcess: 'Never' });
    case 10: {
      const start = Math.ceil(now / 1000 / HOUR) * HOUR + dice.between(1, 60) * HOUR;
      return base('OneToOne/CreateBooking', { BookingResourceId: dice.pick([1, 2, 3]), BookingServiceId: dice.pick([1, 7, 11, 13]), ...customer, BookingStart: start, CustomerNote: mark, PaymentRequiredProcess: 'Never' });
    }
    case 11:
      return base('Alternates/AddToAppointment', { AppointmentId: pair.AppointmentId, ...customer });
    case 12:
    case 13: {
      const found = movable(books);
      const dragged = dice.pick(world.crowded ? found.slice(0, FEW) : found);
      const { AppointmentId, CustomerId, type } = dragged;
      // Some of these times are free, some are not.
      const by = dice.pick([-1, 1, 2, 3, 48, 49, 72, 73]) * (HOUR / 2) * dice.pick([1, 2]);
      if (type === 'OneToOne') return base('OneToOne/MoveBooking', { AppointmentId, CustomerId, StartsAt: dragged.start + by, EndsAt: dragged.end + by }, held);
      return base('EmsLike/UpdateBooking', { AppointmentId, CustomerId, BookingStart: dragged.start + by }, held);
    }
    default:
      return base('Customer/TryUsePass', { ...dice.pick(own(WITH_PASS, world)), BookingServiceId: dice.pick([1, 2, 7, 8, 14]), Count: 1 });
  }
}

/** What a screen that is up to date shows. */
function attendanceOf({ db }: Books, { AppointmentId, CustomerId }: Pair): NewAct['base'] {
  return db.get<{ attendance: number }>('SELECT attendance FROM bookings WHERE appointment_id = ? AND customer_id = ?', AppointmentId, CustomerId);
}
