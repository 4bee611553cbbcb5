import { CalendarPage } from '@renderer/features/calendar';
import { useCalendar } from '@renderer/state/calendar';
import { perform } from '@renderer/state/keyboard';
import { useLocal } from '@renderer/state/local';
import { selectBlock, useNavigation } from '@renderer/state/navigation';
import { useNewBooking } from '@renderer/state/new-booking';
import { dayBounds } from '@shared/domain/days';
import type { WeekDay, WeekView } from '@shared/domain/calendar-views';
import { atWallTime } from '@shared/domain/days';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { aRecord } from '../../../support/local';
import { block, DAY_START } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';
import { week } from './calendar-data';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const grid = () => within(screen.getByRole('grid', { name: 'Week grid' }));
const key = (name: string, more = {}): void => act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, code: name, ...more }));
const focused = () => document.activeElement?.getAttribute('aria-label');
const jana = block(5, 7, 'Jana Černá', 600);

async function show(view: WeekView): Promise<void> {
  fakeBridge().answer('calendar.week', () => fine(view));
  await act(async () => void render(<CalendarPage />));
}

/** The week with one of its days changed. */
function withDay(view: WeekView, at: number, change: Partial<WeekDay>): WeekView {
  return { ...view, days: view.days.map((day, index) => (index === at ? { ...day, ...change } : day)) };
}

beforeEach(async () => {
  await startWindow();
  useCalendar.setState({ view: 'week' });
  useNavigation.setState({ page: 'calendar' });
  useNewBooking.setState({ from: null });
  useLocal.setState({ records: new Map() });
});

describe('empty places of the week', () => {
  test('are walked by Ctrl and arrows, then by arrows over the days, never out of the week, and booked', async () => {
    await show(week({ 0: [jana] }));
    act(() => grid().getByRole('button', { name: /Jana Černá/ }).focus());
    key('ArrowDown', { ctrlKey: true });
    expect(focused()).toBe('11:00, Mon 23 Nov, Vilém Brána, new booking');
    act(() => perform({ kind: 'right' }));
    act(() => perform({ kind: 'up' }));
    expect(focused()).toBe('10:30, Tue 24 Nov, Vilém Brána, new booking');
    expect(useNavigation.getState()).toMatchObject({ page: 'calendar', date: '2026-11-24' });
    for (let day = 0; day < 9; day += 1) act(() => perform({ kind: 'right' }));
    expect(focused()).toBe('10:30, Sun 29 Nov, Vilém Brána, new booking');
    act(() => perform({ kind: 'newBooking' }));
    expect(useNewBooking.getState().from).toMatchObject({ resourceId: 1, start: DAY_START + 6 * DAY + 630 * MINUTE, end: null });
  });

  test('Esc goes back to the booking that was left', async () => {
    await show(week({ 0: [jana] }));
    act(() => grid().getByRole('button', { name: /Jana Černá/ }).focus());
    key('ArrowDown', { ctrlKey: true });
    act(() => perform({ kind: 'back' }));
    await waitFor(() => expect(focused()).toMatch(/Jana Černá/));
  });

  test('a week without bookings has one to begin at, today and about now', async () => {
    act(() => selectBlock(null));
    await show(week({}));
    fireEvent.click(grid().getByRole('button', { name: '9:30, Mon 23 Nov, Vilém Brána, new booking' }));
    expect(useNewBooking.getState().from).toMatchObject({ start: DAY_START + 570 * MINUTE });
  });
});

test('time off of this computer and what nobody can explain are told apart, and said by a place there', async () => {
  const payload = { version: 1 as const, freeTimeId: 7, resourceId: 1, from: DAY_START + DAY + 720 * MINUTE, to: DAY_START + DAY + 780 * MINUTE, repetition: null, note: 'školení' };
  useLocal.setState({ records: new Map([['a', aRecord('timeOff', 1, { payload })]]) });
  const columns = [{ resourceId: 1, hoursKnown: true, open: [{ fromMin: 480, toMin: 720 }, { fromMin: 840, toMin: 1080 }], gaps: [{ fromMin: 720, toMin: 840 }], blocks: [] }];
  await show(withDay(week({ 0: [jana] }), 1, { columns }));
  await waitFor(() => expect([...screen.getByRole('grid', { name: 'Week grid' }).querySelectorAll('[data-shade]')].map((shade) => shade.getAttribute('aria-label'))).toEqual(['12:00–13:00, time off: školení', '13:00–14:00, not bookable']));
  act(() => grid().getByRole('button', { name: /Jana Černá/ }).focus());
  key('ArrowDown', { ctrlKey: true });
  act(() => perform({ kind: 'right' }));
  for (let half = 0; half < 4; half += 1) act(() => perform({ kind: 'down' }));
  expect(focused()).toBe('13:00, Tue 24 Nov, Vilém Brána, not bookable, new booking');
});

