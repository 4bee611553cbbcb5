import { describe, expect, it } from 'vitest';
import { NOW } from '../../../support/sandbox';
import type { Caller } from './caller';
import { startCaller } from './caller';

const DAY = { StartDate: Date.parse('2026-11-22T23:00:00Z') / 1000, EndDate: Date.parse('2026-11-23T23:00:00Z') / 1000 };
const MONTH = { StartDate: DAY.StartDate - 30 * 86_400, EndDate: DAY.EndDate + 8 * 86_400 };
/** Epoch seconds of a time of the practice day by the clock on the wall (winter time). */
const at = (time: string): number => Date.parse(`2026-11-23T${time}:00+01:00`) / 1000;

type Event = Awaited<ReturnType<typeof read>>['events'][number];

async function read(caller: Caller) {
  return { caller, events: (await caller.call('Event/GetList', DAY)).Events, customers: (await caller.call('Customer/GetList')).Customers };
}

async function demo() {
  return read(await startCaller());
}

function of(events: readonly Event[], name: string): Event {
  const found = events.find((event) => event.CustomerFullName === name);
  if (found === undefined) throw new Error(`${name} has no booking that day`);
  return found;
}

describe('the cast of the practice day', () => {
  it('Jana Černá at 10:00 has one entry left', async () => {
    const { caller, events } = await demo();
    const jana = of(events, 'Jana Černá');
    expect(jana).toMatchObject({ StartDate: at('10:00'), ServiceName: 'Masáž zad', SourceName: 'Vilém Brána', Status: 'Confirmed', NoShowStatus: 0, IsPaid: false, Price: 850 });
    const [pass, ...others] = (await caller.call('PassToCustomer/GetPassesForCustomer', { CustomerId: jana.CustomerId })).Items;
    expect(others).toEqual([]);
    expect((pass?.AggregatedCount ?? 0) - (pass?.Usages ?? []).reduce((sum, { Used }) => sum + Used, 0)).toBe(1);
    expect(pass?.Usages.map(({ BookingServiceId }) => BookingServiceId)).toContain(jana.BookingServiceId);
  });

  it('Tomáš Řehoř is late and owes 300 Kč for a visit that is over', async () => {
    const { caller, events } = await demo();
    const tomas = of(events, 'Tomáš Řehoř');
    expect(tomas).toMatchObject({ StartDate: at('09:45'), SourceName: 'Kurt 2', NoShowStatus: 0, Status: 'Confirmed' });
    const past = (await caller.call('Event/GetListByCustomer', { CustomerId: tomas.CustomerId, ...MONTH })).Events.filter(({ EndDate }) => EndDate < NOW / 1000);
    expect(past).toHaveLength(1);
    expect(past[0]).toMatchObject({ Price: 300, PaidPartOfPrice: 0, IsPaid: false, NoShowStatus: 1 });
  });

  it('Hana Lišková comes for the first time and has given no consent', async () => {
    const { caller, events, customers } = await demo();
    const hana = of(events, 'Hana Lišková');
    expect((await caller.call('Event/GetListByCustomer', { CustomerId: hana.CustomerId, ...MONTH })).Events).toHaveLength(1);
    const consent = (await caller.call('CustomValue/GetCustomerDefinitions', {})).Definitions.find(({ IsRequired }) => IsRequired);
    const lacking = customers.filter(({ CustomValues }) => !CustomValues.some(({ Id }) => Id === consent?.Id)).map(({ Name }) => Name);
    expect(lacking).toEqual(['Hana Lišková']);
  });

  it('a mother and two children share one phone, and the children are in the class at 15:00', async () => {
    const { events, customers } = await demo();
    const phones = new Map<string, string[]>();
    for (const { Phone, Name } of customers) if (Phone !== null) phones.set(Phone, [...(phones.get(Phone) ?? []), Name ?? '']);
    expect([...phones.values()].filter((names) => names.length > 1)).toEqual([['Kateřina Bártová', 'Adéla Bártová', 'Vojtěch Bárta']]);
    for (const name of ['Adéla Bártová', 'Vojtěch Bárta']) expect(of(events, name)).toMatchObject({ StartDate: at('15:00'), ServiceName: 'Děti 6–9 let' });
  });

  it('there are two Jan Nováks, one today and one tomorrow', async () => {
    const { caller, events, customers } = await demo();
    const ids = customers.filter(({ Name }) => Name === 'Jan Novák').map(({ Id }) => Id);
    expect(ids).toHaveLength(2);
    expect(of(events, 'Jan Novák').CustomerId).toBe(ids[0]);
    const next = (await caller.call('Event/GetListByCustomer', { CustomerId: ids[1], StartDate: DAY.EndDate, EndDate: DAY.EndDate + 86_400 })).Events;
    expect(next).toHaveLength(1);
  });

  it('a group of three has one booking in the circuit training', async () => {
    const { events } = await demo();
    expect(events.filter(({ ServiceName }) => ServiceName === 'Kruhový trénink').map(({ Count }) => Count).sort()).toEqual([1, 3]);
  });

  it('Marek Pták uses MultiSport', async () => {
    const { events, customers } = await demo();
    expect(of(events, 'Marek Pták')).toMatchObject({ StartDate: at('13:00'), PaidPartOfPrice: 0 });
    expect(customers.find(({ Name }) => Name === 'Marek Pták')?.Tags.map(({ Title }) => Title)).toEqual(['MultiSport']);
  });

  it('a full class has two alternates, one of them with a pass that has expired', async () => {
    const { caller, events } = await demo();
    const full = events.find(({ ServiceName }) => ServiceName === 'Zdravá záda');
    const AppointmentId = full?.AppointmentId;
    expect((await caller.call('Classes/Get', { AppointmentId })).Result).toMatchObject({ Capacity: 12, OccupiedCapacity: 12, IsAvailable: false, StartDate: at('12:00') });
    const waiting = (await caller.call('Alternates/GetAppointmentAlternates', { AppointmentId })).Items;
    expect(waiting.map(({ Alternate, AlternateStatus }) => [Alternate?.Name, AlternateStatus])).toEqual([['Monika Tesařová', 'AlternateSubscribed'], ['Libor Skála', 'AlternateAutoPromotion']]);
    const valid = async (index: number): Promise<number> => (await caller.call('PassToCustomer/GetPassesForCustomer', { CustomerId: waiting[index]?.Alternate?.Id })).Items.length;
    expect([await valid(0), await valid(1)]).toEqual([1, 0]);
    const own = (await caller.call('Alternates/GetAppointmentsSubscribedByCustomer', { CustomerId: waiting[1]?.Alternate?.Id, ...DAY })).Items;
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ Id: AppointmentId, AlternateEvent: { AppointmentId, CustomerFullName: 'Libor Skála', Status: 'AlternateAutoPromotion', PaidPartOfPrice: 0 } });
    expect(events.some(({ CustomerFullName }) => CustomerFullName === 'Libor Skála')).toBe(false);
  });

  it('a class of two stands at 17:30', async () => {
    const { events } = await demo();
    const stretching = events.filter(({ ServiceName }) => ServiceName === 'Strečink');
    expect(stretching.map(({ StartDate, Count }) => [StartDate, Count])).toEqual([[at('17:30'), 1], [at('17:30'), 1]]);
  });

  it('three wait for confirmation, one of them with three no-shows behind him', async () => {
    const { caller, events } = await demo();
    const pending = events.filter(({ Status }) => Status === 'ConfirmationRequested');
    expect(pending.map(({ CustomerFullName }) => CustomerFullName).sort()).toEqual(['Iva Hájková', 'Nela Dubová', 'Radek Pospíšil']);
    const { CustomerId } = of(events, 'Radek Pospíšil');
    const missed = (await caller.call('Event/GetListByCustomer', { CustomerId, ...MONTH })).Events.filter(({ NoShowStatus }) => NoShowStatus === 9);
    expect(missed).toHaveLength(3);
  });

  it('a course lesson at 16:00 has someone with a make-up', async () => {
    const { caller, events } = await demo();
    const jirina = of(events, 'Jiřina Holá');
    expect(jirina).toMatchObject({ StartDate: at('16:00'), ServiceName: 'Těhotenská jóga', CourseId: 1 });
    expect((await caller.call('Course/Get', { CourseId: 1 })).Result?.Appointments).toHaveLength(10);
    const makeUps = (await caller.call('ServiceSubstitution/GetForCustomer', { CustomerId: jirina.CustomerId })).Items;
    expect(makeUps.map(({ UsedAt, Services }) => [UsedAt, Services.map(({ Id }) => Id)])).toEqual([[null, [jirina.BookingServiceId]]]);
  });

  it('Simona Králová cancelled this morning: seen among events and activities, not among bookings', async () => {
    const { caller, events } = await demo();
    const simona = of(events, 'Simona Králová');
    expect(simona).toMatchObject({ StartDate: at('09:30'), Status: 'Canceled' });
    const bookings = (await caller.call('Booking/GetBookingsForPeriod', { From: DAY.StartDate, To: DAY.EndDate })).BookingInfoModels;
    expect(bookings.some(({ CustomerId }) => CustomerId === simona.CustomerId)).toBe(false);
    const activities = (await caller.call('Booking/GetActivities', { ModifiedAfter: DAY.StartDate })).Activities;
    expect(activities).toMatchObject([{ AppointmentId: simona.AppointmentId, CustomerId: simona.CustomerId, Change: 'Canceled', OccuredAt: at('07:40') }]);
  });

  it('two of the crowd share an e-mail', async () => {
    const { customers } = await demo();
    const emails = new Map<string, number[]>();
    for (const { Email, Id } of customers) if (Email !== null) emails.set(Email, [...(emails.get(Email) ?? []), Id]);
    expect([...emails].filter(([, ids]) => ids.length > 1)).toEqual([['rodina@example.cz', [200, 201]]]);
  });

  it('who pays with a pass has one with as many entries used', async () => {
    const { caller } = await demo();
    const { Events } = await caller.call('Event/GetList', MONTH);
    const byPass = Events.filter(({ PaymentMethodFormatted }) => PaymentMethodFormatted === 'Permanentka');
    expect(byPass.length).toBeGreaterThan(50);
    expect(byPass.filter(({ CustomerFullName }) => CustomerFullName === 'Jana Černá')).toHaveLength(2);
    for (const CustomerId of new Set(byPass.map((event) => event.CustomerId))) {
      const usages = (await caller.call('PassToCustomer/GetPassesForCustomer', { CustomerId, IncludeExpired: true })).Items.flatMap(({ Usages }) => Usages);
      const own = byPass.filter((event) => event.CustomerId === CustomerId);
      for (const { BookingServiceId, Used } of usages) expect(Used, `${CustomerId} ${BookingServiceId}`).toBeGreaterThanOrEqual(own.filter((event) => event.BookingServiceId === BookingServiceId).reduce((sum, { Count }) => sum + Count, 0));
    }
  });

  it('Zdeněk Beran, who comes now, is booked at 16:00', async () => {
    const { events } = await demo();
    expect(of(events, 'Zdeněk Beran')).toMatchObject({ StartDate: at('16:00'), NoShowStatus: 0, Status: 'Confirmed' });
  });
});
