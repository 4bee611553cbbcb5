import { isComing } from '@shared/domain/attendance';
import type { Booking, ClassAppointment } from '@shared/domain/booking';
import { bookingKey, classKey } from '@shared/domain/booking';
import { colourOf } from '@shared/domain/colours';
import { countPeople } from '@shared/domain/occupancy';
import type { OverlaidBooking } from '@shared/domain/acts/overlaid-booking';
import type { Overlay } from '@shared/domain/acts/overlay';
import type { SegmentKind } from '@shared/domain/moves';
import type { BlockView } from '@shared/domain/views';

/** What blocks of one day have in common. */
export interface BlockFrame {
  /** First instant of the day, epoch ms. */
  readonly dayStart: number;
  /** `HH:MM` of an instant of the day. */
  readonly label: (ms: number) => string;
  /** People on the waitlist by appointment. */
  readonly alternates: ReadonlyMap<number, number>;
  readonly serviceName: (id: number | null) => string | null;
  /** Type of the segment of a booking or class. */
  readonly segment: (of: { readonly serviceId: number | null; readonly resourceId: number; readonly segmentName?: string | null }) => SegmentKind | null;
  readonly overlay: Pick<Overlay, 'pending' | 'pendingAct'>;
}

const NO_PAYMENT = { state: 'none', price: 0, remaining: 0, method: null } as const;

/** The block of one person's booking. */
export function bookingBlock(booking: Booking & Partial<Pick<OverlaidBooking, 'movedFrom'>>, frame: BlockFrame): BlockView {
  return {
    key: bookingKey(booking.appointmentId, booking.customerId),
    kind: 'booking',
    appointmentId: booking.appointmentId,
    customerId: booking.customerId,
    resourceId: booking.resourceId,
    serviceId: booking.serviceId,
    ...timesOf(booking, frame),
    title: booking.customerName,
    service: booking.serviceName ?? frame.serviceName(booking.serviceId) ?? booking.segmentName ?? '',
    resourceName: booking.resourceName,
    colour: colourOf(booking.serviceId),
    status: booking.status ?? 'Confirmed',
    attendance: booking.attendance,
    payment: booking.payment,
    hasNote: booking.customerNote !== null || booking.merchantNote !== null,
    count: booking.count,
    pending: frame.overlay.pending(booking.appointmentId, booking.customerId),
    pendingAct: frame.overlay.pendingAct(booking.appointmentId, booking.customerId),
    movedFrom: booking.movedFrom ?? null,
    segment: frame.segment(booking),
    class: null,
  };
}

/** The block of a class with everybody who is booked on it; listed, or made of the bookings alone. */
export function classBlock(listed: ClassAppointment | null, bookings: readonly Booking[], frame: BlockFrame): BlockView | null {
  const [first] = bookings;
  const source = listed ?? first;
  if (source === undefined) return null;
  const people = countPeople(bookings);
  const name = source.courseName ?? frame.serviceName(source.serviceId) ?? source.serviceName ?? '';
  return {
    key: classKey(source.appointmentId),
    kind: 'class',
    appointmentId: source.appointmentId,
    customerId: null,
    resourceId: source.resourceId,
    serviceId: source.serviceId,
    ...timesOf(source, frame),
    title: name,
    service: source.courseName === null ? '' : (source.serviceName ?? ''),
    resourceName: source.resourceName,
    colour: colourOf(source.serviceId),
    status: 'Confirmed',
    attendance: 'unknown',
    payment: NO_PAYMENT,
    hasNote: false,
    count: 1,
    pending: bookings.map(({ appointmentId, customerId }) => frame.overlay.pending(appointmentId, customerId)).find((pending) => pending !== null) ?? null,
    pendingAct: null,
    movedFrom: null,
    segment: frame.segment(source),
    class: {
      capacity: listed?.capacity ?? people.booked,
      occupied: Math.max(listed?.occupied ?? 0, people.booked),
      alternates: frame.alternates.get(source.appointmentId) ?? null,
      here: people.here,
      expected: people.expected,
      noShow: people.noShow,
      lesson: null,
    },
  };
}

/**
 * All blocks of a day: an appointment of a group is one block, everything else one block a booking. A group is a listed
 * class for more than one, or an appointment with several customers. Nobody comes to cancelled ones, so they are no blocks.
 */
export function blocksOf(bookings: readonly Booking[], classes: readonly ClassAppointment[], frame: BlockFrame): BlockView[] {
  const byAppointment = new Map<number, Booking[]>();
  for (const booking of bookings) {
    if (!isComing(booking.status)) continue;
    const known = byAppointment.get(booking.appointmentId);
    if (known === undefined) byAppointment.set(booking.appointmentId, [booking]);
    else known.push(booking);
  }
  const blocks: BlockView[] = [];
  for (const listed of classes) {
    if (listed.capacity <= 1) continue;
    const block = classBlock(listed, byAppointment.get(listed.appointmentId) ?? [], frame);
    byAppointment.delete(listed.appointmentId);
    if (block !== null) blocks.push(block);
  }
  for (const group of byAppointment.values()) {
    const block = group.length > 1 ? classBlock(null, group, frame) : null;
    if (block !== null) blocks.push(block);
    else for (const booking of group) blocks.push(bookingBlock(booking, frame));
  }
  return blocks.sort((a, b) => a.start - b.start || a.resourceId - b.resourceId || (a.key < b.key ? -1 : 1));
}

function timesOf(span: { readonly start: number; readonly end: number }, { dayStart, label }: BlockFrame): Pick<BlockView, 'start' | 'end' | 'startMin' | 'endMin' | 'startLabel' | 'endLabel'> {
  return {
    start: span.start,
    end: span.end,
    startMin: Math.round((span.start - dayStart) / 60_000),
    endMin: Math.round((span.end - dayStart) / 60_000),
    startLabel: label(span.start),
    endLabel: label(span.end),
  };
}
