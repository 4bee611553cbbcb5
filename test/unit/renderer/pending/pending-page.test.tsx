import { PendingPage } from '@renderer/features/pending';
import { useConnection } from '@renderer/state/connection';
import { useNavigation } from '@renderer/state/navigation';
import { usePendingList } from '@renderer/state/pending-list';
import type { ActView } from '@shared/domain/acts/act-view';
import type { PendingBooking } from '@shared/domain/changes';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { ONLINE, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const HOUR = 3_600_000;
const waiting = (customerId: number, name: string, over: Partial<PendingBooking> = {}): PendingBooking => ({
  appointmentId: customerId, customerId, name, phone: '+420 777 000 001', start: PRACTICE_NOW + customerId * HOUR, end: PRACTICE_NOW + (customerId + 1) * HOUR, date: PRACTICE_DATE, service: 'Massage', resourceName: 'Vilém Brána',
  count: 1, note: null, visits: 0, noShows: 0, lastSeen: null, pending: null, pendingAct: null, ...over,
});
const rows = () => within(screen.getByRole('list', { name: 'Bookings to confirm' })).getAllByRole('button', { expanded: false });
const row = (name: RegExp) => screen.getByRole('button', { name });

beforeEach(async () => {
  await startWindow();
  useConnection.setState(ONLINE);
  usePendingList.setState({ pending: [waiting(1, 'Iva Hájková', { visits: 4, noShows: 1, lastSeen: PRACTICE_NOW - 48 * HOUR }), waiting(2, 'Nela Dubová'), waiting(3, 'Radek Pospíšil', { noShows: 3, count: 2 })] });
  fakeBridge().answer('act.run', ({ action, request }) => {
    const { AppointmentId: appointmentId, CustomerId: customerId } = JSON.parse(request) as { AppointmentId: number; CustomerId: number };
    const held = anActView({ id: `h${customerId}`, order: customerId, action, state: 'held', notBefore: PRACTICE_NOW + 8_000, booking: { appointmentId, customerId } });
    fakeBridge().emit('acts.changed', [held]);
    return fine(held);
  });
});

describe('what waits for a confirmation', () => {
  test('is listed with each person’s history', () => {
    render(<PendingPage />);
    expect(screen.getByText('Waiting: 3')).toBeTruthy();
    const [iva, nela, radek] = rows().map(({ textContent }) => textContent.replace(/\u00a0/g, ' '));
    for (const part of ['Mon 23 Nov 10:52–11:52', 'Iva Hájková', 'Massage · Vilém Brána', 'no-shows: 1', 'visits: 4 · last seen 21 Nov']) expect(iva).toContain(part);
    expect(nela).toContain('no visit yet');
    expect(radek).toContain('people: 2');
  });

  test('is answered only once it is opened, is held, and the focus goes on to the next', async () => {
    render(<PendingPage />);
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
    fireEvent.click(row(/Iva/));
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Nela Dubová'));
    expect(row(/Iva/).textContent).toContain('to be confirmed · waiting to be sent');
    fireEvent.click(row(/Nela/));
    fireEvent.click(screen.getByRole('button', { name: 'Reject' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Radek Pospíšil'));
    expect(fakeBridge().asked('act.run')).toEqual([
      { action: 'Booking/Confirm', request: '{"AppointmentId":1,"CustomerId":1}', pace: 'held' },
      { action: 'Booking/Reject', request: '{"AppointmentId":2,"CustomerId":2}', pace: 'held' },
    ]);
  });

  test('is not answered twice', async () => {
    render(<PendingPage />);
    fireEvent.click(row(/Iva/));
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(row(/Iva/).getAttribute('aria-expanded')).toBe('false'));
    fireEvent.click(row(/Iva/));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Confirm' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Reject' }).disabled).toBe(true);
  });

  test('a row that was opened before the answer came stays open', async () => {
    const held = anActView({ id: 'h1', order: 1, action: 'Booking/Confirm', state: 'held', notBefore: PRACTICE_NOW + 8_000, booking: { appointmentId: 1, customerId: 1 } });
    const answer = later<ActView>();
    fakeBridge().answer('act.run', () => answer.promise);
    render(<PendingPage />);
    fireEvent.click(row(/Iva/));
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    fireEvent.click(row(/Nela/));
    await act(async () => answer.resolve(fine(held)));
    expect(row(/Nela/).getAttribute('aria-expanded')).toBe('true');
  });

  test('is walked by the arrows', () => {
    render(<PendingPage />);
    row(/Iva/).focus();
    fireEvent.keyDown(row(/Iva/), { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('Nela');
    fireEvent.keyDown(row(/Nela/), { key: 'ArrowUp' });
    fireEvent.keyDown(row(/Iva/), { key: 'ArrowUp' });
    expect(document.activeElement?.textContent).toContain('Iva');
  });

  test('leads to the booking on its day', () => {
    render(<PendingPage />);
    fireEvent.click(row(/Radek/));
    fireEvent.click(screen.getByRole('button', { name: 'Open booking' }));
    expect(useNavigation.getState()).toMatchObject({ page: 'today', date: PRACTICE_DATE, drawer: { kind: 'booking', appointmentId: 3, customerId: 3 } });
  });

  test('needs the right to write', () => {
    useConnection.setState({ missingRights: ['Booking_w'] });
    render(<PendingPage />);
    fireEvent.click(row(/Iva/));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Confirm' }).disabled).toBe(true);
    expect(screen.getByText(/Booking_w/)).toBeTruthy();
  });

  test.each([[PRACTICE_NOW, 'Nothing waits for confirmation.'], [null, 'What waits for confirmation is not known yet.']])('nothing, read at %s', (readAt, text) => {
    usePendingList.setState({ pending: [] });
    useConnection.setState({ readAt });
    render(<PendingPage />);
    expect(screen.getByText(text)).toBeTruthy();
  });
});
