import { setTyped } from '@renderer/features/booking-panel/panel-store';
import { useOpenChange } from '@renderer/features/changes/change-store';
import { useNavigation } from '@renderer/state/navigation';
import { useToasts } from '@renderer/state/toasts';
import type { Made } from '@shared/domain/acts/made';
import type { OfferItem } from '@shared/domain/offers';
import type { BlockView, EntitlementsView } from '@shared/domain/views';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { classAt, COURT, doneAct, field, fillPanel, MASSAGE, press, savePanel, sent, startAt, startPanel, toasts, YOGA } from '../../../support/booking-panel';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { bookingDetail, customer, customerDetail, PRACTICE_NOW } from '../../../support/renderer-data';

const SECOND = 1_000;
/** A pass of ten entries for the services 1 and 2. */
const entitlements = (used: number, readAt = PRACTICE_NOW - SECOND): EntitlementsView => ({
  credit: 0, loyaltyPoints: 0, priceLevel: null, makeUps: [], notes: [], readAt,
  passes: [{ id: 1, name: 'Ten', activeFrom: 0, expires: null, suspended: false, shared: null, usages: [1, 2].map((id) => ({ id: 70 + id, serviceId: id, serviceName: null, count: 10, used })) }],
});
const janaHas = (has: EntitlementsView) => fakeBridge().answer('view.customer', () => fine(customerDetail(customer(7, 'Jana Černá'), { entitlements: has })));
const marks = () => fakeBridge().asked('act.attendance');
const payments = () => sent().filter(({ action }) => action === 'Booking/AddPaymentViaPass');
const pass = () => screen.queryByRole<HTMLInputElement>('checkbox', { name: /^Pay with/ });

/** Jana Černá chosen for the item, here now, with `used` of ten entries; the server answers with `made`, and `read` is what comes of it. */
async function here(item: OfferItem, used = 2, made: Partial<Made> = {}, read: Partial<BlockView> | null = {}): Promise<void> {
  await startPanel(item, [item.type === 'Classes' ? classAt(15, 31) : startAt(15)]);
  janaHas(entitlements(used));
  fakeBridge().answer('act.run', ({ action }) => fine(doneAct(action, action.endsWith('/CreateBooking') ? { made: { appointmentId: 55, customerId: 7, status: 'Confirmed', isPaymentRequired: false, isPaymentEnforced: false, ...made } } : {})));
  if (read !== null) fakeBridge().answer('view.booking', () => fine(bookingDetail({ ...read })));
  await fillPanel(item);
  await waitFor(() => expect(fakeBridge().asked('view.customer').length).toBeGreaterThan(0));
  act(() => setTyped({ here: true }));
}

afterEach(() => void vi.useRealTimers());

describe('the pass that is offered', () => {
  test.each<[string, OfferItem, number, number, string | null]>([
    ['one entry for one', MASSAGE, 1, 2, 'Pay with an entry: Ten (leaves 7)'],
    ['as many entries as people', YOGA, 3, 2, 'Pay with 3 entries: Ten (leaves 5)'],
    ['none that does not suffice for all', YOGA, 3, 9, null],
    ['none for a rental, whose segment has the number of a service', COURT, 1, 2, null],
    ['none for what costs nothing', { ...MASSAGE, price: 0 }, 1, 2, null],
  ])('%s', async (_, item, count, used, text) => {
    await here(item, used);
    act(() => setTyped({ count }));
    if (text !== null) await screen.findByText(text);
    expect(pass()?.checked ?? null).toBe(text === null ? null : true);
  });

  test('none beside a voucher, and none is sent then', async () => {
    await here(MASSAGE);
    await screen.findByText(/^Pay with/);
    act(() => setTyped({ voucher: 'DAREK' }));
    expect(pass()).toBeNull();
    await savePanel();
    await waitFor(() => expect(marks()).toHaveLength(1));
    expect([sent().map(({ action }) => action), sent()[0]]).toEqual([['OneToOne/CreateBooking'], expect.objectContaining({ Voucher: 'DAREK' })]);
  });
});

