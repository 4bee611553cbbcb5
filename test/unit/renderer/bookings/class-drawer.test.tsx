import { Drawer } from '@renderer/features/bookings';
import { useLocal } from '@renderer/state/local';
import { useConnection } from '@renderer/state/connection';
import { openDrawer, useNavigation } from '@renderer/state/navigation';
import { useSession } from '@renderer/state/session';
import { useToasts } from '@renderer/state/toasts';
import type { LocalRecord, LocalWanted } from '@shared/domain/local/record';
import type { ClassDetail } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { classBlock, classDetail, means, member } from '../../../support/class-data';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { aRecord } from '../../../support/local';
import { ONLINE, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

function press(key: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key === ' ' ? 'Space' : key });
}
const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
const marks = () => fakeBridge().asked('act.attendance').map(({ customerId, attendance }) => `${customerId} ${attendance}`);

const group = () => within(screen.getByRole('complementary', { name: 'Jóga' }));

async function openClass(over: Partial<ClassDetail> = {}): Promise<ReturnType<typeof group>> {
  fakeBridge().answer('view.class', () => fine(classDetail(over)));
  // Its code is fetched when it is first shown.
  await import('@renderer/features/bookings/class-drawer');
  render(<Drawer />);
  await act(async () => openDrawer({ kind: 'class', appointmentId: 8 }, PRACTICE_DATE));
  // Its code is fetched when it is first shown.
  await act(async () => {
    await import('@renderer/features/bookings/class-drawer');
  });
  await screen.findByRole('complementary', { name: 'Jóga' });
  const found = group();
  await found.findByRole('region', { name: 'Roster' });
  return found;
}

beforeEach(async () => {
  await startWindow();
  useLocal.setState({ records: new Map(), state: 'ready' });
  fakeBridge().answer('act.attendance', ({ customerId }) => fine(anActView({ id: `a${customerId}` })));
});

