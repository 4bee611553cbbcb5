import { followDay, showDay, TodayPage } from '@renderer/features/today';
import { useDay } from '@renderer/features/today/day-store';
import { useActs } from '@renderer/state/acts';
import { standing } from '@renderer/state/keyboard';
import { goToDay, selectBlock, useNavigation } from '@renderer/state/navigation';
import { useSession } from '@renderer/state/session';
import { useToasts } from '@renderer/state/toasts';
import type { DayView } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { block, day, person, PRACTICE_DATE, PRACTICE_NOW, serviceMeans } from '../../../support/renderer-data';
import { anActView } from '../../../support/acts';
import { startWindow } from '../../../support/start-window';

const MINUTE = 60_000;
const jana = block(5, 7, 'Jana Černá', 600);
const tomas = block(6, 8, 'Tomáš Řehoř', 585);
const alena = block(7, 9, 'Alena Malá', 570, { attendance: 'came', payment: { state: 'paid', price: 85_000, remaining: 0, method: null } });
const yoga = block(8, 0, 'Jóga', 615, {
  key: 'c:8',
  kind: 'class',
  customerId: null,
  service: '',
  class: { capacity: 12, occupied: 8, alternates: 2, here: 3, expected: 5, noShow: 0, lesson: null },
});

const shown: DayView = day([alena, tomas, jana, yoga], { people: { '8': person(8, { debt: 30_000 }), '7': person(7, { means: [serviceMeans({ pass: { name: 'Masáže 10', left: 1, expires: null, usageId: 71 } })] }) } });

const board = () => within(screen.getByRole('region', { name: 'Board' }));
const grid = () => within(screen.getByRole('grid', { name: 'Day grid' }));
const press = (key: string, code = key): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key, code });

async function showToday(view: DayView = shown): Promise<void> {
  showDay(view);
  await act(async () => void render(<TodayPage />));
}

beforeEach(async () => {
  await startWindow();
  useDay.setState({ model: null, error: null });
  fakeBridge().answer('view.booking', () => ({ ok: false, error: appError('notFound') }));
  fakeBridge().answer('act.attendance', () => fine(anActView()));
});

describe('the board', () => {
  test('says who is late, due and here, and counts people', async () => {
    await showToday();
    const rows = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('listitem').map((row) => row.querySelector('[data-key]')?.getAttribute('data-key'));
    expect(rows('Late')).toEqual(['b:6:8']);
    expect(rows('Next half hour')).toEqual(['b:5:7', 'c:8']);
    expect(rows('Here')).toEqual(['b:7:9']);
    expect(board().getByText('to come').parentElement?.textContent).toBe('7to come');
  });

  test('marks what each can pay with and what is owed from before', async () => {
    await showToday();
    expect(board().getByRole('button', { name: /Jana Černá.*1 left/ })).toBeTruthy();
    expect(board().getByRole('button', { name: /Tomáš Řehoř.*7 min.*300.Kč/ })).toBeTruthy();
    expect(board().getByRole('button', { name: /Jóga.*here 3, left 5.*8\/12 \+2/ })).toBeTruthy();
  });

  test('keeps its order while it has the focus, also when the minute moves', async () => {
    await showToday();
    act(() => board().getByRole('button', { name: /Jana Černá/ }).focus());
    act(() => useSession.setState({ minute: PRACTICE_NOW + 20 * MINUTE }));
    const due = within(screen.getByRole('region', { name: 'Next half hour' }));
    expect(due.getByRole('button', { name: /Jana Černá/ })).toBe(document.activeElement);
    act(() => (document.activeElement as HTMLElement).blur());
    expect(within(screen.getByRole('region', { name: 'Late' })).getByRole('button', { name: /Jana Černá/ })).toBeTruthy();
  });

  test('nobody due is said, not left blank', async () => {
    await showToday(day([alena]));
    expect(board().getByText('Nobody due in the next half hour.')).toBeTruthy();
  });

  test('another day has no board of arrivals, but a way back', async () => {
    fakeBridge().answer('view.day', ({ date }) => fine(day([], { date })));
    await showToday();
    await act(async () => goToDay('2026-11-25'));
    fireEvent.click(await board().findByRole('button', { name: /today/i }));
    expect(useNavigation.getState().date).toBe(PRACTICE_DATE);
  });
});

