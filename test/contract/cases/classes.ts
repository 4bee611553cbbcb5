import { COURSE, LOCATION, SEGMENT } from '@electron/sandbox/seeds/demo-catalogue';
import type { Cases } from './case';
import type { Scene } from './scene';
import { DAY, INTERVAL, NOBODY, at } from './scene';

const FULL = 'Zdravá záda';
const HALF_A_YEAR = { StartDate: at(0, 0, -90), EndDate: at(0, 0, 90) } as const;

/** Takes the places that are left on the course, so that somebody can wait for one. */
async function fillCourse({ call, customer, lesson }: Scene): Promise<void> {
  await call('Classes/CreateBooking', { AppointmentId: await lesson('Těhotenská jóga'), CustomerId: await customer('Dana Krátká'), Count: 2 });
}

/** Hana waits for the course. */
async function waiting(scene: Scene): Promise<{ readonly CourseId: number; readonly CustomerId: number }> {
  await fillCourse(scene);
  const ids = { CourseId: COURSE.pregnancyYoga, CustomerId: await scene.customer('Hana Lišková') };
  await scene.call('Alternates/AddToCourse', ids);
  return ids;
}

/** Classes, courses and their waitlists. */
export const classCases = {
  'Classes/GetAvailableAppointments': { request: { SegmentId: SEGMENT.classes, LocationId: LOCATION.letna, CalendarId: SEGMENT.classes, ...INTERVAL }, refusal: 'right' },
  'Classes/Get': {
    request: async ({ lesson }) => ({ AppointmentId: await lesson(FULL) }),
    // A massage is no class.
    refusal: { request: async ({ booking }) => ({ AppointmentId: (await booking('Jana Černá')).AppointmentId }), parameter: 'AppointmentId' },
  },
  'Classes/CreateBooking': {
    request: async ({ lesson, customer }) => ({ AppointmentId: await lesson('Strečink'), CustomerId: await customer('Marek Pták'), Count: 2, CustomerNote: 'S kamarádem.', PaymentRequiredProcess: 'Never', Voucher: 'DAREK-2026' }),
    refusal: { request: async ({ lesson, customer }) => ({ AppointmentId: await lesson(FULL), CustomerId: await customer('Marek Pták') }), parameter: 'AppointmentId' },
  },
  'Course/Get': { request: { CourseId: COURSE.pregnancyYoga }, refusal: { request: { CourseId: NOBODY }, parameter: 'CourseId' } },
  'Course/GetCustomerEvents': {
    request: async ({ customer }) => ({ CourseId: COURSE.pregnancyYoga, CustomerId: await customer('Jiřina Holá') }),
    refusal: { request: { CourseId: COURSE.pregnancyYoga, CustomerId: NOBODY }, parameter: 'CustomerId' },
  },
  'Alternates/GetAppointmentAlternates': {
    request: async ({ lesson }) => ({ AppointmentId: await lesson(FULL) }),
    refusal: { request: { AppointmentId: NOBODY }, parameter: 'AppointmentId' },
  },
  'Alternates/GetAppointmentsSubscribedByCustomer': {
    request: async (scene) => {
      await fillCourse(scene);
      const CustomerId = await scene.customer('Monika Tesařová');
      await scene.call('Alternates/AddToAppointment', { AppointmentId: await scene.lesson('Těhotenská jóga'), CustomerId });
      return { CustomerId, ...DAY };
    },
    refusal: { request: { CustomerId: NOBODY, ...DAY }, parameter: 'CustomerId' },
  },
  'Alternates/AddToAppointment': {
    request: async ({ lesson, customer }) => ({ AppointmentId: await lesson(FULL), CustomerId: await customer('Marek Pták') }),
    refusal: { request: async ({ lesson, customer }) => ({ AppointmentId: await lesson(FULL), CustomerId: await customer('Monika Tesařová') }), parameter: 'CustomerId' },
  },
  'Alternates/RemoveFromAppointment': {
    request: async ({ lesson, customer }) => ({ AppointmentId: await lesson(FULL), CustomerId: await customer('Libor Skála') }),
    refusal: { request: async ({ lesson, customer }) => ({ AppointmentId: await lesson(FULL), CustomerId: await customer('Libor Skála') }), parameter: 'CustomerId' },
  },
  'Alternates/GetCourseAlternates': {
    request: async (scene) => ({ CourseId: (await waiting(scene)).CourseId }),
    refusal: { request: { CourseId: NOBODY }, parameter: 'CourseId' },
  },
  'Alternates/GetCoursesSubscribedByCustomer': {
    request: async (scene) => ({ CustomerId: (await waiting(scene)).CustomerId, ...HALF_A_YEAR }),
    refusal: { request: { CustomerId: NOBODY, ...HALF_A_YEAR }, parameter: 'CustomerId' },
  },
  'Alternates/AddToCourse': {
    request: async (scene) => {
      await fillCourse(scene);
      return { CourseId: COURSE.pregnancyYoga, CustomerId: await scene.customer('Hana Lišková') };
    },
    // Who is in the course already.
    refusal: { request: async ({ customer }) => ({ CourseId: COURSE.pregnancyYoga, CustomerId: await customer('Jiřina Holá') }), parameter: 'CustomerId' },
  },
  'Alternates/RemoveFromCourse': {
    request: waiting,
    refusal: { request: async ({ customer }) => ({ CourseId: COURSE.pregnancyYoga, CustomerId: await customer('Hana Lišková') }), parameter: 'CustomerId' },
  },
} satisfies Cases;
