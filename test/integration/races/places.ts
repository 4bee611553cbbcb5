import { RESOURCE, SEGMENT, SERVICE } from '@electron/sandbox/seeds/demo-catalogue';
import { at, creditOf, newcomer, newcomers, numberOf, payByCredit, sowBooking, sowClass, sowCourt, sowQueue, sowSingle, statusOf, times } from '../../support/sown-books';
import type { Desk, Scenario } from './stage';
import { ask, fits, mustBe, once, wonBy, wronglyRefused } from './stage';

const MASSAGE = { resourceId: RESOURCE.vilem, serviceId: SERVICE.back, segmentId: SEGMENT.massage, minutes: 60 } as const;
const EMS = { serviceId: SERVICE.ems, segmentId: SEGMENT.ems, minutes: 25 } as const;
const LIVE = "('Confirmed', 'ConfirmationRequested')";
const TEN = 600;

/** One hour of one masseur: some want it whole, some a part of it, some come from another hour. */
const oneSlot: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const people = newcomers(books, desks);
  const movers = chance.between(0, 3);
  const desksOf = people.map((CustomerId, index) => {
    const start = at(stage, TEN + chance.pick([0, 0, 15, 45]));
    if (index >= movers) return once('OneToOne/CreateBooking', { BookingResourceId: MASSAGE.resourceId, BookingServiceId: chance.pick([SERVICE.back, SERVICE.sport]), CustomerId, BookingStart: start });
    const pair = sowSingle(stage, CustomerId, { ...MASSAGE, minute: (13 + index) * 60 });
    return once('OneToOne/MoveBooking', { ...pair, StartsAt: start, EndsAt: start + 3600 });
  });
  return {
    desks: desksOf,
    judge: (done) => [
      ...mustBe('who got the hour', wonBy(done, 'OneToOne/CreateBooking', 'OneToOne/MoveBooking').length, 1),
      ...wronglyRefused(done, { 'OneToOne/CreateBooking': ['BookingStart'], 'OneToOne/MoveBooking': ['StartsAt'] }),
    ],
  };
};

/** One EMS box at one time: new bookings, and bookings of the other box and of another time that want it too. */
const oneBox: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const start = at(stage, TEN);
  const desksOf = newcomers(books, desks).map((CustomerId, index) => {
    if (index === 0) return once('EmsLike/UpdateBooking', { ...sowSingle(stage, CustomerId, { ...EMS, resourceId: RESOURCE.emsBox2, minute: TEN }), BookingResourceId: RESOURCE.emsBox });
    if (index === 1) return once('EmsLike/UpdateBooking', { ...sowSingle(stage, CustomerId, { ...EMS, resourceId: RESOURCE.emsBox, minute: 900 }), BookingStart: start });
    return once('EmsLike/CreateBooking', { BookingResourceId: RESOURCE.emsBox, BookingServiceId: SERVICE.ems, CustomerId, BookingStart: start + chance.pick([0, 300, 1200]), Count: 1 });
  });
  return {
    desks: desksOf,
    judge: (done) => [
      ...mustBe('who got the box', wonBy(done, 'EmsLike/CreateBooking', 'EmsLike/UpdateBooking').length, 1),
      ...wronglyRefused(done, { 'EmsLike/CreateBooking': ['BookingStart'], 'EmsLike/UpdateBooking': ['BookingStart', 'BookingResourceId'] }),
    ],
  };
};

/** A court for several at once, for companies of one to three. */
const court: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const capacity = chance.between(1, 4);
  const BookingResourceId = sowCourt(books, capacity);
  const times = { BookingStart: at(stage, TEN), BookingEnd: at(stage, TEN + 60) };
  return {
    desks: newcomers(books, desks).map((CustomerId) => once('RentalLike/CreateBooking', { BookingResourceId, CustomerId, ...times, Count: chance.between(1, 3) })),
    judge: (done) => [
      ...fits({ court: capacity }, done.map(({ request, answer }) => ({ asked: Number(request['Count']), won: !answer.IsError, from: ['court'] }))),
      ...wronglyRefused(done, { 'RentalLike/CreateBooking': ['BookingStart', 'Count'] }),
      ...done.filter(({ request, answer }) => answer.ErrorParameter === 'Count' && Number(request['Count']) <= capacity).map(() => 'a company that the court takes was refused by Count'),
    ],
  };
};

/** The last places of a class, for one, two and three people. */
const lastPlaces: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const left = chance.between(1, 4);
  const AppointmentId = sowClass(stage, 12);
  sowBooking(books, AppointmentId, newcomer(books), { count: 12 - left });
  return {
    desks: newcomers(books, desks).map((CustomerId) => once('Classes/CreateBooking', { AppointmentId, CustomerId, Count: chance.pick([1, 1, 2, 3]) })),
    judge: (done) => [
      ...fits({ places: left }, done.map(({ request, answer }) => ({ asked: Number(request['Count']), won: !answer.IsError, from: ['places'] }))),
      ...wronglyRefused(done, { 'Classes/CreateBooking': ['AppointmentId', 'Count'] }),
    ],
  };
};

