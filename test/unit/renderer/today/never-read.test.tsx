import { showDay, TodayPage } from '@renderer/features/today';
import { useDay } from '@renderer/features/today/day-store';
import { goToDay } from '@renderer/state/navigation';
import type { ConnectionView } from '@shared/domain/connection';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { block, day, ONLINE } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

async function showNeverRead(connection: Partial<ConnectionView>): Promise<void> {
  await startWindow({ connection: { ...ONLINE, readAt: null, ...connection } });
  showDay(day([], { ages: { bookings: null, classes: null, hours: null } }));
  await act(async () => void render(<TodayPage />));
}

beforeEach(async () => {
  await startWindow();
  useDay.setState({ model: null, error: null });
});

describe('a day that was never read', () => {
  test.each([
    ['network.unreachable', 'The server cannot be reached. Check the internet connection.'],
    ['server.notJson', 'The server answered something unreadable. It may be an outage or a sign-in page of the network.'],
    ['server.status', 'The server reports an error. The program keeps trying by itself.'],
    ['a code of a later version', 'The server cannot be reached. Check the internet connection.'],
  ])('says what keeps it away: %s', async (reason, text) => {
    await showNeverRead({ state: 'offline', reason });
    expect(screen.getByText(text)).toBeTruthy();
    expect(screen.queryByRole('status', { name: 'Loading…' })).toBeNull();
    fakeBridge().answer('sync.refresh', () => fine(null));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(fakeBridge().asked('sync.refresh')).toHaveLength(1);
  });

  test('says that the token was refused, and which right is missing', async () => {
    await showNeverRead({ state: 'refused' });
    expect(screen.getByText('Sign-in was refused. Ask the account owner for a new token.')).toBeTruthy();
  });

  test('names the right that is missing', async () => {
    await showNeverRead({ missingRights: ['Booking_r'] });
    expect(screen.getByText('Missing rights: Booking_r. Ask the account owner.')).toBeTruthy();
  });

  test('looks as if it were coming only while it is', async () => {
    await showNeverRead({ state: 'connecting' });
    expect(screen.getByRole('status', { name: 'Loading…' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

test('a day that the store cannot give can be asked for again', async () => {
  showDay(day([]));
  let isBroken = true;
  fakeBridge().answer('view.day', ({ date }) => (isBroken ? { ok: false, error: appError('internal') } : fine(day([block(5, 7, 'Jana Černá', 600)], { date }))));
  await act(async () => void render(<TodayPage />));
  await act(async () => goToDay('2026-11-24'));
  isBroken = false;
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
  expect(await screen.findByRole('button', { name: /Jana Černá/ })).toBeTruthy();
});
