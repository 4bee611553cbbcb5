import { showDay, TodayPage } from '@renderer/features/today';
import { useDay } from '@renderer/features/today/day-store';
import { selectBlock, useNavigation } from '@renderer/state/navigation';
import type { DayView } from '@shared/domain/views';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { block, day } from '../../../support/renderer-data';
import { anActView } from '../../../support/acts';
import { startWindow } from '../../../support/start-window';

const late = block(6, 8, 'Tomáš Řehoř', 585);
const pending = block(4, 6, 'Nela Dubová', 590, { status: 'ConfirmationRequested' });
const due = block(5, 7, 'Jana Černá', 600);

const rows = () => within(screen.getByRole('region', { name: 'Board' })).queryAllByRole('listitem');
/** Names of the rows that offer to check in. */
const offering = (): string[] => rows().filter((row) => within(row).queryByText('Check in') !== null).map((row) => row.querySelector('[data-key] > span:nth-child(2)')?.textContent ?? '');

async function showToday(view: DayView): Promise<void> {
  showDay(view);
  await act(async () => void render(<TodayPage />));
}

beforeEach(async () => {
  await startWindow();
  useDay.setState({ model: null, error: null });
  fakeBridge().answer('act.attendance', () => fine(anActView()));
});

describe('the next act of the board', () => {
  test('is offered before anything is selected, without the key that would not do it', async () => {
    await showToday(day([late, due]));
    expect(offering()).toEqual(['Tomáš Řehoř']);
    const button = screen.getByRole('button', { name: 'Check in' });
    expect(button.getAttribute('aria-keyshortcuts')).toBeNull();
    fireEvent.click(button);
    await waitFor(() => expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 6, customerId: 8, attendance: 'came' }]));
  });

  test('moves to the selected row and bears its key there', async () => {
    await showToday(day([late, due]));
    act(() => selectBlock('b:5:7'));
    expect(offering()).toEqual(['Jana Černá']);
    expect(screen.getByRole('button', { name: 'Check in' }).getAttribute('aria-keyshortcuts')).toBe('Space');
  });

  test('is never offered on what awaits a confirmation', async () => {
    await showToday(day([pending]));
    expect(offering()).toEqual([]);
  });

  test('stays where it was while a row is pressed, so that the press lands on what it was aimed at', async () => {
    await showToday(day([late, due]));
    const row = within(screen.getByRole('region', { name: 'Board' })).getByRole('button', { name: /Jana Černá/ });
    expect(fireEvent.mouseDown(row)).toBe(false);
    expect(offering()).toEqual(['Tomáš Řehoř']);
    fireEvent.click(row);
    expect(useNavigation.getState()).toMatchObject({ selected: 'b:5:7', drawer: { appointmentId: 5 } });
  });
});
