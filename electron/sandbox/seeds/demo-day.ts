import type { CastName, DemoPeople } from './demo-cast';
import { COURSE, LOCATION, RESOURCE, SEGMENT, SERVICE, SERVICES } from './demo-catalogue';
import type { SeedBooking, SeedWriter } from './writer';

interface Single {
  readonly at: readonly [hour: number, minute: number];
  readonly minutes: number;
  readonly who: CastName;
  readonly resourceId: number;
  readonly serviceId: number;
  readonly booking?: SeedBooking;
}

const CAME = { attendance: 1 } as const;
/** When the booking of this morning was cancelled, minutes of the day. */
const CANCELED_AT = 7 * 60 + 40;
const PENDING = { status: 'ConfirmationRequested' } as const;

/** Single bookings of the drawing, column by column, and those of the cast that the drawing does not show. */
const SINGLES: readonly Single[] = [
  { at: [8, 0], minutes: 60, who: 'Alena Malá', resourceId: RESOURCE.vilem, serviceId: SERVICE.back, booking: { ...CAME, method: 'Hotově' } },
  { at: [9, 0], minutes: 45, who: 'Karel Vrba', resourceId: RESOURCE.vilem, serviceId: SERVICE.neck, booking: { ...CAME, method: 'Kartou' } },
  { at: [10, 0], minutes: 60, who: 'Jana Černá', resourceId: RESOURCE.vilem, serviceId: SERVICE.back, booking: { paid: 0, customerNote: 'Prosí nižší stůl, po operaci kolene.', code: 'JANA1000' } },
  { at: [11, 30], minutes: 60, who: 'Iva Hájková', resourceId: RESOURCE.vilem, serviceId: SERVICE.back, booking: { ...PENDING, paid: 0 } },
  { at: [13, 0], minutes: 90, who: 'Lubomír Ševčík', resourceId: RESOURCE.vilem, serviceId: SERVICE.lava, booking: { paid: 0 } },
  { at: [16, 0], minutes: 60, who: 'Zdeněk Beran', resourceId: RESOURCE.vilem, serviceId: SERVICE.back, booking: { paid: 0 } },
  { at: [8, 30], minutes: 60, who: 'Roman Beneš', resourceId: RESOURCE.jan, serviceId: SERVICE.sport, booking: { attendance: 9, paid: 0 } },
  { at: [9, 30], minutes: 45, who: 'Simona Králová', resourceId: RESOURCE.jan, serviceId: SERVICE.neck, booking: { status: 'Canceled', paid: 0 } },
  { at: [10, 30], minutes: 60, who: 'Petr Šťastný', resourceId: RESOURCE.jan, serviceId: SERVICE.sport, booking: { paid: 0 } },
  { at: [12, 0], minutes: 45, who: 'Dana Krátká', resourceId: RESOURCE.jan, serviceId: SERVICE.neck, booking: { paid: 0 } },
  { at: [14, 0], minutes: 60, who: 'Ivo Jaroš', resourceId: RESOURCE.jan, serviceId: SERVICE.sport, booking: { method: 'Převodem' } },
  { at: [15, 30], minutes: 60, who: 'Radek Pospíšil', resourceId: RESOURCE.jan, serviceId: SERVICE.back, booking: { ...PENDING, paid: 0 } },
  { at: [8, 0], minutes: 75, who: 'Růžena Bílá', resourceId: RESOURCE.eva, serviceId: SERVICE.skin, booking: { ...CAME, method: 'Hotově' } },
  { at: [10, 15], minutes: 60, who: 'Šárka Němcová', resourceId: RESOURCE.eva, serviceId: SERVICE.skin, booking: { paid: 0 } },
  { at: [14, 30], minutes: 60, who: 'Olga Veselá', resourceId: RESOURCE.eva, serviceId: SERVICE.lash, booking: { method: 'Převodem' } },
  { at: [8, 0], minutes: 25, who: 'Adam Kos', resourceId: RESOURCE.emsBox, serviceId: SERVICE.ems, booking: { ...CAME, method: 'Kartou' } },
  { at: [9, 0], minutes: 25, who: 'Filip Ryba', resourceId: RESOURCE.emsBox, serviceId: SERVICE.ems, booking: { ...CAME, method: 'Kartou' } },
  { at: [10, 0], minutes: 25, who: 'Ondřej Dvořák', resourceId: RESOURCE.emsBox, serviceId: SERVICE.ems, booking: { method: 'Kartou' } },
  { at: [10, 30], minutes: 25, who: 'Nela Dubová', resourceId: RESOURCE.emsBox, serviceId: SERVICE.ems, booking: { ...PENDING, paid: 0 } },
  { at: [11, 30], minutes: 25, who: 'Hana Lišková', resourceId: RESOURCE.emsBox, serviceId: SERVICE.ems, booking: { method: 'Převodem' } },
  { at: [13, 0], minutes: 25, who: 'Marek Pták', resourceId: RESOURCE.emsBox, serviceId: SERVICE.ems, booking: { paid: 0 } },
  { at: [8, 0], minutes: 60, who: 'Miloš Tůma', resourceId: RESOURCE.court1, serviceId: SERVICE.badminton, booking: { ...CAME, method: 'Hotově' } },
  { at: [9, 0], minutes: 60, who: 'Firma Alfa', resourceId: RESOURCE.court1, serviceId: SERVICE.badminton, booking: { ...CAME, count: 4, method: 'Převodem' } },
  { at: [11, 0], minutes: 120, who: 'Turnaj seniorů', resourceId: RESOURCE.court1, serviceId: SERVICE.badminton, booking: { count: 8, price: 600, paid: 600, method: 'Převodem' } },
  { at: [9, 45], minutes: 60, who: 'Tomáš Řehoř', resourceId: RESOURCE.court2, serviceId: SERVICE.badminton, booking: { paid: 0 } },
  { at: [11, 0], minutes: 60, who: 'Blanka Suchá', resourceId: RESOURCE.court2, serviceId: SERVICE.badminton, booking: { method: 'Kartou' } },
  { at: [13, 0], minutes: 60, who: 'Eva a Jiří Holubovi', resourceId: RESOURCE.court2, serviceId: SERVICE.badminton, booking: { count: 2, method: 'Kartou' } },
];

