import { oneOf, put } from '@electron/sandbox/data/catalogue';
import { expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import { at, COURSE, creditOf, customerOf, eventOf, setClock, strangers, topUp } from './class-day';
import { dumpOf } from './dump';

const [DAY, YOGA] = [86_400, 24];

/** Lessons of the course by their order; the fourth is today at 16:00. */
async function lessonsOf({ call }: Caller): Promise<readonly number[]> {
  return ((await call('Course/Get', { CourseId: COURSE })).Result?.Appointments ?? []).map(({ Id }) => Id);
}

/** Jiřina Holá, who is on the whole course, and its lessons. */
async function jirinaOf(caller: Caller) {
  return { CustomerId: await customerOf(caller, 'Jiřina Holá'), lessons: await lessonsOf(caller) };
}

/** Statuses of a customer's lessons in their order, as one letter each. */
async function statusesOf({ call }: Caller, CustomerId: number): Promise<string> {
  const events = (await call('Course/GetCustomerEvents', { CourseId: COURSE, CustomerId })).Result?.CustomerEvents ?? [];
  return [...events].sort((a, b) => a.StartDate - b.StartDate).map(({ Status }) => (Status === 'Canceled' ? 'x' : 'o')).join('');
}

const makeUpsOf = async ({ call }: Caller, CustomerId: number) => (await call('ServiceSubstitution/GetForCustomer', { CustomerId })).Items;

it.each([['left out', {}], ['true', { EnableCancelWholeCourse: true }]])('cancels every lesson ahead when the flag is %s, and issues no make-up', async (_name, flag) => {
  const caller = await startCaller();
  const { CustomerId, lessons } = await jirinaOf(caller);
  const [before, makeUps] = [(await caller.call('Course/Get', { CourseId: COURSE })).Result, await makeUpsOf(caller, CustomerId)];
  expect(before).toMatchObject({ OccupiedCapacity: 6, Capacity: 8 });
  expect(await caller.call('Booking/Cancel', { AppointmentId: lessons[5], CustomerId, ...flag })).toMatchObject({ IsError: false, AppointmentId: lessons[5], Status: 'Canceled' });
  expect(await statusesOf(caller, CustomerId)).toBe('oooxxxxxxx');
  expect((await caller.call('Course/GetCustomerEvents', { CourseId: COURSE, CustomerId })).Result).toMatchObject({ LectionsOccupiedByCustomer: 3, TotalCoursePriceWithVat: 660, TotalLections: 10 });
  expect((await caller.call('Course/Get', { CourseId: COURSE })).Result?.OccupiedCapacity).toBe(5);
  expect(await makeUpsOf(caller, CustomerId)).toEqual(makeUps);
});

it('cancels this lesson only when the flag is false, and excuses it with a make-up', async () => {
  const caller = await startCaller();
  const { CustomerId, lessons } = await jirinaOf(caller);
  const before = await makeUpsOf(caller, CustomerId);
  expect((await caller.call('Booking/Cancel', { AppointmentId: lessons[4], CustomerId, EnableCancelWholeCourse: false })).IsError).toBe(false);
  expect(await statusesOf(caller, CustomerId)).toBe('ooooxooooo');
  const added = (await makeUpsOf(caller, CustomerId)).slice(before.length);
  expect(added).toMatchObject([{ CustomerId, SourceBookingServiceId: YOGA, UsedAt: null, Services: [{ Id: YOGA }] }]);
  expect((added[0]?.ExpirationDate ?? 0) - (added[0]?.CreatedAt ?? 0)).toBe(60 * DAY);
  // Others remain on the fullest lesson.
  expect((await caller.call('Course/Get', { CourseId: COURSE })).Result?.OccupiedCapacity).toBe(6);
});

it('issues no make-up for a lesson that is cancelled late, nor for one that was not paid', async () => {
  const caller = await startCaller();
  const { CustomerId, lessons } = await jirinaOf(caller);
  const before = await makeUpsOf(caller, CustomerId);
  await setClock(caller, at('12:00'));
  expect((await caller.call('Booking/Cancel', { AppointmentId: lessons[3], CustomerId, EnableCancelWholeCourse: false, OverrideCancellationLate: true })).IsError).toBe(false);
  caller.books.db.run('UPDATE bookings SET paid = 0 WHERE appointment_id = ? AND customer_id = ?', lessons[4] ?? 0, CustomerId);
  expect((await caller.call('Booking/Cancel', { AppointmentId: lessons[4], CustomerId, EnableCancelWholeCourse: false })).IsError).toBe(false);
  expect(await makeUpsOf(caller, CustomerId)).toEqual(before);
});

it('gives a make-up for each person in place of the price, and the price where the course gives no make-ups', async () => {
  const caller = await startCaller();
  const [, , , , fifth = 0, sixth = 0] = await lessonsOf(caller);
  const [CustomerId = 0] = strangers(1);
  topUp(caller, CustomerId, 1000);
  for (const AppointmentId of [fifth, sixth]) {
    await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId, Count: 2 });
    expect((await caller.call('Booking/AddPaymentViaCredit', { AppointmentId, CustomerId, Amount: 440 })).IsError).toBe(false);
  }
  await caller.call('Booking/Cancel', { AppointmentId: fifth, CustomerId, EnableCancelWholeCourse: false });
  expect([(await makeUpsOf(caller, CustomerId)).length, await creditOf(caller, CustomerId)]).toEqual([2, 120]);

  const course = oneOf(caller.books.db, 'course', COURSE);
  if (course === null) throw new Error('no course');
  put(caller.books.db, 'course', { ...course, makeUpDays: null }, caller.books.clock.seconds());
  await caller.call('Booking/Cancel', { AppointmentId: sixth, CustomerId, EnableCancelWholeCourse: false });
  expect([(await makeUpsOf(caller, CustomerId)).length, await creditOf(caller, CustomerId)]).toEqual([2, 560]);
});

