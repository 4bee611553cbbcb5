import { useConnection } from '@renderer/state/connection';
import { now, openPractice, today, useSession } from '@renderer/state/session';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { bootstrap, BUSINESS, ONLINE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';
import { appError } from '@shared/errors/app-error';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the clock is main’s, runs on, and moves the minute at the minute', async () => {
  await startWindow({ now: PRACTICE_NOW + 20_000 });
  expect(now()).toBe(PRACTICE_NOW + 20_000);
  vi.advanceTimersByTime(39_000);
  expect(useSession.getState().minute).toBe(PRACTICE_NOW + 20_000);
  vi.advanceTimersByTime(1_000);
  expect(useSession.getState().minute).toBe(PRACTICE_NOW + 60_000);
});

test('today is the day of Prague, not of the computer', async () => {
  await startWindow({ now: Date.parse('2026-11-23T22:59:00Z') });
  expect(today()).toBe('2026-11-23');
  vi.advanceTimersByTime(60_000);
  expect(today()).toBe('2026-11-24');
});

test('opening practice takes over its clock and its business', async () => {
  const realNow = PRACTICE_NOW + 5 * 86_400_000;
  await startWindow({ business: null, now: realNow });
  fakeBridge().answer('connect.practice', () => fine(BUSINESS));
  fakeBridge().answer('app.bootstrap', () => fine(bootstrap()));
  expect(await openPractice()).toBeNull();
  expect(useSession.getState().business).toEqual(BUSINESS);
  expect(now()).toBe(PRACTICE_NOW);
});

test('practice that does not open says why and changes nothing', async () => {
  await startWindow({ business: null });
  fakeBridge().answer('connect.practice', () => ({ ok: false, error: appError('practice.unavailable') }));
  expect(await openPractice()).toBe('practice.unavailable');
  expect(useSession.getState().business).toBeNull();
});

test('the connection is followed, and begins anew when the business is left', async () => {
  await startWindow();
  fakeBridge().emit('connection.changed', { ...ONLINE, state: 'offline', reason: 'network.unreachable' });
  expect(useConnection.getState().state).toBe('offline');
  fakeBridge().emit('business.changed', null);
  expect(useConnection.getState().state).toBe('connecting');
});
