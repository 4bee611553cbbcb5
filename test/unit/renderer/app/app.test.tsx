import { App } from '@renderer/app/app';
import { useConnection } from '@renderer/state/connection';
import { useDay } from '@renderer/features/today/day-store';
import { goToCustomer, goToDay, openDrawer, useNavigation } from '@renderer/state/navigation';
import { closeNewBooking, useNewBooking } from '@renderer/state/new-booking';
import { useSession } from '@renderer/state/session';
import type { ConnectionView } from '@shared/domain/connection';
import { appError } from '@shared/errors/app-error';
import { act, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { block, BUSINESS, customer, customerDetail, day, ONLINE, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const jana = block(5, 7, 'Jana Černá', 600);

function press(key: string, code = key, target: Element = document.activeElement ?? document.body): void {
  fireEvent.keyDown(target, { key, code });
}

async function showApp(): Promise<void> {
  await act(async () => void render(<App />));
}

beforeEach(async () => {
  useDay.setState({ model: null, error: null });
  closeNewBooking();
  await startWindow();
  fakeBridge().answer('view.day', ({ date }) => fine(day(date === PRACTICE_DATE ? [jana] : [], { date })));
  fakeBridge().answer('sync.refresh', () => fine(null));
  fakeBridge().answer('view.customers', () => fine({ rows: [], total: 0, readAt: null }));
  fakeBridge().answer('view.customer', ({ customerId }) => fine(customerDetail(customer(customerId, 'Jana Černá'))));
  fakeBridge().answer('app.reportProblem', () => fine(null));
});

afterEach(() => void vi.restoreAllMocks());

describe('the shell', () => {
  test('names its parts for assistive technology', async () => {
    await showApp();
    for (const name of ['Board', 'Day grid']) expect(screen.getByRole('region', { name })).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'Main menu' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Search' })).toBeTruthy();
    expect(screen.getByRole('status', { name: 'Connection' })).toBeTruthy();
  });

  test('practice is unmistakable: badge and clock by name', async () => {
    await showApp();
    expect(screen.getByText('PRACTICE')).toBeTruthy();
    expect(screen.getByText(/practice time 0?9:52/)).toBeTruthy();
  });

  test('a real business shows its name and no practice', async () => {
    useSession.setState({ business: { ...BUSINESS, practice: false, name: 'Masáže Brno' } });
    await showApp();
    expect(screen.getByText('Masáže Brno')).toBeTruthy();
    expect(screen.queryByText('PRACTICE')).toBeNull();
  });

  test('the rail opens pages and marks the one that is open', async () => {
    await showApp();
    const rail = within(screen.getByRole('navigation'));
    fireEvent.click(rail.getByRole('button', { name: 'Settings' }));
    expect(await screen.findByRole('region', { name: 'Settings' })).toBeTruthy();
    expect(rail.getByRole('button', { name: 'Settings' }).getAttribute('aria-current')).toBe('page');
    fireEvent.click(rail.getByRole('button', { name: 'Pending' }));
    expect(await screen.findByRole('region', { name: 'Pending' })).toBeTruthy();
    fireEvent.click(rail.getByRole('button', { name: 'Customers' }));
    expect(await screen.findByRole('region', { name: 'Customers' })).toBeTruthy();
    act(() => goToCustomer(7));
    expect(rail.getByRole('button', { name: 'Customers' }).getAttribute('aria-current')).toBe('page');
  });

  test('no business: the door and nothing of the shell', async () => {
    useSession.setState({ business: null });
    await showApp();
    expect(screen.getByRole('button', { name: 'Open practice' })).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('the location', () => {
  test('is asked for only when there are several, and is kept as a preference', async () => {
    await showApp();
    expect(screen.queryByRole('combobox', { name: 'Location' })).toBeNull();
    act(() => useSession.setState({ business: { ...BUSINESS, locations: [...BUSINESS.locations, { id: 2, name: 'Karlín' }] } }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Location' }), { target: { value: '2' } });
    expect(fakeBridge().asked('app.setPreferences')).toEqual([{ locationId: 2 }]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Location' }), { target: { value: '' } });
    expect(fakeBridge().asked('app.setPreferences').at(-1)).toEqual({ locationId: null });
  });
});

describe('the connection in words', () => {
  test.each<[Partial<ConnectionView>, RegExp]>([
    [{ state: 'connecting' }, /Connecting/],
    [{ state: 'online' }, /Online · as of 0?9:52/],
    [{ state: 'offline' }, /Offline, data from 0?9:52/],
    [{ state: 'offline', readAt: null }, /Offline, data from 0?9:52/],
    [{ state: 'refused' }, /refused/],
    [{ progress: { what: 'customers', done: 100, total: 400 } }, /Reading customers/],
  ])('%o', async (over, words) => {
    useConnection.setState({ ...ONLINE, ...over });
    await showApp();
    expect(screen.getByRole('status', { name: 'Connection' }).textContent).toMatch(words);
  });

  test('offline with a day that was never read, there are no data yet', async () => {
    useConnection.setState({ ...ONLINE, state: 'offline', readAt: null });
    await showApp();
    act(() => useDay.setState({ model: null }));
    expect(screen.getByRole('status', { name: 'Connection' }).textContent).toMatch(/no data yet/);
  });

  test('with the line up and a day that was never read, it is being read', async () => {
    await showApp();
    act(() => useDay.setState({ model: null }));
    expect(screen.getByRole('status', { name: 'Connection' }).textContent).toMatch(/Online · reading/);
  });

  test('offline, another day says its own age with its date, and the older half of it', async () => {
    useConnection.setState({ ...ONLINE, state: 'offline' });
    const read = (at: string): number => Date.parse(at);
    fakeBridge().answer('view.day', ({ date }) => fine(day([], { date, ages: { bookings: read('2026-11-23T06:00:00Z'), classes: read(date === '2026-11-24' ? '2026-11-22T17:42:00Z' : '2026-11-23T06:00:00Z'), hours: null } })));
    await showApp();
    await act(async () => goToDay('2026-11-24'));
    const text = (): string => screen.getByRole('status', { name: 'Connection' }).textContent.replaceAll('\u00a0', ' ');
    expect(text()).toBe('Offline, data from 22 Nov 18:42');
    await act(async () => goToDay('2026-11-25'));
    expect(text()).toMatch(/^Offline, data from 0?7:00$/);
  });

  test('missing rights are named', async () => {
    useConnection.setState({ ...ONLINE, missingRights: ['Customer_r', 'CreditInfo_r'] });
    await showApp();
    expect(screen.getByText('Missing rights: Customer_r, CreditInfo_r')).toBeTruthy();
  });
});

describe('keys', () => {
  test('T, Page Up and Page Down go through days; F5 reads again', async () => {
    await showApp();
    press('PageDown');
    await waitFor(() => expect(useNavigation.getState().date).toBe('2026-11-24'));
    press('PageUp');
    press('PageUp');
    await waitFor(() => expect(useNavigation.getState().date).toBe('2026-11-22'));
    press('t', 'KeyT');
    await waitFor(() => expect(useNavigation.getState().date).toBe(PRACTICE_DATE));
    press('F5');
    await waitFor(() => expect(fakeBridge().asked('sync.refresh')).toHaveLength(1));
  });

  test('N shows the panel of a new booking at once; a code that begins so closes it again, and what is open gives way later', async () => {
    fakeBridge().answer('offers.catalogue', () => fine({ items: [], resources: [], readAt: PRACTICE_NOW }));
    fakeBridge().answer('scan.code', () => ({ ok: false, error: appError('network.unreachable') }));
    await showApp();
    const before = screen.getByRole('button', { name: 'Next day' });
    before.focus();
    const isOpen = (): boolean => useNewBooking.getState().from !== null;
    let at = performance.now();
    // The reader's speed is not that of the computer which runs the test.
    const read = (key: string, code: string): void => {
      const event = createEvent.keyDown(before, { key, code });
      Object.defineProperty(event, 'timeStamp', { value: (at += 5) });
      act(() => void fireEvent(before, event));
    };
    read('n', 'KeyN');
    expect(isOpen()).toBe(true);
    for (const digit of '1234567') read(digit, `Digit${digit}`);
    read('Enter', 'Enter');
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(before);
    window.dispatchEvent(new Event('blur'));
    act(() => openDrawer({ kind: 'booking', appointmentId: 5, customerId: 7 }, PRACTICE_DATE));
    act(() => press('n', 'KeyN', before));
    expect([isOpen(), useNavigation.getState().drawer?.kind]).toEqual([false, 'booking']);
    await waitFor(() => expect(isOpen()).toBe(true));
  });

  test('? shows all keys in a dialog named by its title; closing gives the focus back', async () => {
    await showApp();
    const before = screen.getByRole('button', { name: 'Next day' });
    before.focus();
    press('?', 'Comma');
    const dialog = await screen.findByRole('dialog', { name: 'Keys' });
    // What belongs to the sheet and to no command stands there as well.
    const rows = [...dialog.querySelectorAll('dl > div')].map((row) => [row.querySelector('dd')?.textContent, [...row.querySelectorAll('kbd')].map((key) => key.textContent)]);
    for (const row of [['Carry a booking; Enter puts it down, Esc leaves it', ['Shift+arrows']], ['Walk the free places; Enter begins a booking', ['Ctrl+arrows']], ['Menu of the column', ['Menu key', 'Shift+F10']], ['Move among bookings', ['↑', '↓', '←', '→']], ['Everybody came to the class', ['C']]]) expect(rows).toContainEqual(row);
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(before);
  });

  test('Esc in the search box leaves the box and not the drawer behind it', async () => {
    await showApp();
    act(() => openDrawer({ kind: 'booking', appointmentId: 5, customerId: 7 }, PRACTICE_DATE));
    const box = screen.getByRole('combobox', { name: 'Search' });
    act(() => box.focus());
    press('Escape', 'Escape', box);
    await waitFor(() => expect(document.activeElement).not.toBe(box));
    expect(useNavigation.getState().drawer).not.toBeNull();
    press('Escape', 'Escape', document.body);
    await waitFor(() => expect(useNavigation.getState().drawer).toBeNull());
  });
});

describe('what happens when something breaks', () => {
  test('one page says so and is reported without its message; the shell stays', async () => {
    // React tells the console of what a boundary caught.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    fakeBridge().answer('view.customer', () => fine({ customer: null } as never));
    await showApp();
    await act(async () => goToCustomer(7));
    expect(await screen.findByText('This part of the screen could not be shown.')).toBeTruthy();
    expect(screen.getByRole('navigation')).toBeTruthy();
    const [report] = fakeBridge().asked('app.reportProblem');
    expect(report?.name).toBe('TypeError');
    expect(report?.stack).toMatch(/^\s+at /);
    expect(report?.stack).not.toMatch(/Cannot read/);
    fakeBridge().answer('view.customer', () => fine(customerDetail(customer(7, 'Jana Černá'))));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Jana Černá' })).toBeTruthy();
  });

  test('a day that cannot be read is said in words', async () => {
    fakeBridge().answer('view.day', () => ({ ok: false, error: { code: 'store.unavailable', retryable: true, correlationId: 'x' } }));
    await showApp();
    act(() => goToDay('2026-11-25'));
    expect(await screen.findByText(/folder cannot be used/)).toBeTruthy();
  });
});

test('the clock of practice moves with the minute', async () => {
  await showApp();
  act(() => useSession.setState({ minute: PRACTICE_NOW + 60_000 }));
  expect(screen.getByText(/practice time 0?9:53/)).toBeTruthy();
});
