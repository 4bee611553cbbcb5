import { CalendarPage, JumpDialog } from '@renderer/features/calendar';
import { inFourWeeks, useCalendar } from '@renderer/state/calendar';
import { useNavigation } from '@renderer/state/navigation';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { startWindow } from '../../../support/start-window';
import { month } from './calendar-data';

const press = (key: string): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key });
const focused = () => document.activeElement?.getAttribute('data-key');

beforeEach(async () => {
  await startWindow();
  useCalendar.setState({ view: 'month', isJumpOpen: false });
  useNavigation.setState({ page: 'calendar' });
});

describe('the month', () => {
  beforeEach(() => {
    fakeBridge().answer('calendar.month', ({ from, to }) =>
      fine(month(from, to, { '2026-11-23': { bookings: 18, pending: 2, bookedMin: 372, classes: { count: 3, occupied: 34, capacity: 60, waiting: 4 } }, '2026-11-24': { readAt: null }, '2026-11-25': { openMin: 0 }, '2026-11-27': { openMin: null } })),
    );
  });

  test('says of each day how full it is, what waits, and which were not read', async () => {
    await act(async () => void render(<CalendarPage />));
    const grid = within(screen.getByRole('grid', { name: 'Month grid' }));
    expect(grid.getAllByRole('gridcell')).toHaveLength(42);
    expect(grid.getByRole('button', { name: 'Mon 23 November, today, bookings: 18, 62 % occupied, pending: 2, classes: 3, 34 of 60 taken, on waitlists: 4' })).toBeTruthy();
    expect(grid.getByRole('button', { name: 'Tue 24 November, not read' })).toBeTruthy();
    expect(grid.getByRole('button', { name: 'Wed 25 November, closed' })).toBeTruthy();
    expect(grid.getByRole('button', { name: 'Thu 26 November, no bookings, 0 % occupied' })).toBeTruthy();
    // Hours that were never read are not hours of a closed day.
    expect(grid.getByRole('button', { name: 'Fri 27 November, no bookings' }).textContent).not.toContain('closed');
    expect(screen.getByText(/days not read: 1/)).toBeTruthy();
  });

  test('is walked by days, over its end too, and Enter opens the day', async () => {
    await act(async () => void render(<CalendarPage />));
    await waitFor(() => expect(focused()).toBe('day:2026-11-23'));
    press('ArrowDown');
    await waitFor(() => expect(focused()).toBe('day:2026-11-30'));
    press('ArrowRight');
    await waitFor(() => expect(focused()).toBe('day:2026-12-01'));
    expect(fakeBridge().asked('calendar.month').at(-1)).toMatchObject({ from: '2026-11-30', to: '2027-01-03' });
    press('PageDown');
    await waitFor(() => expect(focused()).toBe('day:2027-01-01'));
    press('Enter');
    expect(useNavigation.getState()).toMatchObject({ page: 'today', date: '2027-01-01' });
  });
});

describe('the jump to a day', () => {
  test('says what it understood before it goes', () => {
    render(<JumpDialog onClose={() => undefined} />);
    const field = screen.getByRole('textbox', { name: 'Day' });
    fireEvent.change(field, { target: { value: 'nesmysl' } });
    expect(screen.getByText(/This is no day/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Go' }).hasAttribute('disabled')).toBe(true);
    fireEvent.change(field, { target: { value: 'za 4 týdny' } });
    expect(screen.getByText('Mon 21 Dec 2026')).toBeTruthy();
    fireEvent.submit(field);
    expect(useNavigation.getState()).toMatchObject({ page: 'calendar', date: '2026-12-21' });
  });

  test('goes to the day on Today from any other page, and by its buttons', () => {
    useNavigation.setState({ page: 'customers' });
    let closed = 0;
    render(<JumpDialog onClose={() => void (closed += 1)} />);
    fireEvent.click(screen.getByRole('button', { name: 'in 4 weeks' }));
    expect(useNavigation.getState()).toMatchObject({ page: 'today', date: '2026-12-21' });
    expect(closed).toBe(1);
  });

  test('chooses in a month by arrows', () => {
    render(<JumpDialog onClose={() => undefined} />);
    const days = within(screen.getByRole('group', { name: 'Choose a day' }));
    act(() => days.getByRole('button', { name: 'Mon 23 Nov 2026' }).focus());
    press('ArrowDown');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Mon 30 Nov 2026');
    press('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Tue 1 Dec 2026');
    fireEvent.click(document.activeElement!);
    expect(useNavigation.getState().date).toBe('2026-12-01');
  });
});

test.each([
  ['today', '2026-12-21'],
  ['calendar', '2026-12-21'],
] as const)('four weeks ahead are counted from the day that is shown, on the page of %s, and again from there', (page, then) => {
  useNavigation.setState({ page, date: '2026-11-23' });
  inFourWeeks();
  expect(useNavigation.getState()).toMatchObject({ page, date: then });
  inFourWeeks();
  expect(useNavigation.getState()).toMatchObject({ page, date: '2027-01-18' });
});
