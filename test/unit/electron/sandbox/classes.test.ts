import { expect, it } from 'vitest';
import { startCaller } from './caller';
import { at, bookingOf, CLASSES, customerOf, DAY, eventOf, lessonOf, placesOf, setClock, setSegment, strangers, waitingOn } from './class-day';
import { dumpOf } from './dump';

it('books three people on a class under one customer', async () => {
  const caller = await startCaller();
  const AppointmentId = await lessonOf(caller, 'Strečink');
  const [CustomerId = 0] = strangers(1);
  expect(await placesOf(caller, AppointmentId)).toEqual([2, 10]);
  const created = await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId, Count: 3, CustomerNote: 'Přijdeme tři.' });
  expect(created).toMatchObject({ IsError: false, AppointmentId, CustomerId, Status: 'Confirmed', IsPaymentRequired: false, IsPaymentRequiredProcessing: false });
  expect(await placesOf(caller, AppointmentId)).toEqual([5, 10]);
  expect(await eventOf(caller, created)).toMatchObject({ StartDate: at('17:30'), ServiceName: 'Strečink', Count: 3, Price: 480, PaidPartOfPrice: 0, IsPaid: false, CustomerNote: 'Přijdeme tři.', NoShowStatus: 0 });
  const infos = (await caller.call('Booking/GetBookingsForPeriod', { From: DAY.StartDate, To: DAY.EndDate })).BookingInfoModels;
  expect(infos.find((info) => info.CustomerId === CustomerId && info.AppointmentId === AppointmentId)).toMatchObject({ PersonCount: 3, PaymentInfo: { RemainingPriceWithVat: 480 } });
});

it('books one person when the count is left out, at the price level of the customer', async () => {
  const caller = await startCaller();
  const [AppointmentId, CustomerId] = [await lessonOf(caller, 'Strečink'), await customerOf(caller, 'Jana Černá')];
  const created = await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId });
  expect(await eventOf(caller, created)).toMatchObject({ Count: 1, Price: 136 });
});

it('takes people up to the last place and not one more', async () => {
  const caller = await startCaller();
  const AppointmentId = await lessonOf(caller, 'Strečink');
  const [first = 0, second = 0, third = 0] = strangers(3);
  expect(await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: first, Count: 9 })).toMatchObject({ IsError: true, ErrorParameter: 'Count' });
  expect((await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: first, Count: 7 })).IsError).toBe(false);
  expect(await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: second, Count: 2 })).toMatchObject({ IsError: true, ErrorParameter: 'Count' });
  expect((await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: second })).IsError).toBe(false);
  expect(await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: third })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  expect(await placesOf(caller, AppointmentId)).toEqual([10, 10]);
});

it('refuses what cannot be booked, by name, and leaves the books as they were', async () => {
  const caller = await startCaller();
  const AppointmentId = await lessonOf(caller, 'Strečink');
  const [CustomerId = 0, deleted = 0, restricted = 0, booked = 0] = strangers(4);
  caller.books.db.run('UPDATE customers SET deleted = 1 WHERE id = ?', deleted);
  caller.books.db.run("UPDATE customers SET visible_resource_ids = '[1]' WHERE id = ?", restricted);
  const good = { AppointmentId, CustomerId };
  const [massage, full] = [(await bookingOf(caller, 'Jana Černá')).AppointmentId, await lessonOf(caller, 'Zdravá záda')];
  expect((await caller.call('Classes/CreateBooking', { ...good, CustomerId: booked })).IsError).toBe(false);
  const before = dumpOf(caller.books.db);
  for (const [change, parameter] of [
    [{ AppointmentId: full }, 'AppointmentId'],
    [{ AppointmentId: massage }, 'AppointmentId'],
    [{ AppointmentId: 2 ** 31 - 1 }, 'AppointmentId'],
    [{ AppointmentId: -1 }, 'AppointmentId'],
    [{ CustomerId: 999_999 }, 'CustomerId'],
    [{ CustomerId: deleted }, 'CustomerId'],
    [{ CustomerId: restricted }, 'CustomerId'],
    [{ CustomerId: booked }, 'CustomerId'],
    [{ Count: 0 }, 'Count'],
    [{ Count: -(2 ** 31) }, 'Count'],
    [{ Count: 2 ** 31 - 1 }, 'Count'],
    [{ Count: 1.5 }, 'Count'],
    [{ CustomerNote: 'x'.repeat(100_000) }, 'CustomerNote'],
    [{ Voucher: 'NEZNAMY' }, 'Voucher'],
    [{ Voucher: 'x'.repeat(100_000) }, 'Voucher'],
    [{ Voucher: 'MASAZ-2026' }, 'Voucher'],
    [{ PaymentRequiredProcess: 'Always' }, 'PaymentRequiredProcess'],
  ] as const) {
    expect(await caller.call('Classes/CreateBooking', { ...good, ...change }), JSON.stringify(change).slice(0, 80)).toMatchObject({ IsError: true, ErrorParameter: parameter, AppointmentId: 0 });
  }
  expect(dumpOf(caller.books.db)).toBe(before);
});

