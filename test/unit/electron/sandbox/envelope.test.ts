import { resolve } from 'node:path';
import { HANDLERS } from '@electron/sandbox/actions';
import type { ActionName, Responses } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../build/contract/model.mjs';
import { readContract, refName } from '../../../../build/contract/model.mjs';
import type { Caller } from './caller';
import { startCaller } from './caller';

const { schemas } = readContract(resolve(import.meta.dirname, '../../../..'));
const ENVELOPE = ['ErrorMessage', 'ErrorMessages', 'ErrorParameter', 'ErrorParameters', 'IsError'];
const span = (from: string, to: string): readonly [number, number] => [Date.parse(from) / 1000, Date.parse(to) / 1000];
const [DAY_START, DAY_END] = span('2026-11-22T23:00:00Z', '2026-11-23T23:00:00Z');
const [LONG_START, LONG_END] = span('2026-10-31T23:00:00Z', '2026-12-23T23:00:00Z');

/** Says where a value differs from its model of openapi.yaml: a field too few, a field too many, an empty list as null. */
function differences(schema: Schema | undefined, value: unknown, path: string): string[] {
  const name = refName(schema);
  const model = name === null ? schema : schemas[name];
  if (model === undefined || value === null) return [];
  if (model.type === 'array') {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item, index) => differences(model.items, item, `${path}[${index}]`));
  }
  if (model.properties === undefined) return [];
  const expected = [...Object.keys(model.properties), ...(model['x-envelope'] === true ? ENVELOPE : [])].sort();
  const given = Object.keys(value as object).sort();
  const fields = value as Readonly<Record<string, unknown>>;
  return [
    ...expected.filter((key) => !given.includes(key)).map((key) => `${path}.${key} is missing`),
    ...given.filter((key) => !expected.includes(key)).map((key) => `${path}.${key} is not in the model`),
    ...Object.entries(model.properties).flatMap(([key, field]) =>
      field.type === 'array' && fields[key] === null ? [`${path}.${key} is null and no list`] : differences(field, fields[key] ?? null, `${path}.${key}`),
    ),
  ];
}

/** Requests of which the demo answers something, by action where the common one would not do. */
async function requestsOf({ call }: Caller): Promise<(action: ActionName) => object> {
  const { Events } = await call('Event/GetList', { StartDate: DAY_START, EndDate: DAY_END });
  const of = (name: string): Partial<(typeof Events)[number]> => Events.find((event) => event.CustomerFullName === name || event.ServiceName === name) ?? Events[0] ?? {};
  const common = {
    AppointmentId: of('Jana Černá').AppointmentId, CustomerId: of('Jana Černá').CustomerId, BookingCode: 'JANA1000', BookingResourceId: 1, BookingServiceId: 1, LocationId: 1, SegmentId: 4,
    CourseId: 1, NoShowStatus: 0, StartDate: DAY_START, EndDate: DAY_END, From: DAY_START, To: DAY_END, Date: DAY_START, DateTo: DAY_END, IntervalStart: LONG_START, IntervalEnd: LONG_END,
    NameSearch: 'a', VoucherCode: 'DAREK-2026', Text: 'x', ExternalId: 'x', ObjectType: 0,
  };
  const monika = (await call('Customer/Search', { NameSearch: 'Monika Tesařová' })).Customers[0]?.Id;
  const own: Partial<Record<ActionName, object>> = {
    'Classes/Get': { AppointmentId: of('Zdravá záda').AppointmentId },
    'Alternates/GetAppointmentAlternates': { AppointmentId: of('Zdravá záda').AppointmentId },
    'Alternates/GetAppointmentsSubscribedByCustomer': { ...common, CustomerId: monika },
    'Course/GetCustomerEvents': { CourseId: 1, CustomerId: of('Jiřina Holá').CustomerId },
    'Customer/CreditTransactions': { ...common, StartDate: LONG_START, EndDate: LONG_END },
    'CustomValue/GetCustomerDefinitions': {},
    'CustomValue/GetEventDefinitions': {},
  };
  return (action) => own[action] ?? common;
}

