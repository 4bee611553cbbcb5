import { SettingsPage } from '@renderer/features/settings';
import { useActs } from '@renderer/state/acts';
import { useConnection } from '@renderer/state/connection';
import { useLocal } from '@renderer/state/local';
import { useLeaving } from '@renderer/state/leaving';
import type { Business, TokenFacts } from '@shared/domain/connection';
import type { ActView } from '@shared/domain/acts/act-view';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { aRecord } from '../../../support/local';
import { BUSINESS, ONLINE } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const REAL: Business = { ...BUSINESS, id: '0123456789ab', practice: false };
const FACTS: TokenFacts = { host: 'api.reservanto.cz', stored: true, vault: 'available', held: ['Event_r', 'Customer_r'] };

beforeEach(async () => {
  useLeaving.setState({ leaving: null });
  await startWindow({ business: REAL, connection: ONLINE });
  fakeBridge().answer('connect.leave', () => fine(null));
});

async function show(facts: TokenFacts = FACTS): Promise<void> {
  fakeBridge().answer('connect.facts', () => fine(facts));
  render(<SettingsPage />);
  await screen.findByText(facts.host);
}

const unsent = (states: readonly ActView['state'][]): void => useActs.setState({ acts: new Map(states.map((state, index) => [String(index), { state } as ActView])) });
const row = (right: string) => within(screen.getByRole('rowheader', { name: right }).closest('tr') as HTMLElement);

test('every right that a screen needs says whether the token has it and what is not possible without it', async () => {
  useConnection.setState({ missingRights: ['Booking_w'] });
  await show();
  expect(row('Event_r').getByText('held')).toBeTruthy();
  expect(row('Booking_w').getByText('missing')).toBeTruthy();
  expect(row('Booking_w').getByText('attendance and values of bookings cannot be written')).toBeTruthy();
  expect(row('CustomerNotifications').getByText('not known yet')).toBeTruthy();
});

test.each([
  [{ ...FACTS }, /kept in the keyring/, null],
  [{ ...FACTS, stored: false, vault: 'locked' } as const, /in memory only/, /locked or does not run/],
  [{ ...FACTS, stored: false, vault: 'noBackend', held: null } as const, /in memory only/, /has none/],
])('how the token is kept is said', async (facts, kept, vault) => {
  await show(facts);
  expect(screen.getByText(kept)).toBeTruthy();
  if (vault !== null) expect(screen.getByText(vault)).toBeTruthy();
});

test('a new token must be one of this business; another one is refused in the dialog', async () => {
  fakeBridge().answer('connect.vault', () => fine('available'));
  fakeBridge().answer('connect.token', () => ({ ok: false, error: appError('session.otherBusiness') }));
  await show();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Paste a new token…' })));
  const dialog = within(screen.getByRole('dialog', { name: 'Paste a new token' }));
  fireEvent.change(dialog.getByLabelText('Token'), { target: { value: 'ltt-9876543210' } });
  await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Check and connect' })));
  expect(fakeBridge().asked('connect.token')).toEqual([{ token: 'ltt-9876543210', server: 'https://api.reservanto.cz', replaces: REAL.id }]);
  expect(dialog.getByRole('alert').textContent).toMatch(/belongs to another business/);
});

test('switching leaves at once when no act is in the way; otherwise it asks', async () => {
  unsent(['refused']);
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Switch the business' }));
  expect(fakeBridge().asked('connect.leave')).toEqual([null]);
  unsent(['asked', 'refused']);
  fireEvent.click(screen.getByRole('button', { name: 'Switch the business' }));
  expect(fakeBridge().asked('connect.leave')).toEqual([null]);
  expect(useLeaving.getState().leaving?.what).toBe('business');
});

test('disconnecting names what goes and the acts that are lost; what is safe has the focus', async () => {
  fakeBridge().answer('connect.disconnect', () => fine(null));
  unsent(['held', 'asked', 'notDone']);
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Disconnect the business…' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Disconnect Studio Letná?' }));
  expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['the token and the keys in the keyring', 'the stored overview: days, customers, services', 'the book of acts with its history, notes, half-typed bookings and call lists']);
  expect(dialog.getByText(/Unsent acts: 2\./)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Keep it connected');
  const go = dialog.getByRole<HTMLButtonElement>('button', { name: 'Disconnect and drop them' });
  await waitFor(() => expect(go.disabled).toBe(false));
  await act(async () => fireEvent.click(go));
  expect(fakeBridge().asked('connect.disconnect')).toEqual([{ id: REAL.id, dropActs: true }]);
});

test('records of this computer that wait for somebody are named and dropped only so', async () => {
  fakeBridge().answer('connect.disconnect', () => fine(null));
  await show();
  act(() => useLocal.setState({ records: new Map([aRecord('handover', 1), aRecord('draft', 2), aRecord('minimum', 3), aRecord('callback', 4, { doneAt: 5 })].map((record) => [record.id, record])) }));
  fireEvent.click(screen.getByRole('button', { name: 'Disconnect the business…' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('Records of this computer only that wait for somebody: 2. They are dropped.')).toBeTruthy();
  const go = dialog.getByRole<HTMLButtonElement>('button', { name: 'Disconnect and drop them' });
  await waitFor(() => expect(go.disabled).toBe(false));
  await act(async () => fireEvent.click(go));
  expect(fakeBridge().asked('connect.disconnect')).toEqual([{ id: REAL.id, dropActs: true }]);
  act(() => useLocal.setState({ records: new Map() }));
});

test('acts that the window does not know of are said, and a second press drops them', async () => {
  fakeBridge().answer('connect.disconnect', ({ dropActs }) => (dropActs ? fine(null) : { ok: false, error: appError('acts.unsent', { params: { count: 3 } }) }));
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Disconnect the business…' }));
  const dialog = within(screen.getByRole('dialog'));
  const go = dialog.getByRole<HTMLButtonElement>('button', { name: 'Disconnect' });
  await waitFor(() => expect(go.disabled).toBe(false));
  await act(async () => fireEvent.click(go));
  expect(dialog.getByRole('alert').textContent).toMatch(/unsent acts here: 3/);
  await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Disconnect and drop them' })));
  expect(fakeBridge().asked('connect.disconnect').map(({ dropActs }) => dropActs)).toEqual([false, true]);
});
