import { put } from '@electron/sandbox/data/catalogue';
import type { CatalogueKinds } from '@electron/sandbox/data/catalogue';
import { describe, expect, it } from 'vitest';
import { NOW } from '../../../support/sandbox';
import type { Caller } from './caller';
import { startCaller } from './caller';

const DAY = { StartDate: Date.parse('2026-11-22T23:00:00Z') / 1000, EndDate: Date.parse('2026-11-23T23:00:00Z') / 1000 };
/** Definitions of the demo: consent (Boolean) and card (String) of customers, locker (String) of bookings of classes. */
const [CONSENT, CARD, LOCKER] = [1, 2, 3];
/** Definitions put in here: of customers a list and a date, of bookings by service and by location. */
const [SIZE, SINCE, TOWEL, PARKING] = [11, 12, 13, 14];
const [CLASSES, EMS] = [4, 3];

async function start(): Promise<Caller> {
  const caller = await startCaller();
  const define = (definition: Partial<CatalogueKinds['customValue']> & { id: number; name: string }): void =>
    put(caller.books.db, 'customValue', { forBooking: false, segmentId: CLASSES, dataType: 'String', required: false, list: [], serviceIds: [], locationIds: [], ...definition }, 0);
  define({ id: SIZE, name: 'Velikost', list: ['S', 'M', 'L'] });
  define({ id: SINCE, name: 'Člen od', dataType: 'Date' });
  define({ id: TOWEL, name: 'Ručník', dataType: 'Boolean', forBooking: true, serviceIds: [8] });
  define({ id: PARKING, name: 'Parkování', forBooking: true, locationIds: [2] });
  return caller;
}

const eventOf = async ({ call }: Caller, name: string) => {
  const found = (await call('Event/GetList', DAY)).Events.find((event) => event.CustomerFullName === name);
  if (found === undefined) throw new Error(`${name} has no booking that day`);
  return found;
};
const classEvent = async ({ call }: Caller) => {
  const found = (await call('Event/GetList', DAY)).Events.find((event) => event.SegmentName === 'Lekce');
  if (found === undefined) throw new Error('no class that day');
  return found;
};
const jana = async ({ call }: Caller): Promise<number> => (await call('Customer/Search', { NameSearch: 'Jana Černá' })).Customers[0]?.Id ?? 0;
const set = (CustomValueDefinitionId: number, value: object) => ({ CustomValueDefinitionId, Operation: 'Set', ...value });
const drop = (CustomValueDefinitionId: number) => ({ CustomValueDefinitionId, Operation: 'Delete' });

