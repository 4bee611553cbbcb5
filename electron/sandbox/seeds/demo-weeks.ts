import type { DemoPeople } from './demo-cast';
import { LOCATION, RESOURCE, SEGMENT, SERVICE, SERVICES } from './demo-catalogue';
import type { Chance } from './random';
import type { SeedWriter } from './writer';

/** Resources of single bookings with their location and the hours that are filled; the last hour is left to the cast. */
const SINGLE_RESOURCES = [
  [RESOURCE.vilem, LOCATION.letna, 8, 17], [RESOURCE.jan, LOCATION.letna, 8, 17], [RESOURCE.petra, LOCATION.letna, 8, 17], [RESOURCE.eva, LOCATION.letna, 8, 17],
  [RESOURCE.emsBox, LOCATION.letna, 8, 17], [RESOURCE.emsBox2, LOCATION.letna, 8, 17], [RESOURCE.court1, LOCATION.letna, 8, 19], [RESOURCE.court2, LOCATION.letna, 8, 19], [RESOURCE.court3, LOCATION.karlin, 9, 19],
] as const;

/** Lessons of an ordinary day: service, hall, location, hour, capacity. */
const DAILY_LESSONS = [
  [SERVICE.morningYoga, RESOURCE.hallA, LOCATION.letna, 7, 12], [SERVICE.beginnersYoga, RESOURCE.hallA, LOCATION.letna, 10, 12], [SERVICE.healthyBack, RESOURCE.hallA, LOCATION.letna, 12, 12],
  [SERVICE.pilates, RESOURCE.hallB, LOCATION.letna, 9, 10], [SERVICE.circuit, RESOURCE.hallB, LOCATION.letna, 11, 10], [SERVICE.children, RESOURCE.hallB, LOCATION.letna, 15, 10], [SERVICE.stretching, RESOURCE.hallC, LOCATION.karlin, 10, 8],
] as const;

/** Days ahead up to which anything is booked. */
const LAST_DAY = 35;

/** A full week before and after the practice day, lighter at weekends. */
export function sowOtherDays(writer: SeedWriter, people: DemoPeople, chance: Chance): void {
  for (let offset = -7; offset <= 7; offset += 1) {
    if (offset === 0) continue;
    const date = writer.day(offset);
    const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    const density = weekend ? 0.25 : 0.6;
    for (const [resourceId, locationId, from, to] of SINGLE_RESOURCES) sowColumn(writer, people, chance, { date, resourceId, locationId, from, to, density, over: offset < 0 });
    if (!weekend) for (const [serviceId, resourceId, locationId, hour, capacity] of DAILY_LESSONS) sowDailyLesson(writer, people, chance, { date, serviceId, resourceId, locationId, hour, capacity, over: offset < 0 });
  }
  const tomorrow = writer.appointment({ date: writer.day(1), startMin: 19 * 60, minutes: 60, segmentId: SEGMENT.courts, locationId: LOCATION.letna, resourceId: RESOURCE.court1, serviceId: SERVICE.badminton });
  writer.booking(tomorrow, people.secondJanNovak, { price: 300, paid: 300, method: 'Kartou' });
}

/** The weeks after that are booked less and less, as far ahead as people book at a counter. */
export function sowLaterDays(writer: SeedWriter, people: DemoPeople, chance: Chance): void {
  for (let offset = 8; offset <= LAST_DAY; offset += 1) {
    const date = writer.day(offset);
    const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    const density = (weekend ? 0.06 : 0.2) * (1 - offset / (LAST_DAY + 7));
    for (const [resourceId, locationId, from, to] of SINGLE_RESOURCES) sowColumn(writer, people, chance, { date, resourceId, locationId, from, to, density, over: false });
    if (!weekend) for (const [serviceId, resourceId, locationId, hour, capacity] of DAILY_LESSONS) sowLaterLesson(writer, people, chance, { date, serviceId, resourceId, locationId, hour, capacity, over: false });
  }
}

/** Few have signed up yet, and none of them took an entry for it. */
function sowLaterLesson(writer: SeedWriter, people: DemoPeople, chance: Chance, lesson: DailyLesson): void {
  const service = SERVICES.find(({ id }) => id === lesson.serviceId);
  const appointmentId = writer.appointment({ date: lesson.date, startMin: lesson.hour * 60, minutes: service?.minutes ?? 60, segmentId: SEGMENT.classes, locationId: lesson.locationId, resourceId: lesson.resourceId, serviceId: lesson.serviceId, capacity: lesson.capacity, listed: true });
  const first = chance.between(0, people.crowd.length - 1);
  for (let index = chance.between(0, 3); index > 0; index -= 1) writer.booking(appointmentId, people.crowd[(first + index) % people.crowd.length] ?? 1, { price: service?.price ?? 0, paid: 0 });
}

interface Column {
  readonly date: string;
  readonly resourceId: number;
  readonly locationId: number;
  readonly from: number;
  readonly to: number;
  readonly density: number;
  readonly over: boolean;
}

function sowColumn(writer: SeedWriter, people: DemoPeople, chance: Chance, column: Column): void {
  const services = SERVICES.filter((service) => service.resourceIds.includes(column.resourceId));
  for (let minute = column.from * 60; minute < column.to * 60 - 90; ) {
    const service = chance.pick(services);
    if (!chance.happens(column.density)) {
      minute += 30;
      continue;
    }
    const appointmentId = writer.appointment({ date: column.date, startMin: minute, minutes: service.minutes, segmentId: service.segmentId, locationId: column.locationId, resourceId: column.resourceId, serviceId: service.id });
    const paid = column.over || chance.happens(0.4);
    writer.booking(appointmentId, chance.pick(people.crowd), {
      price: service.price,
      paid: paid ? service.price : 0,
      method: paid ? chance.pick(['Hotově', 'Kartou', 'Převodem']) : null,
      attendance: column.over ? (chance.happens(0.93) ? 1 : 9) : 0,
      ...(chance.happens(0.06) ? { customerNote: 'Přijdu o pět minut později.' } : {}),
    });
    minute += service.minutes + chance.pick([0, 15, 30]);
    minute = Math.ceil(minute / 15) * 15;
  }
}

interface DailyLesson {
  readonly date: string;
  readonly serviceId: number;
  readonly resourceId: number;
  readonly locationId: number;
  readonly hour: number;
  readonly capacity: number;
  readonly over: boolean;
}

function sowDailyLesson(writer: SeedWriter, people: DemoPeople, chance: Chance, lesson: DailyLesson): void {
  const service = SERVICES.find(({ id }) => id === lesson.serviceId);
  const appointmentId = writer.appointment({ date: lesson.date, startMin: lesson.hour * 60, minutes: service?.minutes ?? 60, segmentId: SEGMENT.classes, locationId: lesson.locationId, resourceId: lesson.resourceId, serviceId: lesson.serviceId, capacity: lesson.capacity, listed: true });
  const start = writer.seconds(lesson.date, lesson.hour * 60);
  const first = chance.between(0, people.crowd.length - 1);
  const booked = chance.between(2, lesson.capacity);
  for (let index = 0; index < booked; index += 1) {
    const customerId = people.crowd[(first + index) % people.crowd.length] ?? 1;
    const price = service?.price ?? 0;
    const passUsageId = people.passes.take(customerId, lesson.serviceId, 1, start);
    writer.booking(appointmentId, customerId, { price, paid: price, passUsageId, method: index % 2 === 0 ? 'Hotově' : 'Kartou', attendance: lesson.over ? (chance.happens(0.94) ? 1 : 9) : 0 });
  }
}
