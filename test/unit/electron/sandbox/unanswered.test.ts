import { HANDLERS, UNANSWERED_ACTIONS } from '@electron/sandbox/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { expect, it } from 'vitest';
import { startCaller } from './caller';

/** What the sandbox cannot do yet; an action that learns to answer leaves this list. */
const NOT_YET = [
  'Alternates/AddToAppointment', 'Alternates/AddToCourse', 'Alternates/RemoveFromAppointment', 'Alternates/RemoveFromCourse',
  'Booking/AddPaymentViaCredit', 'Booking/AddPaymentViaPass', 'Booking/AddPaymentViaServiceSubstitution', 'Booking/Cancel', 'Booking/Confirm',
  'Booking/EditCustomValues', 'Booking/GetCancelLink', 'Booking/GetPaymentLink', 'Booking/Reject',
  'BookingResource/GetAvailability', 'Classes/CreateBooking',
  'Customer/Create', 'Customer/CreateAccount', 'Customer/CreateAccountWithPassword', 'Customer/DeleteAccount', 'Customer/Edit',
  'Customer/EditCustomValues', 'Customer/Login', 'Customer/Note', 'Customer/TryReturnPassUsage', 'Customer/TryUseCredit', 'Customer/TryUsePass',
  'Customer/WebHook/Create', 'Customer/WebHook/Delete', 'EmsLike/CreateBooking', 'EmsLike/UpdateBooking', 'Event/WebHook/Create', 'Event/WebHook/Delete',
  'ExternalIdentifier/Add', 'ExternalIdentifier/Delete', 'ExternalIdentifier/Edit', 'FreeTime/Create', 'FreeTime/Delete', 'FreeTime/Get',
  'FreeTime/WebHook/Create', 'FreeTime/WebHook/Delete', 'OneToOne/CreateBooking', 'OneToOne/GetAvailableStarts', 'OneToOne/GetAvailableStartsForLocation',
  'OneToOne/MoveBooking', 'PassToCustomer/AddIntermission', 'PassToCustomer/AddPass', 'RentalLike/CreateBooking', 'RentalLike/GetAvailability',
  'Voucher/PayForBooking', 'Voucher/RefundBookingPayment',
] as const;

it('knows what it cannot do yet', () => {
  expect([...UNANSWERED_ACTIONS].sort()).toEqual([...NOT_YET].sort());
  expect(Object.keys(HANDLERS).length + UNANSWERED_ACTIONS.length + 1).toBe(Object.keys(ACTIONS).length);
});

it('says so with 200 and a refusal, whatever the body is', async () => {
  const { raw, token } = await startCaller();
  for (const action of NOT_YET) {
    for (const body of ['{}', '{"AppointmentId":"x"}', '[]', '{']) {
      const answer = await raw(ACTIONS[action].path, { token, body });
      expect(answer.status, action).toBe(200);
      expect(await answer.json(), action).toMatchObject({
        IsError: true,
        ErrorMessage: 'Tuto akci cvičný server zatím neumí (not implemented in this sandbox yet).',
        ErrorParameter: null,
      });
    }
  }
});

it('asks for the token and the right first', async () => {
  const { raw, token } = await startCaller({ rights: ['Event_r'] });
  expect((await raw('/v1/Booking/Cancel')).status).toBe(401);
  expect((await raw('/v1/Booking/Cancel', { token })).status).toBe(403);
});
