import { LeaveDialog, UnsentButton } from '@renderer/features/acts';
import { useActs } from '@renderer/state/acts';
import { leaveBusiness } from '@renderer/state/leaving';
import { useLocal } from '@renderer/state/local';
import { useSession } from '@renderer/state/session';
import type { ActView } from '@shared/domain/acts/act-view';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { aRecord } from '../../../support/local';
import { BUSINESS } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const FAILED = anActView({ id: 'f1', state: 'refused', error: appError('server.refused', { detail: 'Účast lze zapsat jen u potvrzené rezervace.' }) });
const has = (...acts: ActView[]): void => useActs.setState({ acts: new Map(acts.map((one) => [one.id, one])) });

beforeEach(async () => {
  await startWindow();
  fakeBridge().answer('app.leave', () => fine(null));
});

describe('the list of unsent acts', () => {
  const open = (...acts: ActView[]): void => {
    has(...acts);
    render(<UnsentButton />);
    fireEvent.click(screen.getByRole('button', { name: `Unsent: ${acts.length}` }));
  };

  test('a failed one says why, can be tried again and put away', async () => {
    fakeBridge().answer('acts.retry', () => fine(anActView({ id: 'f2' })));
    fakeBridge().answer('acts.decide', () => fine({ ...FAILED, dismissed: true }));
    open(FAILED);
    expect(screen.getByText('Účast lze zapsat jen u potvrzené rezervace.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(fakeBridge().asked('acts.retry')).toEqual([{ id: 'f1' }]));
    fireEvent.click(screen.getByText('Close', { selector: 'li *' }));
    await waitFor(() => expect(fakeBridge().asked('acts.decide')).toEqual([{ id: 'f1', decision: 'dismiss' }]));
    act(() => fakeBridge().emit('acts.changed', [{ ...FAILED, dismissed: true }]));
    expect(screen.getByText('Everything has been sent.')).toBeTruthy();
  });

  test('notes and custom values are named, and a clash shows both values in words', () => {
    open(
      anActView({ id: 'n', order: 1, action: 'Customer/Note', title: { name: 'Jana', what: 'edit', text: 'Volat po 17.' }, state: 'asked', askedFor: 'clash', before: { text: 'Volat ráno' }, after: { text: null } }),
      anActView({ id: 'v', order: 2, action: 'Customer/EditCustomValues', title: { name: 'Jana', field: 'Souhlas' }, state: 'asked', askedFor: 'clash', before: { values: { 1: null } }, after: { values: { 1: true } } }),
      anActView({ id: 'm', order: 3, state: 'asked', askedFor: 'clash', before: { attendance: 0 }, after: { attendance: 9 } }),
      anActView({ id: 'w', order: 4, action: 'Customer/Note', title: { name: 'Jana', what: 'add', text: 'Alergie' } }),
    );
    for (const name of ['Change of a note: Jana', 'Souhlas: Jana', 'New note: Jana', 'Volat po 17.', 'Waiting for its turn.']) expect(screen.getByText(name)).toBeTruthy();
    for (const row of ['Note Volat ráno –', 'Souhlas – yes', 'Attendance not recorded no-show']) expect(screen.getByRole('row', { name: row })).toBeTruthy();
  });
});

describe('leaving with acts that are not over', () => {
  const question = (count: number) => screen.findByRole('dialog', { name: `Acts not settled: ${count}` });
  const close = (): void => act(() => fakeBridge().emit('app.leaving', null));

  test('records that live in memory are asked about too, but those of practice', async () => {
    const records = new Map([aRecord('handover', 1), aRecord('draft', 2), aRecord('minimum', 3)].map((record) => [record.id, record]));
    act(() => useLocal.setState({ records, found: { unreadable: 0, kept: false } }));
    act(() => useSession.setState({ business: { ...BUSINESS, practice: false } }));
    render(<LeaveDialog />);
    close();
    const dialog = await screen.findByRole('dialog', { name: 'Records in memory only: 2' });
    expect(within(dialog).getByRole('listitem').textContent).toBe('Notes, calls and half-typed bookings in the memory of this computer only: 2. They are lost.');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Stay' }));
    act(() => useSession.setState({ business: BUSINESS }));
    const go = vi.fn();
    act(() => leaveBusiness(go));
    expect(go).toHaveBeenCalledTimes(1);
    act(() => useLocal.setState({ records: new Map(), found: { unreadable: 0, kept: true } }));
  });

  test('the question says what becomes of each kind and that it is there, for each try to close', async () => {
    has(anActView({ id: 'a', state: 'asked' }), anActView({ id: 'b', state: 'held' }), anActView({ id: 'c', state: 'held' }), anActView({ id: 'd' }), FAILED);
    render(<LeaveDialog />);
    close();
    const dialog = await question(3);
    expect(dialog.textContent).toMatch(/Waiting to be sent: 2.*you are asked at the next start.*Waiting for your decision: 1.*Nothing is lost/);
    close();
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(fakeBridge().asked('app.leave')).toEqual([{ answer: 'asked' }, { answer: 'asked' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Wait' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(fakeBridge().asked('app.leave')).toHaveLength(2);
  });

  test('leaving all the same tells main', async () => {
    has(anActView({ id: 'a', state: 'unknown' }));
    render(<LeaveDialog />);
    close();
    await question(1);
    const go = screen.getByRole('button', { name: 'Close Pult' });
    await waitFor(() => expect(go).toHaveProperty('disabled', false));
    fireEvent.click(go);
    expect(fakeBridge().asked('app.leave').at(-1)).toEqual({ answer: 'now' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('when they are over meanwhile the program closes without another word', async () => {
    const last = anActView({ id: 'a', state: 'sending' });
    has(last);
    render(<LeaveDialog />);
    close();
    await question(1);
    act(() => fakeBridge().emit('acts.changed', [{ ...last, state: 'done' }]));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(fakeBridge().asked('app.leave').at(-1)).toEqual({ answer: 'now' });
  });

  test('where the book lives in memory, what waits is named too, and that all is lost', async () => {
    useActs.setState({ found: { foundAs: 'new', unreadable: 0, kept: false } });
    has(anActView({ id: 'a' }));
    render(<LeaveDialog />);
    close();
    expect((await question(1)).textContent).toMatch(/Waiting for the connection or for its time: 1.*Closing loses them/);
  });

  test('a business is left at once, or after the same question', async () => {
    const leave = vi.fn();
    render(<LeaveDialog />);
    has(anActView({ id: 'a' }));
    act(() => leaveBusiness(leave));
    expect(leave).toHaveBeenCalledOnce();
    has(anActView({ id: 'a', state: 'asked' }));
    act(() => leaveBusiness(leave));
    await question(1);
    const go = screen.getByRole('button', { name: 'Leave' });
    await waitFor(() => expect(go).toHaveProperty('disabled', false));
    fireEvent.click(go);
    expect(leave).toHaveBeenCalledTimes(2);
    expect(fakeBridge().asked('app.leave')).toEqual([]);
  });
});
