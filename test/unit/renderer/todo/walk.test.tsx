import { leaveRow } from '@renderer/features/todo/walk';
import { ROW_MOVED_DEAF_MS } from '@shared/domain/keys';
import { act, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { startWindow } from '../../../support/start-window';

beforeEach(() => startWindow());

function List() {
  const [rows, setRows] = useState(['Klíč', 'Ručník']);
  return (
    <ul data-rows="" tabIndex={-1}>
      {rows.map((row) => (
        <li key={row} data-row="">
          <button onClick={(event) => void leaveRow(event, async () => act(() => setRows((before) => before.filter((one) => one !== row))))}>{`Done: ${row}`}</button>
        </li>
      ))}
    </ul>
  );
}

/** Whether the page is left an Enter on the button so many ms after now. */
function isLeft(button: HTMLElement, afterMs: number, repeat = false): boolean {
  const event = createEvent.keyDown(button, { key: 'Enter', code: 'Enter', repeat });
  Object.defineProperty(event, 'timeStamp', { value: performance.now() + afterMs });
  fireEvent(button, event);
  return !event.defaultPrevented;
}

test('the row that takes the place of a finished one is not finished by the same Enter, held or pressed twice', async () => {
  render(<List />);
  screen.getByRole('button', { name: 'Done: Klíč' }).focus();
  fireEvent.click(screen.getByRole('button', { name: 'Done: Klíč' }));
  const next = screen.getByRole('button', { name: 'Done: Ručník' });
  await waitFor(() => expect(document.activeElement).toBe(next));
  expect(isLeft(next, 0)).toBe(false);
  expect(isLeft(next, ROW_MOVED_DEAF_MS + 1)).toBe(true);
  expect(isLeft(next, ROW_MOVED_DEAF_MS + 31, true)).toBe(false);
});
