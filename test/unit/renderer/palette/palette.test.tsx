import { App } from '@renderer/app/app';
import { useDay } from '@renderer/features/today/day-store';
import { useAction } from '@renderer/state/keyboard';
import { focusBlock, selectBlock, useNavigation } from '@renderer/state/navigation';
import { COMMANDS } from '@shared/domain/commands';
import type { SearchAnswer } from '@shared/domain/views';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { block, customer, customerDetail, day, hit, ONLINE } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';
import type { ConnectionView } from '@shared/domain/connection';

const jana = block(5, 7, 'Jana Černá', 600);
const yoga = block(6, 0, 'Jóga', 700, { key: 'c:6', kind: 'class', customerId: null, segment: 'Classes' });

const found = (query: string, names: readonly string[]): SearchAnswer => ({ query, total: names.length, hits: names.map((name, index) => hit(20 + index, name)) });

function press(key: string, more: Partial<KeyboardEventInit> = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...more });
}

async function showApp(): Promise<void> {
  await act(async () => void render(<App />));
}

/** Opens the palette by its key and gives its field. */
async function open(): Promise<HTMLElement> {
  act(() => press('k', { ctrlKey: true }));
  return screen.findByRole('combobox', { name: 'Command or customer' });
}

function type(text: string): void {
  fireEvent.change(screen.getByRole('combobox', { name: 'Command or customer' }), { target: { value: text } });
}

const option = (name: RegExp): HTMLElement => within(screen.getByRole('dialog', { name: 'Commands' })).getByRole('option', { name });

beforeEach(async () => {
  useDay.setState({ model: null, error: null });
  await startWindow();
  fakeBridge().answer('view.day', ({ date }) => fine(day([jana, yoga], { date })));
  fakeBridge().answer('search.customers', ({ query }) => fine(found(query, [])));
  fakeBridge().answer('view.customer', ({ customerId }) => fine(customerDetail(customer(customerId, 'Karel Vrba'))));
  fakeBridge().answer('view.customers', () => fine({ rows: [], total: 0, readAt: null }));
});

describe('the palette', () => {
  test.each([
    ['k', { ctrlKey: true }],
    ['F1', {}],
  ])('opens by %s, even from a field, with every command, its group and its key', async (key, more) => {
    await showApp();
    act(() => screen.getByRole('combobox', { name: 'Search' }).focus());
    act(() => press(key, more));
    const field = await screen.findByRole('combobox', { name: 'Command or customer' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    for (const group of ['Selected booking', 'Day', 'Go to', 'Settings']) expect(screen.getByRole('group', { name: group })).toBeTruthy();
    expect(option(/^Today/).textContent).toBe('TodayT');
    expect(option(/^Mark no-show/).getAttribute('aria-keyshortcuts')).toBe('X');
  });

  test('what cannot be done stays listed, disabled, and says why', async () => {
    await showApp();
    await open();
    type('no-show');
    expect(option(/^Mark no-show/).getAttribute('aria-disabled')).toBe('true');
    expect(option(/Select a booking first\./)).toBeTruthy();
    press('Enter');
    expect(within(screen.getByRole('dialog')).getByRole('status').textContent).toBe('Mark no-show: Select a booking first.');
    expect(fakeBridge().asked('act.attendance')).toEqual([]);
  });

  test('a class, a missing right and a closed door each have their own reason', async () => {
    await showApp();
    act(() => selectBlock('c:6'));
    await open();
    expect(option(/^Mark no-show.*marked one by one/)).toBeTruthy();
    expect(option(/^Move the booking.*cannot be moved/)).toBeTruthy();
    expect(option(/^Console.*Open it in Settings first/)).toBeTruthy();
    act(() => fakeBridge().emit('connection.changed', { ...ONLINE, missingRights: ['Booking_w'] } satisfies ConnectionView));
    expect(option(/^Mark no-show.*Booking_w/)).toBeTruthy();
  });

  test('Enter does the marked command on the booking that had the focus, which has it again', async () => {
    await showApp();
    act(() => focusBlock(jana.key));
    act(() => selectBlock(jana.key));
    const before = document.activeElement;
    await open();
    expect(screen.getByRole('group', { name: 'Selected booking: Jana Černá' })).toBeTruthy();
    type('mark no');
    press('Enter');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 5, customerId: 7, attendance: 'noShow' }]);
    expect(document.activeElement).toBe(before);
  });

  test('Esc gives the focus back to the same booking, also when its element is another one by then', async () => {
    await showApp();
    act(() => selectBlock(jana.key));
    act(() => focusBlock(jana.key));
    const before = document.activeElement;
    await open();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(document.activeElement).toBe(before));
    await open();
    before?.remove();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset['key']).toBe(jana.key));
  });

  test('arrows walk the rows over the ends of groups; a click chooses', async () => {
    await showApp();
    const field = await open();
    const marked = (): string => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.getAttribute('data-command') ?? '';
    expect(marked()).toBe('open');
    press('ArrowUp');
    expect(marked()).toBe('open');
    for (const command of COMMANDS) if (command.group === 'booking') press('ArrowDown');
    expect(marked()).toBe('today');
    press('PageUp');
    press('PageUp');
    expect(marked()).toBe('open');
    await act(async () => void fireEvent.click(option(/^Customers/)));
    expect(useNavigation.getState().page).toBe('customers');
  });

  test('of two commands that are equally near the one that can be done comes first; the nearest comes first all the same', async () => {
    await showApp();
    const field = await open();
    const marked = (): string => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.getAttribute('data-command') ?? '';
    type('booking');
    expect(marked()).toBe('newBooking');
    type('cancel booking');
    expect(marked()).toBe('cancel');
  });

  test('letters typed into it act on nothing behind it', async () => {
    await showApp();
    act(() => selectBlock(jana.key));
    await open();
    for (const key of ['x', 't', ' ', '/', '?']) press(key);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(fakeBridge().asked('act.attendance')).toEqual([]);
  });
});

