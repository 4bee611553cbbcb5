import { TodoPage } from '@renderer/features/todo';
import { useActs } from '@renderer/state/acts';
import { closeCallList, createCallList, openCallList } from '@renderer/state/call-lists';
import { useConnection } from '@renderer/state/connection';
import { startLocal, useLocal } from '@renderer/state/local';
import { useNavigation } from '@renderer/state/navigation';
import { useNewBooking } from '@renderer/state/new-booking';
import { usePendingList } from '@renderer/state/pending-list';
import { useToasts } from '@renderer/state/toasts';
import type { LocalRecord, LocalWanted } from '@shared/domain/local/record';
import type { BlockView } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { aRecord, localId, PAYLOAD } from '../../../support/local';
import { anActView } from '../../../support/acts';
import { block, bookingDetail, customer, DAY_START, ONLINE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

/** Main with a book: what is put comes back kept. */
let book: Map<string, LocalRecord>;

beforeEach(async () => {
  await startWindow();
  book = new Map();
  usePendingList.setState({ pending: [], until: '2027-01-22', readAt: PRACTICE_NOW, state: 'ready' });
  closeCallList();
  const keep = (record: LocalRecord) => {
    book.set(record.id, record);
    return fine(record);
  };
  const bridge = fakeBridge();
  bridge.answer('local.list', () => fine({ records: [...book.values()], unreadable: 0, kept: true }));
  bridge.answer('local.put', (wanted: LocalWanted) => keep({ doneAt: null, createdAt: PRACTICE_NOW, ...book.get(wanted.id), ...wanted, updatedAt: PRACTICE_NOW, removedAt: null } as LocalRecord));
  bridge.answer('local.done', ({ id, done }) => keep({ ...book.get(id)!, doneAt: done ? PRACTICE_NOW : null }));
  bridge.answer('local.remove', ({ id, removed }) => keep({ ...book.get(id)!, removedAt: removed ? PRACTICE_NOW : null }));
});

async function show(...records: LocalRecord[]): Promise<void> {
  useActs.setState({ state: 'ready' });
  for (const record of records) book.set(record.id, record);
  startLocal();
  await waitFor(() => expect(useLocal.getState().state).toBe('ready'));
  render(<TodoPage />);
}

const click = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('what waits', () => {
  test('says so when there is nothing', async () => {
    await show();
    expect(screen.getByText('Nothing waits.')).toBeTruthy();
    expect(screen.getByText(/^up to 22.Jan, oldest day as of 9:52$/)).toBeTruthy();
  });

  test('does not say so while bookings or acts are not known yet', async () => {
    usePendingList.setState({ state: 'loading' });
    await show();
    expect(screen.queryByText('Nothing waits.')).toBeNull();
    expect(screen.getByRole('status', { name: 'Loading…' })).toBeTruthy();
    act(() => {
      usePendingList.setState({ state: 'ready', until: null, readAt: null });
      useConnection.setState({ ...ONLINE, missingRights: ['Event_r'] });
    });
    expect(screen.queryByText('Nothing waits.')).toBeNull();
    expect(screen.getByText('Missing rights: Event_r. Ask the account owner.')).toBeTruthy();
    act(() => {
      usePendingList.setState({ until: '2027-01-22', readAt: PRACTICE_NOW });
      useActs.setState({ state: 'loading' });
    });
    expect(screen.queryByText('Nothing waits.')).toBeNull();
  });

  test('acts that could not be had are asked for again', async () => {
    await show();
    act(() => useActs.setState({ state: appError('internal') }));
    expect(screen.queryByText('Nothing waits.')).toBeNull();
    fakeBridge().answer('acts.list', () => fine({ acts: [], foundAs: 'kept', unreadable: 0, kept: true }));
    click('Try again');
    await screen.findByText('Nothing waits.');
  });

  test('says what cannot be read, what dies with the program, and why nothing can be shown', async () => {
    fakeBridge().answer('local.list', () => fine({ records: [], unreadable: 2, kept: false }));
    await show();
    expect(screen.getByText('Some records of this computer cannot be read: 2. We have not deleted them.')).toBeTruthy();
    expect(screen.getByText(/gone when the program is closed/)).toBeTruthy();
    act(() => useLocal.setState({ state: appError('acts.newer') }));
    expect(screen.getByText(/newer/)).toBeTruthy();
  });

  test('a note is written, read by somebody, done, and back again', async () => {
    await show();
    click('New note');
    fireEvent.submit(screen.getByRole('form', { name: 'New note' }));
    expect(fakeBridge().asked('local.put')).toEqual([]);
    type('Note to the next shift', ' Klíč 12 je u mě. ');
    fireEvent.keyDown(screen.getByLabelText('Note to the next shift'), { key: 'Enter', ctrlKey: true });
    const group = await screen.findByRole('region', { name: 'Notes to the shift (1)' });
    expect(within(group).getByText('Klíč 12 je u mě.')).toBeTruthy();
    expect(within(group).getByText('only on this computer')).toBeTruthy();
    expect(within(group).getByText(/not read yet/)).toBeTruthy();
    click('Read: Klíč 12 je u mě.');
    type('Who reads it', 'Eva');
    fireEvent.submit(screen.getByRole('form', { name: 'Read' }));
    await screen.findByText(/read by Eva 9:52/);
    click('Done: Klíč 12 je u mě.');
    await screen.findByText('Done: Klíč 12 je u mě.');
    expect(screen.queryByRole('region')).toBeNull();
    click('Undo');
    await screen.findByRole('region', { name: 'Notes to the shift (1)' });
  });

  test('somebody to phone back needs a name or a phone, and a time that is understood', async () => {
    await show();
    click('Call back');
    const save = (): void => void fireEvent.submit(screen.getByRole('form', { name: 'Call back' }));
    save();
    expect(screen.getByRole('alert').textContent).toBe('Write a name or a phone.');
    type('Phone', 'ýýý +ěš čřž');
    type('When', 'někdy');
    save();
    expect(screen.getByRole('alert').textContent).toBe('This time is not clear. Try 14:30 or tomorrow 9.');
    expect(fakeBridge().asked('local.put')).toEqual([]);
    type('When', '14.30');
    save();
    await screen.findByText('call 14:30');
    expect(fakeBridge().asked('local.put')).toMatchObject([{ kind: 'callback', payload: { phone: '777123456', dueAt: Date.parse('2026-11-23T13:30:00Z') } }]);
    click(/^In an hour/);
    await screen.findByText('call 15:30');
  });

  test('people whose time has come are first and say so; no phone is ever in a message', async () => {
    await show(
      aRecord('callback', 1, { payload: { ...PAYLOAD.callback, name: 'Bez času' } }),
      aRecord('callback', 2, { payload: { ...PAYLOAD.callback, name: 'Později', dueAt: PRACTICE_NOW + 3_600_000 } }),
      aRecord('callback', 3, { payload: { ...PAYLOAD.callback, name: 'Hned', dueAt: PRACTICE_NOW - 60_000 } }),
    );
    expect(screen.getAllByRole('listitem').map((row) => row.querySelector('b')?.textContent)).toEqual(['Hned', 'Později', 'Bez času']);
    expect(screen.getByText('Was to be called 9:51')).toBeTruthy();
    fakeBridge().answer('local.done', () => ({ ok: false, error: appError('acts.diskFull') }));
    click('Called: Hned');
    await waitFor(() => expect(useToasts.getState().toasts).toHaveLength(1));
    expect(JSON.stringify(useToasts.getState().toasts)).not.toContain('777');
    expect(screen.getByText('Hned')).toBeTruthy();
  });

  test('a half-typed booking is taken up again or removed, and a pending one is looked at', async () => {
    await show(aRecord('draft'));
    const booking = { appointmentId: 11, customerId: 22, name: 'Petr Horák', phone: null, start: PRACTICE_NOW, end: PRACTICE_NOW, seenAt: null, date: '2026-11-23', service: 'Masáž', resourceName: 'Petr', count: 1, note: null, visits: 3, noShows: 2, lastSeen: null, pending: null, pendingAct: null };
    act(() => usePendingList.setState({ pending: [booking] }));
    click('Finish: Masáž, pá 14:00');
    expect(useNewBooking.getState().from?.draftId).toBe(localId(1));
    click('Remove: Masáž, pá 14:00');
    await screen.findByText('Removed: Masáž, pá 14:00');
    expect(screen.getByText('Earlier no-shows: 2')).toBeTruthy();
    click('Look at it: Petr Horák');
    expect(useNavigation.getState()).toMatchObject({ page: 'today', date: '2026-11-23', drawer: { kind: 'booking', appointmentId: 11, customerId: 22 } });
  });

  test('the arrows walk from row to row, over the borders of groups', async () => {
    await show(aRecord('handover', 1), aRecord('callback', 2), aRecord('draft', 3));
    const firsts = screen.getAllByRole('listitem').map((row) => within(row).getAllByRole('button')[0]!);
    firsts[0]!.focus();
    const press = (key: string): void => void fireEvent.keyDown(document.activeElement!, { key });
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement).toBe(firsts[2]);
    press('ArrowDown');
    expect(document.activeElement).toBe(firsts[2]);
    press('ArrowUp');
    expect(document.activeElement).toBe(firsts[1]);
  });
});

