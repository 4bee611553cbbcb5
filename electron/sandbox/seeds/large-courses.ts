import type { LargeResource } from './large-catalogue';
import { COURSE_SERVICE, SEGMENT, SERVICES } from './large-catalogue';
import type { LargePeople } from './large-people';
import type { Chance } from './random';
import type { SeedWriter } from './writer';

/** Courses of the chain, each with so many lessons, a week apart, in the evening slot that ordinary lessons leave free. */
const [COURSES, LESSONS] = [24, 10];
const EVENING = 18 * 60;
const DAY = 86_400;

/** Writes courses that are over, on their way and to come; who missed a lesson has a make-up, full ones have a waitlist. */
export function sowLargeCourses(writer: SeedWriter, chance: Chance, people: LargePeople, halls: readonly LargeResource[]): void {
  for (let id = 1; id <= COURSES; id += 1) {
    const hall = halls[id % halls.length];
    if (hall === undefined) throw new Error('a course needs a hall');
    // The next course of the same hall begins half a year later.
    sowCourse(writer, chance, people, hall, id, -300 + id * 20);
  }
}

function sowCourse(writer: SeedWriter, chance: Chance, people: LargePeople, hall: LargeResource, id: number, firstDay: number): void {
  const service = SERVICES[COURSE_SERVICE - 1];
  if (service === undefined) throw new Error('a course needs its service');
  const dates = Array.from({ length: LESSONS + 2 }, (_, week) => writer.day(firstDay + week * 7)).filter((date) => !hall.closed.has(date)).slice(0, LESSONS);
  const end = writer.seconds(dates.at(-1) ?? writer.today, EVENING);
  const members = people.pickSome(chance.between(6, hall.capacity), end < writer.now);
  const lessons: number[] = [];
  for (const date of dates) {
    const start = writer.seconds(date, EVENING);
    const isOver = start + service.minutes * 60 <= writer.now;
    const appointmentId = writer.appointment({ date, startMin: EVENING, minutes: service.minutes, segmentId: SEGMENT.classes, locationId: hall.locationId, resourceId: hall.id, serviceId: service.id, courseId: id, capacity: hall.capacity, listed: true });
    lessons.push(appointmentId);
    for (const customerId of members) {
      const came = chance.happens(0.92);
      writer.booking(appointmentId, customerId, { price: service.price, paid: service.price, method: 'Převodem', attendance: isOver ? (came ? 1 : 9) : 0 });
      if (isOver && !came) writer.run('INSERT INTO make_ups (customer_id, source_service_id, service_ids, created_at, expires) VALUES (?,?,?,?,?)', customerId, service.id, JSON.stringify([service.id]), start, start + 60 * DAY);
    }
  }
  writer.put('course', { id, name: `Kurz č. ${id}: plavání nanečisto`, resourceId: hall.id, serviceId: service.id, price: service.price * LESSONS, capacity: hall.capacity, registrationEnd: writer.seconds(writer.day(firstDay), 0), lessons, makeUpDays: 60 });
  if (members.length === hall.capacity && end > writer.now) {
    for (const customerId of people.pickSome(2, false).filter((one) => !members.includes(one))) writer.run('INSERT INTO course_alternates (course_id, customer_id, created_at) VALUES (?,?,?)', id, customerId, writer.now - DAY);
  }
}
