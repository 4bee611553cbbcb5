import { CustomersPage } from '@renderer/features/customers/customers-page';
import { useConnection } from '@renderer/state/connection';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

// The grid itself is proved in a real window: happy-dom lays nothing out.
vi.mock('@renderer/features/customers/customers-grid', () => ({ CustomersGrid: ({ filter, version }: { filter: string; version: number }) => <div data-testid="grid">{`${filter} ${version}`}</div> }));

beforeEach(() => startWindow());

const list = (total: number, readAt: number | null): void => fakeBridge().answer('view.customers', () => fine({ rows: [], total, readAt }));

test('says how many there are and how old the list is', async () => {
  list(12_345, PRACTICE_NOW);
  render(<CustomersPage />);
  expect(await screen.findByTestId('grid')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Customers' })).toBeTruthy();
  expect(screen.getByRole('status').textContent.replace(/\u00a0/g, ' ')).toMatch(/12 345.*0?9:52/);
});

test('a list that was never read is not called empty', async () => {
  list(0, null);
  render(<CustomersPage />);
  expect(await screen.findByText(/first time/)).toBeTruthy();
  expect(screen.queryByText(/No match/)).toBeNull();
});

test('nobody found is said in words', async () => {
  list(0, PRACTICE_NOW);
  render(<CustomersPage />);
  expect(await screen.findByText(/No match/)).toBeTruthy();
});

test('a missing right names itself instead of an empty grid', async () => {
  list(0, null);
  act(() => useConnection.setState({ missingRights: ['Customer_r'] }));
  render(<CustomersPage />);
  expect(await screen.findByText(/Customer_r/)).toBeTruthy();
  expect(screen.queryByTestId('grid')).toBeNull();
});

test('the filter is asked for, and a change of customers reads again', async () => {
  list(3, PRACTICE_NOW);
  render(<CustomersPage />);
  expect((await screen.findByTestId('grid')).textContent).toBe(' 0');
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nov' } });
  await waitFor(() => expect(fakeBridge().asked('view.customers').at(-1)?.filter).toBe('nov'));
  act(() => fakeBridge().emit('customers.changed', { total: 4 }));
  await waitFor(() => expect(screen.getByTestId('grid').textContent).toBe('nov 1'));
});

test('an answer about an older filter does not replace a newer count', async () => {
  const slow: ((total: number) => void)[] = [];
  fakeBridge().answer('view.customers', ({ filter }) =>
    filter === 'n' ? new Promise((done) => slow.push((total) => done(fine({ rows: [], total, readAt: PRACTICE_NOW })))) : fine({ rows: [], total: filter === '' ? 400 : 2, readAt: PRACTICE_NOW }),
  );
  render(<CustomersPage />);
  await screen.findByText(/400/);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'n' } });
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'no' } });
  await screen.findByText(/Customers: 2/);
  await act(async () => slow.forEach((answer) => answer(77)));
  expect(screen.queryByText(/77/)).toBeNull();
});

test('a refusal is said', async () => {
  fakeBridge().answer('view.customers', () => ({ ok: false, error: { code: 'store.unavailable', retryable: true, correlationId: 'x' } }));
  render(<CustomersPage />);
  expect(await screen.findByText(/cannot be used|could not be/i)).toBeTruthy();
});