interface Lesson {
  readonly at: readonly [hour: number, minute: number];
  readonly minutes: number;
  readonly resourceId: number;
  readonly serviceId: number;
  readonly capacity: number;
  /** People booked. */
  readonly booked: number;
  /** How many of them are marked as here. */
  readonly here: number;
  readonly alternates: number;
  readonly cast?: readonly CastName[];
  readonly waiting?: readonly CastName[];
  readonly groupOfThree?: boolean;
}

const LESSONS: readonly Lesson[] = [
  { at: [7, 0], minutes: 60, resourceId: RESOURCE.hallA, serviceId: SERVICE.morningYoga, capacity: 12, booked: 11, here: 11, alternates: 0 },
  { at: [10, 0], minutes: 60, resourceId: RESOURCE.hallA, serviceId: SERVICE.beginnersYoga, capacity: 12, booked: 8, here: 3, alternates: 2 },
  { at: [12, 0], minutes: 45, resourceId: RESOURCE.hallA, serviceId: SERVICE.healthyBack, capacity: 12, booked: 12, here: 0, alternates: 2, waiting: ['Monika Tesařová', 'Libor Skála'] },
  { at: [9, 30], minutes: 60, resourceId: RESOURCE.hallB, serviceId: SERVICE.pilates, capacity: 10, booked: 9, here: 9, alternates: 0, cast: ['Lucie Kučerová'] },
  { at: [11, 0], minutes: 60, resourceId: RESOURCE.hallB, serviceId: SERVICE.circuit, capacity: 10, booked: 4, here: 0, alternates: 0, cast: ['Jan Novák'], groupOfThree: true },
  { at: [15, 0], minutes: 60, resourceId: RESOURCE.hallB, serviceId: SERVICE.children, capacity: 10, booked: 10, here: 0, alternates: 1, cast: ['Adéla Bártová', 'Vojtěch Bárta'] },
  { at: [17, 30], minutes: 60, resourceId: RESOURCE.hallB, serviceId: SERVICE.stretching, capacity: 10, booked: 2, here: 0, alternates: 0 },
];

/** The practice day as the drawing shows it, with the cast of product.md. */
export function sowPracticeDay(writer: SeedWriter, people: DemoPeople): void {
  for (const single of SINGLES) {
    const appointmentId = sowSingle(writer, people, writer.today, single);
    if (single.booking?.status === 'Canceled') writer.run("INSERT INTO activities (appointment_id, customer_id, change, at) VALUES (?, ?, 'Canceled', ?)", appointmentId, people.id(single.who), writer.seconds(writer.today, CANCELED_AT));
  }
  let next = 0;
  const crowd = (): number => people.crowd[(next += 1) % people.crowd.length] ?? 1;
  for (const lesson of LESSONS) sowLesson(writer, people, lesson, crowd);
  sowCourse(writer, people, crowd);
  sowEarlier(writer, people);
}

function sowSingle(writer: SeedWriter, people: DemoPeople, date: string, { at, minutes, who, resourceId, serviceId, booking }: Single): number {
  const service = SERVICES.find(({ id }) => id === serviceId);
  const appointmentId = writer.appointment({ date, startMin: at[0] * 60 + at[1], minutes, segmentId: service?.segmentId ?? 1, locationId: LOCATION.letna, resourceId, serviceId });
  const price = booking?.price ?? service?.price ?? 0;
  writer.booking(appointmentId, people.id(who), { price, paid: price, ...booking });
  return appointmentId;
}

