import { listOf, oneOf } from '../data/catalogue';
import type { AppointmentRecord } from '../data/rows';
import { bookingsOfCustomer, namesOf } from '../data/rows';
import { appointmentWireOf, eventWire } from '../data/wire';
import { crowns, isPaid } from '../data/money';
import { isLive, lessonsOf, listedAppointment, takenOnCourse } from '../rules/places';
import { customerOf, found } from './found';
import type { Books, Handlers } from './handler';

/** A course with its lessons as the wire shows it; an unknown one is refused by `CourseId`. */
export function courseWire({ db, clock }: Books, courseId: number): Record<string, unknown> & { readonly StartDate: number; readonly EndDate: number } {
  const course = found(oneOf(db, 'course', courseId), 'CourseId');
  const names = namesOf(db);
  const lessons = lessonsOf(db, courseId);
  const taken = takenOnCourse(db, courseId, clock.seconds());
  return {
    Id: course.id,
    Name: course.name,
    BookingResourceId: course.resourceId,
    BookingResourceName: names.resource(course.resourceId),
    BookingServiceId: course.serviceId,
    BookingServiceName: names.service(course.serviceId),
    Capacity: course.capacity,
    OccupiedCapacity: taken,
    FormattedAvailability: `${taken}/${course.capacity}`,
    PriceWithVat: course.price,
    RegistrationEnd: course.registrationEnd,
    StartDate: lessons[0]?.start ?? 0,
    EndDate: lessons.at(-1)?.end ?? 0,
    Appointments: lessons.map((lesson) => appointmentWireOf(db, lesson, names)),
  };
}

/** Reads of classes and courses. Choice: full appointments are listed as well, with IsAvailable false. */
export const classHandlers = {
  'Classes/GetAvailableAppointments': ({ db }, { SegmentId, LocationId, CalendarId, IntervalStart, IntervalEnd }) => {
    const names = namesOf(db);
    const rows = db.all<AppointmentRecord>('SELECT * FROM appointments WHERE listed = 1 AND segment_id = ? AND location_id = ? AND start >= ? AND start < ? ORDER BY start, id', SegmentId, LocationId, IntervalStart, IntervalEnd);
    return {
      Items: rows
        .filter((row) => CalendarId === null || CalendarId === undefined || row.calendar_id === CalendarId)
        .map((row) => ({ ...appointmentWireOf(db, row, names), BookingUrl: null })),
    };
  },
  'Classes/Get': ({ db }, { AppointmentId }) => ({ Result: appointmentWireOf(db, listedAppointment(db, AppointmentId), namesOf(db)) }),
  'Course/Get': (books, { CourseId }) => ({ Result: courseWire(books, CourseId) }),
  'Course/GetCustomerEvents': (books, { CourseId, CustomerId }) => {
    const { db } = books;
    customerOf(db, CustomerId);
    const course = oneOf(db, 'course', CourseId);
    const info = courseWire(books, CourseId);
    const rows = bookingsOfCustomer(db, CustomerId, 0, 2 ** 33).filter((row) => row.course_id === CourseId);
    const [names, definitions] = [namesOf(db), listOf(db, 'customValue')];
    // Choice: cancelled lessons are among the events, but neither occupied nor to be paid.
    const occupied = rows.filter(isLive);
    const price = crowns(occupied.reduce((sum, row) => sum + row.price, 0));
    const paid = crowns(occupied.reduce((sum, row) => sum + row.paid, 0));
    return {
      Result: {
        CourseInfo: info,
        CustomerEvents: rows.map((row) => eventWire(row, names, definitions)),
        IsPaid: isPaid({ price, paid }),
        LectionsOccupiedByCustomer: occupied.length,
        PaidPartOfPriceWithVat: paid,
        TotalCoursePriceWithVat: price,
        TotalLections: course?.lessons.length ?? 0,
      },
    };
  },
} satisfies Handlers;
