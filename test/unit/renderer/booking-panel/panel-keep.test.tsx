import { BookingPanel } from '@renderer/features/booking-panel';
import { setTyped, usePanel } from '@renderer/features/booking-panel/panel-store';
import { useLocal } from '@renderer/state/local';
import { openNewBooking, useNewBooking } from '@renderer/state/new-booking';
import { parkedNow } from '@renderer/state/parked';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { answerPanel, fieldOf } from '../../../support/panel';
import { PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const decided = anActView({ id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11', action: 'OneToOne/CreateBooking', state: 'ready', booking: null });
const become = (over: object) => act(async () => fakeBridge().emit('acts.changed', [{ ...decided, ...over }]));
const kept = () => fakeBridge().asked('local.put');
const removed = () => fakeBridge().asked('local.remove').map(({ id }) => id);
const press = (key: string, over: object = {}) => fireEvent.keyDown(fieldOf('customer'), { key, ...over });

/** The panel with a massage at 11:00 for Jana, kept. Answers with the record and what takes the page away. */
async function typeJana(): Promise<{ readonly id: string; readonly crash: () => void }> {
  openNewBooking();
  const { unmount } = render(<BookingPanel />);
  await screen.findByText('Back massage');
  fireEvent.keyDown(fieldOf('item'), { key: 'Enter' });
  await screen.findByText('chosen, not booked yet');
  act(() => setTyped({ customer: { kind: 'known', id: 7, name: 'Jana Černá' }, note: 'u okna' }));
  await waitFor(() => expect(kept().at(-1)).toMatchObject({ kind: 'draft', payload: { panel: { note: 'u okna' } } }), { timeout: 5_000 });
  await waitFor(() => expect(useLocal.getState().records.size).toBe(1));
  return { id: kept().at(-1)?.id ?? '', crash: unmount };
}

beforeEach(async () => {
  await startWindow();
  answerPanel();
  useLocal.setState({ records: new Map(), state: 'ready' });
  fakeBridge().answer('act.run', () => fine(decided));
  fakeBridge().answer('acts.decide', () => fine(decided));
});

describe('what is typed', () => {
  test('is kept by itself; it waits for nobody while the panel is open, and is there as a parked booking after a crash', async () => {
    const { id, crash } = await typeJana();
    expect(kept().at(-1)).toMatchObject({ about: { customerId: 7 }, payload: { summary: 'Back massage · Jana Černá · Mon 23 Nov 11:00, Room 1' } });
    expect([parkedNow(), useNewBooking.getState().from === null]).toEqual([[], false]);
    crash();
    expect(parkedNow().map((record) => record.id)).toEqual([id]);
  });

  test('put aside it is the same record', async () => {
    const { id } = await typeJana();
    fireEvent.click(screen.getAllByRole('button', { name: 'Put aside' })[0]!);
    await waitFor(() => expect(useNewBooking.getState().from).toBeNull());
    expect(new Set(kept().map((record) => record.id))).toEqual(new Set([id]));
    expect(parkedNow().map((record) => record.id)).toEqual([id]);
  });

  test('put aside while the disk is slow, it is not kept a second time beside that', async () => {
    openNewBooking();
    render(<BookingPanel />);
    await screen.findByText('Back massage');
    fireEvent.keyDown(fieldOf('item'), { key: 'Enter' });
    await screen.findByText('chosen, not booked yet');
    const slow = later<never>();
    fakeBridge().answer('local.put', () => slow.promise);
    fireEvent.click(screen.getAllByRole('button', { name: 'Put aside' })[0]!);
    await waitFor(() => expect(kept().length).toBeGreaterThan(1), { timeout: 5_000 });
    expect(new Set(kept().map((record) => record.id)).size).toBe(1);
  });

  test('thrown away it is gone', async () => {
    const { id } = await typeJana();
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(removed()).toEqual([id]));
    await waitFor(() => expect(parkedNow()).toEqual([]));
  });

  test('taken out again it leaves nothing behind', async () => {
    const { id } = await typeJana();
    act(() => setTyped({ item: null, customer: null, note: '' }));
    fireEvent.click(screen.getAllByRole('button', { name: 'Put aside' })[0]!);
    await waitFor(() => expect(removed()).toEqual([id]));
    await waitFor(() => expect(parkedNow()).toEqual([]));
  });
});

describe('what is on its way', () => {
  test('is nobody’s to be booked again: it is let go when it is sent, and stays gone when it is done though the panel was left', async () => {
    const { id } = await typeJana();
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(removed()).toEqual([id]));
    fireEvent.click(screen.getAllByRole('button', { name: 'Put aside' })[0]!);
    await waitFor(() => expect(useNewBooking.getState().from).toBeNull());
    await become({ state: 'done', endedAt: PRACTICE_NOW });
    expect(parkedNow()).toEqual([]);
  });

  test('refused it is kept again as the same record', async () => {
    const { id } = await typeJana();
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(removed()).toEqual([id]));
    const before = kept().length;
    await become({ state: 'refused', endedAt: PRACTICE_NOW, error: appError('server.refused', { detail: 'Obsazeno.' }) });
    await waitFor(() => expect(kept().length).toBeGreaterThan(before), { timeout: 5_000 });
    expect(kept().at(-1)?.id).toBe(id);
    expect(usePanel.getState().draftId).toBe(id);
  });
});
