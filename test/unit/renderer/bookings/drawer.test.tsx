import { Drawer } from '@renderer/features/bookings';
import { useConnection } from '@renderer/state/connection';
import { perform } from '@renderer/state/keyboard';
import { closeDrawer, openDrawer, selectBlock, useNavigation } from '@renderer/state/navigation';
import { closeNewBooking, useNewBooking } from '@renderer/state/new-booking';
import { useSession } from '@renderer/state/session';
import type { BookingDetail, EntitlementsView } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { block, customer, ONLINE, person, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { anActView } from '../../../support/acts';
import { startWindow } from '../../../support/start-window';

const DAY = 86_400_000;
const jana = customer(7, 'Jana Černá', { email: 'jana@example.cz' });

function pass(used: number): EntitlementsView['passes'][number] {
  return { id: 1, name: 'Masáže 10', activeFrom: PRACTICE_NOW - DAY, expires: PRACTICE_NOW + 7 * DAY, suspended: false, shared: null, usages: [{ serviceId: 10, serviceName: 'Massage', count: 10, used }] };
}

function entitlements(over: Partial<EntitlementsView> = {}): EntitlementsView {
  return { credit: 34_000, loyaltyPoints: 0, priceLevel: null, passes: [pass(9)], makeUps: [], notes: [], readAt: PRACTICE_NOW, ...over };
}

function detail(over: Partial<BookingDetail> = {}): BookingDetail {
  return {
    block: block(5, 7, 'Jana Černá', 600),
    date: PRACTICE_DATE,
    customer: jana,
    locationName: 'Letná',
    course: null,
    customerNote: null,
    merchantNote: null,
    customValues: [],
    notes: [],
    person: person(7),
    entitlements: entitlements(),
    readAt: PRACTICE_NOW,
    ...over,
  };
}

const drawer = () => screen.findByRole('complementary', { name: 'Jana Černá' });
const answer = (over: Partial<BookingDetail> = {}): void => fakeBridge().answer('view.booking', () => fine(detail(over)));

async function open(): Promise<void> {
  render(<Drawer />);
  await act(async () => openDrawer({ kind: 'booking', appointmentId: 5, customerId: 7 }, PRACTICE_DATE));
  // Its code is fetched when it is first shown.
  await act(async () => {
    await import('@renderer/features/bookings/booking-drawer');
  });
}

beforeEach(async () => {
  await startWindow();
  fakeBridge().answer('act.attendance', () => fine(anActView()));
});

describe('a booking', () => {
  test('for several says how many came: all of whom it is recorded, until somebody counts', async () => {
    answer({ block: block(5, 7, 'Jana Černá', 600, { count: 4, attendance: 'came' }) });
    await open();
    const group = within(within(await drawer()).getByRole('group', { name: 'How many of them came: Jana Černá' }));
    expect(group.getByText('came 4 of 4')).toBeTruthy();
    expect(group.getByRole<HTMLButtonElement>('button', { name: 'One more: Jana Černá' }).disabled).toBe(true);
    fakeBridge().answer('local.put', () => ({ ok: false, error: appError('acts.diskFull') }));
    fireEvent.click(group.getByRole('button', { name: 'One fewer: Jana Černá' }));
    await waitFor(() => expect(fakeBridge().asked('local.put')).toMatchObject([{ kind: 'groupCame', about: { appointmentId: 5, customerId: 7 }, payload: { came: 3 } }]));
    expect(group.getByText('came 4 of 4')).toBeTruthy();
  });

  test('says when it was read, with its day where that is not today, and asks again each minute', async () => {
    answer({ readAt: PRACTICE_NOW - DAY });
    await open();
    expect(within(await drawer()).getByText(/^as of 22.Nov 9:52$/)).toBeTruthy();
    answer({ readAt: PRACTICE_NOW });
    await act(async () => useSession.setState({ minute: PRACTICE_NOW + 60_000 }));
    expect(await screen.findByText('as of 9:52')).toBeTruthy();
  });

  test('says who, what, when, where and what is to be paid', async () => {
    answer({ customerNote: 'Nižší stůl' });
    await open();
    const text = (await drawer()).textContent.replace(/\u00a0/g, ' ');
    for (const part of ['+420 777 000 007 · jana@example.cz', 'Massage', 'Mon 23 Nov, 10:00–11:00', 'Vilém Brána · Letná', '850 Kč to pay', 'Nižší stůl']) expect(text).toContain(part);
  });

  test('shows the pass that fits, what would be left of it, and that the credit is too small', async () => {
    answer();
    await open();
    const text = (await drawer()).textContent.replace(/\u00a0/g, ' ');
    expect(text).toContain('entries: 1');
    expect(text).toContain('0 will be left');
    expect(text).toContain('does not cover 850 Kč');
    expect(text).toContain('1 entry left');
  });

  test('for a group: an entry for each of them, of the pass that suffices', async () => {
    const small = { ...pass(8), id: 2, name: 'Masáže 5', expires: PRACTICE_NOW + DAY };
    answer({ block: block(5, 7, 'Jana Černá', 600, { count: 4 }), entitlements: entitlements({ passes: [small, pass(4)] }) });
    await open();
    const rows = within(within(await drawer()).getByRole('region', { name: 'Can pay with' })).getAllByRole('listitem');
    expect(rows[0]?.textContent).toContain('too few for 4 people');
    expect(rows[1]?.textContent).toContain('2 will be left');
    expect(rows.map(({ className }) => className.includes('best'))).toEqual([false, true, false]);
  });

  test('credit is topped up in the administration, which its line says', async () => {
    fakeBridge().answer('app.openAdmin', () => fine({ address: '', exact: true, opened: true }));
    answer();
    await open();
    fireEvent.click(within(await drawer()).getByRole('button', { name: 'Top up credit (in Reservanto)' }));
    await waitFor(() => expect(fakeBridge().asked('app.openAdmin')).toEqual([{ page: 'customers' }]));
  });

  test('warns of what is owed from before and of a consent that is missing', async () => {
    answer({ person: person(7, { debt: 30_000, noShows: 2, firstVisit: true }), customValues: [{ definitionId: 1, name: 'Souhlas', value: false, kind: 'boolean', required: true, of: 'customer', options: [], pending: null }] });
    await open();
    const text = (await drawer()).textContent.replace(/\u00a0/g, ' ');
    expect(text).toMatch(/300 Kč/);
    expect(text).toMatch(/Souhlas/);
    expect(text).toContain('no-show 2×');
  });

  test.each([
    ['is on its way', {}, /Reading passes and credit/],
    ['cannot be had offline', { state: 'offline' as const }, /offline/i],
    ['needs a right that is missing', { missingRights: ['Customer_r'] }, /Customer_r/],
  ])('what can be paid with %s: in words', async (_, connection, words) => {
    useConnection.setState({ ...ONLINE, ...connection });
    answer({ entitlements: null });
    await open();
    const found = await drawer();
    expect(within(found).queryByText(words) ?? within(found).queryByRole('status', { name: words })).toBeTruthy();
  });

  test('offers the marks that fit what is recorded', async () => {
    answer({ block: block(5, 7, 'Jana Černá', 600, { attendance: 'came' }) });
    await open();
    const found = within(await drawer());
    expect(found.queryByRole('button', { name: 'Check in' })).toBeNull();
    fireEvent.click(found.getByRole('button', { name: 'Clear attendance' }));
    await waitFor(() => expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 5, customerId: 7, attendance: 'unknown' }]));
  });

  test('has the keys that its buttons show where no sheet stands behind it; another block that is selected has them before', async () => {
    answer();
    await open();
    await drawer();
    act(() => perform({ kind: 'came' }));
    await waitFor(() => expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 5, customerId: 7, attendance: 'came' }]));
    act(() => perform({ kind: 'noShow' }));
    await waitFor(() => expect(fakeBridge().asked('act.attendance')).toHaveLength(2));
    act(() => selectBlock('b:6:8'));
    act(() => perform({ kind: 'noShow' }));
    expect(fakeBridge().asked('act.attendance')).toHaveLength(2);
  });

  test('is read again when it, or its customer, has changed, and not for another', async () => {
    answer();
    await open();
    await drawer();
    act(() => fakeBridge().emit('details.changed', { bookings: [{ appointmentId: 5, customerId: 8 }], appointmentIds: [5], customerIds: [8] }));
    expect(fakeBridge().asked('view.booking')).toHaveLength(1);
    answer({ merchantNote: 'nová poznámka' });
    await act(async () => fakeBridge().emit('details.changed', { bookings: [], appointmentIds: [], customerIds: [7] }));
    expect(await screen.findByText('nová poznámka')).toBeTruthy();
  });

  test('that could not be read says why and is asked for again', async () => {
    fakeBridge().answer('view.booking', () => ({ ok: false, error: appError('store.unavailable') }));
    await open();
    answer();
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect((await drawer()).textContent).toContain('Massage');
  });

  test('that is gone says so', async () => {
    fakeBridge().answer('view.booking', () => ({ ok: false, error: appError('notFound') }));
    await open();
    expect(await screen.findByText(/no longer/)).toBeTruthy();
  });

  test('a late answer about the one before is not shown', async () => {
    const slow = later<BookingDetail>();
    fakeBridge().answer('view.booking', ({ appointmentId }) => (appointmentId === 5 ? slow.promise : fine(detail({ customer: customer(8, 'Karel Černý') }))));
    await open();
    await act(async () => openDrawer({ kind: 'booking', appointmentId: 6, customerId: 8 }, PRACTICE_DATE));
    await act(async () => slow.resolve(fine(detail())));
    expect(await screen.findByRole('complementary', { name: 'Karel Černý' })).toBeTruthy();
    expect(screen.queryByText('jana@example.cz')).toBeNull();
  });

  test('begins a new booking for the same customer', async () => {
    answer();
    await open();
    fireEvent.click(within(await drawer()).getByRole('button', { name: 'New booking for this customer' }));
    expect(useNewBooking.getState().from).toMatchObject({ customerId: 7, resourceId: null });
    act(closeNewBooking);
  });

  test('leads to the card of the customer, and closes', async () => {
    answer();
    await open();
    fireEvent.click(within(await drawer()).getByRole('button', { name: 'Customer card' }));
    expect(useNavigation.getState()).toMatchObject({ page: 'customer', customerId: 7 });
    act(() => openDrawer({ kind: 'booking', appointmentId: 5, customerId: 7 }, PRACTICE_DATE));
    await drawer();
    act(() => closeDrawer());
    expect(screen.queryByRole('complementary')).toBeNull();
  });
});

