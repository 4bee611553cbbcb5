import { CalendarPage } from '@renderer/features/calendar';
import { closeChange, useOpenChange } from '@renderer/features/changes/change-store';
import { closePay, useOpenPay } from '@renderer/features/payments/pay-store';
import { endPaying } from '@renderer/features/payments/paying';
import { useCalendar } from '@renderer/state/calendar';
import { perform, standing } from '@renderer/state/keyboard';
import { selectBlock, useNavigation } from '@renderer/state/navigation';
import { useNewBooking } from '@renderer/state/new-booking';
import { useSession } from '@renderer/state/session';
import { useToasts } from '@renderer/state/toasts';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { block, bookingDetail, customer, customerDetail, DAY_START, ONLINE, person, PREFERENCES, serviceMeans } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';
import type { WeekView } from '@shared/domain/calendar-views';
import { week } from './calendar-data';

const jana = block(5, 7, 'Jana Černá', 600);
const petr = block(6, 8, 'Petr Čermák', 660, { status: 'ConfirmationRequested' });
const eva = block(9, 9, 'Eva Malá', 630);
const yoga = block(8, 0, 'Jóga', 540, { key: 'c:8', kind: 'class', customerId: null, service: '', class: { capacity: 12, occupied: 8, alternates: 2, here: 3, expected: 5, noShow: 0, lesson: null } });
const shown = week({ 0: [yoga, jana, petr], 2: [eva] });

const grid = () => within(screen.getByRole('grid', { name: 'Week grid' }));
const press = (key: string): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key });
const focused = () => document.activeElement?.getAttribute('data-key');

async function show(view: WeekView = shown): Promise<void> {
  fakeBridge().answer('calendar.week', () => fine(view));
  await act(async () => void render(<CalendarPage />));
}

beforeEach(async () => {
  await startWindow();
  useCalendar.setState({ view: 'week' });
  useNavigation.setState({ page: 'calendar' });
  fakeBridge().answer('view.booking', () => ({ ok: false, error: appError('notFound') }));
  fakeBridge().answer('act.attendance', () => fine(anActView()));
  fakeBridge().answer('app.setPreferences', () => fine(PREFERENCES));
});

