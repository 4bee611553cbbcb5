import { Toasts } from '@renderer/app/toasts';
import { dismiss, say, useToasts } from '@renderer/state/toasts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startWindow } from '../../../support/start-window';

beforeEach(async () => {
  await startWindow();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const shown = (): string[] => useToasts.getState().toasts.map((toast) => toast.text);

test('what went well is a status and goes by itself', () => {
  render(<Toasts />);
  act(() => say('status', 'done'));
  expect(screen.getByRole('status').textContent).toBe('done');
  act(() => void vi.advanceTimersByTime(4_900));
  expect(shown()).toEqual(['done']);
  act(() => void vi.advanceTimersByTime(200));
  expect(screen.queryByRole('status')).toBeNull();
});

test('a refusal is an alert with the server’s words and stays until it is closed', () => {
  render(<Toasts />);
  act(() => say('alert', 'refused', 'Lekce je obsazena'));
  act(() => void vi.advanceTimersByTime(600_000));
  expect(screen.getByRole('alert').textContent).toContain('Lekce je obsazena');
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('no more than three are shown; the oldest makes room', () => {
  for (const text of ['1', '2', '3', '4']) say('alert', text);
  expect(shown()).toEqual(['2', '3', '4']);
});

test('what goes by itself makes room first, then what offers something, a refusal last', () => {
  const offer = { text: 'open', run: () => undefined };
  say('alert', 'refused');
  say('status', 'a place is free', null, offer);
  say('status', 'done');
  say('status', 'done too');
  expect(shown()).toEqual(['refused', 'a place is free', 'done too']);
  say('alert', 'refused too');
  say('alert', 'refused again');
  expect(shown()).toEqual(['refused', 'refused too', 'refused again']);
});

test('what goes by itself pushes no refusal away', () => {
  for (const text of ['1', '2', '3']) say('alert', text);
  say('status', 'done');
  say('status', 'done too');
  expect(shown()).toEqual(['1', '2', '3', 'done too']);
});

test('taking one away leaves the others', () => {
  for (const text of ['1', '2', '3']) say('alert', text);
  dismiss(useToasts.getState().toasts[1]!.id);
  expect(shown()).toEqual(['1', '3']);
});