function sowLesson(writer: SeedWriter, people: DemoPeople, lesson: Lesson, crowd: () => number): void {
  const { at, minutes, resourceId, serviceId, capacity } = lesson;
  const appointmentId = writer.appointment({ date: writer.today, startMin: at[0] * 60 + at[1], minutes, segmentId: SEGMENT.classes, locationId: LOCATION.letna, resourceId, serviceId, capacity, listed: true });
  const price = SERVICES.find(({ id }) => id === serviceId)?.price ?? 0;
  const start = writer.seconds(writer.today, at[0] * 60 + at[1]);
  const members = (lesson.cast ?? []).map((name) => people.id(name));
  let left = lesson.booked;
  for (let index = 0; left > 0; index += 1) {
    const count = lesson.groupOfThree === true && index === 1 ? Math.min(3, left) : 1;
    const paid = index % 4 !== 3;
    const customerId = members[index] ?? crowd();
    const passUsageId = paid ? people.passes.take(customerId, serviceId, count, start) : null;
    writer.booking(appointmentId, customerId, { count, attendance: lesson.booked - left < lesson.here ? 1 : 0, price: price * count, paid: paid ? price * count : 0, passUsageId, method: paid ? 'Kartou' : null });
    left -= count;
  }
  const waiting = (lesson.waiting ?? []).map((name) => people.id(name));
  for (let index = 0; index < lesson.alternates; index += 1) {
    writer.run('INSERT INTO alternates (appointment_id, customer_id, auto, created_at) VALUES (?, ?, ?, ?)', appointmentId, waiting[index] ?? crowd(), index === 0 ? 0 : 1, writer.now - (10 - index) * 3600);
  }
}

const DAY = 86_400;
const COURSE_LESSONS = 10;
const LESSON_TODAY = 4;

/** "Kurz: Těhotenská jóga", lesson 4 of 10 today at 16:00, six people, one of them with a make-up. */
function sowCourse(writer: SeedWriter, people: DemoPeople, crowd: () => number): void {
  const members = [people.id('Jiřina Holá'), crowd(), crowd(), crowd(), crowd(), crowd()];
  const lessons: number[] = [];
  for (let lesson = 1; lesson <= COURSE_LESSONS; lesson += 1) {
    const date = writer.day((lesson - LESSON_TODAY) * 7);
    const appointmentId = writer.appointment({ date, startMin: 16 * 60, minutes: 90, segmentId: SEGMENT.classes, locationId: LOCATION.letna, resourceId: RESOURCE.hallA, serviceId: SERVICE.pregnancyYoga, courseId: COURSE.pregnancyYoga, capacity: 8, listed: true });
    lessons.push(appointmentId);
    const past = lesson < LESSON_TODAY;
    members.forEach((customerId, index) => writer.booking(appointmentId, customerId, { attendance: past ? (index === 0 && lesson === LESSON_TODAY - 1 ? 9 : 1) : 0, price: 220, paid: 220, method: 'Převodem' }));
  }
  writer.put('course', { id: COURSE.pregnancyYoga, name: 'Kurz: Těhotenská jóga', resourceId: RESOURCE.hallA, serviceId: SERVICE.pregnancyYoga, price: 2200, capacity: 8, registrationEnd: writer.seconds(writer.day(-21), 0), lessons, makeUpDays: 60 });
}

/** What the cast did before: a debt, earlier no-shows. */
function sowEarlier(writer: SeedWriter, people: DemoPeople): void {
  const earlier = (days: number, who: CastName, resourceId: number, serviceId: number, booking: SeedBooking): void => {
    const service = SERVICES.find(({ id }) => id === serviceId);
    // The last hour of the resource, which the crowd leaves free.
    const hour = resourceId === RESOURCE.court2 ? 19 : 17;
    sowSingle(writer, people, writer.day(-days), { at: [hour, 0], minutes: service?.minutes ?? 60, who, resourceId, serviceId, booking });
  };
  earlier(4, 'Tomáš Řehoř', RESOURCE.court2, SERVICE.badminton, { attendance: 1, paid: 0 });
  const jana = people.id('Jana Černá');
  // Somebody with two no-shows among her visits, not somebody who never came.
  for (const days of [7, 5, 4]) earlier(days, 'Jana Černá', RESOURCE.vilem, SERVICE.back, { attendance: 1, method: 'Kartou' });
  for (const days of [3, 6]) earlier(days, 'Jana Černá', RESOURCE.vilem, SERVICE.back, { attendance: 9, passUsageId: people.passes.take(jana, SERVICE.back, 1, writer.now - days * DAY) });
  for (const days of [2, 4, 5]) earlier(days, 'Radek Pospíšil', RESOURCE.jan, SERVICE.back, { attendance: 9, price: 0 });
}
