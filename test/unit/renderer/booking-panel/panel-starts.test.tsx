import { BookingPanel } from '@renderer/features/booking-panel';
import { usePanel } from '@renderer/features/booking-panel/panel-store';
import { openNewBooking } from '@renderer/state/new-booking';
import type { OfferQuery } from '@shared/domain/offers';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { answerPanel, fieldOf, startAt } from '../../../support/panel';
import { PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const questions = () => fakeBridge().asked('offers.starts');
const chosen = () => usePanel.getState().typed.chosen?.start;
const options = () => [...document.querySelectorAll('li[role=option]')].map(({ textContent }) => textContent.slice(0, 5));

/** Opens the panel at 16:00 of a room and takes the massage. */
async function pointAt16(): Promise<void> {
  openNewBooking({ resourceId: 1, start: startAt(16).start, end: startAt(17).start });
  render(<BookingPanel />);
  await screen.findByText('Back massage');
  fireEvent.keyDown(fieldOf('item'), { key: 'Enter' });
  await waitFor(() => expect(usePanel.getState().offers.state).toBe('ready'));
}

beforeEach(async () => {
  await startWindow();
  answerPanel();
});

describe('where not all starts can be told', () => {
  beforeEach(() => {
    const all = [10, 11, 12, 13, 14, 15, 16, 17, 18].map((hour) => startAt(hour));
    fakeBridge().answer('offers.starts', ({ from, to, around }: OfferQuery) => {
      const within = all.filter(({ start }) => start >= from && start < to);
      const near = around === undefined ? within.slice(0, 2) : within.filter(({ start }) => Math.abs(start - around) <= 3_600_000);
      return fine({ starts: near, more: near.at(-1) !== within.at(-1), earlier: near[0] !== within[0], unread: false, readAt: PRACTICE_NOW });
    });
  });

  test('those around the place that was pointed at are asked for, and it is chosen', async () => {
    await pointAt16();
    expect(questions().at(-1)).toMatchObject({ around: startAt(16).start });
    await waitFor(() => expect(chosen()).toBe(startAt(16).start));
    expect(options()).toEqual(['15:00', '16:00', '17:00']);
  });

  test('a typed time is reached however far it lies from the list', async () => {
    await pointAt16();
    fireEvent.change(fieldOf('start'), { target: { value: '11:00' } });
    fireEvent.keyDown(fieldOf('start'), { key: 'Enter' });
    await waitFor(() => expect(chosen()).toBe(startAt(11).start));
    expect(screen.queryByText(/is not free/)).toBeNull();
  });

  test('earlier and later ones are there by buttons, and by arrows at the ends; what is chosen stays', async () => {
    await pointAt16();
    await waitFor(() => expect(chosen()).toBe(startAt(16).start));
    fireEvent.click(screen.getByRole('button', { name: 'Earlier starts' }));
    await waitFor(() => expect(options()).toEqual(['14:00', '15:00', '16:00', '17:00']));
    fireEvent.click(screen.getByRole('button', { name: 'More starts' }));
    await waitFor(() => expect(options()).toEqual(['14:00', '15:00', '16:00', '17:00', '18:00']));
    expect([chosen(), screen.queryByRole('button', { name: 'More starts' })]).toEqual([startAt(16).start, null]);
    for (let step = 0; step < 2; step += 1) fireEvent.keyDown(fieldOf('start'), { key: 'ArrowUp' });
    await act(async () => void fireEvent.keyDown(fieldOf('start'), { key: 'ArrowUp' }));
    await waitFor(() => expect(chosen()).toBe(startAt(13).start));
  });
});

describe('nothing in the list', () => {
  const answer = (over: object): void => fakeBridge().answer('offers.starts', () => fine({ starts: [], more: false, readAt: PRACTICE_NOW, ...over }));

  test('because hours are not read: that is said, not that nothing is free', async () => {
    answer({ unread: true });
    await pointAt16();
    await screen.findByText('The free starts are not known yet. Type a time and it is checked.');
    expect(screen.queryByText('Nothing free that day.')).toBeNull();
  });

  test('because nothing is free', async () => {
    answer({});
    await pointAt16();
    await screen.findByText('Nothing free that day.');
  });
});

describe('what another desk has changed', () => {
  const changed = () => act(async () => fakeBridge().emit('details.changed', { bookings: [], appointmentIds: [5], customerIds: [] }));
  const answer = (hours: readonly number[], readAt: number): void => fakeBridge().answer('offers.starts', () => fine({ starts: hours.map((hour) => startAt(hour)), more: false, readAt }));

  test('is seen in the list, which says of when it is; what is chosen stays chosen', async () => {
    await pointAt16();
    screen.getByText('free starts as of 9:52');
    answer([12, 15], PRACTICE_NOW + 60_000);
    await changed();
    await waitFor(() => expect(options()).toEqual(['12:00', '15:00']), { timeout: 5_000 });
    screen.getByText('free starts as of 9:53');
    expect(chosen()).toBe(startAt(16).start);
  });

  test('a place that was pointed at and has become free is chosen', async () => {
    answer([11], PRACTICE_NOW);
    await pointAt16();
    await screen.findByText('16:00 is not free. Choose another start.');
    answer([11, 16], PRACTICE_NOW);
    await act(async () => fakeBridge().emit('days.read', { from: '2026-11-23', to: '2026-11-23' }));
    await waitFor(() => expect(chosen()).toBe(startAt(16).start), { timeout: 5_000 });
  });

  test('on another day it asks nothing', async () => {
    await pointAt16();
    const before = questions().length;
    await act(async () => fakeBridge().emit('days.read', { from: '2026-12-01', to: '2026-12-02' }));
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(questions()).toHaveLength(before);
  });

  test('service that is gone from the catalogue is gone from the panel', async () => {
    await pointAt16();
    fakeBridge().answer('offers.catalogue', () => fine({ items: [], resources: [], readAt: PRACTICE_NOW + 1 }));
    await changed();
    await waitFor(() => expect(usePanel.getState().catalogue?.items).toEqual([]), { timeout: 5_000 });
  });
});
