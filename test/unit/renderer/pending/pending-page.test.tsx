import { PendingPage } from '@renderer/features/pending';
import { useConnection } from '@renderer/state/connection';
import { rowMoved } from '@renderer/state/keyboard';
import { useNavigation } from '@renderer/state/navigation';
import { usePendingList } from '@renderer/state/pending-list';
import type { ActView } from '@shared/domain/acts/act-view';
import type { PendingBooking } from '@shared/domain/changes';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { ONLINE, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

vi.mock('@renderer/state/keyboard', async (original) => {
  return { ...(await original<object>()), rowMoved: vi.fn() };
});

const HOUR = 3_600_000;
const waiting = (customerId: number, name: string, over: Partial<PendingBooking> = {}): PendingBooking => ({
  appointmentId: customerId, customerId, name, phone: '+420 777 000 001', start: PRACTICE_NOW + customerId * HOUR, end: PRACTICE_NOW + (customerId + 1) * HOUR, date: PRACTICE_DATE, seenAt: PRACTICE_NOW - (10 - customerId) * HOUR, service: 'Massage', resourceName: 'Vilém Brána',
  count: 1, note: null, visits: 0, noShows: 0, lastSeen: null, pending: null, pendingAct: null, ...over,
});
const rows = () => within(screen.getByRole('list', { name: 'Bookings to confirm' })).getAllByRole('button', { expanded: false });
const row = (name: RegExp) => screen.getByRole('button', { name });

beforeEach(async () => {
  await startWindow();
  useConnection.setState(ONLINE);
  usePendingList.setState({ state: 'ready', until: '2027-01-22', readAt: PRACTICE_NOW - HOUR / 2, pending: [waiting(1, 'Iva Hájková', { visits: 4, noShows: 1, lastSeen: PRACTICE_NOW - 48 * HOUR }), waiting(2, 'Nela Dubová'), waiting(3, 'Radek Pospíšil', { noShows: 3, count: 2 })] });
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
    expect(nela).toContain('no visit in the last 14 days');
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

  test('is the landmark Pending, and says how far it is known, how old that is and since when each waits', () => {
    usePendingList.setState({ pending: [waiting(1, 'Iva Hájková'), waiting(2, 'Nela Dubová', { seenAt: null })] });
    render(<PendingPage />);
    const text = screen.getByRole('region', { name: 'Pending' }).textContent.replace(/\u00a0/g, ' ');
    expect(text).toContain('up to 22 Jan, oldest day as of 9:22');
    const [iva, nela] = rows().map(({ textContent }) => textContent.replace(/\u00a0/g, ' '));
    expect(iva).toContain('waiting since 0:52');
    expect(nela).not.toContain('waiting since');
    fireEvent.click(row(/Iva/));
    expect(screen.getByText('Waiting since 0:52, when Pult first saw it.')).toBeTruthy();
  });

  test('a row that another desk has answered gives the focus to the next, and keys are deaf for a moment', () => {
    vi.mocked(rowMoved).mockClear();
    render(<PendingPage />);
    row(/Nela/).focus();
    act(() => usePendingList.setState(({ pending }) => ({ pending: pending.filter(({ customerId }) => customerId !== 2) })));
    expect(document.activeElement?.textContent).toContain('Radek Pospíšil');
    expect(rowMoved).toHaveBeenCalledTimes(1);
    act(() => usePendingList.setState(({ pending }) => ({ pending: pending.filter(({ customerId }) => customerId !== 3) })));
    expect(document.activeElement?.textContent).toContain('Iva Hájková');
    act(() => usePendingList.setState({ pending: [] }));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Pending' }));
  });

  test('a row that goes while the focus is elsewhere takes nothing', () => {
    render(<PendingPage />);
    row(/Nela/).focus();
    row(/Radek/).focus();
    act(() => usePendingList.setState(({ pending }) => ({ pending: pending.filter(({ customerId }) => customerId !== 2) })));
    expect(document.activeElement?.textContent).toContain('Radek Pospíšil');
  });
});

describe('what is not known', () => {
  const known = (over: Partial<ReturnType<typeof usePendingList.getState>>) => usePendingList.setState({ pending: [], until: null, readAt: null, state: 'ready', ...over });

  test('nothing waits only when the days were read', () => {
    known({ until: '2027-01-22', readAt: PRACTICE_NOW });
    render(<PendingPage />);
    expect(screen.getByText('Nothing waits for confirmation.')).toBeTruthy();
  });

  test.each([
    ['is on its way', { state: 'loading' }],
    ['is being read', { state: 'ready' }],
  ] as const)('%s', (_, list) => {
    known(list);
    render(<PendingPage />);
    expect(screen.getByRole('status', { name: 'Loading…' })).toBeTruthy();
    expect(screen.queryByText('Nothing waits for confirmation.')).toBeNull();
  });

  test('an error is said and asked again', async () => {
    known({ state: appError('internal') });
    fakeBridge().answer('change.pending', () => fine({ bookings: [waiting(2, 'Nela Dubová')], until: PRACTICE_DATE, readAt: PRACTICE_NOW }));
    render(<PendingPage />);
    expect(screen.queryByText('Nothing waits for confirmation.')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nela Dubová')).toBeTruthy();
  });

  test.each([
    ['the line', { state: 'offline', reason: 'network.unreachable' }, 'The server cannot be reached. Check the internet connection.'],
    ['a right', { missingRights: ['Event_r'] }, 'Missing rights: Event_r. Ask the account owner.'],
  ] as const)('%s that is missing is named', (_, connection, text) => {
    known({});
    useConnection.setState({ ...ONLINE, ...connection, missingRights: 'missingRights' in connection ? [...connection.missingRights] : [] });
    render(<PendingPage />);
    expect(screen.getByText('What waits for confirmation is not known yet.')).toBeTruthy();
    expect(screen.getByText(text)).toBeTruthy();
  });
});
