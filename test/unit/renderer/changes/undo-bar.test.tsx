import { UnsentButton } from '@renderer/features/acts';
import { UndoBar } from '@renderer/features/changes';
import { perform } from '@renderer/state/keyboard';
import { useToasts } from '@renderer/state/toasts';
import type { ActView } from '@shared/domain/acts/act-view';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';
import { startActs } from '@renderer/state/acts';

const MINUTE = 60_000;
const START = PRACTICE_NOW + 60 * MINUTE;
const held = (over: Partial<ActView> = {}): ActView => anActView({ id: 'a1', order: 1, action: 'OneToOne/MoveBooking', state: 'held', notBefore: PRACTICE_NOW + 8_000, title: { name: 'Jana Černá', start: START, toStart: START + 30 * MINUTE }, ...over });
const cancel = held({ id: 'a2', order: 2, action: 'Booking/Cancel', title: { name: 'Petr Malý' } });

async function show(...acts: ActView[]): Promise<void> {
  fakeBridge().answer('acts.list', () => fine({ acts, foundAs: 'kept', unreadable: 0, kept: true }));
  startActs();
  render(<UndoBar />);
  await waitFor(() => expect(screen.queryAllByRole('status')).toHaveLength(acts.length));
}

beforeEach(async () => {
  await startWindow();
  fakeBridge().answer('acts.decide', ({ id, decision }) => {
    const changed = { ...(id === 'a2' ? cancel : held()), state: decision === 'withdraw' ? 'withdrawn' : 'ready' } as const;
    fakeBridge().emit('acts.changed', [changed]);
    return fine(changed);
  });
});

describe('held acts', () => {
  test('say what will be done, in how many seconds, and whether a message goes out; the number that runs is not read out', async () => {
    await show(held());
    const bar = screen.getByRole('status');
    expect(bar.textContent).toContain('Jana Černá: Moves to 11:22 in 8 s. ');
    expect(bar.textContent).toMatch(/The customer would be messaged|messaged/);
    expect(within(bar).getAllByText(/Moves to/).filter((line) => line.getAttribute('aria-hidden') === 'true')).toHaveLength(1);
  });

  test.each<[string, Partial<ActView>, RegExp]>([
    ['another day', { title: { name: 'Jana', start: START, toStart: START + 4 * 1440 * MINUTE } }, /Moves to Fri 27 Nov 10:52 in/],
    ['EMS that stays when it is', { action: 'EmsLike/UpdateBooking', title: { name: 'Jana', start: START, toResource: 'Box 2' } }, /The booking changes in/],
    ['a cancellation', { action: 'Booking/Cancel' }, /Cancels in/],
    ['a whole course', { action: 'Booking/Cancel', title: { name: 'Jana', wholeCourse: 1 } }, /Cancels the whole course in/],
    ['a confirmation', { action: 'Booking/Confirm' }, /Confirms in/],
    ['a rejection', { action: 'Booking/Reject' }, /Rejects in/],
  ])('%s', async (_, over, text) => {
    await show(held(over));
    expect(screen.getByRole('status').textContent).toMatch(text);
  });

  test('several are listed, and Ctrl+Z takes back the last, which says so', async () => {
    await show(held(), cancel);
    act(() => perform({ kind: 'undo' }));
    await waitFor(() => expect(screen.getAllByRole('status')).toHaveLength(1));
    expect(fakeBridge().asked('acts.decide')).toEqual([{ id: 'a2', decision: 'withdraw' }]);
    expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['Undone; nothing was sent.']);
  });

  test('of many the last three are shown, and the way to the others', async () => {
    fakeBridge().answer('acts.list', () => fine({ acts: [1, 2, 3, 4, 5].map((order) => held({ id: `h${order}`, order, action: 'Booking/Confirm', title: { name: `Eva ${order}` } })), foundAs: 'kept', unreadable: 0, kept: true }));
    startActs();
    render(<><UndoBar /><UnsentButton /></>);
    await screen.findByText('Decided before: 2. Sent by itself.');
    expect(screen.getAllByRole('status').map((bar) => /^Eva \d/.exec(bar.textContent)?.[0])).toEqual(['Eva 3', 'Eva 4', 'Eva 5']);
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(within(await screen.findByRole('dialog')).getAllByText(/Eva 1/).length).toBeGreaterThan(0);
  });

  test('each can be taken back or sent now by its own button', async () => {
    await show(held(), cancel);
    fireEvent.click(screen.getByRole('button', { name: /^Send now: .*Jana/ }));
    await waitFor(() => expect(fakeBridge().asked('acts.decide')).toEqual([{ id: 'a1', decision: 'send' }]));
    await waitFor(() => expect(screen.getAllByRole('status')).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: /^Undo: .*Petr/ }));
    await waitFor(() => expect(screen.queryAllByRole('status')).toHaveLength(0));
  });

  test('one that has gone meanwhile is not said to be taken back', async () => {
    await show(held());
    fakeBridge().answer('acts.decide', () => fine(held({ state: 'sending' })));
    act(() => perform({ kind: 'undo' }));
    await waitFor(() => expect(useToasts.getState().toasts).toMatchObject([{ kind: 'alert', text: 'It is on its way already and cannot be undone.' }]));
  });

  test('nothing is shown, and Ctrl+Z does nothing, while none is held', async () => {
    await show();
    act(() => perform({ kind: 'undo' }));
    expect(screen.queryByRole('region')).toBeNull();
    expect(fakeBridge().asked('acts.decide')).toEqual([]);
  });
});
