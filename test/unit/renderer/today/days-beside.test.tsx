import { followDay, lookAhead, showDay, TodayPage } from '@renderer/features/today';
import { useDay } from '@renderer/features/today/day-store';
import { goToDay, moveDay } from '@renderer/state/navigation';
import type { DayView } from '@shared/domain/views';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { block, day, PRACTICE_DATE } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const NEXT = '2026-11-24';
const [AFTER, EARLIER] = ['2026-11-25', '2026-11-21'];
const BEFORE = '2026-11-22';
const of = (date: string, who: string): DayView => ({ ...day([block(5, 7, who, 600)]), date });

let end = (): void => undefined;
beforeEach(async () => {
  await startWindow();
  useDay.setState({ model: null, said: null, last: null, error: null });
  fakeBridge().answer('view.day', ({ date }) => fine(of(date, `seen ${date}`)));
  fakeBridge().answer('view.dayBeside', ({ date }) => fine(of(date, `seen ${date}`)));
  end = followDay();
  showDay(of(PRACTICE_DATE, 'first'));
  await act(async () => void render(<TodayPage />));
  lookAhead();
  await waitFor(() => expect(fakeBridge().asked('view.dayBeside').map(({ date }) => date)).toEqual([NEXT, BEFORE, AFTER, EARLIER]));
});
afterEach(() => end());

test('a day beside is shown before main has answered, and the ones beside it are asked for then', async () => {
  const answer = later<DayView>();
  fakeBridge().answer('view.day', () => answer.promise);
  act(() => moveDay(1));
  expect(screen.getByRole('button', { name: new RegExp(`seen ${NEXT}`) })).toBeTruthy();
  const model = useDay.getState().model;
  await act(async () => answer.resolve(fine(of(NEXT, `seen ${NEXT}`))));
  // The same again is not drawn again.
  expect(useDay.getState().model).toBe(model);
  // The day that was left is known already.
  await waitFor(() => expect(fakeBridge().asked('view.dayBeside').map(({ date }) => date)).toEqual([NEXT, BEFORE, AFTER, EARLIER, '2026-11-26']));
});

test('a day beside is drawn behind, comes to the front as it is, and what had the focus loses it', async () => {
  const behind = (date: string) => document.querySelector(`[data-behind] [aria-label*="seen ${date}"]`);
  await waitFor(() => expect(behind(NEXT)).not.toBeNull());
  const button = behind(NEXT);
  act(() => screen.getByRole('grid').querySelector<HTMLElement>('[data-key]')?.focus());
  act(() => moveDay(1));
  expect(screen.getByRole('button', { name: new RegExp(`seen ${NEXT}`) })).toBe(button);
  expect(document.activeElement).toBe(document.body);
  await waitFor(() => expect(behind(AFTER)).not.toBeNull());
  expect(document.querySelector('[data-behind] [aria-label*="first"]')).not.toBeNull();
});

test('what is another by now replaces what was asked for ahead', async () => {
  fakeBridge().answer('view.day', ({ date }) => fine(of(date, 'somebody else')));
  act(() => moveDay(1));
  expect(screen.getByRole('button', { name: new RegExp(`seen ${NEXT}`) })).toBeTruthy();
  await screen.findByRole('button', { name: /somebody else/ });
});

test('a day that was read meanwhile is not shown as it was before', async () => {
  fakeBridge().emit('days.read', { from: NEXT, to: NEXT });
  const answer = later<DayView>();
  fakeBridge().answer('view.day', () => answer.promise);
  act(() => moveDay(1));
  expect(screen.queryByRole('button', { name: new RegExp(`seen ${NEXT}`) })).toBeNull();
  await act(async () => answer.resolve(fine(of(NEXT, 'read anew'))));
  expect(screen.getByRole('button', { name: /read anew/ })).toBeTruthy();
});

test('a day that is not beside is asked for', async () => {
  act(() => goToDay('2026-12-03'));
  await screen.findByRole('button', { name: /seen 2026-12-03/ });
});