describe('the roster', () => {
  const THREE = [member(1, 'Adam'), member(2, 'Božena', { attendance: 'came' }), member(3, 'Cyril')];

  test('says how many are here, remain and did not come, and marks people by name', async () => {
    const found = await openClass({ roster: [...THREE, member(4, 'Dana', { attendance: 'noShow' })] });
    expect(found.getByText('2 of 2 taken')).toBeTruthy();
    expect(found.getByText('here 1, left 2')).toBeTruthy();
    expect(found.getByText('no-show 1')).toBeTruthy();
    expect(found.queryByRole('button', { name: 'Check in: Božena' })).toBeNull();
    fireEvent.click(found.getByRole('button', { name: 'Check in: Cyril' }));
    await waitFor(() => expect(marks()).toEqual(['3 came']));
    // An exception after "everyone came" is one press.
    fireEvent.click(found.getByRole('button', { name: /^No-show: Božena/ }));
    await waitFor(() => expect(marks()).toEqual(['3 came', '2 noShow']));
    expect(found.queryByRole('button', { name: /^No-show: Dana/ })).toBeNull();
  });

  test('says for how many somebody is booked, what is to pay and what with', async () => {
    const owes = { state: 'unpaid', price: 15_000, remaining: 15_000, method: null } as const;
    const found = await openClass({ roster: [member(1, 'Adam', { count: 3, phone: '777', payment: owes, note: 'podložka', means: means({ pass: { name: 'Lekce 10', left: 4, expires: null } }) }), member(2, 'Eva', { payment: owes, means: means({ expired: { name: 'Lekce 10', expires: PRACTICE_NOW } }) }), member(3, 'Ota', { payment: { ...owes, state: 'paid', remaining: 0 } })] });
    const text = found.getByRole('region', { name: 'Roster' }).textContent.replace(/\u00a0/g, ' ');
    for (const part of ['Adam×3', '150 Kč to pay · entries 4 (Lekce 10) · 777 · podložka', 'pass ended 23 Nov (Lekce 10)', 'paid']) expect(text).toContain(part);
  });

  test('has the focus on the first of whom nothing is recorded, and is walked and marked by keys', async () => {
    await openClass({ roster: [member(2, 'Božena', { attendance: 'came' }), member(1, 'Adam'), member(3, 'Cyril')] });
    await waitFor(() => expect(focused()).toContain('Adam'));
    press('ArrowDown');
    expect(focused()).toContain('Cyril');
    press('ArrowDown');
    expect(focused()).toContain('Cyril');
    // The focus has come by itself, so keys that act are deaf for a moment.
    await waitFor(() => {
      press('x');
      expect(marks()).toContain('3 noShow');
    });
    press('ArrowUp');
    press(' ');
    press('ArrowUp');
    press('Backspace');
    await waitFor(() => expect([...new Set(marks())]).toEqual(['3 noShow', '1 came', '2 unknown']));
    press('Enter');
    await waitFor(() => expect(useNavigation.getState().drawer).toEqual({ kind: 'booking', appointmentId: 8, customerId: 2 }));
  });

  test('offers no mark of whoever takes none, and their keys say why', async () => {
    const found = await openClass({ roster: [member(1, 'Adam', { status: 'ConfirmationRequested' }), member(2, 'Eva', { pendingAct: 'cancel', pending: 'held' })] });
    expect(found.queryByRole('button', { name: /^(Check in|No-show)/ })).toBeNull();
    expect(found.queryByRole('button', { name: /All came/ })).toBeNull();
    expect(found.getByText('to be cancelled')).toBeTruthy();
    found.getByRole('button', { name: /Adam/ }).focus();
    await waitFor(() => {
      press(' ');
      expect(useToasts.getState().toasts[0]?.text).toMatch(/Adam. The booking waits for a confirmation/);
    });
    expect(marks()).toEqual([]);
  });

  test('a mark is not cleared by the second press of the same hand: the focus is back on the row', async () => {
    const found = await openClass({ roster: [member(1, 'Adam')] });
    const tick = found.getByRole('button', { name: 'Check in: Adam' });
    tick.focus();
    fireEvent.click(tick);
    expect(focused()).toContain('Adam');
    const clear = await found.findByRole('button', { name: 'Clear attendance: Adam' });
    expect(clear).not.toBe(tick);
    fireEvent.click(clear);
    press('Enter');
    expect(marks()).toEqual(['1 came']);
    expect(useNavigation.getState().drawer).toMatchObject({ kind: 'class' });
    await waitFor(() => {
      fireEvent.click(clear);
      expect(marks()).toEqual(['1 came', '1 unknown']);
    });
  });

  test('of a group it is counted how many came, one press after the other, on this computer only', async () => {
    fakeBridge().answer('local.put', (wanted) => fine({ ...wanted, createdAt: 1, updatedAt: 1, doneAt: null, removedAt: null } as LocalRecord));
    const found = await openClass({ roster: [member(1, 'Adam', { count: 4 }), member(2, 'Eva')] });
    expect(found.queryByRole('group', { name: /Eva/ })).toBeNull();
    const group = within(found.getByRole('group', { name: 'How many of them came: Adam' }));
    expect(group.getByText('only on this computer')).toBeTruthy();
    const more = group.getByRole('button', { name: 'One more: Adam' });
    fireEvent.click(more);
    fireEvent.click(more);
    await group.findByText('came 2 of 4');
    const put = fakeBridge().asked('local.put');
    expect(put).toMatchObject([{ kind: 'groupCame', about: { appointmentId: 8, customerId: 1 }, payload: { came: 1, until: classBlock().end } }, { payload: { came: 2 } }]);
    expect(put[1]?.id).toBe(put[0]?.id);
    expect(marks()).toEqual([]);
  });

  test('says that nobody is on it, and books somebody in the panel', async () => {
    const found = await openClass();
    expect(found.getByText(/Nobody is booked/)).toBeTruthy();
    expect(found.getByRole('button', { name: 'Book on this class' })).toBeTruthy();
  });

  test('names the right that is missing', async () => {
    useConnection.setState({ ...ONLINE, missingRights: ['Booking_w'] });
    const found = await openClass({ roster: THREE });
    expect(found.getByRole<HTMLButtonElement>('button', { name: 'All came (2)' })).toMatchObject({ disabled: true, title: expect.stringContaining('Booking_w') as string });
  });
});