describe('customers in the palette', () => {
  test('stand after the commands; Enter on one opens the card', async () => {
    fakeBridge().answer('search.customers', ({ query }) => fine(found(query, ['Karel Vrba', 'Karla Malá'])));
    await showApp();
    await open();
    type('karel');
    await waitFor(() => expect(option(/Karel Vrba/)).toBeTruthy());
    expect(fakeBridge().asked('search.customers')).toEqual([{ query: 'karel', limit: 5 }]);
    await act(async () => press('Enter'));
    expect(useNavigation.getState()).toMatchObject({ page: 'customer', customerId: 20 });
  });

  test('Enter waits for the answer about what is typed, and never acts on an older one', async () => {
    const slow = later<SearchAnswer>();
    fakeBridge().answer('search.customers', ({ query }) => (query === 'karel' ? slow.promise : fine(found(query, ['Jana Černá']))));
    await showApp();
    await open();
    type('kar');
    await waitFor(() => expect(option(/Jana Černá/)).toBeTruthy());
    type('karel');
    expect(within(screen.getByRole('dialog')).queryByRole('option')).toBeNull();
    press('Enter');
    expect(screen.getByText('Searching…')).toBeTruthy();
    expect(useNavigation.getState().page).toBe('today');
    await act(async () => slow.resolve(fine(found('karel', ['Karel Vrba']))));
    expect(useNavigation.getState()).toMatchObject({ page: 'customer', customerId: 20 });
  });

  test('nobody and nothing is said in words', async () => {
    await showApp();
    await open();
    type('xyzxyz');
    expect(await screen.findByText('No command and no customer matches.')).toBeTruthy();
  });
});

test('a component says why its command cannot be done now; the latest on the screen decides', async () => {
  function Says({ why }: { readonly why: string | null }) {
    useAction('refresh', () => true, true, () => why);
    return null;
  }
  await showApp();
  const { rerender, unmount } = render(<Says why="Not while it reads." />);
  await open();
  expect(option(/^Read from the server again.*Not while it reads\./).getAttribute('aria-disabled')).toBe('true');
  rerender(<Says why={null} />);
  type('read');
  expect(option(/^Read from the server again/).getAttribute('aria-disabled')).toBe('false');
  unmount();
});