describe('here now', () => {
  test('is marked and paid by what was shown, and what the server really took is said', async () => {
    await here(YOGA);
    act(() => setTyped({ count: 3 }));
    await screen.findByText(/^Pay with 3/);
    fakeBridge().answer('view.customer', () => fine(customerDetail(customer(7, 'Jana Černá'), { entitlements: entitlements(payments().length === 0 ? 2 : 6, PRACTICE_NOW) })));
    await savePanel();
    await waitFor(() => expect(toasts()).toContain('Jana Černá. Entries used: 4. Left: 4.'), { timeout: 5_000 });
    expect([marks(), payments()]).toEqual([[{ appointmentId: 55, customerId: 7, attendance: 'came' }], [{ action: 'Booking/AddPaymentViaPass', AppointmentId: 55, CustomerId: 7, PassUsageId: 72 }]]);
  });

  test('what is read as paid is not paid again', async () => {
    await here(MASSAGE, 2, {}, { payment: { state: 'paid', price: 85_000, remaining: 0, method: null } });
    await savePanel();
    await waitFor(() => expect(marks()).toHaveLength(1));
    expect(payments()).toEqual([]);
  });

  test.each<[string, Partial<Made>, Partial<BlockView>, string]>([
    ['as the server answers', { status: 'ConfirmationRequested' }, {}, 'Booked, pending confirmation: Mon 23 Nov 15:00, Room 1. Jana Černá'],
    ['as it is read, when no answer came', { status: null }, { status: 'ConfirmationRequested' }, 'Booked: Mon 23 Nov 15:00, Room 1. Jana Černá'],
  ])('pending, %s, it is neither marked nor paid; that is said with the way to it', async (_, made, read, said) => {
    await here(MASSAGE, 2, made, read);
    await savePanel();
    await waitFor(() => expect(toasts()).toEqual([said, 'Not confirmed yet, so neither marked as here nor paid: Jana Černá.']));
    expect([marks(), payments()]).toEqual([[], []]);
    act(() => useToasts.getState().toasts[1]?.act?.run());
    expect(useNavigation.getState().drawer).toEqual({ kind: 'booking', appointmentId: 55, customerId: 7 });
  });

  test('that is not read in time is left to the person, who is told', async () => {
    await here(MASSAGE, 2, {}, null);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    press(field('customer'), 'Enter', { ctrlKey: true });
    await act(() => vi.advanceTimersByTimeAsync(21 * SECOND));
    expect(toasts()).toContain('Booked, but neither marked as here nor paid: Jana Černá. Do it on the board.');
    expect([marks(), payments()]).toEqual([[], []]);
  });
});

describe('payment that is enforced', () => {
  const MUST_PAY = 'It must be paid in time, else it is cancelled by itself: Jana Černá, Mon 23 Nov 15:00.';

  test('is said, with the way to the links for the customer', async () => {
    await here(COURT, 2, { isPaymentRequired: true, isPaymentEnforced: true });
    act(() => setTyped({ here: false }));
    await savePanel();
    await waitFor(() => expect(toasts()).toEqual(['Booked: Mon 23 Nov 15:00, Room 1. Jana Černá', MUST_PAY]));
    act(() => useToasts.getState().toasts[1]?.act?.run());
    expect([useOpenChange.getState().open, useNavigation.getState().drawer]).toEqual([{ kind: 'links', appointmentId: 55, customerId: 7 }, { kind: 'booking', appointmentId: 55, customerId: 7 }]);
  });

  test('is over with the pass that pays at once', async () => {
    await here(MASSAGE, 2, { isPaymentRequired: true, isPaymentEnforced: true });
    await savePanel();
    await waitFor(() => expect(payments()).toHaveLength(1));
    await act(async () => undefined);
    expect(toasts()).not.toContain(MUST_PAY);
  });

  test('that is only wanted is a word of the same message', async () => {
    await here(COURT, 2, { isPaymentRequired: true });
    act(() => setTyped({ here: false }));
    await savePanel();
    expect(toasts()).toEqual(['Booked: Mon 23 Nov 15:00, Room 1. Jana Černá. It has to be paid.']);
  });
});