describe('Customer/EditCustomValues', () => {
  it('sets each type, changes and deletes, and the customer shows it', async () => {
    const caller = await start();
    const CustomerId = await jana(caller);
    const edit = async (...Values: object[]) => (await caller.call('Customer/EditCustomValues', { CustomerId, Values })).Items.map(({ Id, StringValue, BooleanValue, DateValue }) => [Id, StringValue ?? BooleanValue ?? DateValue]);
    expect(await edit(set(CARD, { StringValue: ' 123 ' }), set(SIZE, { StringValue: 'M', BooleanValue: null }), set(SINCE, { DateValue: -1 }), set(CONSENT, { BooleanValue: false }))).toEqual([[CONSENT, false], [CARD, '123'], [SIZE, 'M'], [SINCE, -1]]);
    expect(await edit(set(SIZE, { StringValue: 'L' }), drop(CARD), drop(SINCE))).toEqual([[CONSENT, false], [SIZE, 'L']]);
    expect(await edit(drop(CARD))).toEqual([[CONSENT, false], [SIZE, 'L']]);
    expect(await edit()).toEqual([[CONSENT, false], [SIZE, 'L']]);
    const [consent, size] = (await caller.call('Customer/Get', { CustomerId })).Customer?.CustomValues ?? [];
    expect(consent).toMatchObject({ Id: CONSENT, BooleanValue: false, StringValue: null, DateValue: null, Definition: { Id: CONSENT, DataType: 'Boolean', IsRequired: true } });
    expect(size?.Definition).toMatchObject({ Name: 'Velikost', OneFromList: ['S', 'M', 'L'] });
  });

  it('takes operations by number and is seen by ModifiedAfter only when something has changed', async () => {
    const caller = await start();
    const CustomerId = await jana(caller);
    await caller.control('clock', { advanceMs: 60_000 });
    const changed = async () => (await caller.call('Customer/GetList', { ModifiedAfter: NOW / 1000 + 30 })).Customers.map(({ Id }) => Id);
    await caller.call('Customer/EditCustomValues', { CustomerId, Values: [{ CustomValueDefinitionId: CONSENT, Operation: 0, BooleanValue: true }, { CustomValueDefinitionId: CARD, Operation: 1 }] });
    expect(await changed()).toEqual([]);
    await caller.call('Customer/EditCustomValues', { CustomerId, Values: [set(CARD, { StringValue: '5' })] });
    expect(await changed()).toEqual([CustomerId]);
  });

  it('refuses by the place of the fault, and changes nothing', async () => {
    const caller = await start();
    const CustomerId = await jana(caller);
    const before = (await caller.call('Customer/Get', { CustomerId })).Customer;
    const good = set(CARD, { StringValue: 'neuloží se' });
    for (const [Values, parameter] of [
      [null, 'Values'],
      [undefined, 'Values'],
      [[good, null], 'Values.1'],
      [[good, { Operation: 'Set', StringValue: 'x' }], 'Values.1.CustomValueDefinitionId'],
      [[good, set(999, { StringValue: 'x' })], 'Values.1.CustomValueDefinitionId'],
      [[good, set(LOCKER, { StringValue: 'x' })], 'Values.1.CustomValueDefinitionId'],
      [[good, set(CARD, { StringValue: 'x' })], 'Values.1.CustomValueDefinitionId'],
      [[good, drop(CARD)], 'Values.1.CustomValueDefinitionId'],
      [[good, { CustomValueDefinitionId: CONSENT, BooleanValue: true }], 'Values.1.Operation'],
      [[good, { CustomValueDefinitionId: CONSENT, Operation: 'Clear' }], 'Values.1.Operation'],
      [[good, set(CONSENT, { StringValue: 'ano' })], 'Values.1.StringValue'],
      [[good, set(CONSENT, {})], 'Values.1.BooleanValue'],
      [[good, set(CONSENT, { BooleanValue: null })], 'Values.1.BooleanValue'],
      [[good, set(CONSENT, { BooleanValue: 'true' })], 'Values.1.BooleanValue'],
      [[good, set(CONSENT, { BooleanValue: true, DateValue: 0 })], 'Values.1.DateValue'],
      [[good, set(SIZE, { StringValue: 'XXL' })], 'Values.1.StringValue'],
      [[good, set(SIZE, { StringValue: 's' })], 'Values.1.StringValue'],
      [[good, set(SIZE, { StringValue: ' ' })], 'Values.1.StringValue'],
      [[good, set(SINCE, { DateValue: Number.MAX_SAFE_INTEGER })], 'Values.1.DateValue'],
      [[good, set(SINCE, { DateValue: -Number.MAX_SAFE_INTEGER })], 'Values.1.DateValue'],
      [[set(CARD, { StringValue: 'x'.repeat(2001) })], 'Values.0.StringValue'],
    ] as const) {
      expect(await caller.call('Customer/EditCustomValues', { CustomerId, Values }), JSON.stringify(Values ?? null).slice(0, 120)).toMatchObject({ IsError: true, ErrorParameter: parameter, Items: [] });
    }
    expect(await caller.call('Customer/EditCustomValues', { CustomerId: 999_999, Values: [good] })).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId' });
    expect((await caller.call('Customer/Get', { CustomerId })).Customer).toEqual(before);
  });
});