/** The same booking of the same customer, pressed many times. */
const doubleClick: Scenario = (stage, desks) => {
  const { books } = stage;
  const AppointmentId = sowClass(stage, 100);
  const CustomerId = newcomer(books);
  return {
    desks: times(desks, () => once('Classes/CreateBooking', { AppointmentId, CustomerId })),
    judge: (done) => [...mustBe('bookings of one customer', wonBy(done, 'Classes/CreateBooking').length, 1), ...wronglyRefused(done, { 'Classes/CreateBooking': ['CustomerId'] })],
  };
};

/** Wants a place, else a place on the waitlist, until it has one of them. */
function* stubborn(AppointmentId: number, CustomerId: number): Desk {
  for (let tries = 0; tries < 3; tries += 1) {
    if (!(yield* ask('Classes/CreateBooking', { AppointmentId, CustomerId })).IsError) return;
    if (!(yield* ask('Alternates/AddToAppointment', { AppointmentId, CustomerId })).IsError) return;
  }
}

/** A full class with a queue: members leave, some of them twice, others come, join the queue and leave it. */
const fullClass: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const capacity = chance.between(3, 6);
  const AppointmentId = sowClass(stage, capacity);
  const members = newcomers(books, capacity);
  members.forEach((id) => void sowBooking(books, AppointmentId, id));
  const queue = newcomers(books, chance.between(0, 4));
  sowQueue(books, AppointmentId, queue);
  const gone = members.slice(0, chance.between(1, capacity));
  const gaveUp = queue.filter(() => chance.happens(0.3));
  const cancel = (CustomerId: number): Desk => once('Booking/Cancel', { AppointmentId, CustomerId });
  const fixed = [...gone.map(cancel), ...gone.filter(() => chance.happens(0.5)).map(cancel), ...gaveUp.map((CustomerId) => once('Alternates/RemoveFromAppointment', { AppointmentId, CustomerId }))];
  const coming = newcomers(books, Math.max(2, desks - fixed.length));
  const twice = coming[0] ?? 0;
  return {
    desks: [...fixed, ...coming.map((CustomerId) => stubborn(AppointmentId, CustomerId)), once('Alternates/AddToAppointment', { AppointmentId, CustomerId: twice })],
    judge: (done) => {
      const booked = numberOf(books, `SELECT coalesce(sum(count), 0) AS n FROM bookings WHERE appointment_id = ? AND status IN ${LIVE}`, AppointmentId);
      const waiting = numberOf(books, 'SELECT count(*) AS n FROM alternates WHERE appointment_id = ?', AppointmentId);
      const places = queue.map((CustomerId) => ({ moved: statusOf(books, { AppointmentId, CustomerId }) !== null, left: gaveUp.includes(CustomerId) }));
      const passedOver = places.some(({ moved, left }, index) => !moved && !left && places.slice(index).some((later) => later.moved));
      return [
        ...(booked < capacity && waiting > 0 ? [`${capacity - booked} places free while ${waiting} wait`] : []),
        ...(passedOver ? ['somebody who came later moved up first'] : []),
        ...mustBe('who left', wonBy(done, 'Booking/Cancel').length, gone.length),
        ...wronglyRefused(done, { 'Booking/Cancel': ['AppointmentId'], 'Classes/CreateBooking': ['AppointmentId', 'CustomerId'], 'Alternates/AddToAppointment': ['AppointmentId', 'CustomerId'], 'Alternates/RemoveFromAppointment': ['CustomerId'] }),
      ];
    },
  };
};

/** The term of enforced payments is over: those who would still pay, those who wait, and those who want the places. */
const unpaid: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const late = chance.between(1, 4);
  const queue = newcomers(books, chance.between(0, 3));
  const AppointmentId = sowClass(stage, late);
  const term = { price: 180, payUntil: books.clock.seconds() - 1 };
  const pairs = newcomers(books, late, { credit: 500 }).map((id) => sowBooking(books, AppointmentId, id, term));
  for (const pair of pairs) if (chance.happens(0.5)) payByCredit(books, pair, 60);
  sowQueue(books, AppointmentId, queue);
  const payers = pairs.map((pair) => once('Booking/AddPaymentViaCredit', { ...pair, Amount: 180 }));
  const coming = newcomers(books, Math.max(1, desks - late));
  const free = Math.max(0, late - queue.length);
  return {
    desks: [...payers, ...coming.map((CustomerId) => once('Classes/CreateBooking', { AppointmentId, CustomerId }))],
    judge: (done) => [
      ...mustBe('payments after the term', wonBy(done, 'Booking/AddPaymentViaCredit').length, 0),
      ...pairs.flatMap(({ CustomerId }) => mustBe('credit', creditOf(books, CustomerId), 500)),
      ...mustBe('bookings that stayed', pairs.filter((pair) => statusOf(books, pair) !== 'Canceled').length, 0),
      ...mustBe('who moved up', queue.filter((CustomerId) => statusOf(books, { AppointmentId, CustomerId }) === 'Confirmed').length, Math.min(late, queue.length)),
      ...mustBe('who came', wonBy(done, 'Classes/CreateBooking').length, Math.min(free, coming.length)),
      ...wronglyRefused(done, { 'Booking/AddPaymentViaCredit': ['AppointmentId'], 'Classes/CreateBooking': ['AppointmentId'] }),
    ],
  };
};

/** Races for places. */
export const PLACES: Readonly<Record<string, Scenario>> = { oneSlot, oneBox, court, lastPlaces, doubleClick, fullClass, unpaid };