describe('the week', () => {
  test('shows seven days from Monday with the blocks of a day grid, and asks for the weeks beside it when there is time', async () => {
    await show();
    expect(grid().getAllByRole('rowheader').map((head) => head.getAttribute('aria-label'))).toEqual(['Mon 23 Nov', 'Tue 24 Nov', 'Wed 25 Nov', 'Thu 26 Nov', 'Fri 27 Nov', 'Sat 28 Nov', 'Sun 29 Nov'].map((day) => `${day}, Vilém Brána`));
    expect(grid().getByRole('button', { name: /^10:00–11:00, Jana Černá, Massage, confirmed/ })).toBeTruthy();
    expect(grid().getByRole('button', { name: /Petr Čermák.*pending/ }).className).toMatch(/pending/);
    expect(grid().getByText('8/12 +2')).toBeTruthy();
    expect(screen.getByText('as of 9:52')).toBeTruthy();
    await waitFor(() => expect(fakeBridge().asked('calendar.week')).toEqual(['2026-11-23', '2026-11-30', '2026-11-16', '2026-12-21', '2026-12-07'].map((date) => ({ date, locationId: null, resourceIds: [] }))));
    expect(useNavigation.getState().days).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  });

  test('is walked by arrows, never out of the week, and the day follows', async () => {
    await show();
    act(() => selectBlock(null));
    press('ArrowDown');
    await waitFor(() => expect(focused()).toBe('c:8'));
    press('ArrowDown');
    await waitFor(() => expect(focused()).toBe('b:5:7'));
    press('ArrowRight');
    await waitFor(() => expect(focused()).toBe('b:9:9'));
    expect(useNavigation.getState().date).toBe('2026-11-25');
    press('ArrowRight');
    expect(focused()).toBe('b:9:9');
    press('ArrowLeft');
    await waitFor(() => expect(focused()).toBe('b:5:7'));
    expect(useNavigation.getState()).toMatchObject({ date: '2026-11-23', page: 'calendar' });
  });

  test('opens a booking beside itself, a class too', async () => {
    await show();
    fireEvent.click(grid().getByRole('button', { name: /Eva Malá/ }));
    expect(useNavigation.getState()).toMatchObject({ page: 'calendar', date: '2026-11-25', drawer: { kind: 'booking', appointmentId: 9, customerId: 9 } });
    act(() => useNavigation.setState({ drawer: null }));
    act(() => grid().getByRole('button', { name: /Jóga/ }).focus());
    press('Enter');
    expect(useNavigation.getState().drawer).toEqual({ kind: 'class', appointmentId: 8 });
  });

  test('a block that another desk moved is deaf to Enter for a moment', async () => {
    await show();
    act(() => grid().getByRole('button', { name: /Jana Černá/ }).focus());
    fakeBridge().answer('calendar.week', () => fine(week({ 0: [yoga, petr], 2: [{ ...jana, start: jana.start + 2 * 86_400_000 }, eva] })));
    act(() => fakeBridge().emit('days.read', { from: '2026-11-23', to: '2026-11-23' }));
    await waitFor(() => {
      const moved = grid().getByRole('button', { name: /Jana Černá/ });
      expect(moved.closest('[data-column]')?.getAttribute('data-column')).toBe('2');
      moved.focus();
      press('Enter');
    });
    expect(useNavigation.getState().drawer).toBeNull();
    await waitFor(() => {
      press('Enter');
      expect(useNavigation.getState().drawer).toMatchObject({ appointmentId: 5 });
    });
  });

  test('begins a booking on an empty place, at a whole quarter of an hour', async () => {
    await show();
    const body = document.querySelector<HTMLElement>('[data-body="1"]');
    fireEvent.click(body!, { clientY: 0 });
    expect(useNewBooking.getState().from).toMatchObject({ resourceId: 1, start: DAY_START + 86_400_000 + 480 * 60_000, end: null });
  });

  test('marks attendance by key and shows it before it is written', async () => {
    const answer = later<ReturnType<typeof anActView>>();
    fakeBridge().answer('act.attendance', () => answer.promise);
    await show();
    act(() => grid().getByRole('button', { name: /Jana Černá/ }).focus());
    press(' ');
    await grid().findByRole('button', { name: /Jana Černá.*here.*being recorded/ });
    expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 5, customerId: 7, attendance: 'came' }]);
    await act(async () => answer.resolve(fine(anActView())));
    await grid().findByRole('button', { name: /Jana Černá.*not recorded/ });
  });

  test('says why what waits for a confirmation, and a class, take no mark', async () => {
    await show();
    act(() => grid().getByRole('button', { name: /Petr Čermák/ }).focus());
    press(' ');
    act(() => grid().getByRole('button', { name: /Jóga/ }).focus());
    press(' ');
    await waitFor(() => expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual([expect.stringMatching(/Petr Čermák.*waits for a confirmation/), expect.stringMatching(/one by one/)]));
    expect(fakeBridge().asked('act.attendance')).toEqual([]);
  });

  describe('acts on the block that is selected, without a drawer', () => {
    const pass = { name: 'Masáže 10', left: 1, expires: null, usageId: 71 };
    const detail = bookingDetail({}, { block: jana, person: person(7, { means: [serviceMeans({ pass })] }) });
    const focusJana = (): void => act(() => grid().getByRole('button', { name: /Jana Černá/ }).focus());
    beforeEach(() => {
      closeChange();
      closePay();
      fakeBridge().answer('view.booking', () => fine(detail));
      fakeBridge().answer('view.customer', () => fine(customerDetail(customer(7, 'Jana Černá'))));
      fakeBridge().answer('act.run', () => fine(anActView({ id: 'pay', action: 'Booking/AddPaymentViaPass', state: 'ready' })));
    });

    test.each([
      ['p', 'move'],
      ['s', 'cancel'],
    ] as const)('%s', async (key, kind) => {
      fakeBridge().answer('change.links', () => later<never>().promise);
      fakeBridge().answer('offers.starts', () => later<never>().promise);
      await show();
      focusJana();
      await act(async () => press(key));
      await waitFor(() => expect(useOpenChange.getState().open).toEqual({ kind, appointmentId: 5, customerId: 7 }));
      expect(useNavigation.getState()).toMatchObject({ page: 'calendar', drawer: { kind: 'booking', appointmentId: 5, customerId: 7 } });
    });

    test.each([
      ['bookAgain', 'again'],
      ['showBooking', 'show'],
      ['links', 'links'],
    ] as const)('%s of the palette', async (command, kind) => {
      await show();
      focusJana();
      expect(standing(command)).toEqual({ isThere: true, refusal: null });
      act(() => perform({ kind: command }));
      expect(useOpenChange.getState().open).toEqual({ kind, appointmentId: 5, customerId: 7 });
    });

    test('V reads by what it can be paid, records and pays; U opens the ways', async () => {
      await show();
      focusJana();
      await act(async () => press('v'));
      await waitFor(() => expect(fakeBridge().asked('act.run').map(({ action, request }) => [action, JSON.parse(request)])).toEqual([['Booking/AddPaymentViaPass', { AppointmentId: 5, CustomerId: 7, PassUsageId: 71 }]]));
      expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 5, customerId: 7, attendance: 'came' }]);
      await act(async () => press('u'));
      await waitFor(() => expect(useOpenPay.getState().open).toMatchObject({ appointmentId: 5, customerId: 7 }));
      endPaying(detail.block as never);
    });

    test('nothing of a class, and nothing of a block of another week', async () => {
      await show();
      act(() => grid().getByRole('button', { name: /Jóga/ }).focus());
      await act(async () => press('p'));
      expect(standing('move').refusal).toContain('Classes cannot be moved here');
      act(() => selectBlock('b:77:77'));
      await act(async () => press('s'));
      expect(useOpenChange.getState().open).toBeNull();
    });
  });

  test('moves by weeks, and an older answer is dropped', async () => {
    await show();
    const first = later<WeekView>();
    fakeBridge().answer('calendar.week', ({ date }) => (date === '2026-11-30' ? first.promise : fine({ ...shown, from: date })));
    press('PageDown');
    press('PageDown');
    await waitFor(() => expect(document.querySelector('[data-week]')?.getAttribute('data-week')).toBe('2026-12-07'));
    await act(async () => first.resolve(fine({ ...shown, from: '2026-11-30' })));
    expect(document.querySelector('[data-week]')?.getAttribute('data-week')).toBe('2026-12-07');
    press('t');
    await waitFor(() => expect(document.querySelector('[data-week]')?.getAttribute('data-week')).toBe('2026-11-23'));
  });

  test('shows a week beside it before the cache has answered again, but none that may have changed', async () => {
    fakeBridge().answer('calendar.week', ({ date }) => fine({ ...shown, from: date }));
    await act(async () => void render(<CalendarPage />));
    const beside = () => fakeBridge().asked('calendar.week').filter(({ date }) => date === '2026-11-30').length;
    await waitFor(() => expect(beside()).toBe(1));
    const again = later<WeekView>();
    fakeBridge().answer('calendar.week', () => again.promise);
    press('PageDown');
    expect(document.querySelector('[data-week]')?.getAttribute('data-week')).toBe('2026-11-30');
    act(() => fakeBridge().emit('days.read', { from: '2026-11-17', to: '2026-11-17' }));
    press('PageUp');
    press('PageUp');
    expect(document.querySelector('[data-week]')?.getAttribute('data-week')).not.toBe('2026-11-16');
    await act(async () => again.resolve(fine({ ...shown, from: '2026-11-16' })));
    expect(document.querySelector('[data-week]')?.getAttribute('data-week')).toBe('2026-11-16');
  });

  test('is asked for once where it was asked for ahead, and the weeks beside it again after a change elsewhere', async () => {
    fakeBridge().answer('calendar.week', ({ date }) => fine({ ...shown, from: date }));
    await act(async () => void render(<CalendarPage />));
    const asked = (date: string) => fakeBridge().asked('calendar.week').filter((input) => input.date === date).length;
    await waitFor(() => expect(asked('2026-12-07')).toBe(1));
    press('PageDown');
    expect(document.querySelector('[data-week]')?.getAttribute('data-week')).toBe('2026-11-30');
    await waitFor(() => expect(asked('2026-12-14')).toBe(1));
    expect(asked('2026-11-30')).toBe(1);
    act(() => fakeBridge().emit('details.changed', { bookings: [], appointmentIds: [], customerIds: [7] }));
    act(() => fakeBridge().emit('days.read', { from: '2026-12-08', to: '2026-12-08' }));
    await waitFor(() => expect(asked('2026-12-07')).toBe(2));
    expect(asked('2026-11-30')).toBe(1);
    expect(asked('2026-11-23')).toBe(1);
  });

  test('asks again when one of its days was read, and only then', async () => {
    await show();
    const asked = () => fakeBridge().asked('calendar.week').filter(({ date }) => date === '2026-11-23').length;
    act(() => fakeBridge().emit('days.read', { from: '2026-12-01', to: '2026-12-01' }));
    act(() => fakeBridge().emit('days.read', { from: '2026-11-24', to: '2026-11-24' }));
    act(() => fakeBridge().emit('days.read', { from: '2026-11-25', to: '2026-11-25' }));
    await waitFor(() => expect(asked()).toBe(2));
  });

  test('remembers whom it shows, by business', async () => {
    await show();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Sál A' }));
    await waitFor(() => expect(fakeBridge().asked('app.setPreferences')).toEqual([{ calendarResources: { practice: [1, 2] } }]));
    expect(useSession.getState().preferences.calendarResources).toEqual({ practice: [1, 2] });
    expect(fakeBridge().asked('calendar.week').at(-1)).toEqual({ date: '2026-11-23', locationId: null, resourceIds: [1, 2] });
  });

  test('shades nothing of a resource whose hours were not read', async () => {
    const open = [{ fromMin: 480, toMin: 720 }];
    const days = (hoursKnown: boolean) => shown.days.map((day) => ({ ...day, columns: day.columns.map((column) => ({ ...column, open, hoursKnown })) }));
    await show({ ...shown, days: days(true) });
    const shades = (): number => [...document.querySelectorAll('[title="outside working hours"]')].filter((shade) => shade.closest('[data-behind]') === null).length;
    expect(shades()).toBeGreaterThan(0);
    fakeBridge().answer('calendar.week', () => fine({ ...shown, days: days(false) }));
    await act(async () => fakeBridge().emit('days.read', { from: '2026-11-23', to: '2026-11-23' }));
    await waitFor(() => expect(shades()).toBe(0));
  });

  test('says what is not there: nothing read, nothing booked, a failure', async () => {
    const days = shown.days.map((day) => ({ ...day, ages: { bookings: null, classes: null, hours: null }, columns: [{ resourceId: 1, hoursKnown: false, open: [], gaps: [], blocks: [] }] }));
    await show({ ...shown, days });
    expect(screen.getByText('This week has not been read yet.')).toBeTruthy();
    expect(screen.getByText('days not read: 7')).toBeTruthy();
    fakeBridge().answer('calendar.week', () => fine(week({})));
    act(() => fakeBridge().emit('days.read', { from: '2026-11-24', to: '2026-11-24' }));
    await screen.findByText('There are no bookings in this week.');
    fakeBridge().answer('calendar.week', () => ({ ok: false, error: appError('store.unavailable') }));
    act(() => fakeBridge().emit('days.read', { from: '2026-11-24', to: '2026-11-24' }));
    const again = await screen.findByRole('button', { name: 'Try again' });
    fakeBridge().answer('calendar.week', () => fine(shown));
    fireEvent.click(again);
    await screen.findByRole('button', { name: /Jana Černá/ });
  });

  test('says that it is offline', async () => {
    await show();
    act(() => fakeBridge().emit('connection.changed', { ...ONLINE, state: 'offline' }));
    expect(screen.getByText(/as of 9:52 · offline, nothing new arrives/)).toBeTruthy();
  });
});
