import type { Facts } from '../../domain/acts/act';
import { act, answerOf, bookingQueue, fresh, oneIsNew, probe } from './declaration';
import { bookingFacts, isLive, readBooking } from './bookings';

/** Bookings of one customer that begin at this second, by resource and service; a new one among them is the one that was made. */
const startingThen = {
  held: false,
  undo: 'none',
  reads: 'the bookings of the customer that begin at that second (Event/GetListByCustomer)',
  decides: 'exactly one is new on that resource and expected; none: not done',
} as const;

interface Start {
  readonly BookingResourceId: number;
  readonly CustomerId: number;
  readonly BookingStart: number;
}

const readStart = ({ CustomerId, BookingStart }: Start) => [probe('Event/GetListByCustomer', { CustomerId, StartDate: BookingStart, EndDate: BookingStart + 1 })];

const startFacts = ({ BookingResourceId }: Start, answers: Parameters<typeof bookingFacts>[1]): Facts => ({
  bookings: (answerOf('Event/GetListByCustomer', answers)?.Events ?? [])
    .filter((event) => event.SourceId === BookingResourceId && (event.Status === 'Confirmed' || event.Status === 'ConfirmationRequested'))
    .map((event) => event.AppointmentId)
    .sort((a, b) => a - b),
});

// The resource's start is a queue as well: two acts for one place go one after the other, and the second is refused.
const startQueues = ({ BookingResourceId, CustomerId, BookingStart }: Start): readonly string[] => [`start:${BookingResourceId}:${BookingStart}`, `start-of:${CustomerId}:${BookingStart}`];

const newStart = (_request: Start, before: Facts | null, after: Facts) => oneIsNew(before?.['bookings'], after['bookings']);

const createOneToOne = act<'OneToOne/CreateBooking'>({ ...startingThen, queues: startQueues, probes: readStart, facts: startFacts, verdict: newStart });
const createEms = act<'EmsLike/CreateBooking'>({ ...startingThen, queues: startQueues, probes: readStart, facts: startFacts, verdict: newStart });
const createRental = act<'RentalLike/CreateBooking'>({ ...startingThen, queues: startQueues, probes: readStart, facts: startFacts, verdict: newStart });

const createInClass = act<'Classes/CreateBooking'>({
  queues: (request) => [bookingQueue(request)],
  held: false,
  undo: 'none',
  probes: readBooking,
  facts: bookingFacts,
  verdict: (_request, before, after) => (isLive(after) ? (isLive(before) ? 'undecided' : 'done') : 'notDone'),
  reads: 'the booking (Event/Get)',
  decides: 'it is there and expected, and was not before; not there: not done',
});

const addAlternate = act<'Alternates/AddToAppointment'>({
  queues: (request) => [bookingQueue(request)],
  held: false,
  undo: 'none',
  probes: ({ AppointmentId, CustomerId }) => [probe('Alternates/GetAppointmentAlternates', { AppointmentId }), probe('Event/Get', { AppointmentId, CustomerId })],
  facts: ({ CustomerId, ...request }, answers) => ({
    waits: (answerOf('Alternates/GetAppointmentAlternates', answers)?.Items ?? []).some((item) => item.Alternate?.Id === CustomerId),
    booked: isLive(bookingFacts({ CustomerId, ...request }, answers.slice(1))),
  }),
  // Whoever has moved up meanwhile has been on the list.
  verdict: (_request, before, after) => (after['waits'] === true || (after['booked'] === true && before?.['booked'] !== true) ? 'done' : 'notDone'),
  reads: 'the waitlist (Alternates/GetAppointmentAlternates) and the booking (Event/Get)',
  decides: 'the customer waits, or has moved up since; else not done',
});

const removeAlternate = act<'Alternates/RemoveFromAppointment'>({
  queues: (request) => [bookingQueue(request)],
  held: false,
  undo: 'none',
  probes: ({ AppointmentId }) => [probe('Alternates/GetAppointmentAlternates', { AppointmentId })],
  facts: ({ CustomerId }, answers) => ({ waits: (answerOf('Alternates/GetAppointmentAlternates', answers)?.Items ?? []).some((item) => item.Alternate?.Id === CustomerId) }),
  verdict: (_request, _before, after) => (after['waits'] === true ? 'notDone' : 'done'),
  reads: 'the waitlist (Alternates/GetAppointmentAlternates)',
  decides: 'the customer no longer waits',
});

interface CourseOfCustomer {
  readonly CourseId: number;
  readonly CustomerId: number;
}

const onCourse = {
  queues: ({ CourseId, CustomerId }: CourseOfCustomer) => [`course:${CourseId}:${CustomerId}`],
  held: false,
  undo: 'none',
  probes: ({ CourseId }: CourseOfCustomer) => [probe('Alternates/GetCourseAlternates', { CourseId })],
  facts: ({ CustomerId }: CourseOfCustomer, answers: Parameters<typeof bookingFacts>[1]): Facts => ({ waits: (answerOf('Alternates/GetCourseAlternates', answers)?.Items ?? []).some((item) => item.Id === CustomerId) }),
  reads: 'the waitlist of the course (Alternates/GetCourseAlternates)',
} as const;

const addToCourse = act<'Alternates/AddToCourse'>({ ...onCourse, verdict: (_request, _before, after) => (after['waits'] === true ? 'done' : 'notDone'), decides: 'the customer waits' });
const removeFromCourse = act<'Alternates/RemoveFromCourse'>({ ...onCourse, verdict: (_request, _before, after) => (after['waits'] === true ? 'notDone' : 'done'), decides: 'the customer no longer waits' });

const createCustomer = act<'Customer/Create'>({
  // Two new people of one name go one after the other, so that each reading tells whose it is.
  queues: ({ FirstName, LastName, Email, Phone }) => [`new-customer:${[FirstName, LastName, Email, Phone].map((text) => text ?? '').join('|').toLowerCase()}`],
  held: false,
  undo: 'none',
  probes: ({ FirstName, LastName, Email, Phone }) => [
    probe('Customer/Search', Email !== null && Email !== undefined && Email !== '' ? { EmailSearch: Email } : Phone !== null && Phone !== undefined && Phone !== '' ? { PhoneSearch: Phone } : { NameSearch: [FirstName, LastName].filter(Boolean).join(' ') }),
  ],
  facts: (_request, answers) => ({ ids: (answerOf('Customer/Search', answers)?.Customers ?? []).map((customer) => customer.Id).sort((a, b) => a - b) }),
  verdict: (_request, before, after) => {
    const found = after['ids'];
    // A full answer may leave out the new one.
    if (Array.isArray(found) && found.length >= 15 && fresh(before?.['ids'], found).length === 0) return 'undecided';
    return oneIsNew(before?.['ids'], found);
  },
  reads: 'who is found by e-mail, else by phone, else by name (Customer/Search)',
  decides: 'exactly one is new; none: not done; 15 found and none new: a person decides',
});

/** Acts that make something that was not there. */
export const CREATION_ACTS = {
  'OneToOne/CreateBooking': createOneToOne,
  'EmsLike/CreateBooking': createEms,
  'RentalLike/CreateBooking': createRental,
  'Classes/CreateBooking': createInClass,
  'Alternates/AddToAppointment': addAlternate,
  'Alternates/RemoveFromAppointment': removeAlternate,
  'Alternates/AddToCourse': addToCourse,
  'Alternates/RemoveFromCourse': removeFromCourse,
  'Customer/Create': createCustomer,
} as const;