describe('bookings that are not like others', () => {
  test('eighty at once, one of no length, and one over midnight in both of its days', async () => {
    const many = Array.from({ length: 80 }, (_, index) => block(index + 100, index + 100, `Osoba ${index}`, 600));
    const [evening, morning] = [block(1, 1, 'Noc', 1410, { endMin: 1470 }), block(1, 1, 'Noc', -30, { endMin: 30 })];
    await show(week({ 0: [...many, evening], 1: [morning], 2: [block(2, 2, 'Nula', 720, { endMin: 720 })] }, { shown: { fromMin: 0, toMin: 1440 } }));
    expect(grid().getAllByRole('button', { name: /Osoba/ })).toHaveLength(80);
    expect(grid().getAllByRole('button', { name: /Noc/ })).toHaveLength(2);
    const cell = grid().getByRole('button', { name: /Nula/ }).parentElement;
    expect(parseFloat(cell?.style.height ?? '')).toBeGreaterThanOrEqual(15);
    const tops = grid().getAllByRole('button', { name: /Noc/ }).map((button) => parseFloat(button.parentElement?.style.top ?? ''));
    expect(tops[1]).toBe(1);
  });

  test.each([
    ['2026-10-25', 'an hour comes twice'],
    ['2027-03-28', 'an hour is skipped'],
  ])('on %s, when %s, a press at nine by the clock on the wall begins at nine', async (date) => {
    const { start, end } = dayBounds(date, 'Europe/Prague');
    await show(withDay(week({ 0: [jana] }), 6, { date, dayStart: start, dayEnd: end }));
    const body = document.querySelector<HTMLElement>('[data-body="6"]');
    fireEvent.click(body ?? document.body, { clientY: 60 });
    const hourPx = parseFloat(document.querySelector<HTMLElement>('[role=grid]')?.style.getPropertyValue('--hour') ?? '');
    const minutes = 480 + Math.floor(((60 / hourPx) * 60) / 15) * 15;
    expect(useNewBooking.getState().from?.start).toBe(atWallTime(date, minutes, 'Europe/Prague'));
  });
});

test('another week leaves nothing of the focus behind, and a new booking of the same week leaves the focus where it is', async () => {
  fakeBridge().answer('calendar.week', ({ date }) => fine(date === '2026-11-23' ? week({ 0: [jana] }) : { ...week({ 0: [block(50, 50, 'Eva Malá', 600)] }), from: date }));
  await act(async () => void render(<CalendarPage />));
  const button = grid().getByRole('button', { name: /Jana Černá/ });
  act(() => button.focus());
  fakeBridge().answer('calendar.week', ({ date }) => fine(date === '2026-11-23' ? week({ 0: [block(4, 4, 'Adam Brzký', 600, { endMin: 630 }), jana] }) : { ...week({ 0: [block(50, 50, 'Eva Malá', 600)] }), from: date }));
  act(() => fakeBridge().emit('days.read', { from: '2026-11-23', to: '2026-11-23' }));
  await grid().findByRole('button', { name: /Adam Brzký/ });
  expect(document.activeElement).toBe(grid().getByRole('button', { name: /Jana Černá/ }));
  key('PageDown');
  await grid().findByRole('button', { name: /Eva Malá/ });
  expect(document.activeElement).toBe(document.body);
});

test('the week after is drawn behind and comes to the front as it is; the week in the place of another takes over its elements', async () => {
  fakeBridge().answer('calendar.week', ({ date }) => fine({ ...week({ 0: [block(50, 50, `Osoba ${date}`, 630)] }), from: date }));
  await act(async () => void render(<CalendarPage />));
  const behind = (date: string) => document.querySelector(`[data-behind] [aria-label*="Osoba ${date}"]`);
  await waitFor(() => expect([behind('2026-11-30'), behind('2026-11-16')]).not.toContain(null));
  const [after, before] = [behind('2026-11-30'), behind('2026-11-16')];
  key('PageDown');
  expect(grid().getByRole('button', { name: /Osoba 2026-11-30/ })).toBe(after);
  await waitFor(() => expect(behind('2026-12-07')).toBe(before));
});
