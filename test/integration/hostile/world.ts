import type { Books } from '@electron/sandbox/actions/handler';
import type { CatalogueKind, CatalogueKinds } from '@electron/sandbox/data/catalogue';
import { listOf, nextId, oneOf, put } from '@electron/sandbox/data/catalogue';
import { openAccount } from '@electron/sandbox/rules/accounts';
import { applyVoucher } from '@electron/sandbox/rules/vouchers';
import { customerOf, found } from '@electron/sandbox/actions/found';
import { bookingOf } from '@electron/sandbox/data/rows';
import { COURSE, RESOURCE, SEGMENT, SERVICE, VOUCHER } from '@electron/sandbox/seeds/demo-catalogue';
import { addDays, dateOf } from '@shared/domain/days';
import type { ActionName } from '@shared/reservanto/generated/actions';
import fc from 'fast-check';
import { newcomers, sowBooking, sowClass, sowMakeUps, sowPass, sowQueue, sowSingle, sowVoucher } from '../../support/sown-books';

/** Picks something; what was picked is reproduced by the seed. */
export function pick<T>(g: fc.GeneratorValue, items: readonly T[]): T {
  const item = items[number(g, items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Happens in so many of a hundred cases. */
export function happens(g: fc.GeneratorValue, percent: number): boolean {
  return number(g, 100) < percent;
}

/** Whole, from 0 and below `below`; small ones as often as others. */
export function number(g: fc.GeneratorValue, below: number): number {
  return g((max: number) => fc.noBias(fc.nat({ max })), Math.max(0, below - 1));
}

/** Days ahead on which what is sown for attacks lies; before and after it the demo is as it is. */
const AHEAD = 60;

/** Gives the demo something for every action: bookings in every state, full classes, people who have everything to pay with. */
export function furnish(books: Books): void {
  const { db, clock, zone } = books;
  db.transaction(() => {
    const people = newcomers(books, 12, { credit: 5000 });
    people.forEach((id, index) => {
      const ground = { books, date: addDays(dateOf(clock.ms(), zone), AHEAD + index) };
      const [used = 0] = sowPass(books, id, index % 2 === 0 ? 10 : 4, [{ serviceId: SERVICE.circuit, count: null }, { serviceId: SERVICE.back, count: null }]);
      db.run('UPDATE pass_usages SET used = 3 WHERE id = ?', used);
      sowMakeUps(books, id, 4, SERVICE.circuit);
      const [lesson, other] = [sowClass(ground, 1, 0), sowClass(ground, 5, 1)];
      const booked = sowBooking(books, lesson, id, { price: 180 });
      sowQueue(books, lesson, [people[(index + 1) % people.length] ?? id]);
      if (index % 3 === 0) applyVoucher(books, found(bookingOf(db, booked.AppointmentId, id), 'AppointmentId'), sowVoucher(books, VOUCHER.credit));
      sowBooking(books, other, id, { price: 180 });
      sowSingle(ground, id, { minute: 600, minutes: 60, resourceId: RESOURCE.eva, serviceId: SERVICE.skin, segmentId: SEGMENT.cosmetics }, { price: 850, status: 'ConfirmationRequested' });
      sowSingle(ground, id, { minute: 600, minutes: 60, resourceId: RESOURCE.vilem, serviceId: SERVICE.back, segmentId: SEGMENT.massage }, { price: 850 });
      sowSingle(ground, id, { minute: 600, minutes: 25, resourceId: RESOURCE.emsBox, serviceId: SERVICE.ems, segmentId: SEGMENT.ems }, { price: 490 });
      sowVoucher(books, VOUCHER.credit);
      db.run('UPDATE customers SET email = ? WHERE id = ?', `utok${index}@example.cz`, id);
      if (index % 2 === 0) openAccount(books, customerOf(db, id), 'dlouhé heslo');
      put(db, 'externalIdentifier', { id: nextId(db, 'externalIdentifier'), externalId: `brána ${index}`, resourceId: 1 + index, data: null }, clock.seconds());
      put(db, 'webHook', { id: nextId(db, 'webHook'), area: (['Customer', 'Event', 'FreeTime'] as const)[index % 3] ?? 'Event', eventType: ['Customer_Edit', 'Event_Cancel', 'FreeTime_Create'][index % 3] ?? '', url: 'http://127.0.0.1:9/', tag: null }, clock.seconds());
      db.run('INSERT INTO notes (customer_id, text, created_at) VALUES (?, ?, ?)', id, 'poznámka', clock.seconds());
    });
    const course = found(oneOf(db, 'course', COURSE.pregnancyYoga), 'CourseId');
    put(db, 'course', { ...course, capacity: 6 }, clock.seconds());
    db.run('INSERT INTO course_alternates (course_id, customer_id, created_at) VALUES (?, ?, ?)', course.id, people[0] ?? 0, clock.seconds());
  });
}

const OPEN = "b.status IN ('Confirmed', 'ConfirmationRequested')";
const OWING = `${OPEN} AND b.price > b.paid AND c.credit > 0`;

/** Which bookings suit an action; all others take any. */
const SUITS: { readonly [A in ActionName]?: string } = {
  'Booking/Confirm': "b.status = 'ConfirmationRequested'",
  'Booking/Reject': "b.status = 'ConfirmationRequested'",
  'Booking/Cancel': OPEN,
  'Booking/AddPaymentViaCredit': OWING,
  'Booking/AddPaymentViaPass': `${OWING} AND a.service_id IN (${SERVICE.circuit}, ${SERVICE.back})`,
  'Booking/AddPaymentViaServiceSubstitution': `${OWING} AND a.service_id = ${SERVICE.circuit}`,
  'Booking/EditCustomValues': `a.segment_id = ${SEGMENT.classes}`,
  'Booking/SetNoShowState': "a.start < unixepoch('2026-11-23') AND b.status = 'Confirmed'",
  'Classes/CreateBooking': 'a.listed = 1 AND a.capacity > 1',
  'EmsLike/UpdateBooking': `a.segment_id = ${SEGMENT.ems} AND ${OPEN} AND a.start > unixepoch('2026-11-25')`,
  'OneToOne/MoveBooking': `a.segment_id = ${SEGMENT.massage} AND ${OPEN} AND a.start > unixepoch('2026-11-25')`,
  'Voucher/PayForBooking': OWING,
  'Voucher/RefundBookingPayment': `b.voucher IS NOT NULL AND ${OPEN}`,
};

/** Which segments the actions are for that make bookings. */
const SEGMENTS: { readonly [A in ActionName]?: readonly number[] } = {
  'OneToOne/CreateBooking': [SEGMENT.massage, SEGMENT.cosmetics],
  'OneToOne/MoveBooking': [SEGMENT.massage],
  'OneToOne/GetAvailableStarts': [SEGMENT.massage, SEGMENT.cosmetics],
  'OneToOne/GetAvailableStartsForLocation': [SEGMENT.massage],
  'EmsLike/CreateBooking': [SEGMENT.ems],
  'EmsLike/UpdateBooking': [SEGMENT.ems],
  'RentalLike/CreateBooking': [SEGMENT.courts],
  'RentalLike/GetAvailability': [SEGMENT.courts],
};

interface Pair {
  readonly a: number;
  readonly c: number;
}

/** Values that stand in the books, by the name of the field that takes them: all of one place, so that they belong together. */
export type Sense = Readonly<Record<string, readonly unknown[]>>;

const QUARTER = 900;

/** Fields that make sense together: a booking, its customer, what that one has, a resource, its service, and times to come. */
export function senseOf(action: ActionName, { db, clock }: Books, longTimeToken: string, g: fc.GeneratorValue): Sense {
  const ids = (sql: string, ...values: readonly number[]): number[] => db.all<{ id: number }>(sql, ...values).map(({ id }) => id);
  const kind = <K extends CatalogueKind>(name: K): readonly CatalogueKinds[K][] => listOf(db, name);
  const pairsWhere = (suits: string): Pair[] => db.all<Pair>(`SELECT a.id AS a, c.id AS c FROM bookings b JOIN appointments a ON a.id = b.appointment_id JOIN customers c ON c.id = b.customer_id WHERE ${suits} ORDER BY a.id DESC, c.id LIMIT 300`);
  const suiting = happens(g, 90) ? pairsWhere(SUITS[action] ?? 'true') : [];
  const waiting = action === 'Alternates/RemoveFromAppointment' ? db.all<Pair>('SELECT appointment_id AS a, customer_id AS c FROM alternates ORDER BY appointment_id') : [];
  const pair = pick(g, waiting.length > 0 ? waiting : suiting.length > 0 ? suiting : pairsWhere('true'));
  const joins = action === 'Classes/CreateBooking' || action.startsWith('Alternates/Add') || action.startsWith('Customer/') || action.startsWith('PassToCustomer/');
  const customer = happens(g, joins ? 20 : 95) ? pair.c : pick(g, ids('SELECT id FROM customers ORDER BY id DESC LIMIT 30'));
  const segments = SEGMENTS[action];
  const resource = pick(g, kind('resource').filter(({ segmentIds }) => segments === undefined || segmentIds.some((id) => segments.includes(id))));
  const services = kind('service').filter(({ resourceIds }) => resourceIds.includes(resource.id)).map(({ id }) => id);
  const today = Math.floor(clock.seconds() / 86_400) * 86_400;
  const start = today + (10 + number(g, 40)) * 86_400 + (32 + number(g, 28)) * QUARTER;
  const ends = [start + pick(g, [1500, 2700, 3600, 5400, 86_400])];
  const starts = [start, start, start - 86_400 * 30];
  const full = ids('SELECT id FROM appointments WHERE listed = 1 AND capacity = 1 AND start > ?', clock.seconds());
  return {
    AppointmentId: action === 'Alternates/AddToAppointment' ? full : [pair.a],
    CustomerId: action === 'Alternates/RemoveFromCourse' ? [...ids('SELECT customer_id AS id FROM course_alternates'), customer] : [customer],
    BookingResourceId: [resource.id],
    BookingServiceId: services.length > 0 ? services : [1],
    ServiceId: services.length > 0 ? services : [1],
    BookingResourceIds: [[resource.id], []],
    SegmentId: resource.segmentIds,
    LocationId: [resource.locationId],
    CalendarId: resource.segmentIds,
    CourseId: [COURSE.pregnancyYoga],
    ReservantoId: [resource.id],
    PassId: [1, 2, 3],
    PassToCustomerId: [...ids('SELECT id FROM customer_passes WHERE customer_id = ?', customer), 1, 2],
    PassUsageId: [...ids('SELECT u.id FROM pass_usages u JOIN customer_passes p ON p.id = u.customer_pass_id WHERE p.customer_id = ?', customer), 100],
    SubstitutionIds: [[], ids('SELECT id FROM make_ups WHERE customer_id = ? AND used_at IS NULL', customer).slice(0, 1)],
    WebHookId: [...kind('webHook').filter(({ area }) => action.startsWith(area)).map(({ id }) => id), 1],
    FreeTimeId: [...ids('SELECT id FROM free_times ORDER BY id DESC LIMIT 20'), 1],
    NoteId: [0, ...ids('SELECT id FROM notes WHERE customer_id = ?', customer)],
    PriceLevelId: [0, 1, 2],
    PaymentMethodId: [1, 2, 3, 4],
    CustomValueDefinitionId: [1, 2, 3],
    Values: [[{ CustomValueDefinitionId: action === 'Booking/EditCustomValues' ? 3 : 2, Operation: 'Set', StringValue: 'A 12' }], [{ CustomValueDefinitionId: 1, Operation: 'Delete' }]],
    AlreadyOnBill: [[], null],
    Payments: [[], null, [{ PaymentMethodId: 1, Amount: 1700 }]],
    PriceWithVat: [null, 1700],
    ValidFrom: [null, start],
    ExpiresAt: [null, start + 60 * 86_400],
    From: starts,
    To: ends,
    Date: starts,
    DateTo: ends,
    IntervalStart: starts,
    IntervalEnd: ends,
    StartDate: starts,
    EndDate: ends,
    BookingStart: [start],
    BookingEnd: [start + 3600],
    StartsAt: [start],
    EndsAt: [start + 3600],
    EndOfRepeat: [start + 20 * 86_400],
    ModifiedAfter: [null, clock.seconds() - 3600, 0],
    RegisteredAfter: [null, clock.seconds() - 3600],
    NumberOfDays: [7, 14, 30],
    Count: [1, 1, 2, 3],
    RepeatCount: [1, 5],
    Interval: [1, 2],
    NoShowStatus: [0, 1, 9],
    Amount: [100, 850, 0.01],
    CreditForSubtract: [1, 10, 0.5],
    VoucherCode: kind('voucherCode').map(({ code }) => code),
    Voucher: [null, null, ...kind('voucherCode').map(({ code }) => code)],
    BookingCode: ['JANA1000', `R${pair.a}X${pair.c}`],
    ExternalId: action === 'ExternalIdentifier/Add' ? [`turniket ${number(g, 1000)}`] : ['nikdo', ...kind('externalIdentifier').map(({ externalId }) => externalId)],
    HookUrl: ['http://127.0.0.1:9/hook', 'https://hook.example.invalid/x'],
    EventType: [`${action.split('/')[0] ?? ''}_Create`],
    FirstName: [`Zkouška ${number(g, 1000)}`],
    LastName: ['Zkoušková'],
    Email: [`zkouska${number(g, 1000)}@example.cz`],
    Phone: ['777 123 456', '+420 602 111 222'],
    BirthDate: [null, 500_000_000],
    Password: ['dlouhé heslo'],
    UserName: ['utok0@example.cz', 'utok2@example.cz'],
    LongTimeToken: [longTimeToken],
    Repetition: [null, { UseRepetition: true, Frequency: 'Weekly', Interval: 1, EndType: 'ByCount', RepeatCount: 3 }],
    OverrideCancellationLate: [true, false],
  };
}
