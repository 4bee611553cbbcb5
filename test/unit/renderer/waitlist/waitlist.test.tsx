import { CourseWaitlist, CustomerWaitlists, placeFreed, useFreed, Waitlist } from '@renderer/features/waitlist';
import { useConnection } from '@renderer/state/connection';
import { useNewBooking } from '@renderer/state/new-booking';
import { useNavigation } from '@renderer/state/navigation';
import { useToasts } from '@renderer/state/toasts';
import type { ActView } from '@shared/domain/acts/act-view';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { anActView } from '../../../support/acts';
import { classBlock, classDetail, means, waiting } from '../../../support/class-data';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { hit, ONLINE, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const monika = waiting(5, 'Monika', { phone: '+420 777 111 222', means: means({ pass: { name: 'Měsíční', left: null, expires: null } }) });
const libor = waiting(6, 'Libor', { movesUpAlone: true, means: means({ expired: { name: 'Lekce 10', expires: PRACTICE_NOW } }), clashes: [{ appointmentId: 3, start: PRACTICE_NOW, end: PRACTICE_NOW + 3_600_000, title: 'Masáž' }] });
const withPlace = classBlock({}, { occupied: 1 });

const asked = () => fakeBridge().asked('act.run').map(({ action, request }) => `${action} ${request}`);

/** The server answers each act so. */
function ends(over: Partial<ActView>): void {
  fakeBridge().answer('act.run', ({ action }) => {
    const view = anActView({ id: `run ${action}`, action, state: 'ready' });
    setTimeout(() => fakeBridge().emit('acts.changed', [{ ...view, state: 'done', ...over }]), 0);
    return fine(view);
  });
}

beforeEach(async () => {
  await startWindow();
  useFreed.setState({ appointmentId: null });
});

describe('the waitlist of a class', () => {
  test('says beside each name what they can pay with, what else they have and whether they move up alone', () => {
    render(<Waitlist detail={classDetail({ waitlist: [monika, libor] })} />);
    const [first, second] = screen.getAllByRole('listitem').map((row) => row.textContent.replace(/\u00a0/g, ' '));
    expect(first).toContain('Monika+420 777 111 222unlimited entries (Měsíční)');
    expect(second).toContain('pass ended 23 Nov (Lekce 10)');
    expect(second).toContain('Booked elsewhere at that time: 9:52–10:52 Masáž');
    expect(second).toContain('moves up automatically');
    expect(screen.getByText(/The customer would be messaged/)).toBeTruthy();
  });

  test.each([
    ['is on its way', {}, null, /Reading the waitlist/],
    ['cannot be had offline', { state: 'offline' as const }, null, /cannot be shown offline/],
    ['needs a right', { missingRights: ['Alternates_r'] }, null, /Alternates_r/],
    ['is empty', {}, [], /Nobody is waiting/],
  ])('%s: in words', (_, connection, waitlist, words) => {
    useConnection.setState({ ...ONLINE, ...connection });
    render(<Waitlist detail={classDetail({ waitlist })} />);
    expect(screen.queryByText(words) ?? screen.queryByRole('status', { name: words })).toBeTruthy();
  });

  test('gives the place, says it, looks whether the entry is gone, and goes on with the next', async () => {
    ends({});
    fakeBridge().answer('waitlist.appointment', () => fine([libor]));
    render(<Waitlist detail={classDetail({ block: withPlace, waitlist: [monika, libor] })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Give the place: Monika' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Libor'));
    expect(asked()).toEqual(['Classes/CreateBooking {"AppointmentId":8,"CustomerId":5,"Count":1}']);
    expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual([expect.stringMatching(/^The place is booked: Monika\. .*messaged/)]);
  });

  test('takes off the list whom the server has left there, after a question', async () => {
    ends({});
    fakeBridge().answer('waitlist.appointment', () => fine([monika]));
    render(<Waitlist detail={classDetail({ block: withPlace, waitlist: [monika] })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Give the place: Monika' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove from the waitlist: Monika?' }));
    expect(dialog.getByText(/the server has left the name/)).toBeTruthy();
    const go = dialog.getByRole<HTMLButtonElement>('button', { name: 'Remove' });
    await waitFor(() => expect(go.disabled).toBe(false));
    fireEvent.click(go);
    await waitFor(() => expect(asked()[1]).toBe('Alternates/RemoveFromAppointment {"AppointmentId":8,"CustomerId":5}'));
  });

  const unchecked = 'The place is booked, but the server could not be asked whether the name is off the waitlist: Monika.';

  test('says that nobody has seen whether the entry is gone, and looks again when it is told to', async () => {
    ends({});
    fakeBridge().answer('waitlist.appointment', () => ({ ok: false, error: appError('network.unreachable') }));
    render(<Waitlist detail={classDetail({ block: withPlace, waitlist: [monika, libor] })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Give the place: Monika' }));
    expect((await screen.findByRole('alert')).textContent).toContain(unchecked);
    fakeBridge().answer('waitlist.appointment', () => fine([libor]));
    fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(document.activeElement?.textContent).toBe('Libor');
  });

  test.each([
    ['the name is gone: nothing more is said', [libor], false],
    ['the name is still there: it can be removed', [monika, libor], true],
  ])('a waitlist that was read since says what the check could not; %s', async (_, after, isLeft) => {
    ends({});
    fakeBridge().answer('waitlist.appointment', () => ({ ok: false, error: appError('network.unreachable') }));
    const { rerender } = render(<Waitlist detail={classDetail({ block: withPlace, waitlist: [monika, libor] })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Give the place: Monika' }));
    await screen.findByRole('alert');
    rerender(<Waitlist detail={classDetail({ block: withPlace, waitlist: after, waitlistReadAt: PRACTICE_NOW + 60_000 })} />);
    expect(screen.queryByText(unchecked)).toBeNull();
    expect(screen.queryByRole('dialog') !== null).toBe(isLeft);
  });

  test('says how old it is', () => {
    render(<Waitlist detail={classDetail({ waitlist: [monika] })} />);
    expect(screen.getByText('Waitlist as of 9:52.')).toBeTruthy();
  });

  test('that does not come is asked for, only to hear why; a refused token is named at once', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    fakeBridge().answer('waitlist.appointment', () => ({ ok: false, error: appError('server.status', { params: { status: '500' } }) }));
    render(<Waitlist detail={classDetail({ waitlist: null })} />);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await act(async () => {
      await vi.advanceTimersByTimeAsync(4_100);
    });
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    act(() => useConnection.setState({ ...ONLINE, state: 'refused' }));
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByText(/token/i)).toBeTruthy();
  });

  test('says the server’s reason for refusing a place, and what to do', async () => {
    ends({ state: 'refused', error: appError('server.refused', { detail: 'Lekce je plná.' }) });
    render(<Waitlist detail={classDetail({ waitlist: [monika] })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Give the place: Monika' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The place could not be given: Monika. Lekce je plná.');
    expect(alert.textContent).toContain('raise its capacity in Reservanto');
    expect(fakeBridge().asked('waitlist.appointment')).toEqual([]);
  });

  test('offline says that the server cannot be reached', async () => {
    fakeBridge().answer('act.run', () => ({ ok: false, error: appError('network.unreachable') }));
    render(<Waitlist detail={classDetail({ block: withPlace, waitlist: [monika] })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Give the place: Monika' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/cannot be reached|unreachable|not available/i);
  });

  test('names the rights that are missing, each where it is needed', () => {
    useConnection.setState({ ...ONLINE, missingRights: ['Alternates_w', 'Booking_w'] });
    render(<Waitlist detail={classDetail({ waitlist: [monika] })} />);
    expect(screen.getByRole('button', { name: 'Give the place: Monika' })).toMatchObject({ disabled: true, title: expect.stringContaining('Booking_w') as string });
    expect(screen.getByRole('button', { name: 'Remove: Monika' })).toMatchObject({ disabled: true, title: expect.stringContaining('Alternates_w') as string });
    expect(screen.getByRole('combobox')).toMatchObject({ disabled: true });
  });

  test('adds who is found; Enter never takes a result of what was typed before', async () => {
    ends({});
    fakeBridge().answer('search.customers', ({ query }) => fine({ query: query === 'no' ? 'n' : query, hits: [hit(9, 'Jan Novák'), hit(5, 'Monika')], total: 2 }));
    render(<Waitlist detail={classDetail({ waitlist: [monika] })} />);
    const field = screen.getByRole('combobox');
    act(() => field.focus());
    fireEvent.change(field, { target: { value: 'no' } });
    await screen.findByRole('option');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(asked()).toEqual([]);
    await act(async () => void fireEvent.change(field, { target: { value: 'nov' } }));
    await waitFor(() => expect(screen.getByRole('listbox').getAttribute('aria-busy')).toBe('false'));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([expect.stringContaining('Jan Novák')]);
    // The question that the test before has opened leaves keys deaf for a moment.
    await waitFor(() => {
      if (asked().length === 0) fireEvent.keyDown(field, { key: 'Enter' });
      expect(asked()).toEqual(['Alternates/AddToAppointment {"AppointmentId":8,"CustomerId":9}']);
    });
    await waitFor(() => expect(field).toMatchObject({ value: '' }));
  });
});

describe('a place that has become free', () => {
  const place = { appointmentId: 8, date: PRACTICE_DATE, title: 'Jóga', startLabel: '12:00' };

  test('opens the waitlist with the focus on the first who waits; told twice it opens once', async () => {
    placeFreed({ ...place, appointmentId: 8 });
    expect(useNavigation.getState().drawer).toEqual({ kind: 'class', appointmentId: 8 });
    render(<Waitlist detail={classDetail({ block: withPlace, waitlist: [monika, libor] })} />);
    expect(screen.getByText(/A place has become free/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Monika'));
    useNavigation.setState({ drawer: null });
    placeFreed(place);
    expect(useNavigation.getState().drawer).toBeNull();
  });

  test('is offered by a message to whoever types, and stays until it is taken', () => {
    render(<input aria-label="typing" />);
    screen.getByRole('textbox').focus();
    placeFreed({ ...place, appointmentId: 9 });
    expect(useNavigation.getState().drawer).toBeNull();
    const [toast] = useToasts.getState().toasts;
    expect(toast).toMatchObject({ kind: 'status', text: 'A place has become free: Jóga at 12:00. People are waiting for it.', act: { text: 'Open the waitlist' } });
    act(() => toast?.act?.run());
    expect(useNavigation.getState().drawer).toEqual({ kind: 'class', appointmentId: 9 });
  });
});

describe('waitlists that are read when somebody looks', () => {
  test('of a course: who waits, and the way off the list', async () => {
    fakeBridge().answer('waitlist.course', () => fine([{ ...monika, clashes: libor.clashes }]));
    render(<CourseWaitlist courseId={3} />);
    expect(await screen.findByText('Waitlist of the whole course: 1')).toBeTruthy();
    expect(fakeBridge().asked('waitlist.course')).toEqual([{ courseId: 3 }]);
    const row = screen.getByRole('listitem').textContent.replace(/\u00a0/g, ' ');
    for (const part of ['+420 777 111 222', 'unlimited entries (Měsíční)', 'Booked elsewhere on Mon 23 Nov 9:52–10:52 Masáž']) expect(row).toContain(part);
    expect(screen.getByRole('button', { name: 'Give the place: Monika' })).toMatchObject({ disabled: true, title: 'A place in a whole course is booked in the administration of Reservanto.' });
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Monika' }));
    expect(within(screen.getByRole('dialog')).getByText(/sent no message/)).toBeTruthy();
  });

  test('of a customer: classes and courses, and what a missing right hides', async () => {
    fakeBridge().answer('waitlist.customer', () => fine({ classes: [{ kind: 'class' as const, id: 8, name: 'Jóga', start: PRACTICE_NOW, end: PRACTICE_NOW, movesUpAlone: false, occupied: 2, capacity: 2, means: null, clashes: [] }], courses: null }));
    render(<CustomerWaitlists customerId={5} name="Monika" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Jóga' }));
    expect(useNavigation.getState().drawer).toEqual({ kind: 'class', appointmentId: 8 });
    expect(screen.getByText(/Course_r/)).toBeTruthy();
  });

  test('of a customer: the place is given there, with what they can pay with and what they have at that time', async () => {
    ends({});
    const wait = { kind: 'class' as const, id: 8, name: 'Jóga', start: PRACTICE_NOW, end: PRACTICE_NOW, movesUpAlone: false, occupied: 1, capacity: 2, means: null, clashes: libor.clashes };
    fakeBridge().answer('waitlist.customer', () => fine({ classes: [wait], courses: [{ ...wait, kind: 'course' as const, id: 3, name: 'Kurz' }] }));
    fakeBridge().answer('waitlist.appointment', () => fine([monika]));
    render(<CustomerWaitlists customerId={5} name="Monika" />);
    const [row] = await screen.findAllByRole('listitem');
    expect(row?.textContent).toContain('Booked elsewhere at that time: 9:52–10:52 Masáž');
    expect(row?.textContent).toContain('not been read yet');
    fakeBridge().answer('waitlist.customer', () => fine({ classes: [{ ...wait, means: monika.means }], courses: [] }));
    await act(async () => fakeBridge().emit('details.changed', { bookings: [], appointmentIds: [], customerIds: [5] }));
    await waitFor(() => expect(screen.getByRole('listitem').textContent).toContain('unlimited entries'));
    fireEvent.click(screen.getByRole('button', { name: 'Give the place: Jóga' }));
    expect(await screen.findByText(/the server has left the name/)).toBeTruthy();
    expect(asked()).toEqual(['Classes/CreateBooking {"AppointmentId":8,"CustomerId":5,"Count":1}']);
  });

  test('of a customer: a whole course says where its places are given, and the panel opens with the customer', async () => {
    const course = { kind: 'course' as const, id: 3, name: 'Kurz', start: PRACTICE_NOW, end: PRACTICE_NOW, movesUpAlone: false, occupied: 1, capacity: 2, means: null, clashes: [] };
    fakeBridge().answer('waitlist.customer', () => fine({ classes: [], courses: [course] }));
    render(<CustomerWaitlists customerId={5} name="Monika" />);
    expect(await screen.findByRole('button', { name: 'Give the place: Kurz' })).toMatchObject({ disabled: true, title: expect.stringContaining('administration') as string });
    fireEvent.click(screen.getByRole('button', { name: 'Add to a class' }));
    expect(useNewBooking.getState().from).toMatchObject({ customerId: 5, appointmentId: null });
  });

  test('that the server would not give say why and ask again', async () => {
    fakeBridge().answer('waitlist.customer', () => ({ ok: false, error: appError('network.unreachable') }));
    render(<CustomerWaitlists customerId={5} name="Monika" />);
    fakeBridge().answer('waitlist.customer', () => fine({ classes: [], courses: [] }));
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('For no class and no course.')).toBeTruthy();
  });
});