it('takes who comes late, until the class has ended', async () => {
  const caller = await startCaller();
  const AppointmentId = await lessonOf(caller, 'Strečink');
  const [late = 0, tooLate = 0] = strangers(2);
  await setClock(caller, at('18:29'));
  expect((await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: late })).IsError).toBe(false);
  await setClock(caller, at('18:30'));
  expect(await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: tooLate })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
});

it('asks for approval where the merchant wants it, and the place is held meanwhile', async () => {
  const caller = await startCaller();
  setSegment(caller, CLASSES, { confirm: true });
  const AppointmentId = await lessonOf(caller, 'Strečink');
  const [CustomerId = 0, other = 0] = strangers(2);
  const created = await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId, Count: 8 });
  expect(created.Status).toBe('ConfirmationRequested');
  expect(await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: other })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
});

it('enforces a payment only when it is asked to and the merchant does', async () => {
  const caller = await startCaller();
  setSegment(caller, CLASSES, { payWithin: 30 });
  const AppointmentId = await lessonOf(caller, 'Strečink');
  const [left = 0, never = 0, system = 0, byNumber = 0] = strangers(4);
  const book = (CustomerId: number, process: object) => caller.call('Classes/CreateBooking', { AppointmentId, CustomerId, ...process });
  expect(await book(left, {})).toMatchObject({ IsPaymentRequired: true, IsPaymentRequiredProcessing: false });
  expect(await book(never, { PaymentRequiredProcess: 'Never' })).toMatchObject({ IsPaymentRequired: true, IsPaymentRequiredProcessing: false });
  expect(await book(system, { PaymentRequiredProcess: 'System' })).toMatchObject({ IsPaymentRequired: true, IsPaymentRequiredProcessing: true });
  expect(await book(byNumber, { PaymentRequiredProcess: 1 })).toMatchObject({ IsPaymentRequired: true, IsPaymentRequiredProcessing: true });
});

it('is paid by a voucher at once, and then no payment is waited for', async () => {
  const caller = await startCaller();
  setSegment(caller, CLASSES, { payWithin: 30 });
  const AppointmentId = await lessonOf(caller, 'Strečink');
  const [CustomerId = 0, second = 0, third = 0] = strangers(3);
  const created = await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId, Count: 2, Voucher: 'DAREK-2026', PaymentRequiredProcess: 'System' });
  expect(created).toMatchObject({ IsError: false, IsPaymentRequired: true, IsPaymentRequiredProcessing: false });
  expect(await eventOf(caller, created)).toMatchObject({ Price: 320, PaidPartOfPrice: 320, IsPaid: true });
  expect(await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: second, Voucher: 'DAREK-2026' })).toMatchObject({ IsError: true, ErrorParameter: 'Voucher' });
  expect(await placesOf(caller, AppointmentId)).toEqual([4, 10]);
  const discounted = await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: third, Voucher: 'SLEVA-20', PaymentRequiredProcess: 'System' });
  expect(discounted).toMatchObject({ IsError: false, IsPaymentRequiredProcessing: true });
  expect((await eventOf(caller, discounted)).IsPaid).toBe(false);
});

it('takes an alternate off the waitlist with the booking', async () => {
  const caller = await startCaller();
  const AppointmentId = await lessonOf(caller, 'Jóga pro začátečníky');
  const { Items } = await caller.call('Alternates/GetAppointmentAlternates', { AppointmentId });
  expect(Items).toHaveLength(2);
  const CustomerId = Items[0]?.Alternate?.Id;
  expect((await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId })).IsError).toBe(false);
  expect(await waitingOn(caller, AppointmentId)).toEqual([Items[1]?.Alternate?.Name]);
});

it('books a single lesson of a course while it has a free place', async () => {
  const caller = await startCaller();
  const AppointmentId = await lessonOf(caller, 'Těhotenská jóga');
  const [first = 0, second = 0, third = 0] = strangers(3);
  const created = await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: first });
  expect(await eventOf(caller, created)).toMatchObject({ CourseId: 1, Price: 220, Status: 'Confirmed' });
  expect((await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: second })).IsError).toBe(false);
  expect(await caller.call('Classes/CreateBooking', { AppointmentId, CustomerId: third })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
});