describe('Booking/EditCustomValues', () => {
  it('sets and deletes a value of one booking, and the event shows it', async () => {
    const caller = await start();
    const { AppointmentId, CustomerId } = await classEvent(caller);
    const edit = async (...Values: object[]) => (await caller.call('Booking/EditCustomValues', { AppointmentId, CustomerId, Values })).Items.map(({ Id, StringValue }) => [Id, StringValue]);
    expect(await edit(set(LOCKER, { StringValue: '14' }))).toEqual([[LOCKER, '14']]);
    const shown = async () => (await caller.call('Event/GetList', DAY)).Events.filter((event) => event.CustomValues.length > 0).map((event) => [event.AppointmentId, event.CustomerId, event.CustomValues.map(({ StringValue }) => StringValue)]);
    expect(await shown()).toEqual([[AppointmentId, CustomerId, ['14']]]);
    expect(await edit(drop(LOCKER))).toEqual([]);
    expect(await shown()).toEqual([]);
  });

  it('takes only what fits the segment, the service and the location of the booking', async () => {
    const caller = await start();
    const { Events } = await caller.call('Event/GetList', DAY);
    const [yoga, other] = [Events.find((event) => event.ServiceName === 'Jóga pro začátečníky'), Events.find((event) => event.SegmentName === 'Lekce' && event.ServiceName !== 'Jóga pro začátečníky')];
    const edit = (event: typeof yoga, value: object) => caller.call('Booking/EditCustomValues', { AppointmentId: event?.AppointmentId, CustomerId: event?.CustomerId, Values: [value] });
    expect((await edit(yoga, set(TOWEL, { BooleanValue: true }))).Items[0]).toMatchObject({ Id: TOWEL, BooleanValue: true });
    for (const [event, value] of [[other, set(TOWEL, { BooleanValue: true })], [yoga, set(PARKING, { StringValue: 'A1' })], [yoga, set(CARD, { StringValue: '1' })]] as const) {
      expect(await edit(event, value)).toMatchObject({ IsError: true, ErrorParameter: 'Values.0.CustomValueDefinitionId' });
    }
    expect(await edit(await eventOf(caller, 'Jana Černá'), set(LOCKER, { StringValue: '1' }))).toMatchObject({ IsError: true, ErrorParameter: 'Values.0.CustomValueDefinitionId' });
  });

  it('refuses a booking that is not there', async () => {
    const caller = await start();
    const { AppointmentId } = await eventOf(caller, 'Jana Černá');
    for (const pair of [{ AppointmentId, CustomerId: 2 }, { AppointmentId: 999_999, CustomerId: 1 }]) {
      expect(await caller.call('Booking/EditCustomValues', { ...pair, Values: [] })).toMatchObject({ IsError: true, ErrorParameter: 'AppointmentId', Items: [] });
    }
  });
});

describe('definitions', () => {
  it('of customers are narrowed by segment; a customer narrows nothing, but has to be there', async () => {
    const caller = await start();
    const ids = async (request: object) => (await caller.call('CustomValue/GetCustomerDefinitions', request)).Definitions.map(({ Id }) => Id);
    expect(await ids({})).toEqual([CONSENT, CARD, SIZE, SINCE]);
    expect(await ids({ SegmentId: EMS })).toEqual([CONSENT]);
    expect(await ids({ SegmentId: CLASSES, CustomerId: await jana(caller) })).toEqual([CARD, SIZE, SINCE]);
    expect(await caller.call('CustomValue/GetCustomerDefinitions', { CustomerId: 999_999 })).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId', Definitions: [] });
    expect(await caller.call('CustomValue/GetCustomerDefinitions', { SegmentId: 99 })).toMatchObject({ IsError: true, ErrorParameter: 'SegmentId' });
  });

  it('of events are narrowed by segment and by what fits an appointment or a booking', async () => {
    const caller = await start();
    const ids = async (request: object) => (await caller.call('CustomValue/GetEventDefinitions', request)).Definitions.map(({ Id }) => Id);
    expect(await ids({})).toEqual([LOCKER, TOWEL, PARKING]);
    expect(await ids({ SegmentId: EMS })).toEqual([]);
    const { Events } = await caller.call('Event/GetList', DAY);
    const yoga = Events.find((event) => event.ServiceName === 'Jóga pro začátečníky');
    const massage = await eventOf(caller, 'Jana Černá');
    expect(await ids({ AppointmentId: yoga?.AppointmentId, CustomerId: yoga?.CustomerId })).toEqual([LOCKER, TOWEL]);
    expect(await ids({ AppointmentId: yoga?.AppointmentId })).toEqual([LOCKER, TOWEL]);
    expect(await ids({ AppointmentId: massage.AppointmentId, CustomerId: massage.CustomerId })).toEqual([]);
    expect(await ids({ AppointmentId: yoga?.AppointmentId, SegmentId: EMS })).toEqual([]);
    expect(await ids({ CustomerId: massage.CustomerId })).toEqual([LOCKER, TOWEL, PARKING]);
    for (const [request, parameter] of [[{ AppointmentId: 999_999 }, 'AppointmentId'], [{ AppointmentId: massage.AppointmentId, CustomerId: 2 }, 'AppointmentId'], [{ CustomerId: 999_999 }, 'CustomerId'], [{ SegmentId: 0 }, 'SegmentId']] as const) {
      expect(await caller.call('CustomValue/GetEventDefinitions', request)).toMatchObject({ IsError: true, ErrorParameter: parameter, Definitions: [] });
    }
  });
});