describe('the grid', () => {
  test('names each block by time, person, service and status', async () => {
    await showToday();
    expect(grid().getByRole('button', { name: '10:00–11:00, Jana Černá, Massage, confirmed, not recorded, 850\u00a0Kč to pay' })).toBeTruthy();
    expect(grid().getByRole('button', { name: '09:30–10:30, Alena Malá, Massage, confirmed, here, paid' })).toBeTruthy();
    expect(grid().getByRole('button', { name: '10:15–11:15, Jóga, 8 of 12 taken, 2 on the waitlist' })).toBeTruthy();
    expect(grid().getAllByRole('gridcell')).toHaveLength(4);
  });

  test('has one stop for Tab: the selected block, or the first', async () => {
    await showToday();
    const stops = () => grid().getAllByRole('button').filter((button) => button.tabIndex === 0).map((button) => button.dataset['key']);
    expect(stops()).toEqual(['b:7:9']);
    act(() => selectBlock('b:5:7'));
    expect(stops()).toEqual(['b:5:7']);
  });

  test('arrows walk from block to block and never change the day', async () => {
    await showToday();
    act(() => grid().getByRole('button', { name: /Jana/ }).focus());
    press('ArrowUp');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-key')).toBe('b:6:8'));
    press('ArrowRight');
    expect(useNavigation.getState()).toMatchObject({ date: PRACTICE_DATE, selected: 'b:6:8' });
  });

  test('a press and Enter open the drawer of the booking or of the class', async () => {
    await showToday();
    fireEvent.click(grid().getByRole('button', { name: /Jana/ }));
    expect(useNavigation.getState().drawer).toEqual({ kind: 'booking', appointmentId: 5, customerId: 7 });
    fakeBridge().answer('view.class', () => ({ ok: false, error: appError('notFound') }));
    act(() => grid().getByRole('button', { name: /Jóga/ }).focus());
    press('Enter');
    await waitFor(() => expect(useNavigation.getState().drawer).toEqual({ kind: 'class', appointmentId: 8 }));
  });

  test('follows what main says of the day', async () => {
    const end = followDay();
    await showToday();
    act(() => fakeBridge().emit('day.changed', { date: PRACTICE_DATE, locationId: null, upsert: [{ ...jana, attendance: 'came' }], remove: ['b:6:8'], people: {}, ages: shown.ages, frame: null }));
    expect(grid().getByRole('button', { name: /Jana Černá, Massage, confirmed, here/ })).toBeTruthy();
    expect(grid().queryByRole('button', { name: /Tomáš/ })).toBeNull();
    end();
  });
});