describe('all came', () => {
  test('writes an act for each of whom nothing is recorded, says how many people, and the hand is on the roster', async () => {
    const found = await openClass({ roster: [member(1, 'Adam'), member(2, 'Božena', { count: 3 }), member(3, 'Cyril', { attendance: 'noShow' })] });
    fireEvent.click(found.getByRole('button', { name: 'All came (4)' }));
    await waitFor(() => expect(marks()).toEqual(['1 came', '2 came']));
    await waitFor(() => expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['Checked in: 4. Now correct the exceptions.']));
    expect(focused()).toContain('Adam');
  });

  test('is taken back for those it was about, unless somebody has changed them since', async () => {
    const roster = [member(1, 'Adam'), member(2, 'Božena'), member(3, 'Cyril', { attendance: 'came' })];
    const found = await openClass({ roster });
    fireEvent.click(found.getByRole('button', { name: 'All came (2)' }));
    await waitFor(() => expect(marks()).toHaveLength(2));
    fakeBridge().answer('view.class', () => fine(classDetail({ roster: [member(1, 'Adam', { attendance: 'came' }), member(2, 'Božena', { attendance: 'noShow' }), member(3, 'Cyril', { attendance: 'came' })] })));
    act(() => fakeBridge().emit('details.changed', { bookings: [], appointmentIds: [8], customerIds: [] }));
    fireEvent.click(await found.findByRole('button', { name: 'Undo (1)' }));
    await waitFor(() => expect(marks().slice(2)).toEqual(['1 unknown']));
    await waitFor(() => expect(useToasts.getState().toasts.at(-1)?.text).toBe('Undone. Cleared: 1.'));
  });

  test.each([
    ['offline', { state: 'offline' as const }, null, 'Checked in: 1. It is sent when the connection is back. Now correct the exceptions.'],
    ['long before the start', {}, PRACTICE_NOW, 'Checked in: 1. It is sent at 9:52. Now correct the exceptions.'],
  ])('%s says when it is sent', async (_, connection, notBefore, words) => {
    fakeBridge().answer('act.attendance', () => fine(anActView({ notBefore })));
    useConnection.setState({ ...ONLINE, ...connection });
    const found = await openClass({ roster: [member(1, 'Adam')] });
    fireEvent.click(found.getByRole('button', { name: 'All came (1)' }));
    await waitFor(() => expect(useToasts.getState().toasts[0]?.text).toBe(words));
  });
});

