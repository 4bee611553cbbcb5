import { isComing } from '@shared/domain/attendance';
import type { Means } from '@shared/domain/means';
import { meansOf } from '@shared/domain/means';
import type { BlockView } from '@shared/domain/views';
import type { Clash, Waiting, WaitingFacts, WaitingView, WaitOf } from '@shared/domain/waitlist';
import { bookingsOfCustomer, classOfId, lessonsOfCourse } from '../db/bookings';
import { readCatalogue } from '../db/catalogue';
import { customerOfId, entitlementsOfId } from '../db/customers';
import type { Db } from '../db/database';
import type { ViewSource } from './day-view';

type Lesson = Pick<BlockView, 'appointmentId' | 'serviceId' | 'start' | 'end'>;

/** With more lessons than this to come nobody is told of every clash. */
const MOST_CLASHES = 3;

/** What somebody can pay for a class with when it begins; null while that has not been read. */
export function meansFor(db: Db, customerId: number, { serviceId, start }: Lesson): Means | null {
  const entitlements = entitlementsOfId(db, customerId);
  return entitlements === null || serviceId === null ? null : meansOf(entitlements, serviceId, start);
}

/** Who waits for a class with what a desk has to know of each; null while nobody has read it. */
export function waitlistOf({ db, overlay }: Pick<ViewSource, 'db' | 'overlay'>, lesson: Lesson): WaitingView[] | null {
  const row = db.get<{ people: string | null }>('SELECT people FROM alternates WHERE appointment_id = ?', lesson.appointmentId);
  const people = row?.people ?? null;
  if (people === null) return null;
  return (JSON.parse(people) as Waiting[]).map((waiting) => ({
    ...waiting,
    phone: waiting.phone ?? customerOfId(db, waiting.customerId)?.phone ?? null,
    means: meansFor(db, waiting.customerId, lesson),
    clashes: clashesOf(db, waiting.customerId, lesson),
    pending: overlay.pending(lesson.appointmentId, waiting.customerId),
  }));
}

/** What the cache knows of somebody who waits: of a course by its lessons to come. `now` in epoch ms. */
export function waitingFacts(db: Db, now: number, { kind, id, customerId, start, end }: WaitOf): WaitingFacts {
  const known = kind === 'class' ? [classOfId(db, id) ?? { appointmentId: id, serviceId: null, start, end }] : lessonsOfCourse(db, id, now);
  const [first] = known;
  const clashes = new Map(known.flatMap((lesson) => clashesOf(db, customerId, lesson)).map((clash) => [clash.appointmentId, clash]));
  return { phone: customerOfId(db, customerId)?.phone ?? null, means: first === undefined ? null : meansFor(db, customerId, first), clashes: [...clashes.values()].slice(0, MOST_CLASHES) };
}

/** When the waitlist of a class was read, epoch ms; null while nobody has. */
export function waitlistReadAt(db: Db, appointmentId: number): number | null {
  return db.get<{ read_at: number }>('SELECT read_at FROM alternates WHERE appointment_id = ? AND people IS NOT NULL', appointmentId)?.read_at ?? null;
}

/** Other bookings of a person at that time, as far as the days kept here know them. */
function clashesOf(db: Db, customerId: number, { appointmentId, start, end }: Lesson): Clash[] {
  const names = new Map(readCatalogue(db).services.map((service) => [service.id, service.name]));
  return bookingsOfCustomer(db, customerId)
    .map(({ booking }) => booking)
    .filter((booking) => booking.appointmentId !== appointmentId && isComing(booking.status) && booking.start < end && booking.end > start)
    .map((booking) => ({ appointmentId: booking.appointmentId, start: booking.start, end: booking.end, title: booking.serviceName ?? names.get(booking.serviceId ?? 0) ?? booking.resourceName }));
}