it('gives a make-up back that paid for a replacement, with its old term', async () => {
  const caller = await startCaller();
  const { CustomerId, lessons } = await jirinaOf(caller);
  const AppointmentId = lessons[4] ?? 0;
  const pair = { AppointmentId, CustomerId };
  await caller.call('Booking/Cancel', { ...pair, EnableCancelWholeCourse: false });
  const before = await makeUpsOf(caller, CustomerId);
  await caller.call('Classes/CreateBooking', pair);
  expect((await caller.call('Booking/AddPaymentViaServiceSubstitution', pair)).IsError).toBe(false);
  expect(await makeUpsOf(caller, CustomerId)).toHaveLength(before.length - 1);
  await caller.call('Booking/Cancel', { ...pair, EnableCancelWholeCourse: false });
  expect(await makeUpsOf(caller, CustomerId)).toEqual(before);
});

it('asks the deadline of the named lesson, and each lesson gives back by its own', async () => {
  const caller = await startCaller();
  const [, , , today = 0, next = 0, last = 0] = await lessonsOf(caller);
  const [CustomerId = 0] = strangers(1);
  topUp(caller, CustomerId, 660);
  for (const AppointmentId of [today, next, last]) {
    await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId });
    await caller.call('Booking/AddPaymentViaCredit', { AppointmentId, CustomerId, Amount: 220 });
  }
  await setClock(caller, at('13:00'));
  expect(await caller.call('Booking/Cancel', { AppointmentId: today, CustomerId })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  expect(await statusesOf(caller, CustomerId)).toBe('ooo');
  expect((await caller.call('Booking/Cancel', { AppointmentId: next, CustomerId })).IsError).toBe(false);
  expect(await statusesOf(caller, CustomerId)).toBe('xxx');
  expect(await creditOf(caller, CustomerId)).toBe(440);
  const { Activities } = await caller.call('Booking/GetActivities', { ModifiedAfter: at('12:59') });
  expect(Activities.map(({ AppointmentId, Change }) => [AppointmentId, Change])).toEqual([[next, 'Canceled'], [today, 'Canceled'], [last, 'Canceled']]);
});

it('leaves a lesson that has begun, unless it is the named one', async () => {
  const caller = await startCaller();
  const { CustomerId, lessons } = await jirinaOf(caller);
  await setClock(caller, at('16:00'));
  await caller.call('Booking/Cancel', { AppointmentId: lessons[9], CustomerId });
  expect(await statusesOf(caller, CustomerId)).toBe('ooooxxxxxx');
  await caller.call('Booking/Cancel', { AppointmentId: lessons[3], CustomerId, OverrideCancellationLate: true });
  expect(await statusesOf(caller, CustomerId)).toBe('oooxxxxxxx');
});