describe('marks by key', () => {
  const asked = () => fakeBridge().asked('act.attendance');
  const select = (name: RegExp): void => act(() => grid().getByRole('button', { name }).focus());

  test.each([
    [' ', 'Space', 'came'],
    ['x', 'KeyX', 'noShow'],
  ] as const)('%s (%s) is %s', async (key, code, attendance) => {
    await showToday();
    select(/Jana/);
    press(key, code);
    await waitFor(() => expect(asked()).toEqual([{ appointmentId: 5, customerId: 7, attendance }]));
    expect(useToasts.getState().toasts).toEqual([]);
    act(() => fakeBridge().emit('acts.changed', [anActView({ state: 'done' })]));
    expect(useToasts.getState().toasts).toMatchObject([{ kind: 'status' }]);
  });

  test('Space never toggles: who is here stays here; Backspace clears', async () => {
    await showToday();
    select(/Alena/);
    press(' ', 'Space');
    press('Backspace');
    await waitFor(() => expect(asked()).toEqual([{ appointmentId: 7, customerId: 9, attendance: 'unknown' }]));
  });

  test('what is not sent yet shows at once, says so, and is not marked again', async () => {
    const end = followDay();
    await showToday();
    act(() => fakeBridge().emit('day.changed', { date: PRACTICE_DATE, locationId: null, upsert: [{ ...jana, attendance: 'came', pending: 'waiting' }], remove: [], people: {}, ages: shown.ages, frame: null }));
    select(/Jana/);
    press(' ', 'Space');
    expect(asked()).toEqual([]);
    expect(board().getByRole('button', { name: /Jana Černá.*not sent/ })).toBeTruthy();
    expect(grid().getByRole('button', { name: /Jana Černá.*here.*not sent/ })).toBeTruthy();
    end();
  });

  test('a refusal is an alert with the server’s words, whoever decided the act', async () => {
    await showToday();
    act(() => fakeBridge().emit('acts.changed', [anActView({ state: 'refused', error: appError('server.refused', { detail: 'Příliš brzy.' }) })]));
    expect(useToasts.getState().toasts).toMatchObject([{ kind: 'alert', detail: 'Příliš brzy.' }]);
    expect([...useActs.getState().acts.values()]).toMatchObject([{ state: 'refused' }]);
  });

  test('"here" before its time says when it is sent', async () => {
    fakeBridge().answer('act.attendance', () => fine(anActView({ state: 'ready', notBefore: PRACTICE_NOW + 60 * MINUTE })));
    await showToday();
    select(/Jana/);
    press(' ', 'Space');
    await waitFor(() => expect(useToasts.getState().toasts).toMatchObject([{ kind: 'status', text: 'Check-in noted: Jana Černá. It is sent at 10:52.' }]));
  });

  test('"here" that was refused as too early says when it is sent again, with the server’s words', async () => {
    await showToday();
    select(/Jana/);
    press(' ', 'Space');
    await waitFor(() => expect(asked()).toHaveLength(1));
    act(() => fakeBridge().emit('acts.changed', [anActView({ state: 'sending' })]));
    useToasts.setState({ toasts: [] });
    act(() => fakeBridge().emit('acts.changed', [anActView({ state: 'ready', notBefore: PRACTICE_NOW + 8 * MINUTE, error: appError('server.refused', { detail: 'Příliš brzy.' }) })]));
    expect(useToasts.getState().toasts).toMatchObject([{ kind: 'status', text: 'Check-in noted: Jana Černá. It is sent at 10:00.', detail: 'Příliš brzy.' }]);
    act(() => fakeBridge().emit('acts.changed', [anActView({ state: 'done' })]));
    expect(useToasts.getState().toasts).toHaveLength(2);
  });

  test('Backspace on an early "here" says that it is cleared, and nothing of sending', async () => {
    fakeBridge().answer('act.attendance', () => fine(anActView({ state: 'withdrawn', notBefore: PRACTICE_NOW + 60 * MINUTE })));
    await showToday(day([{ ...jana, attendance: 'came', pending: 'waiting' }]));
    useToasts.setState({ toasts: [] });
    select(/Jana/);
    press('Backspace');
    await waitFor(() => expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['Attendance cleared: Jana Černá']));
  });

  test('a technical detail is not shown as if it were the server’s words', async () => {
    fakeBridge().answer('act.attendance', () => ({ ok: false, error: appError('network.unreachable', { detail: 'ERR_CONNECTION_REFUSED' }) }));
    await showToday();
    select(/Jana/);
    press(' ', 'Space');
    await waitFor(() => expect(useToasts.getState().toasts).toMatchObject([{ kind: 'alert', detail: null }]));
  });

  test('a key right after the selected row has gone by itself does nothing to whoever is selected then', async () => {
    const end = followDay();
    await showToday();
    select(/Jana/);
    act(() => fakeBridge().emit('day.changed', { date: PRACTICE_DATE, locationId: null, upsert: [], remove: ['b:5:7'], people: {}, ages: shown.ages, frame: null }));
    select(/Tomáš/);
    press('Backspace');
    press(' ', 'Space');
    press('x', 'KeyX');
    expect(asked()).toEqual([]);
    await waitFor(() => {
      press(' ', 'Space');
      expect(asked()).toMatchObject([{ appointmentId: 6, attendance: 'came' }]);
    });
    end();
  });

  test('a class has no mark of its own, and each key says so', async () => {
    await showToday();
    select(/Jóga/);
    for (const [key, code, words] of [[' ', 'Space', 'one by one'], ['x', 'KeyX', 'one by one'], ['Backspace', 'Backspace', 'one by one'], ['u', 'KeyU', 'pay one by one']] as const) {
      useToasts.setState({ toasts: [] });
      press(key, code);
      await waitFor(() => expect(useToasts.getState().toasts).toMatchObject([{ kind: 'alert', text: expect.stringContaining(words) as string }]));
    }
    expect(asked()).toEqual([]);
  });

  test('a booking that waits for a confirmation is not marked: keys and commands say why', async () => {
    await showToday(day([block(4, 6, 'Nela Dubová', 590, { status: 'ConfirmationRequested' })]));
    select(/Nela/);
    for (const [key, code] of [[' ', 'Space'], ['x', 'KeyX'], ['Backspace', 'Backspace']] as const) press(key, code);
    await waitFor(() => expect(useToasts.getState().toasts).toContainEqual(expect.objectContaining({ kind: 'alert', text: 'Attendance was not recorded: Nela Dubová. The booking waits for a confirmation. Confirm it first.' })));
    expect(asked()).toEqual([]);
    for (const kind of ['came', 'noShow', 'clearAttendance'] as const) expect(standing(kind).refusal).toMatch(/waits for a confirmation/);
  });

  test('a key right after another desk has moved the selected block does nothing', async () => {
    const end = followDay();
    await showToday();
    select(/Jana/);
    act(() => fakeBridge().emit('day.changed', { date: PRACTICE_DATE, locationId: null, upsert: [{ ...jana, start: jana.start + 15 * MINUTE, startMin: 615 }], remove: [], people: {}, ages: shown.ages, frame: null }));
    press('Backspace');
    press(' ', 'Space');
    expect(asked()).toEqual([]);
    end();
  });
});

describe('what is not there', () => {
  test('a day that was never read says so instead of looking empty', async () => {
    await showToday(day([], { ages: { bookings: null, classes: null, hours: null } }));
    expect(screen.getByText('This day has not been read yet.')).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  test('a day without bookings and one without columns are different things', async () => {
    await showToday(day([]));
    expect(screen.getByText('No bookings on this day.')).toBeTruthy();
    act(() => showDay(day([], { columns: [] })));
    expect(screen.getByText(/no shifts and no bookings/)).toBeTruthy();
  });

  test('a late answer about the day before is not shown under another date', async () => {
    const slow = later<DayView>();
    fakeBridge().answer('view.day', ({ date }) => (date === '2026-11-24' ? slow.promise : fine(day([tomas], { date }))));
    await showToday();
    await act(async () => goToDay('2026-11-24'));
    expect(screen.queryByRole('grid')).toBeNull();
    await act(async () => goToDay('2026-11-25'));
    await act(async () => slow.resolve(fine(day([jana], { date: '2026-11-24' }))));
    expect(grid().queryByRole('button', { name: /Jana/ })).toBeNull();
    expect(grid().getByRole('button', { name: /Tomáš/ })).toBeTruthy();
  });
});
