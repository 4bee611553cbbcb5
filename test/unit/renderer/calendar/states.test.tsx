import { CalendarPage } from '@renderer/features/calendar';
import type { CalendarView } from '@renderer/state/calendar';
import { useCalendar } from '@renderer/state/calendar';
import { useNavigation } from '@renderer/state/navigation';
import type { ConnectionView } from '@shared/domain/connection';
import { appError } from '@shared/errors/app-error';
import type { IGetRowsParams } from 'ag-grid-community';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { ONLINE } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';
import { agendaPage, agendaRow, month, week } from './calendar-data';

// The grid itself is proved in a real window: happy-dom lays nothing out. Here it asks for its first page, and again when it is told to.
vi.mock('ag-grid-react', () => ({
  AgGridReact: function Grid({ datasource, onGridReady }: { datasource: { getRows: (wanted: Partial<IGetRowsParams>) => void }; onGridReady: (event: unknown) => void }) {
    useEffect(() => {
      const ask = (): void => datasource.getRows({ startRow: 0, endRow: 100, sortModel: [], successCallback: () => undefined, failCallback: () => undefined });
      onGridReady({ api: { refreshInfiniteCache: ask, refreshCells: () => undefined } });
      ask();
    }, []);
    return null;
  },
}));

async function show(view: CalendarView, connection: Partial<ConnectionView>): Promise<void> {
  await startWindow({ connection: { ...ONLINE, ...connection } });
  useNavigation.setState({ page: 'calendar' });
  useCalendar.setState({ view });
  const never = { bookings: null, classes: null, hours: null };
  fakeBridge().answer('calendar.week', ({ date }) => fine(week({}, { from: date, days: week({}).days.map((one) => ({ ...one, ages: never })) })));
  fakeBridge().answer('calendar.month', ({ from, to }) => {
    const read = month(from, to);
    return fine({ ...read, days: read.days.map((one) => ({ ...one, readAt: null })) });
  });
  fakeBridge().answer('calendar.agenda', () => fine(agendaPage([], { oldest: null, unread: 7 })));
  // Its code is fetched when it is first shown.
  await import('@renderer/features/calendar/agenda/agenda-part');
  await act(async () => void render(<CalendarPage />));
}

const TITLES = { week: 'This week has not been read yet.', month: 'This month has not been read yet.', agenda: 'These days have not been read yet.' };

describe.each(['week', 'month', 'agenda'] as const)('a %s that was never read', (view) => {
  test('says offline what keeps it away, and is asked for again', async () => {
    await show(view, { state: 'offline', reason: 'network.unreachable' });
    expect(await screen.findByText(TITLES[view])).toBeTruthy();
    expect(screen.getByText('The server cannot be reached. Check the internet connection.')).toBeTruthy();
    fakeBridge().answer('sync.refresh', () => fine(null));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(fakeBridge().asked('sync.refresh')).toHaveLength(1);
  });

  test('names the right that is missing', async () => {
    await show(view, { missingRights: ['Booking_r'] });
    expect(await screen.findByText('Missing rights: Booking_r. Ask the account owner.')).toBeTruthy();
  });

  test('says that the token was refused', async () => {
    await show(view, { state: 'refused' });
    expect(await screen.findByText('Sign-in was refused. Ask the account owner for a new token.')).toBeTruthy();
  });

  test('that could not be asked for says so and is asked for again', async () => {
    await show(view, {});
    fakeBridge().answer(`calendar.${view}`, () => ({ ok: false, error: appError('store.unavailable') }));
    act(() => fakeBridge().emit('days.read', { from: '2000-01-01', to: '2100-01-01' }));
    const before = fakeBridge().asked(`calendar.${view}`).length;
    await waitFor(() => fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
    await waitFor(() => expect(fakeBridge().asked(`calendar.${view}`).length).toBeGreaterThan(before + 1));
  });
});

test('a page of the agenda that does not come is said, and asked for again', async () => {
  await show('agenda', {});
  let fails = true;
  fakeBridge().answer('calendar.agenda', ({ endRow }) => (endRow > 0 && fails ? { ok: false, error: appError('store.unavailable') } : fine(agendaPage([agendaRow(5, 'Jana Černá')]))));
  act(() => fakeBridge().emit('days.read', { from: '2000-01-01', to: '2100-01-01' }));
  expect(await screen.findByText('A part of the list could not be read.')).toBeTruthy();
  fails = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByText('A part of the list could not be read.')).toBeNull());
});
