import { CustomerPage } from '@renderer/features/customers/customer-page';
import { perform } from '@renderer/state/keyboard';
import { goToCustomer, goToPage, openDrawer, useNavigation } from '@renderer/state/navigation';
import { closeNewBooking, openNewBooking, useNewBooking } from '@renderer/state/new-booking';
import type { BookingLine, CustomerDetail } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { customer, customerDetail, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const HOUR = 3_600_000;
const jana = customer(7, 'Jana Černá', { email: 'jana@example.cz', tags: [{ title: 'regular', background: null, foreground: null }] });

function line(appointmentId: number, start: number, over: Partial<BookingLine> = {}): BookingLine {
  const payment = { state: 'paid', price: 85_000, remaining: 0, method: null } as const;
  return { appointmentId, customerId: 7, start, end: start + HOUR, date: PRACTICE_DATE, service: 'Massage', resourceName: 'Vilém Brána', status: 'Confirmed', attendance: 'unknown', payment, count: 1, ...over };
}

beforeEach(async () => {
  await startWindow();
  goToCustomer(7);
});

const answer = (detail: CustomerDetail): void => fakeBridge().answer('view.customer', () => fine(detail));

test('contacts, tags, bookings to come and bookings past, each in its place', async () => {
  answer(customerDetail(jana, { bookings: [line(2, PRACTICE_NOW + HOUR), line(1, PRACTICE_NOW - 48 * HOUR, { attendance: 'noShow' })], statistics: { visits: 4, noShows: 1, lastSeen: PRACTICE_NOW, debt: 30_000, missedUnpaid: 89_000 } }));
  render(<CustomerPage />);
  expect(await screen.findByRole('heading', { level: 1, name: 'Jana Černá' })).toBeTruthy();
  expect(screen.getByText('+420 777 000 007 · jana@example.cz')).toBeTruthy();
  expect(screen.getByText('regular')).toBeTruthy();
  // What nobody came to is not mixed with what is owed for visits, and not left out.
  const facts = [...document.querySelectorAll('dl dt')].map((dt) => `${dt.textContent}: ${dt.nextElementSibling?.textContent.replace(/\u00a0/g, ' ') ?? ''}`);
  expect(facts).toEqual(expect.arrayContaining(['To pay for visits: 300 Kč', 'Unpaid for no-shows: 890 Kč']));
  expect(within(screen.getByRole('region', { name: 'Coming bookings' })).getAllByRole('button')).toHaveLength(1);
  expect(within(screen.getByRole('region', { name: 'Past bookings' })).getByRole('button').textContent.toLowerCase()).toContain('no-show');
});

test('a booking opens its day with the drawer', async () => {
  answer(customerDetail(jana, { bookings: [line(2, PRACTICE_NOW + HOUR, { date: '2026-11-30' })] }));
  render(<CustomerPage />);
  fireEvent.click(within(await screen.findByRole('region', { name: 'Coming bookings' })).getByRole('button'));
  expect(useNavigation.getState()).toMatchObject({ page: 'today', date: '2026-11-30', drawer: { kind: 'booking', appointmentId: 2, customerId: 7 } });
});

test('nothing to show is said, not left blank', async () => {
  answer(customerDetail(jana));
  render(<CustomerPage />);
  await screen.findByRole('heading', { level: 1 });
  for (const name of ['Coming bookings', 'Past bookings']) expect(within(screen.getByRole('region', { name })).getByText(/^No /)).toBeTruthy();
});

test('a customer that is gone is said in words', async () => {
  fakeBridge().answer('view.customer', () => ({ ok: false, error: appError('notFound') }));
  render(<CustomerPage />);
  expect(await screen.findByText(/no longer/)).toBeTruthy();
});

test('a late answer about the customer before is not shown under another’s name', async () => {
  const slow = later<CustomerDetail>();
  fakeBridge().answer('view.customer', ({ customerId }) => (customerId === 7 ? slow.promise : fine(customerDetail(customer(8, 'Karel Černý')))));
  render(<CustomerPage />);
  act(() => goToCustomer(8));
  await screen.findByRole('heading', { name: 'Karel Černý' });
  await act(async () => slow.resolve(fine(customerDetail(jana))));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Karel Černý');
});

test('a change of this customer reads again, another’s does not', async () => {
  answer(customerDetail(jana));
  render(<CustomerPage />);
  await screen.findByRole('heading', { level: 1 });
  act(() => fakeBridge().emit('details.changed', { bookings: [], appointmentIds: [], customerIds: [8] }));
  expect(fakeBridge().asked('view.customer')).toHaveLength(1);
  answer(customerDetail({ ...jana, name: 'Jana Nová' }));
  act(() => fakeBridge().emit('details.changed', { bookings: [], appointmentIds: [], customerIds: [7] }));
  expect(await screen.findByRole('heading', { name: 'Jana Nová' })).toBeTruthy();
});

test('the way back leads to where the card was opened: the drawer of the day, or the list', async () => {
  answer(customerDetail(jana));
  act(() => openDrawer({ kind: 'booking', appointmentId: 5, customerId: 7 }, PRACTICE_DATE));
  act(() => goToCustomer(7));
  render(<CustomerPage />);
  fireEvent.click(screen.getByRole('button', { name: 'Back to the day' }));
  expect(useNavigation.getState()).toMatchObject({ page: 'today', date: PRACTICE_DATE, drawer: { kind: 'booking', appointmentId: 5 }, selected: 'b:5:7' });
  act(() => goToPage('customers'));
  act(() => goToCustomer(7));
  fireEvent.click(screen.getByRole('button', { name: 'Back to customers' }));
  expect(useNavigation.getState()).toMatchObject({ page: 'customers', drawer: null });
});

test('a new booking begins with the customer, by the button and by its key', async () => {
  answer(customerDetail(jana));
  render(<CustomerPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'New booking for this customer' }));
  expect(useNewBooking.getState().from).toMatchObject({ customerId: 7 });
  act(closeNewBooking);
  act(() => perform({ kind: 'newBooking' }));
  expect(useNewBooking.getState().from).toMatchObject({ customerId: 7 });
});

test('the key puts nobody else into a panel that is open', async () => {
  answer(customerDetail(jana));
  render(<CustomerPage />);
  await screen.findByRole('heading', { level: 1 });
  act(() => openNewBooking({ customerId: 9 }));
  act(() => perform({ kind: 'newBooking' }));
  expect(useNewBooking.getState().from).toMatchObject({ customerId: 9 });
  act(closeNewBooking);
});