describe('a class below its minimum', () => {
  const minimum: LocalRecord<'minimum'> = { id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11', kind: 'minimum', about: { serviceId: 20 }, payload: { version: 1, people: 4 }, createdAt: 1, updatedAt: 1, doneAt: null, removedAt: null };
  const short = { block: classBlock({}, { expected: 2 }), roster: [member(1, 'Adam', { phone: '777' }), member(2, 'Eva')] };

  test('says so and offers a call list of its people', async () => {
    useLocal.setState({ records: new Map([[minimum.id, minimum]]) });
    fakeBridge().answer('local.put', (wanted) => fine({ ...wanted, createdAt: 1, updatedAt: 1, doneAt: null, removedAt: null } as LocalRecord));
    const found = await openClass(short);
    const part = within(found.getByRole('region', { name: 'Too few people' }));
    expect(part.getByText('2 of 4 needed')).toBeTruthy();
    expect(part.getByText(/close it in Reservanto first/)).toBeTruthy();
    expect(part.getByRole('button', { name: 'Open in Reservanto' })).toBeTruthy();
    fireEvent.click(part.getByRole('button', { name: 'Call list' }));
    await waitFor(() => expect(useNavigation.getState().page).toBe('todo'));
    expect(fakeBridge().asked('local.put')).toMatchObject([{ kind: 'callList', about: { appointmentId: 8, serviceId: 20 }, payload: { why: 'belowMinimum', entries: [{ customerId: 1, phone: '777' }, { customerId: 2, phone: '' }] } }]);
  });

  test('goes on with its list and brings it to who is booked now', async () => {
    const entry = (customerId: number, more = {}) => ({ appointmentId: 8, customerId, start: 1, name: `C${customerId}`, phone: '', reached: null, agreed: null, note: '', ...more });
    const list = aRecord('callList', 5, { about: { appointmentId: 8 }, payload: { version: 1, title: 'Jóga', why: 'belowMinimum', entries: [entry(1, { agreed: 'cancel', outcome: 'cancelled' }), entry(3, { note: 'zkusit večer' }), entry(4)] } });
    useLocal.setState({ records: new Map<string, LocalRecord>([[minimum.id, minimum], [list.id, list]]) });
    fakeBridge().answer('local.put', (wanted) => fine({ ...list, ...wanted } as LocalRecord));
    // The third is still known here, as cancelled or not; of the fourth nothing is left.
    fakeBridge().answer('view.booking', ({ customerId }) => (customerId === 4 ? { ok: false, error: appError('notFound') } : fine({} as never)));
    const found = await openClass(short);
    fireEvent.click(found.getByRole('button', { name: 'Go on with the call list' }));
    await waitFor(() => expect(useNavigation.getState().page).toBe('todo'));
    const [put] = fakeBridge().asked('local.put');
    expect((put as LocalWanted<'callList'>).payload.entries).toEqual([entry(1), entry(3, { note: 'zkusit večer' }), entry(4, { outcome: 'cancelled' }), expect.objectContaining({ customerId: 2, name: 'Eva' })]);
  });

  test('is set by a number that is kept for its service', async () => {
    fakeBridge().answer('local.put', (wanted) => fine({ ...wanted, createdAt: 1, updatedAt: 1, doneAt: null, removedAt: null } as LocalRecord));
    const found = await openClass(short);
    const field = found.getByRole('textbox', { name: /Fewest people/ });
    fireEvent.change(field, { target: { value: 'x' } });
    fireEvent.blur(field);
    expect(fakeBridge().asked('local.put')).toEqual([]);
    fireEvent.change(field, { target: { value: '4' } });
    fireEvent.blur(field);
    await waitFor(() => expect(fakeBridge().asked('local.put')).toMatchObject([{ kind: 'minimum', about: { serviceId: 20 }, payload: { version: 1, people: 4 } }]));
    expect(await found.findByRole('region', { name: 'Too few people' })).toBeTruthy();
  });
});

test('the move that a class does not have is off, says why and leads to where there is one; not once it has begun', async () => {
  const found = await openClass();
  expect(found.getByRole('button', { name: 'Move' })).toHaveProperty('disabled', true);
  const reason = found.getByText(/Classes cannot be moved here/);
  expect(within(reason).getByRole('button', { name: 'Open in Reservanto' })).toBeTruthy();
  act(() => useSession.setState({ minute: PRACTICE_NOW + 24 * 3_600_000 }));
  expect(found.queryByRole('button', { name: 'Move' })).toBeNull();
});

describe('a class that does not take place', () => {
  test('offers a call list whoever is booked, however many are needed', async () => {
    fakeBridge().answer('local.put', (wanted) => fine({ ...wanted, createdAt: 1, updatedAt: 1, doneAt: null, removedAt: null } as LocalRecord));
    const found = await openClass({ roster: [member(1, 'Adam', { phone: '777' })] });
    fireEvent.click(found.getByRole('button', { name: 'Called off: phone all' }));
    await waitFor(() => expect(useNavigation.getState().page).toBe('todo'));
    expect(fakeBridge().asked('local.put')).toMatchObject([{ kind: 'callList', about: { appointmentId: 8 }, payload: { why: 'cancelled', entries: [{ customerId: 1, phone: '777' }] } }]);
  });

  test('offers nothing where nobody is booked', async () => {
    const found = await openClass({ roster: [] });
    expect(found.queryByRole('button', { name: 'Called off: phone all' })).toBeNull();
  });
});
