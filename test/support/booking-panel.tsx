import { BookingPanel } from '@renderer/features/booking-panel';
import { EMPTY_PANEL, usePanel } from '@renderer/features/booking-panel/panel-store';
import { closeNewBooking, openNewBooking } from '@renderer/state/new-booking';
import { useToasts } from '@renderer/state/toasts';
import type { ActView } from '@shared/domain/acts/act-view';
import type { OfferCheck, OfferedStart, OfferItem } from '@shared/domain/offers';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { anActView } from './acts';
import { fakeBridge, fine } from './fake-bridge';
import { DAY_START, hit, PRACTICE_NOW } from './renderer-data';
import { startWindow } from './start-window';

const HOUR = 3_600_000;

/** What the panel offers in these tests: a massage, which takes one customer at any free time. */
export const MASSAGE: OfferItem = { key: 's:1', type: 'OneToOne', id: 1, segmentId: 1, name: 'Back massage', segmentName: 'Massages', minutes: 60, price: 85_000, resourceIds: [1], levels: [] };
/** A group class. */
export const YOGA: OfferItem = { ...MASSAGE, key: 's:2', type: 'Classes', id: 2, segmentId: 2, name: 'Yoga', segmentName: 'Classes', price: 20_000 };
/** A rental, whose segment has the number of the massage. */
export const COURT: OfferItem = { ...MASSAGE, key: 'r:1', type: 'RentalLike', name: 'Court', segmentName: 'Courts', minutes: null };

/** A free start of an hour, at room 1. */
export const startAt = (hours: number): OfferedStart => ({ start: DAY_START + hours * HOUR, end: DAY_START + (hours + 1) * HOUR, resourceIds: [1], listed: null });
/** A listed class of ten. */
export const classAt = (hours: number, appointmentId: number, occupied = 5): OfferedStart => ({ ...startAt(hours), listed: { appointmentId, capacity: 10, occupied, courseName: null } });
/** A field of the panel. */
export const field = (name: 'item' | 'start' | 'customer') => document.querySelector<HTMLInputElement>(`[data-panel-field=${name}]`)!;
/** Presses a key in an element. */
export const press = (element: Element, key: string, over: object = {}) => fireEvent.keyDown(element, { key, ...over });
/** Acts that the panel has sent: the action with its request. */
export const sent = () => fakeBridge().asked('act.run').map(({ action, request }) => ({ action, ...(JSON.parse(request) as object) }));
/** Messages on the screen. */
export const toasts = (): string[] => useToasts.getState().toasts.map(({ text }) => text);
/** How the server finds the chosen start from now on. */
export const findStart = (check: Partial<OfferCheck>) => fakeBridge().answer('offers.check', () => fine({ isFree: true, placesLeft: null, others: [], readAt: PRACTICE_NOW, ...check }));

/** An act as it ends at once. */
export const doneAct = (action: string, over: Partial<ActView> = {}): ActView => anActView({ id: `done ${action}`, action, state: 'done', booking: null, endedAt: PRACTICE_NOW, ...over });

/** An empty panel in a window whose server offers one item with these starts. Jana Černá (7) can be found; every act is done at once. */
export async function startPanel(item: OfferItem, starts: readonly OfferedStart[]): Promise<void> {
  await startWindow();
  closeNewBooking();
  usePanel.setState(EMPTY_PANEL);
  const bridge = fakeBridge();
  bridge.answer('offers.catalogue', () => fine({ items: [item], resources: [{ id: 1, name: 'Room 1', locationId: 1, step: 15, capacity: 1 }], readAt: PRACTICE_NOW }));
  bridge.answer('offers.starts', () => fine({ starts: [...starts], more: false, readAt: PRACTICE_NOW }));
  bridge.answer('offers.place', () => fine({ open: null, usual: [], taken: 0, capacity: 1 }));
  bridge.answer('search.customers', ({ query }) => fine({ query, hits: query.startsWith('Jana') ? [hit(7, 'Jana Černá')] : [], total: 1 }));
  bridge.answer('act.run', ({ action }) => fine(doneAct(action)));
  bridge.answer('act.attendance', () => fine(anActView()));
  findStart({});
}

/** Opens the panel and types the item and the customer by keys. */
export async function fillPanel(item: OfferItem, customer = 'Jana Černá'): Promise<void> {
  openNewBooking();
  render(<BookingPanel />);
  await screen.findByText(item.name);
  press(field('item'), 'Enter');
  await waitFor(() => expect(usePanel.getState().typed.chosen).not.toBeNull());
  fireEvent.change(field('customer'), { target: { value: customer } });
  await waitFor(() => expect(fakeBridge().asked('search.customers').length).toBeGreaterThan(0));
  press(field('customer'), 'Enter');
  await waitFor(() => expect(usePanel.getState().typed.customer).not.toBeNull());
}

/** Ctrl+Enter in an element, up to the end of what that began. */
export async function savePanel(from: Element = field('customer')): Promise<void> {
  await act(async () => void press(from, 'Enter', { ctrlKey: true }));
  await waitFor(() => expect(usePanel.getState().saving).toBe('no'));
}
