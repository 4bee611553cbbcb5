import { Deck } from '@renderer/ui/deck';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

const sheet = (number: number, isFront: boolean) => (
  <div data-sheet={number}>
    <button type="button" tabIndex={isFront ? 0 : -1}>{`sheet ${number}`}</button>
  </div>
);
const behind = (number: number) => (number < 0 ? null : sheet(number, false));
const deck = (at: number) => <Deck at={at} front={sheet(at, true)} behind={behind} />;
const lying = (): number[] => [...document.querySelectorAll('[data-behind] [data-sheet]')].map((one) => Number(one.getAttribute('data-sheet'))).sort((a, b) => a - b);
const painted = (): number => document.querySelectorAll('[data-behind][data-painted]').length;

test('what lies beside the front is behind it, not told of, and comes to the front as it is', async () => {
  const { rerender } = render(deck(7));
  expect(lying()).toEqual([]);
  await waitFor(() => expect(lying()).toEqual([6, 8]));
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['sheet 7']);
  const [next, left] = [document.querySelector('[data-sheet="8"]'), document.querySelector('[data-sheet="6"]')];
  act(() => screen.getByRole('button').focus());
  rerender(deck(8));
  expect(screen.getByRole('button', { name: 'sheet 8' }).parentElement).toBe(next);
  expect(document.activeElement).toBe(document.body);
  // The one that comes beside takes over the elements of the one that has gone.
  await waitFor(() => expect(lying()).toEqual([7, 9]));
  expect(document.querySelector('[data-sheet="9"]')).toBe(left);
});

test('a sheet of which nothing is known leaves its place empty, numbers below nothing have places too', async () => {
  const { rerender } = render(deck(0));
  await waitFor(() => expect(lying()).toEqual([1]));
  rerender(<Deck at={-4} front={sheet(-4, true)} behind={(number) => sheet(number, false)} />);
  await waitFor(() => expect(lying()).toEqual([-5, -3]));
});

test('what lies behind is painted while nothing moves, and not while the front is scrolled or something is dragged', async () => {
  render(deck(7));
  await waitFor(() => expect(painted()).toBe(2), { timeout: 3_000 });
  const front = screen.getByRole('button');
  for (const move of [() => fireEvent.wheel(front), () => fireEvent.scroll(front), () => fireEvent(front, new PointerEvent('pointermove', { bubbles: true, buttons: 1 }))]) {
    move();
    expect(painted()).toBe(0);
    await waitFor(() => expect(painted()).toBe(2), { timeout: 3_000 });
  }
  // A hand that passes over it, and what is scrolled behind, move nothing.
  fireEvent(front, new PointerEvent('pointermove', { bubbles: true, buttons: 0 }));
  fireEvent.scroll(document.querySelector('[data-behind] [data-sheet]') ?? front);
  expect(painted()).toBe(2);
});

test('nor while somebody is in a field, wherever that is', async () => {
  render(
    <>
      <input aria-label="search" />
      {deck(7)}
    </>,
  );
  await waitFor(() => expect(painted()).toBe(2), { timeout: 3_000 });
  const field = screen.getByRole('textbox');
  act(() => field.focus());
  expect(painted()).toBe(0);
  // A hand that scrolls the sheet meanwhile does not bring it back either.
  vi.useFakeTimers();
  fireEvent.wheel(screen.getByRole('button'));
  await vi.advanceTimersByTimeAsync(3_000);
  vi.useRealTimers();
  expect(painted()).toBe(0);
  act(() => field.blur());
  await waitFor(() => expect(painted()).toBe(2), { timeout: 3_000 });
});
