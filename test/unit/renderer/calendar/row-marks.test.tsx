import { useRowMarks } from '@renderer/features/calendar/agenda/use-row-marks';
import { perform, targetOf } from '@renderer/state/keyboard';
import { useToasts } from '@renderer/state/toasts';
import type { AgendaRow } from '@shared/domain/calendar-views';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { startWindow } from '../../../support/start-window';
import { agendaRow } from './calendar-data';

let rows: AgendaRow[];

/** What the grid library makes of two rows, as far as the keys see it: happy-dom lays nothing out. */
function Grid() {
  return (
    <div {...useRowMarks((place) => rows[place])}>
      <div className="ag-root">
        <button>head</button>
        {[0, 1].map((place) => (
          <div key={place} className="ag-row" row-index={place}>
            <span tabIndex={-1}>{`row ${place}`}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

const focusRow = (place: number): void => screen.getByText(`row ${place}`).focus();
const press = (key: string, code: string): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key, code });
const marked = () => fakeBridge().asked('act.attendance');
const settled = () => new Promise((resolve) => setTimeout(resolve, 80));

beforeEach(async () => {
  await startWindow();
  rows = [agendaRow(5, 'Jana Černá'), agendaRow(6, 'Petr Malý', { attendance: 'noShow' })];
  fakeBridge().answer('act.attendance', () => fine(anActView()));
  render(<Grid />);
});

test('Space, X and Backspace mark the row that has the focus', async () => {
  focusRow(0);
  press(' ', 'Space');
  await waitFor(() => expect(marked()).toEqual([{ appointmentId: 5, customerId: 5, attendance: 'came' }]));
  press('x', 'KeyX');
  await waitFor(() => expect(marked().at(-1)).toEqual({ appointmentId: 5, customerId: 5, attendance: 'noShow' }));
  focusRow(1);
  press('Backspace', 'Backspace');
  await waitFor(() => expect(marked().at(-1)).toEqual({ appointmentId: 6, customerId: 6, attendance: 'unknown' }));
});

test('in the heads of the list, and for any other letter, the list stays deaf', async () => {
  screen.getByRole('button', { name: 'head' }).focus();
  expect(targetOf(document.activeElement)).toBe('list');
  press('x', 'KeyX');
  focusRow(0);
  expect(targetOf(document.activeElement)).toBe('listRow');
  press('s', 'KeyS');
  await settled();
  expect(marked()).toEqual([]);
});

test('the letters of a card reader mark nobody', async () => {
  focusRow(0);
  for (const key of 'xab') press(key, `Key${key.toUpperCase()}`);
  await settled();
  expect(marked()).toEqual([]);
});

test('whoever has moved into the place of the focus is not marked by the press that meant another', () => {
  focusRow(0);
  rows = [agendaRow(9, 'Someone Else'), ...rows];
  perform({ kind: 'came' });
  expect(marked()).toEqual([]);
  perform({ kind: 'came' });
  expect(marked()).toEqual([{ appointmentId: 9, customerId: 9, attendance: 'came' }]);
});

test('a booking that is not confirmed takes no mark, and says so', () => {
  rows = [agendaRow(5, 'Jana Černá', { status: 'ConfirmationRequested' })];
  focusRow(0);
  perform({ kind: 'came' });
  expect(marked()).toEqual([]);
  expect(useToasts.getState().toasts).toMatchObject([{ kind: 'alert', text: expect.stringContaining('Attendance was not recorded') as string }]);
});
