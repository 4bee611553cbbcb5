import { TodoPage } from '@renderer/features/todo';
import { useActs } from '@renderer/state/acts';
import { startLocal, useLocal } from '@renderer/state/local';
import { useNavigation } from '@renderer/state/navigation';
import { usePendingList } from '@renderer/state/pending-list';
import { useToasts } from '@renderer/state/toasts';
import { forgetTodoForm, openCallback } from '@renderer/state/todo-form';
import type { LocalRecord } from '@shared/domain/local/record';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const JANA = { name: 'Jana Černá', phone: '+420777000007', about: { customerId: 7, appointmentId: 5 } };

beforeEach(async () => {
  await startWindow();
  forgetTodoForm();
  useToasts.setState({ toasts: [] });
  usePendingList.setState({ pending: [], until: null, readAt: null, state: 'ready' });
  useActs.setState({ state: 'ready' });
  fakeBridge().answer('local.list', () => fine({ records: [], unreadable: 0, kept: true }));
  fakeBridge().answer('local.put', (wanted) => fine({ ...wanted, createdAt: PRACTICE_NOW, updatedAt: PRACTICE_NOW, doneAt: null, removedAt: null } as LocalRecord));
  startLocal();
  await waitFor(() => expect(useLocal.getState().state).toBe('ready'));
});

const click = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const field = (label: string): HTMLInputElement => screen.getByLabelText(label);
const type = (label: string, value: string): void => void fireEvent.change(field(label), { target: { value } });

test.each([
  ['Esc', () => void fireEvent.keyDown(field('Note to the next shift'), { key: 'Escape' })],
  ['leaving the page', () => cleanup()],
])('a message that is being typed outlives %s, and is gone when it is thrown away', (_, leave) => {
  render(<TodoPage />);
  click('New note');
  type('Note to the next shift', 'The key of locker 4 is missing');
  leave();
  expect(screen.queryByLabelText('Note to the next shift')).toBeNull();
  if (screen.queryByRole('button', { name: 'New note' }) === null) render(<TodoPage />);
  click('New note');
  expect(field('Note to the next shift').value).toBe('The key of locker 4 is missing');
  click('Discard');
  click('New note');
  expect(field('Note to the next shift').value).toBe('');
  expect(fakeBridge().asked('local.put')).toEqual([]);
});

test('a call-back is begun for somebody, kept with whose it is, and the form is blank again', async () => {
  act(() => openCallback(JANA));
  expect(useNavigation.getState().page).toBe('todo');
  render(<TodoPage />);
  expect([field('Whom').value, field('Phone').value]).toEqual(['Jana Černá', '+420777000007']);
  click(/^Save/);
  await waitFor(() => expect(fakeBridge().asked('local.put')).toMatchObject([{ kind: 'callback', about: JANA.about, payload: { name: 'Jana Černá', phone: '+420777000007' } }]));
  await waitFor(() => expect(screen.queryByLabelText('Whom')).toBeNull());
  act(() => openCallback({ name: 'Petr', phone: '', about: { customerId: 8 } }));
  expect(field('Whom').value).toBe('Petr');
});

test('one that is being typed for somebody else stays, and that is said; another business begins blank', () => {
  act(() => openCallback(JANA));
  act(() => openCallback({ name: 'Petr', phone: '', about: { customerId: 8 } }));
  render(<TodoPage />);
  expect(field('Whom').value).toBe('Jana Černá');
  expect(useToasts.getState().toasts).toMatchObject([{ kind: 'alert', text: expect.stringContaining('Jana Černá') as string }]);
  act(() => forgetTodoForm());
  expect(screen.queryByLabelText('Whom')).toBeNull();
});
