import type { LargeResource, LargeService } from './large-catalogue';
import { COURSE_SERVICE, HOURS, SEGMENT, SERVICES, sowLargeCatalogue } from './large-catalogue';
import { sowLargeCourses } from './large-courses';
import type { LargePeople } from './large-people';
import { sowLargePeople } from './large-people';
import type { Chance } from './random';
import { createChance } from './random';
import type { SeedBooking, SeedWriter } from './writer';

/** Days on each side of the current one. */
const YEAR = 365;
/** Lessons stand in the calendar this many days ahead. */
const LESSONS_AHEAD = 120;

/** Lessons of a hall on an ordinary day, hours. The evening slot belongs to the courses. */
const LESSON_HOURS = [7, 9, 12, 16] as const;

/** What a day is filled with. */
interface Filling {
  readonly writer: SeedWriter;
  readonly chance: Chance;
  readonly people: LargePeople;
}

/** A chain: 100,000 customers, three locations, 60 resources of all segment types, a year back and a year ahead. */
export function sowLarge(writer: SeedWriter, number: number): void {
  const chance = createChance(number);
  const resources = sowLargeCatalogue(writer);
  const people = sowLargePeople(writer, chance);
  const filling = { writer, chance, people };
  for (let offset = -YEAR; offset <= YEAR; offset += 1) {
    const date = writer.day(offset);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    for (const resource of resources) {
      if (!HOURS[resource.segment].weekdays.includes(weekday) || resource.closed.has(date)) continue;
      if (resource.segment === 'classes') sowLessons(filling, resource, date, offset);
      else sowColumn(filling, resource, date, offset);
    }
  }
  sowLargeCourses(writer, chance, people, resources.filter(({ segment }) => segment === 'classes'));
}

/** How full a day is: the past as it was, what is to come thins out. */
function fullness(offset: number): number {
  return offset <= 0 ? 0.6 : 0.55 * Math.exp(-offset / 25) + 0.02;
}

/** Single bookings one after the other; of a resource that takes several at once, so many rows of them. */
function sowColumn(filling: Filling, resource: LargeResource, date: string, offset: number): void {
  const { writer, chance } = filling;
  const { from, to } = HOURS[resource.segment];
  const services = SERVICES.filter(({ segment }) => segment === resource.segment);
  // Every other week each of the people has an errand at noon.
  const isAway = resource.capacity === 1 && (offset + resource.id * 5) % 14 === 0;
  if (isAway) writer.run('INSERT INTO free_times (resource_id, segment_id, start, "end", note) VALUES (?, ?, ?, ?, ?)', resource.id, SEGMENT[resource.segment], writer.seconds(date, 12 * 60), writer.seconds(date, 13 * 60), 'pochůzka');
  const share = fullness(offset) / (resource.capacity === 1 ? 1 : 2);
  for (let row = 0; row < resource.capacity; row += 1) {
    for (let minute = from; minute < to; ) {
      const service = chance.pick(services);
      const end = minute + service.minutes;
      const isFree = end <= to && !(isAway && minute < 13 * 60 && end > 12 * 60);
      if (isFree && chance.happens(share)) {
        sowSingle(filling, resource, service, date, minute);
        minute = end + chance.pick([0, 0, 15]);
      } else minute += 30;
      minute = Math.ceil(minute / 15) * 15;
    }
  }
}

function sowSingle({ writer, chance, people }: Filling, resource: LargeResource, service: LargeService, date: string, startMin: number): void {
  const appointmentId = writer.appointment({ date, startMin, minutes: service.minutes, segmentId: SEGMENT[resource.segment], locationId: resource.locationId, resourceId: resource.id, serviceId: service.id });
  const isOver = writer.seconds(date, startMin) + service.minutes * 60 <= writer.now;
  const customerId = people.pick(isOver);
  const byApi = chance.happens(0.3);
  const isCanceled = chance.happens(0.04);
  writer.booking(appointmentId, customerId, {
    byApi,
    ...(isCanceled ? { status: 'Canceled', price: service.price } : bookingOf(chance, service.price, isOver, !isOver && resource.segment === 'cosmetics' && chance.happens(0.2))),
    ...(chance.happens(0.05) ? { customerNote: 'Přijdu o pět minut později.' } : {}),
  });
  if (isCanceled && byApi) writer.run("INSERT INTO activities (appointment_id, customer_id, change, at) VALUES (?, ?, 'Canceled', ?)", appointmentId, customerId, Math.min(writer.now, writer.seconds(date, startMin)) - chance.between(1, 72) * 3600);
}

function bookingOf(chance: Chance, price: number, isOver: boolean, isPending: boolean): SeedBooking {
  const isPaid = chance.happens(isOver ? 0.97 : 0.3);
  return {
    price,
    paid: isPaid ? price : 0,
    method: isPaid ? chance.pick(['Hotově', 'Kartou', 'Převodem']) : null,
    attendance: isOver ? (chance.happens(0.95) ? 1 : 9) : 0,
    ...(isPending ? { status: 'ConfirmationRequested' } : {}),
  };
}

/** Lessons of a hall, some of them full with a waitlist. */
function sowLessons({ writer, chance, people }: Filling, hall: LargeResource, date: string, offset: number): void {
  if (offset > LESSONS_AHEAD) return;
  const services = SERVICES.filter(({ segment, id }) => segment === 'classes' && id !== COURSE_SERVICE);
  for (const hour of LESSON_HOURS) {
    const service = chance.pick(services);
    const appointmentId = writer.appointment({ date, startMin: hour * 60, minutes: service.minutes, segmentId: SEGMENT.classes, locationId: hall.locationId, resourceId: hall.id, serviceId: service.id, capacity: hall.capacity, listed: true });
    const isOver = writer.seconds(date, hour * 60) + service.minutes * 60 <= writer.now;
    const wanted = isOver ? chance.between(2, hall.capacity) : Math.round(chance.between(2, hall.capacity + 3) * fullness(offset) * 2.2);
    const booked = people.pickSome(Math.min(wanted, hall.capacity), isOver);
    for (const customerId of booked) writer.booking(appointmentId, customerId, { ...bookingOf(chance, service.price, isOver, false), byApi: chance.happens(0.3) });
    if (isOver || booked.length < hall.capacity) continue;
    for (const customerId of people.pickSome(chance.between(1, 3), isOver).filter((id) => !booked.includes(id))) {
      writer.run('INSERT INTO alternates (appointment_id, customer_id, auto, created_at) VALUES (?, ?, ?, ?)', appointmentId, customerId, chance.happens(0.5) ? 1 : 0, writer.now - chance.between(1, 72) * 3600);
    }
  }
}