const ANSWERED = Object.keys(HANDLERS) as ActionName[];
/** What the demo has none of. */
const EMPTY_IN_DEMO = ['Alternates/GetCourseAlternates', 'Alternates/GetCoursesSubscribedByCustomer', 'Customer/WebHook/GetList', 'Event/WebHook/GetList', 'FreeTime/WebHook/GetList'];

describe('every answer carries every field of its model', () => {
  it('in the seed demo, where nearly all of them have something to tell', async () => {
    const caller = await startCaller();
    const request = await requestsOf(caller);
    const [refused, empty]: [string[], string[]] = [[], []];
    for (const action of ANSWERED) {
      const answer = await caller.call(action, request(action));
      expect(differences({ $ref: `#/${ACTIONS[action].response}` }, answer, action), action).toEqual([]);
      if (answer.IsError) refused.push(action);
      else if (Object.entries(answer).some(([key, value]) => !ENVELOPE.includes(key) && Array.isArray(value) && value.length === 0)) empty.push(action);
    }
    expect(refused).toEqual(['ExternalIdentifier/Get']);
    expect(empty.sort()).toEqual(EMPTY_IN_DEMO);
  });

  it('in the seed busy', async () => {
    const caller = await startCaller({ seed: 'busy' });
    const request = await requestsOf(caller);
    for (const action of ANSWERED) {
      expect(differences({ $ref: `#/${ACTIONS[action].response}` }, await caller.call(action, request(action)), action), action).toEqual([]);
    }
  }, 60_000);

  it('in a refusal too, at their defaults', async () => {
    const { call } = await startCaller();
    const refusal = { IsError: true, ErrorMessage: 'Záznam nebyl nalezen.', ErrorMessages: ['Záznam nebyl nalezen.'] };
    const of = (parameter: string) => ({ ...refusal, ErrorParameter: parameter, ErrorParameters: [parameter] });
    expect(await call('Event/Get', { AppointmentId: 0, CustomerId: 0 })).toEqual({ ...of('AppointmentId'), Result: null });
    expect(await call('Customer/Details', { CustomerId: 0 })).toEqual({ ...of('CustomerId'), CustomerDetails: null });
    expect(await call('Customer/CreditTransactions', { CustomerId: 0, StartDate: 0, EndDate: 1 })).toEqual({ ...of('CustomerId'), CurrentCredit: 0, Customer: null, Transactions: [] });
    expect(await call('BookingService/GetForBookingResource', { BookingResourceId: 0 })).toEqual({ ...of('BookingResourceId'), Items: [] });
    expect(await call('WorkingHours/GetForPeriod', { LocationId: 0, IntervalStart: 0, IntervalEnd: 1 })).toEqual({ ...of('LocationId'), BookingResourceId: null, LocationId: null, Items: [] });
  });

  it('in a success with nothing to tell: no error, empty lists', async () => {
    const { call } = await startCaller();
    const calm = { IsError: false, ErrorMessage: null, ErrorMessages: [], ErrorParameter: null, ErrorParameters: [] };
    expect(await call('Event/GetList', { StartDate: 0, EndDate: 1 })).toEqual({ ...calm, Events: [] });
    expect(await call('Event/WebHook/GetList')).toEqual({ ...calm, Items: [] });
    expect(await call('Voucher/IsValid', { VoucherCode: 'NIC' })).toEqual({ ...calm, Exists: false, IsExpired: false, IsUsed: false });
  });

  it.each([
    ['Event/GetListByCustomer', { StartDate: 0, EndDate: 1 }],
    ['Booking/GetBookingsForCustomer', { Date: 0, DateTo: 1 }],
    ['Customer/Get', {}],
    ['Customer/Details', {}],
    ['Course/GetCustomerEvents', { CourseId: 1 }],
    ['Alternates/GetAppointmentsSubscribedByCustomer', { StartDate: 0, EndDate: 1 }],
    ['Alternates/GetCoursesSubscribedByCustomer', { StartDate: 0, EndDate: 1 }],
    ['PassToCustomer/GetPassesForCustomer', {}],
    ['ServiceSubstitution/GetForCustomer', {}],
  ] as const)('%s refuses an unknown customer by name', async (action, request) => {
    const { call } = await startCaller();
    const answer: Responses[typeof action] = await call(action, { ...request, CustomerId: 999_999 });
    expect(answer).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId' });
  });
});
