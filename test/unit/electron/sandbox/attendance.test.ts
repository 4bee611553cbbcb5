import type { Responses } from '@shared/reservanto/generated/actions';
import { expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';

type Event = NonNullable<Responses['Event/GetList']['Events']>[number];

const DAY = { StartDate: Date.parse('2026-11-22T23:00:00Z') / 1000, EndDate: Date.parse('2026-11-23T23:00:00Z') / 1000 };
const iso = (seconds: number, byMs = 0): string => new Date(seconds * 1000 + byMs).toISOString();

async function bookingOf({ call }: Caller, name: string): Promise<Event> {
  const found = (await call('Event/GetList', DAY)).Events.find((event) => event.CustomerFullName === name);
  if (found === undefined) throw new Error(`${name} has no booking that day`);
  return found;
}

const mark = (caller: Caller, { AppointmentId, CustomerId }: Pick<Event, 'AppointmentId' | 'CustomerId'>, value: unknown) =>
  caller.call('Booking/SetNoShowState', { AppointmentId, CustomerId, NoShowStatus: value });

it('takes attendance from 30 minutes before the start, not sooner', async () => {
  const caller = await startCaller();
  const olga = await bookingOf(caller, 'Olga Veselá');
  const boundary = olga.StartDate - 30 * 60;
  // Some room on the early side: the clock runs on while the calls are under way.
  await caller.control('clock', { now: iso(boundary, -10_000) });
  for (const value of [1, 9]) {
    expect(await mark(caller, olga, value)).toMatchObject({ IsError: true, ErrorParameter: 'NoShowStatus', BookingInfoModel: null });
  }
  expect((await mark(caller, olga, 0)).IsError).toBe(false);
  expect((await bookingOf(caller, 'Olga Veselá')).NoShowStatus).toBe(0);

  await caller.control('clock', { now: iso(boundary) });
  expect(await mark(caller, olga, 1)).toMatchObject({ IsError: false, BookingInfoModel: { CustomerName: 'Olga Veselá', NoShowStatus: 1 } });
  expect((await bookingOf(caller, 'Olga Veselá')).NoShowStatus).toBe(1);
});

it('takes 1, 9 and 0 at any time after the start, again and again', async () => {
  const caller = await startCaller();
  const jana = await bookingOf(caller, 'Jana Černá');
  await caller.control('clock', { now: iso(jana.EndDate + 3 * 86_400) });
  for (const value of [1, 9, 0, 0, 1]) {
    expect(await mark(caller, jana, value)).toMatchObject({ IsError: false, BookingInfoModel: { NoShowStatus: value } });
  }
});

it('marks one person of a class and nobody else', async () => {
  const caller = await startCaller();
  const before = (await caller.call('Event/GetList', DAY)).Events.filter((event) => event.ServiceName === 'Jóga pro začátečníky');
  const [waiting] = before.filter((event) => event.NoShowStatus === 0);
  if (waiting === undefined) throw new Error('everybody is here');
  expect((await mark(caller, waiting, 9)).IsError).toBe(false);
  const after = (await caller.call('Event/GetList', DAY)).Events.filter((event) => event.AppointmentId === waiting.AppointmentId);
  expect(after).toEqual(before.map((event) => (event.CustomerId === waiting.CustomerId ? { ...event, NoShowStatus: 9 } : event)));
});

it.each([2, 3, 8, 10, 255, -1, 256, 1.5, '1', null])('refuses the attendance %s by name', async (value) => {
  const caller = await startCaller();
  const jana = await bookingOf(caller, 'Jana Černá');
  expect(await mark(caller, jana, value)).toMatchObject({ IsError: true, ErrorParameter: 'NoShowStatus' });
  expect((await bookingOf(caller, 'Jana Černá')).NoShowStatus).toBe(0);
});

it('refuses a booking that is not there, also when both halves of the pair exist', async () => {
  const caller = await startCaller();
  const [jana, tomas] = [await bookingOf(caller, 'Jana Černá'), await bookingOf(caller, 'Tomáš Řehoř')];
  expect(await mark(caller, { AppointmentId: 999_999, CustomerId: jana.CustomerId }, 1)).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  expect(await mark(caller, { AppointmentId: jana.AppointmentId, CustomerId: tomas.CustomerId }, 1)).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
});

it.each(['Canceled', 'Rejected', 'ConfirmationRequested'])('refuses a booking that is %s, even to take a mark back', async (status) => {
  const caller = await startCaller();
  const jana = await bookingOf(caller, 'Jana Černá');
  await caller.control('status', { appointmentId: jana.AppointmentId, customerId: jana.CustomerId, value: status });
  for (const value of [1, 9, 0]) expect(await mark(caller, jana, value)).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId' });
  expect((await bookingOf(caller, 'Jana Černá')).NoShowStatus).toBe(0);
});
