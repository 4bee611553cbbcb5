import { markAttendance } from '@renderer/features/bookings';
import { SearchBox } from '@renderer/features/customers';
import { showDay, TodayPage } from '@renderer/features/today';
import { useDay } from '@renderer/features/today/day-store';
import { useConnection } from '@renderer/state/connection';
import { useToasts } from '@renderer/state/toasts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { anActView } from '../../../support/acts';
import { block, day, ONLINE } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const due = block(5, 7, 'Jana Černá', 600);
const REASON = 'The right Booking_w is missing; ask the account owner.';

beforeEach(async () => {
  await startWindow();
  useDay.setState({ model: null, error: null });
  useConnection.setState(ONLINE);
  fakeBridge().answer('act.attendance', () => fine(anActView()));
});

describe('without Booking_w', () => {
  test('the board offers attendance with the reason why it cannot be recorded, and a key says so', async () => {
    useConnection.setState({ missingRights: ['Booking_w'] });
    showDay(day([due]));
    await act(async () => void render(<TodayPage />));
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Check in' });
    expect([button.disabled, button.title]).toEqual([true, REASON]);
    await markAttendance({ appointmentId: 5, customerId: 7, name: 'Jana Černá', attendance: 'unknown', status: 'Confirmed' }, 'came');
    expect(useToasts.getState().toasts.map(({ kind, text }) => [kind, text])).toEqual([['alert', `Attendance was not recorded: Jana Černá. ${REASON}`]]);
    expect(fakeBridge().asked('act.attendance')).toEqual([]);
  });

  test('a day that was never read does not blame the right', async () => {
    useConnection.setState({ missingRights: ['Booking_w'] });
    await act(async () => void render(<TodayPage />));
    expect(screen.queryByText(/Missing rights/)).toBeNull();
  });
});

test('with it everything is as ever', async () => {
  showDay(day([due]));
  await act(async () => void render(<TodayPage />));
  fireEvent.click(screen.getByRole('button', { name: 'Check in' }));
  expect(fakeBridge().asked('act.attendance')).toHaveLength(1);
});

test('without Customer_r nobody is searched, and the box says why', () => {
  useConnection.setState({ missingRights: ['Customer_r'] });
  render(<SearchBox />);
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Search' });
  expect([box.disabled, box.placeholder, box.title]).toEqual([true, 'No search: the right Customer_r is missing', 'The right Customer_r is missing; ask the account owner.']);
});
