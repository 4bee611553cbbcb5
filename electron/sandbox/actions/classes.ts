import { oneOf } from '../data/catalogue';
import type { Db } from '../data/database';
import type { AppointmentRecord, CustomerRecord } from '../data/rows';
import { bookingsOfCustomer, namesOf } from '../data/rows';
import { alternatesWire, alternateStatus, appointmentWireOf, customerWireOf, eventWire } from '../data/wire';
import { listOf } from '../data/catalogue';
import { customerOf, found } from './found';
import type { Handlers } from './handler';

function appointmentOf(db: Db, id: number): AppointmentRecord {
  return found(db.get<AppointmentRecord>('SELECT * FROM appointments WHERE id = ? AND listed = 1', id), 'AppointmentId');
}

function courseWire(db: Db, courseId: number): Record<string, unknown> & { readonly StartDate: number; readonly EndDate: number } {
  const course = found(oneOf(db, 'course', courseId), 'CourseId');
  const names = namesOf(db);
  const lessons = db.all<AppointmentRecord>('SELECT * FROM appointments WHERE course_id = ? ORDER BY start', courseId);
  const enrolled = db.get<{ n: number }>('SELECT count(DISTINCT b.customer_id) AS n FROM bookings b JOIN appointments a ON a.id = b.appointment_id WHERE a.course_id = ?', courseId)?.n ?? 0;
  return {
    Id: course.id,
    Name: course.name,
    BookingResourceId: course.resourceId,
    BookingResourceName: names.resource(course.resourceId),
    BookingServiceId: course.serviceId,
    BookingServiceName: names.service(course.serviceId),
    Capacity: course.capacity,
    OccupiedCapacity: enrolled,
    FormattedAvailability: `${enrolled}/${course.capacity}`,
    PriceWithVat: course.price,
    RegistrationEnd: course.registrationEnd,
    StartDate: lessons[0]?.start ?? 0,
    EndDate: lessons.at(-1)?.end ?? 0,
    Appointments: lessons.map((lesson) => appointmentWireOf(db, lesson, names)),
  };
}

/** A place on the waitlist in the shape of a booking: nothing paid, nobody came. */
function alternateEvent(db: Db, row: AppointmentRecord & { readonly auto: number }, customer: CustomerRecord, names: ReturnType<typeof namesOf>): unknown {
  const { name, email, phone } = customer;
  const price = row.service_id === null ? 0 : (oneOf(db, 'service', row.service_id)?.price ?? 0);
  const booking = { count: 1, status: alternateStatus(row.auto), attendance: 0, price, paid: 0, method: null, customer_note: null, merchant_note: null, custom_values: '[]', code: '', by_api: 0, voucher: null, pay_until: null };
  return eventWire({ ...row, ...booking, appointment_id: row.id, customer_id: customer.id, name, email, phone }, names, []);
}

/** Reads of classes, courses and waitlists. Choice: full appointments are listed as well, with IsAvailable false. */
export const classHandlers: Handlers = {
  'Classes/GetAvailableAppointments': ({ db }, { SegmentId, LocationId, CalendarId, IntervalStart, IntervalEnd }) => {
    const names = namesOf(db);
    const rows = db.all<AppointmentRecord>('SELECT * FROM appointments WHERE listed = 1 AND segment_id = ? AND location_id = ? AND start >= ? AND start < ? ORDER BY start, id', SegmentId, LocationId, IntervalStart, IntervalEnd);
    return {
      Items: rows
        .filter((row) => CalendarId === null || CalendarId === undefined || row.calendar_id === CalendarId)
        .map((row) => ({ ...appointmentWireOf(db, row, names), BookingUrl: null })),
    };
  },
  'Classes/Get': ({ db }, { AppointmentId }) => ({ Result: appointmentWireOf(db, appointmentOf(db, AppointmentId), namesOf(db)) }),
  'Course/Get': ({ db }, { CourseId }) => ({ Result: courseWire(db, CourseId) }),
  'Course/GetCustomerEvents': ({ db }, { CourseId, CustomerId }) => {
    customerOf(db, CustomerId);
    const course = oneOf(db, 'course', CourseId);
    const info = courseWire(db, CourseId);
    const rows = bookingsOfCustomer(db, CustomerId, 0, 2 ** 33).filter((row) => row.course_id === CourseId);
    const [names, definitions] = [namesOf(db), listOf(db, 'customValue')];
    const price = rows.reduce((sum, row) => sum + row.price, 0);
    const paid = rows.reduce((sum, row) => sum + row.paid, 0);
    return {
      Result: {
        CourseInfo: info,
        CustomerEvents: rows.map((row) => eventWire(row, names, definitions)),
        IsPaid: rows.length > 0 && paid >= price,
        LectionsOccupiedByCustomer: rows.length,
        PaidPartOfPriceWithVat: paid,
        TotalCoursePriceWithVat: price,
        TotalLections: course?.lessons.length ?? 0,
      },
    };
  },
  'Alternates/GetAppointmentAlternates': ({ db }, { AppointmentId }) => {
    appointmentOf(db, AppointmentId);
    return { Items: alternatesWire(db, AppointmentId) };
  },
  'Alternates/GetAppointmentsSubscribedByCustomer': ({ db }, { CustomerId, StartDate, EndDate }) => {
    const customer = customerOf(db, CustomerId);
    const names = namesOf(db);
    const rows = db.all<AppointmentRecord & { readonly auto: number }>('SELECT a.*, x.auto FROM alternates x JOIN appointments a ON a.id = x.appointment_id WHERE x.customer_id = ? AND a.start >= ? AND a.start < ? ORDER BY a.start', CustomerId, StartDate, EndDate);
    return { Items: rows.map((row) => ({ ...appointmentWireOf(db, row, names), AlternateEvent: alternateEvent(db, row, customer, names) })) };
  },
  'Alternates/GetCourseAlternates': ({ db }, { CourseId }) => {
    courseWire(db, CourseId);
    const rows = db.all<CustomerRecord>('SELECT c.* FROM course_alternates x JOIN customers c ON c.id = x.customer_id WHERE x.course_id = ? ORDER BY x.created_at', CourseId);
    return { Items: rows.map((row) => customerWireOf(db, row)) };
  },
  'Alternates/GetCoursesSubscribedByCustomer': ({ db }, { CustomerId, StartDate, EndDate }) => {
    customerOf(db, CustomerId);
    const rows = db.all<{ course_id: number }>('SELECT course_id FROM course_alternates WHERE customer_id = ?', CustomerId);
    // Choice: a course belongs to an interval when any part of it lies there.
    return { Items: rows.map((row) => courseWire(db, row.course_id)).filter((course) => course.StartDate < EndDate && course.EndDate > StartDate) };
  },
};
