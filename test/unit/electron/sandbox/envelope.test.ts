import type { ActionName, Responses } from '@shared/reservanto/generated/actions';
import { describe, expect, it } from 'vitest';
import { startCaller } from './caller';

/** Answers to the letter; that every answer carries every field of its model is held by the contract tests, for all 101 actions. */
describe('an answer carries every field of its model', () => {
  it('in a refusal at their defaults', async () => {
    const { call } = await startCaller();
    const refusal = { IsError: true, ErrorMessage: 'Záznam nebyl nalezen.', ErrorMessages: ['Záznam nebyl nalezen.'] };
    const of = (parameter: string) => ({ ...refusal, ErrorParameter: parameter, ErrorParameters: [parameter] });
    expect(await call('Event/Get', { AppointmentId: 0, CustomerId: 0 })).toEqual({ ...of('AppointmentId'), Result: null });
    expect(await call('Customer/Details', { CustomerId: 0 })).toEqual({ ...of('CustomerId'), CustomerDetails: null });
    expect(await call('Customer/CreditTransactions', { CustomerId: 0, StartDate: 0, EndDate: 1 })).toEqual({ ...of('CustomerId'), CurrentCredit: 0, Customer: null, Transactions: [] });
    expect(await call('BookingService/GetForBookingResource', { BookingResourceId: 0 })).toEqual({ ...of('BookingResourceId'), Items: [] });
    expect(await call('WorkingHours/GetForPeriod', { LocationId: 0, IntervalStart: 0, IntervalEnd: 1 })).toEqual({ ...of('LocationId'), BookingResourceId: null, LocationId: null, Items: [] });
    expect(await call('FreeTime/Delete', { FreeTimeId: 0 })).toEqual({ ...of('FreeTimeId'), Ok: false });
    expect(await call('Booking/GetCancelLink', { AppointmentId: 0, CustomerId: 0 })).toEqual({ ...of('AppointmentId'), Url: null, ExpiresAt: null });
    expect(await call('RentalLike/GetAvailability', { BookingResourceIds: [0], IntervalStart: 0, IntervalEnd: 1 })).toEqual({ ...of('BookingResourceIds'), Availability: {} });
  });

  it('in a success with nothing to tell: no error, empty lists', async () => {
    const { call } = await startCaller();
    const calm = { IsError: false, ErrorMessage: null, ErrorMessages: [], ErrorParameter: null, ErrorParameters: [] };
    expect(await call('Event/GetList', { StartDate: 0, EndDate: 1 })).toEqual({ ...calm, Events: [] });
    expect(await call('Event/WebHook/GetList')).toEqual({ ...calm, Items: [] });
    expect(await call('Voucher/IsValid', { VoucherCode: 'NIC' })).toEqual({ ...calm, Exists: false, IsExpired: false, IsUsed: false });
    expect(await call('OneToOne/GetAvailableStarts', { BookingResourceId: 1, BookingServiceId: 1, IntervalStart: 0, IntervalEnd: 1 })).toEqual({ ...calm, Starts: [] });
  });
});

const SECOND = { StartDate: 0, EndDate: 1 };

describe('an unknown customer is refused by name', () => {
  it.each<readonly [ActionName, object]>([
    ['Event/GetListByCustomer', SECOND],
    ['Booking/GetBookingsForCustomer', { Date: 0, DateTo: 1 }],
    ['Customer/Get', {}],
    ['Customer/Details', {}],
    ['Customer/Edit', { FirstName: 'Jana' }],
    ['Customer/EditCustomValues', { Values: [] }],
    ['Customer/Note', { Text: 'x' }],
    ['Customer/CreateAccount', {}],
    ['Customer/CreateAccountWithPassword', { Password: 'dlouhé heslo' }],
    ['Customer/DeleteAccount', {}],
    ['Customer/CreditTransactions', SECOND],
    ['Customer/TryUseCredit', { CreditForSubtract: 1 }],
    ['Customer/TryUsePass', { BookingServiceId: 1 }],
    ['Customer/TryReturnPassUsage', { PassUsageId: 100 }],
    ['Course/GetCustomerEvents', { CourseId: 1 }],
    ['Alternates/GetAppointmentsSubscribedByCustomer', SECOND],
    ['Alternates/GetCoursesSubscribedByCustomer', SECOND],
    ['Alternates/AddToCourse', { CourseId: 1 }],
    ['CustomValue/GetCustomerDefinitions', {}],
    ['PassToCustomer/AddPass', { PassId: 1 }],
    ['PassToCustomer/GetPassesForCustomer', {}],
    ['ServiceSubstitution/GetForCustomer', {}],
    ['OneToOne/CreateBooking', { BookingResourceId: 1, BookingServiceId: 1, BookingStart: 0 }],
    ['EmsLike/CreateBooking', { BookingResourceId: 4, BookingServiceId: 4, BookingStart: 0 }],
    ['RentalLike/CreateBooking', { BookingResourceId: 7, BookingStart: 0, BookingEnd: 3600 }],
  ])('%s', async (action, request) => {
    const { call } = await startCaller();
    const answer: Responses[typeof action] = await call(action, { ...request, CustomerId: 999_999 });
    expect(answer).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId' });
  });
});
