import { oneOf } from '../data/catalogue';
import type { Db } from '../data/database';
import type { AppointmentRecord, CustomerRecord } from '../data/rows';
import { bookingOf, namesOf } from '../data/rows';
import { alternatesWire, alternateStatus, appointmentWireOf, customerWireOf, eventWire } from '../data/wire';
import { Refusal } from '../refusal';
import { mayBook } from '../rules/new-booking';
import { freePlaces, isLive, isOnCourse, lessonsOf, listedAppointment, takenOnCourse } from '../rules/places';
import { courseWire } from './classes';
import { customerOf, found } from './found';
import type { Books, Handlers } from './handler';

/** Waitlists of appointments and of courses: who waits, who joins, who leaves. */
export const alternateHandlers = {
  'Alternates/GetAppointmentAlternates': ({ db }, { AppointmentId }) => {
    listedAppointment(db, AppointmentId);
    return { Items: alternatesWire(db, AppointmentId) };
  },
  'Alternates/GetAppointmentsSubscribedByCustomer': ({ db }, { CustomerId, StartDate, EndDate }) => {
    const customer = customerOf(db, CustomerId);
    const names = namesOf(db);
    const rows = db.all<AppointmentRecord & { readonly auto: number }>('SELECT a.*, x.auto FROM alternates x JOIN appointments a ON a.id = x.appointment_id WHERE x.customer_id = ? AND a.start >= ? AND a.start < ? ORDER BY a.start', CustomerId, StartDate, EndDate);
    return { Items: rows.map((row) => ({ ...appointmentWireOf(db, row, names), AlternateEvent: alternateEvent(db, row, customer, names) })) };
  },
  'Alternates/GetCourseAlternates': (books, { CourseId }) => {
    const { db } = books;
    courseWire(books, CourseId);
    const rows = db.all<CustomerRecord>('SELECT c.* FROM course_alternates x JOIN customers c ON c.id = x.customer_id WHERE x.course_id = ? ORDER BY x.created_at, x.rowid', CourseId);
    return { Items: rows.map((row) => customerWireOf(db, row)) };
  },
  'Alternates/GetCoursesSubscribedByCustomer': (books, { CustomerId, StartDate, EndDate }) => {
    customerOf(books.db, CustomerId);
    const rows = books.db.all<{ course_id: number }>('SELECT course_id FROM course_alternates WHERE customer_id = ?', CustomerId);
    // Choice: a course belongs to an interval when any part of it lies there.
    return { Items: rows.map((row) => courseWire(books, row.course_id)).filter((course) => course.StartDate < EndDate && course.EndDate > StartDate) };
  },
  'Alternates/AddToAppointment': (books, { AppointmentId, CustomerId }) => {
    const { db, clock } = books;
    const appointment = listedAppointment(db, AppointmentId);
    const customer = customerOf(db, CustomerId);
    mayBook(customer, appointment.resource_id);
    if (appointment.start <= clock.seconds()) throw new Refusal('Lekce už začala.', 'AppointmentId');
    const own = bookingOf(db, AppointmentId, CustomerId);
    if (own !== null && isLive(own)) throw new Refusal('Zákazník už tuto rezervaci má.', 'CustomerId');
    if (isWaiting(db, AppointmentId, CustomerId)) throw new Refusal('Zákazník už mezi náhradníky je.', 'CustomerId');
    // Choice: nobody waits for a place that can be had.
    if (freePlaces(db, appointment) > 0) throw new Refusal('Lekce má volné místo, lze ji rovnou rezervovat.', 'AppointmentId');
    const auto = movesUpAlone(books, appointment) ? 1 : 0;
    db.run('INSERT INTO alternates (appointment_id, customer_id, auto, created_at) VALUES (?, ?, ?, ?)', AppointmentId, CustomerId, auto, clock.seconds());
    return { AppointmentId, CustomerId, Status: alternateStatus(auto) };
  },
  'Alternates/RemoveFromAppointment': ({ db }, { AppointmentId, CustomerId }) => {
    listedAppointment(db, AppointmentId);
    const removed = db.run('DELETE FROM alternates WHERE appointment_id = ? AND customer_id = ?', AppointmentId, CustomerId);
    if (removed === 0) throw new Refusal('Zákazník mezi náhradníky není.', 'CustomerId');
    // Choice: a place on a waitlist that is given up is cancelled, as its message says.
    return { AppointmentId, CustomerId, Status: 'Canceled' };
  },
  'Alternates/AddToCourse': (books, { CourseId, CustomerId }) => {
    const { db, clock } = books;
    const course = found(oneOf(db, 'course', CourseId), 'CourseId');
    const customer = customerOf(db, CustomerId);
    mayBook(customer, course.resourceId);
    const now = clock.seconds();
    // Choice: the end of registration does not bind the waitlist, since places of those who leave are filled later too.
    if (lessonsOf(db, CourseId).every(({ start }) => start <= now)) throw new Refusal('Kurzu už žádná lekce nezbývá.', 'CourseId');
    if (isOnCourse(db, CourseId, CustomerId, now)) throw new Refusal('Zákazník už v kurzu je.', 'CustomerId');
    if (db.get('SELECT 1 FROM course_alternates WHERE course_id = ? AND customer_id = ?', CourseId, CustomerId) !== null) throw new Refusal('Zákazník už mezi náhradníky je.', 'CustomerId');
    if (takenOnCourse(db, CourseId, now) < course.capacity) throw new Refusal('Kurz má volné místo.', 'CourseId');
    db.run('INSERT INTO course_alternates (course_id, customer_id, created_at) VALUES (?, ?, ?)', CourseId, CustomerId, now);
    return { CourseId, CustomerId, Ok: true };
  },
  'Alternates/RemoveFromCourse': ({ db }, { CourseId, CustomerId }) => {
    found(oneOf(db, 'course', CourseId), 'CourseId');
    const removed = db.run('DELETE FROM course_alternates WHERE course_id = ? AND customer_id = ?', CourseId, CustomerId);
    if (removed === 0) throw new Refusal('Zákazník mezi náhradníky není.', 'CustomerId');
    return { CourseId, CustomerId, Ok: true };
  },
} satisfies Handlers;

/** A place on the waitlist in the shape of a booking: nothing paid, nobody came. */
function alternateEvent(db: Db, row: AppointmentRecord & { readonly auto: number }, customer: CustomerRecord, names: ReturnType<typeof namesOf>): unknown {
  const { name, email, phone } = customer;
  const price = row.service_id === null ? 0 : (oneOf(db, 'service', row.service_id)?.price ?? 0);
  const booking = { count: 1, status: alternateStatus(row.auto), attendance: 0, price, paid: 0, method: null, customer_note: null, merchant_note: null, custom_values: '[]', code: '', by_api: 0, voucher: null, pay_until: null };
  return eventWire({ ...row, ...booking, appointment_id: row.id, customer_id: customer.id, name, email, phone }, names, []);
}

function isWaiting(db: Db, appointmentId: number, customerId: number): boolean {
  return db.get('SELECT 1 FROM alternates WHERE appointment_id = ? AND customer_id = ?', appointmentId, customerId) !== null;
}

/** Choice: an alternate moves up alone where a place needs neither approval nor an enforced payment; elsewhere the desk decides. */
function movesUpAlone({ db }: Books, { segment_id: segmentId }: AppointmentRecord): boolean {
  const segment = found(oneOf(db, 'segment', segmentId), 'AppointmentId');
  return !segment.confirm && segment.payWithin === null;
}