describe('changes of a booking', () => {
  const names = async () => within(await drawer()).queryAllByRole('button').map((button) => button.textContent);
  const again = (over: Partial<BookingDetail>) => {
    answer(over);
    return act(async () => fakeBridge().emit('details.changed', { bookings: [{ appointmentId: 5, customerId: 7 }], appointmentIds: [5], customerIds: [7] }));
  };
  const ahead = (over: Parameters<typeof block>[4] = {}) => block(5, 7, 'Jana Černá', 840, over);

  test('one that waits is confirmed or rejected, and has no attendance yet', async () => {
    answer({ block: ahead({ status: 'ConfirmationRequested' }) });
    fakeBridge().answer('act.run', () => fine(anActView({ action: 'Booking/Confirm', state: 'held' })));
    await open();
    expect(within(await drawer()).queryByRole('button', { name: 'Check in' })).toBeNull();
    fireEvent.click(within(await drawer()).getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(fakeBridge().asked('act.run')).toEqual([{ action: 'Booking/Confirm', request: '{"AppointmentId":5,"CustomerId":7}', pace: 'held' }]));
    fireEvent.click(within(await drawer()).getByRole('button', { name: 'Reject' }));
    await waitFor(() => expect(fakeBridge().asked('act.run').at(-1)?.action).toBe('Booking/Reject'));
  });

  test.each([['ConfirmationRequested'], ['Confirmed'], ['Canceled']] as const)('%s: a right that is missing is named, once', async (status) => {
    answer({ block: ahead({ status }) });
    await open();
    await drawer();
    act(() => useConnection.setState({ ...ONLINE, missingRights: ['Booking_w'] }));
    expect(within(await drawer()).getAllByText(/Booking_w/)).toHaveLength(1);
  });

  test('what the API cannot move is shown, with the reason and the way into the administration', async () => {
    answer({ block: ahead({ segment: 'Classes' }) });
    await open();
    const move = within(await drawer()).getByRole<HTMLButtonElement>('button', { name: 'Move' });
    expect(move.disabled).toBe(true);
    expect(within(await drawer()).getByText(/Classes cannot be moved here; use Reservanto\./)).toBeTruthy();
    expect(within(await drawer()).getByRole('button', { name: 'Open in Reservanto' })).toBeTruthy();
  });

  test('one that was cancelled offers nothing, and one with a held act cannot be decided again', async () => {
    answer({ block: ahead({ status: 'Canceled' }) });
    await open();
    for (const name of ['Move', 'Cancel booking', 'Check in']) expect(await names()).not.toContain(name);
    await again({ block: ahead({ pending: 'held', pendingAct: 'cancel' }) });
    expect((await drawer()).textContent).toContain('to be cancelled · waiting to be sent');
    expect(within(await drawer()).getByRole<HTMLButtonElement>('button', { name: 'Cancel booking' }).disabled).toBe(true);
  });

  test('what another desk changes meanwhile is said, what this desk does is not', async () => {
    answer({ block: ahead() });
    await open();
    await drawer();
    await again({ block: ahead({ pending: 'held', pendingAct: 'move', start: PRACTICE_NOW + DAY, movedFrom: { start: ahead().start, end: ahead().end, resourceId: 1, serviceId: 10 } }) });
    expect(screen.queryByText(/Changed elsewhere/)).toBeNull();
    await again({ block: ahead() });
    await again({ block: ahead({ start: ahead().start + 3_600_000, end: ahead().end + 3_600_000, status: 'Canceled' }) });
    expect(await screen.findByText('Changed elsewhere meanwhile: time, status.')).toBeTruthy();
  });
});

