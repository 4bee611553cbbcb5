import { PracticeCard } from '@renderer/features/practice';
import { useFound } from '@renderer/state/found';
import { startLocal, useLocal } from '@renderer/state/local';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { ONLINE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const steps = () => [...document.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) => `${dataset['step'] ?? ''}${dataset['done'] === undefined ? '' : ' done'}`);

beforeEach(async () => {
  await startWindow();
  fakeBridge().answer('local.list', () => fine({ records: [], unreadable: 0, kept: true }));
  fakeBridge().answer('local.put', (wanted) => fine({ ...wanted, createdAt: 1, updatedAt: 1, doneAt: null, removedAt: null } as never));
  fakeBridge().answer('practice.line', () => fine(null));
  startLocal();
  await waitFor(() => expect(useLocal.getState().state).toBe('ready'));
});

// One test: what follows the desk begins once for a window and goes on.
test('shows the next step, ticks itself off by what really happens, cuts and mends the line, and stays closed', async () => {
  render(<PracticeCard />);
  expect(steps()).toEqual(['find']);
  act(() => useFound.setState({ name: 'Jana Černá' }));
  await waitFor(() => expect(steps()).toEqual(['entry']));
  act(() => fakeBridge().emit('acts.changed', [anActView({ id: 'p', action: 'Booking/AddPaymentViaPass', state: 'done' })]));
  fireEvent.click(screen.getByRole('button', { name: 'All steps' }));
  await waitFor(() => expect(steps()).toEqual(['find done', 'entry done', 'book', 'undo', 'cut', 'offlineMark', 'mend']));
  expect(fakeBridge().asked('local.put').at(-1)).toMatchObject({ kind: 'practiceCard', payload: { version: 1, done: ['find', 'entry'] } });

  fireEvent.click(screen.getByRole('button', { name: 'Disconnect (practice)' }));
  await waitFor(() => expect(fakeBridge().asked('practice.line')).toEqual([{ isCut: true }]));
  act(() => fakeBridge().emit('connection.changed', { ...ONLINE, state: 'offline' }));
  act(() => fakeBridge().emit('acts.changed', [anActView({ state: 'ready' })]));
  fireEvent.click(screen.getByRole('button', { name: 'Reconnect (practice)' }));
  act(() => fakeBridge().emit('connection.changed', ONLINE));
  await waitFor(() => expect(steps()).toEqual(['find done', 'entry done', 'book', 'undo', 'cut done', 'offlineMark done', 'mend done']));

  fakeBridge().answer('local.done', ({ id }) => fine({ ...useLocal.getState().records.get(id), doneAt: PRACTICE_NOW } as never));
  fireEvent.click(screen.getByRole('button', { name: 'Close the practice card' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Try it out' })).toBeNull());
  const puts = fakeBridge().asked('local.put').length;
  act(() => fakeBridge().emit('acts.changed', [anActView({ id: 'n', action: 'OneToOne/CreateBooking', state: 'done' })]));
  expect(fakeBridge().asked('local.put')).toHaveLength(puts);
});