describe('a call list', () => {
  const people = [
    { appointmentId: 11, customerId: 22, start: PRACTICE_NOW, name: 'Jana Černá', phone: '777123456' },
    { appointmentId: 12, customerId: 23, start: PRACTICE_NOW, name: 'Adam Kos', phone: null },
  ];

  test('is made, opened, and each word of a call is kept as it is said', async () => {
    await show();
    const id = (await createCallList({ title: 'Volno: Petr', why: 'belowMinimum', people }))!;
    await act(async () => openCallList(id));
    expect(screen.getByRole('heading', { name: 'Volno: Petr' })).toBeTruthy();
    expect(screen.getByText('no phone')).toBeTruthy();
    expect(screen.getByText(/must first be closed in Reservanto/)).toBeTruthy();
    fireEvent.click(within(screen.getByRole('radiogroup', { name: 'Agreed: Jana Černá' })).getByLabelText('Cancel'));
    fireEvent.click(within(screen.getByRole('radiogroup', { name: 'Reached: Adam Kos' })).getByLabelText('No answer'));
    await screen.findByText('not changed in Reservanto yet');
    expect(screen.getByText('0 of 2 settled')).toBeTruthy();
    const note = screen.getByLabelText('Note: Adam Kos');
    fireEvent.change(note, { target: { value: 'zkusit večer' } });
    fireEvent.blur(note);
    await waitFor(() => expect(book.get(id)?.payload).toMatchObject({ entries: [{ reached: 'yes', agreed: 'cancel' }, { reached: 'no', agreed: null, note: 'zkusit večer' }] }));
    click('Open the booking: Jana Černá');
    expect(useNavigation.getState()).toMatchObject({ drawer: { appointmentId: 11, customerId: 22 }, date: '2026-11-23' });
  });

  test('two words said while the first is being written are both kept', async () => {
    await show();
    const id = (await createCallList({ title: 'Volno', why: 'timeOff', people }))!;
    await act(async () => openCallList(id));
    const written = later<LocalRecord>();
    const puts: LocalWanted[] = [];
    fakeBridge().answer('local.put', (wanted) => {
      puts.push(wanted);
      const record = { ...book.get(wanted.id)!, ...wanted } as LocalRecord;
      return puts.length === 1 ? written.promise : fine(record);
    });
    const choose = (group: string, label: string): void => void fireEvent.click(within(screen.getByRole('radiogroup', { name: group })).getByLabelText(label));
    choose('Agreed: Jana Černá', 'Leave');
    choose('Agreed: Adam Kos', 'Leave');
    await waitFor(() => expect(puts).toHaveLength(1));
    await act(async () => written.resolve(fine({ ...book.get(id)!, ...puts[0]! } as LocalRecord)));
    await screen.findByText('2 of 2 settled');
  });

  test('shows how far it is, and Esc or Back lead to everything that waits', async () => {
    await show(aRecord('callList', 4, { payload: { ...PAYLOAD.callList, entries: [{ ...PAYLOAD.callList.entries[0]!, agreed: 'leave' }] } }));
    expect(screen.getByText('Time off · 1 of 1 settled')).toBeTruthy();
    click('Call: Nemoc: Petr');
    click('Back');
    click('Call: Nemoc: Petr');
    click('The list is done');
    await screen.findByText('Done: Nemoc: Petr');
    expect(book.get(localId(4))?.doneAt).toBe(PRACTICE_NOW);
  });

  test('shows what has really become of each booking, and counts only that', async () => {
    const names = ['Stojí', 'Zrušená', 'Jinde', 'Drží se', 'Odmítnutá'];
    const entries = names.map((name, index) => ({ ...PAYLOAD.callList.entries[0]!, name, appointmentId: index + 1, customerId: index + 1, start: DAY_START + 600 * 60_000, agreed: 'cancel' as const }));
    const over: Partial<BlockView>[] = [{}, { status: 'Canceled' }, { start: DAY_START + 660 * 60_000 }, { status: 'Canceled', pending: 'held', pendingAct: 'cancel' }, {}];
    fakeBridge().answer('view.booking', ({ appointmentId, customerId }) => fine(bookingDetail({}, { customer: customer(customerId, ''), block: block(appointmentId, customerId, '', 600, over[appointmentId - 1]) })));
    const refused = anActView({ id: 'a9', action: 'Booking/Cancel', booking: { appointmentId: 5, customerId: 5 }, state: 'refused', error: appError('server.refused', { detail: 'Po lhůtě.' }) });
    useActs.setState({ acts: new Map([['a9', refused]]) });
    openCallList(localId(4));
    await show(aRecord('callList', 4, { payload: { ...PAYLOAD.callList, entries } }));
    await screen.findByText('2 of 5 settled');
    const line = (name: string) => screen.getByText(name).parentElement?.textContent ?? '';
    expect(names.map((name) => line(name).replace(/^.*10:00/, ''))).toEqual(['not changed in Reservanto yet', 'cancelled', 'moved to Mon 23 Nov 11:00', 'to be cancelled · waiting to be sent', 'refused, still booked: Po lhůtě.']);
    over[0] = { status: 'Canceled' };
    act(() => fakeBridge().emit('details.changed', { bookings: [{ appointmentId: 1, customerId: 1 }], appointmentIds: [1], customerIds: [1] }));
    await screen.findByText('3 of 5 settled');
    expect(book.get(localId(4))?.payload).toMatchObject({ entries: [{ outcome: 'cancelled' }, { outcome: 'cancelled' }, { outcome: 'moved' }, {}, {}] });
  });
});