describe('why a price is what it is', () => {
  const lines = async (over: Partial<BookingDetail>, price: number | null = 85_000) => {
    fakeBridge().answer('offers.catalogue', () => fine({ items: [{ key: 's:10', type: 'OneToOne', id: 10, segmentId: 1, name: 'Massage', segmentName: 'Massages', minutes: 60, price, resourceIds: [1], levels: [{ name: 'Student', price: 76_500 }] }], resources: [], readAt: PRACTICE_NOW }));
    answer(over);
    await open();
    const part = (await drawer()).querySelector('details')!;
    expect(fakeBridge().asked('offers.catalogue')).toEqual([]);
    part.open = true;
    fireEvent(part, new Event('toggle'));
    await waitFor(() => expect(part.querySelectorAll('li').length).toBeGreaterThan(0));
    return [...part.querySelectorAll('li')].map((line) => line.textContent.replace(/\u00a0/g, ' '));
  };
  const paid = (price: number, remaining: number, method: string | null = null) => block(5, 7, 'Jana Černá', 600, { payment: { state: 'part', price, remaining, method } });

  test('base price, price level, what is paid and what is left', async () => {
    expect(await lines({ block: paid(76_500, 30_000), entitlements: entitlements({ priceLevel: 'Student' }) })).toEqual(['base price850 Kč', 'price level Student765 Kč', 'price765 Kč', 'paid465 Kč', 'to pay300 Kč']);
  });

  test('one that was made otherwise is said as such', async () => {
    expect(await lines({ block: paid(50_000, 0, 'Voucher') })).toEqual(['base price850 Kč', 'priced otherwise (why cannot be seen from here)500 Kč', 'paid (Voucher)500 Kč']);
  });

  test('of a service without a price', async () => {
    expect(await lines({ block: paid(50_000, 50_000) }, null)).toEqual(['The base price is not known; Reservanto counts it.', 'price500 Kč', 'to pay500 Kč']);
  });
});