it('keeps a waitlist of a course that is full, seen from both sides', async () => {
  const caller = await startCaller();
  const [, , , today = 0] = await lessonsOf(caller);
  const [filler = 0, first = 0, second = 0] = strangers(3);
  const span = { StartDate: at('00:00') - 60 * DAY, EndDate: at('00:00') + 60 * DAY };
  const wait = (CustomerId: number) => caller.call('Alternates/AddToCourse', { CourseId: COURSE, CustomerId });
  expect(await wait(second)).toMatchObject({ IsError: true, ErrorParameter: 'CourseId' });
  await caller.call('Classes/CreateBooking', { AppointmentId: today, CustomerId: filler, Count: 2 });
  expect(await wait(second)).toMatchObject({ IsError: false, Ok: true, CourseId: COURSE, CustomerId: second });
  // With a place on one lesson the rest can still be waited for.
  for (const CustomerId of [first, filler]) expect((await wait(CustomerId)).Ok).toBe(true);
  expect((await caller.call('Alternates/GetCourseAlternates', { CourseId: COURSE })).Items.map(({ Id }) => Id)).toEqual([second, first, filler]);
  expect((await caller.call('Alternates/GetCoursesSubscribedByCustomer', { CustomerId: second, ...span })).Items.map(({ Id }) => Id)).toEqual([COURSE]);

  expect(await caller.call('Alternates/RemoveFromCourse', { CourseId: COURSE, CustomerId: second })).toMatchObject({ IsError: false, Ok: true, CourseId: COURSE, CustomerId: second });
  expect((await caller.call('Alternates/GetCoursesSubscribedByCustomer', { CustomerId: second, ...span })).Items).toEqual([]);
});

it('refuses by name who cannot wait for a course, and who does not wait for it', async () => {
  const caller = await startCaller();
  const { CustomerId: jirina, lessons } = await jirinaOf(caller);
  const [filler = 0, waiting = 0, deleted = 0, stranger = 0] = strangers(4);
  await caller.call('Classes/CreateBooking', { AppointmentId: lessons[3], CustomerId: filler, Count: 2 });
  await caller.call('Alternates/AddToCourse', { CourseId: COURSE, CustomerId: waiting });
  caller.books.db.run('UPDATE customers SET deleted = 1 WHERE id = ?', deleted);
  const before = dumpOf(caller.books.db);
  for (const [request, parameter] of [
    [{ CourseId: COURSE, CustomerId: jirina }, 'CustomerId'],
    [{ CourseId: COURSE, CustomerId: waiting }, 'CustomerId'],
    [{ CourseId: COURSE, CustomerId: deleted }, 'CustomerId'],
    [{ CourseId: COURSE, CustomerId: 999_999 }, 'CustomerId'],
    [{ CourseId: -1, CustomerId: stranger }, 'CourseId'],
  ] as const) {
    expect(await caller.call('Alternates/AddToCourse', request), JSON.stringify(request)).toMatchObject({ IsError: true, ErrorParameter: parameter, Ok: false });
  }
  expect(await caller.call('Alternates/RemoveFromCourse', { CourseId: COURSE, CustomerId: stranger })).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId', Ok: false });
  expect(await caller.call('Alternates/RemoveFromCourse', { CourseId: 999, CustomerId: waiting })).toMatchObject({ IsError: true, ErrorParameter: 'CourseId' });
  expect(dumpOf(caller.books.db)).toBe(before);
  await setClock(caller, at('16:00') + 42 * DAY);
  expect(await caller.call('Alternates/AddToCourse', { CourseId: COURSE, CustomerId: stranger })).toMatchObject({ IsError: true, ErrorParameter: 'CourseId' });
});

it('takes an alternate off the list of the course once every lesson ahead is booked', async () => {
  const caller = await startCaller();
  const lessons = await lessonsOf(caller);
  const [filler = 0, CustomerId = 0] = strangers(2);
  await caller.call('Classes/CreateBooking', { AppointmentId: lessons[3], CustomerId: filler, Count: 2 });
  await caller.call('Alternates/AddToCourse', { CourseId: COURSE, CustomerId });
  await caller.call('Booking/Cancel', { AppointmentId: lessons[3], CustomerId: filler, OverrideCancellationLate: true });
  const waiting = async () => (await caller.call('Alternates/GetCourseAlternates', { CourseId: COURSE })).Items.map(({ Id }) => Id);
  for (const AppointmentId of lessons.slice(3)) {
    expect(await waiting()).toEqual([CustomerId]);
    expect((await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId })).IsError).toBe(false);
  }
  expect(await waiting()).toEqual([]);
  expect((await eventOf(caller, { AppointmentId: lessons[9] ?? 0, CustomerId })).Status).toBe('Confirmed');
});
