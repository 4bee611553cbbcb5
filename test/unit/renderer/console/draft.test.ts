import type { Draft, Drafts } from '@renderer/features/console/draft';
import { buildRequest, draftOf, fieldsOf, hasSecret, shownRequest } from '@renderer/features/console/draft';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The draft of a field of a model, touched in one place. */
function touched(model: string, name: string, change: Partial<Draft>): Draft {
  const field = fieldsOf(model).find((found) => found.name === name);
  if (field === undefined) throw new Error(`${model} has no ${name}`);
  return { ...draftOf({}, field), sending: 'value', ...change };
}

const built = (model: string, drafts: Drafts) => buildRequest(model, drafts);

describe('a field that need not be sent', () => {
  const cancel = { AppointmentId: touched('CancelBookingRequest', 'AppointmentId', { text: '11' }), CustomerId: touched('CancelBookingRequest', 'CustomerId', { text: '22' }) };

  it.each([
    ['absent', { sending: 'absent', checked: true }, { AppointmentId: 11, CustomerId: 22 }],
    ['true', { checked: true }, { AppointmentId: 11, CustomerId: 22, EnableCancelWholeCourse: true }],
    ['false', { checked: false }, { AppointmentId: 11, CustomerId: 22, EnableCancelWholeCourse: false }],
  ] as const)('is %s', (_, change, request) => {
    expect(built('CancelBookingRequest', { ...cancel, EnableCancelWholeCourse: touched('CancelBookingRequest', 'EnableCancelWholeCourse', change) })).toEqual({ request, problems: [] });
  });

  it('is null, and null is not the same as an empty text', () => {
    expect(built('EchoRequest', { Text: touched('EchoRequest', 'Text', { sending: 'null', text: 'x' }) }).request).toEqual({ Text: null });
    expect(built('EchoRequest', { Text: touched('EchoRequest', 'Text', { text: '' }) }).request).toEqual({ Text: '' });
    expect(built('EchoRequest', {}).request).toEqual({});
  });
});

describe('numbers', () => {
  const model = 'BookingSetNoShowStateRequest';
  it.each([
    ['AppointmentId', ' 42 ', 42, null],
    ['AppointmentId', '-2147483648', -2_147_483_648, null],
    ['AppointmentId', '2147483648', null, 'range'],
    ['AppointmentId', '1.5', null, 'notInteger'],
    ['AppointmentId', '1e3', null, 'notInteger'],
    ['AppointmentId', '0x10', null, 'notInteger'],
    ['AppointmentId', '', null, 'empty'],
    ['AppointmentId', '   ', null, 'empty'],
    ['NoShowStatus', '255', 255, null],
    ['NoShowStatus', '256', null, 'range'],
  ])('%s from "%s"', (name, text, value, problem) => {
    const { request, problems } = built(model, { [name]: touched(model, name, { text }) });
    expect(request[name] ?? null).toBe(value);
    expect(problems.find(({ path }) => path === name)?.kind ?? null).toBe(problem);
  });

  it.each([
    ['12,50', 12.5],
    ['-3', -3],
    ['.5', null],
    ['1 000', null],
    ['Infinity', null],
  ])('an amount from "%s"', (text, value) => {
    const { request } = built('TryUseCreditRequest', { CreditForSubtract: touched('TryUseCreditRequest', 'CreditForSubtract', { text }) });
    expect(request['CreditForSubtract'] ?? null).toBe(value);
  });

  it('beyond the exact ones are out of range, for times too', () => {
    const { problems } = built('EventListRequest', { StartDate: touched('EventListRequest', 'StartDate', { text: '9007199254740993' }) });
    expect(problems).toContainEqual({ path: 'StartDate', kind: 'range' });
  });
});

describe('lists', () => {
  const model = 'AddBookingPaymentViaServiceSubstitutionRequest';
  it.each([
    ['', []],
    ['1', [1]],
    ['1, 2;3\n4', [1, 2, 3, 4]],
  ])('of numbers from "%s"', (text, value) => {
    expect(built(model, { SubstitutionIds: touched(model, 'SubstitutionIds', { text }) }).request['SubstitutionIds']).toEqual(value);
  });

  it('of numbers with one that is none has one problem', () => {
    const { problems } = built(model, { SubstitutionIds: touched(model, 'SubstitutionIds', { text: '1, x, y' }) });
    expect(problems.filter(({ path }) => path === 'SubstitutionIds')).toEqual([{ path: 'SubstitutionIds', kind: 'notInteger' }]);
  });

  it('of objects, each with what it was given', () => {
    const amount = touched('PaymentApiModel', 'Amount', { text: '100' });
    const { request, problems } = built('PassToCustomerAddRequest', { Payments: touched('PassToCustomerAddRequest', 'Payments', { items: [{ Amount: amount }, {}] }) });
    expect(request['Payments']).toEqual([{ Amount: 100 }, {}]);
    expect(problems.map(({ path }) => path)).toEqual(['CustomerId', 'PassId']);
  });

  it('of objects name the place of a problem as the server would', () => {
    const wrong = touched('PaymentApiModel', 'Amount', { text: 'x' });
    const { problems } = built('PassToCustomerAddRequest', { Payments: touched('PassToCustomerAddRequest', 'Payments', { items: [{}, { Amount: wrong }] }) });
    expect(problems).toContainEqual({ path: 'Payments.1.Amount', kind: 'notNumber' });
  });

  it('of days in the order of the contract, however they were ticked', () => {
    const days = touched('RepetitionCreateRequest', 'Days', { chosen: ['Friday', 'Monday'] });
    const { request } = built('CreateFreeTimeRequest', { Repetition: touched('CreateFreeTimeRequest', 'Repetition', { fields: { Days: days } }) });
    expect(request['Repetition']).toEqual({ Days: ['Monday', 'Friday'] });
  });
});

it('any text goes through as it was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { request, problems } = built('EchoRequest', { Text: touched('EchoRequest', 'Text', { text }) });
      return problems.length === 0 && (JSON.parse(JSON.stringify(request)) as { Text: string }).Text === text;
    }),
  );
});

describe('secrets', () => {
  it('are masked where the request is shown, and the token is in no request of the window', () => {
    const login = { UserName: touched('CustomerLoginRequest', 'UserName', { text: 'jana' }), Password: touched('CustomerLoginRequest', 'Password', { text: 'hunter2' }) };
    const { request } = built('CustomerLoginRequest', login);
    expect(request['Password']).toBe('hunter2');
    expect(JSON.parse(shownRequest('CustomerLoginRequest', request, '•'))).toEqual({ UserName: 'jana', Password: '•' });
    expect(built('ShortTimeTokenRequest', { LongTimeToken: touched('ShortTimeTokenRequest', 'LongTimeToken', { text: 'x' }) }).request).toEqual({});
    expect(shownRequest('ShortTimeTokenRequest', {}, '•')).toContain('"LongTimeToken": "•"');
    expect([hasSecret('CustomerLoginRequest'), hasSecret('ShortTimeTokenRequest'), hasSecret('EchoRequest'), hasSecret(null)]).toEqual([true, true, false, false]);
  });
});
