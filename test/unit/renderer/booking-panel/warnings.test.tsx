import type { BookingLine, CustomerDetail } from '@shared/domain/views';
import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fillPanel, MASSAGE, savePanel, sent, startAt, startPanel } from '../../../support/booking-panel';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { customer, customerDetail, hit, PRACTICE_DATE } from '../../../support/renderer-data';

const { start, end } = startAt(15);
const line = (over: Partial<BookingLine> = {}): BookingLine => ({ appointmentId: 3, customerId: 7, start: start + 1_800_000, end: end + 1_800_000, date: PRACTICE_DATE, service: 'EMS', resourceName: 'Box', status: 'Confirmed', attendance: 'unknown', payment: { state: 'none', price: 0, remaining: 0, method: null }, count: 1, ...over });
const janaHas = (over: Partial<CustomerDetail>) => fakeBridge().answer('view.customer', () => fine(customerDetail(customer(7, 'Jana Černá'), over)));
const warnings = async () => within(await screen.findByRole('list', { name: 'Worth knowing' })).getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\u00a0/g, ' '));
const statistics = { visits: 4, noShows: 1, lastSeen: null, debt: 45_000, missedUnpaid: 0 };

beforeEach(() => startPanel(MASSAGE, [startAt(15)]));

test('debts, no-shows, another booking at that time and look-alikes are said before the booking, which goes out all the same', async () => {
  janaHas({ statistics, bookings: [line()] });
  fakeBridge().answer('search.customers', ({ query }) => fine({ query, hits: [hit(7, 'Jana Černá'), ...(query === 'Jana Č' ? [] : [hit(8, 'Jana Cerna')])], total: 1 }));
  await fillPanel(MASSAGE, 'Jana Č');
  await screen.findByText(/^Possibly the same person/);
  expect(await warnings()).toEqual(['Already booked at that time: 15:30 EMS, Box', 'Owes 450 Kč', 'No-shows: 1 of 5', 'Possibly the same person: Jana Cerna, +420 777 000 008']);
  await savePanel();
  expect(sent()).toMatchObject([{ action: 'OneToOne/CreateBooking', CustomerId: 7 }]);
});

test('a cancelled booking, one that ends as this begins, and a debt that is paid meanwhile are not', async () => {
  janaHas({ statistics: { ...statistics, noShows: 0 }, bookings: [line({ status: 'Canceled' }), line({ start: start - 3_600_000, end: start })] });
  await fillPanel(MASSAGE);
  expect(await warnings()).toEqual(['Owes 450 Kč']);
  janaHas({});
  await act(async () => fakeBridge().emit('details.changed', { bookings: [], appointmentIds: [], customerIds: [7] }));
  expect(screen.queryByRole('list', { name: 'Worth knowing' })).toBeNull();
});
