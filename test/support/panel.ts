import { EMPTY_PANEL, usePanel } from '@renderer/features/booking-panel/panel-store';
import { closeNewBooking } from '@renderer/state/new-booking';
import type { OfferedStart, OfferItem, OfferQuery } from '@shared/domain/offers';
import { fakeBridge, fine } from './fake-bridge';
import { DAY_START, hit, PRACTICE_NOW } from './renderer-data';

const HOUR = 3_600_000;

/** A massage at one of two rooms. */
export const MASSAGE: OfferItem = { key: 's:1', type: 'OneToOne', id: 1, segmentId: 1, name: 'Back massage', segmentName: 'Massages', minutes: 60, price: 85_000, resourceIds: [1, 2], levels: [] };
/** A class in the first room. */
export const YOGA: OfferItem = { ...MASSAGE, key: 's:20', type: 'Classes', id: 20, segmentId: 3, name: 'Jóga', segmentName: 'Classes', resourceIds: [1] };

/** A start of an hour, so many hours into the practice day. */
export const startAt = (hours: number, resourceIds: readonly number[] = [1]): OfferedStart => ({ start: DAY_START + hours * HOUR, end: DAY_START + (hours + 1) * HOUR, resourceIds, listed: null });

/** One of the searching fields. */
export const fieldOf = (name: 'item' | 'start' | 'customer'): HTMLInputElement => document.querySelector<HTMLInputElement>(`[data-panel-field=${name}]`)!;

/** An empty panel, and a main that offers these starts, keeps drafts and finds Jana. */
export function answerPanel(starts: readonly OfferedStart[] = [startAt(11), startAt(15), startAt(16)]): void {
  closeNewBooking();
  usePanel.setState(EMPTY_PANEL);
  const bridge = fakeBridge();
  bridge.answer('offers.catalogue', () => fine({ items: [MASSAGE, YOGA], resources: [1, 2].map((id) => ({ id, name: `Room ${id}`, locationId: 1, step: 15, capacity: 1 })), readAt: PRACTICE_NOW }));
  bridge.answer('offers.starts', (query: OfferQuery) => fine({ starts: starts.filter(({ start }) => start >= query.from && start < query.to), more: false, readAt: PRACTICE_NOW }));
  bridge.answer('offers.check', () => fine({ isFree: true, placesLeft: null, others: [], readAt: PRACTICE_NOW }));
  bridge.answer('search.customers', ({ query }) => fine({ query, hits: query.startsWith('Jana') ? [hit(7, 'Jana Černá')] : [], total: 1 } as never));
  bridge.answer('local.put', (input) => fine({ ...input, createdAt: PRACTICE_NOW, updatedAt: PRACTICE_NOW, doneAt: null, removedAt: null } as never));
  bridge.answer('local.remove', ({ id }) => fine({ id, kind: 'draft', about: {}, payload: { version: 1, summary: '', panel: {} }, createdAt: PRACTICE_NOW, updatedAt: PRACTICE_NOW, doneAt: null, removedAt: PRACTICE_NOW } as never));
}
