import { hasPlaceFreed, isFull } from '@shared/domain/waitlist';
import type { BlockView } from '@shared/domain/views';
import { call, listen } from '../../bridge/bridge';
import { useDay } from './day-store';

/** Offers places that become free in full classes for which people wait: seen by a reading of the day on the screen, or by a cancellation done here. */
export function followFreedPlaces(): void {
  useDay.subscribe(({ said: after }, { said: before }) => {
    if (after === null || before === null || after === before || after.view.date !== before.view.date) return;
    const { date, dayEnd } = after.view;
    for (const block of after.byKey.values()) {
      if (block.class === null || block.start >= dayEnd) continue;
      if (hasPlaceFreed(before.byKey.get(block.key)?.class ?? null, block.class)) void tell(block, date);
    }
  });
  listen('acts.changed', (acts) => {
    for (const { action, state, booking } of acts) if (action === 'Booking/Cancel' && state === 'done' && booking !== null) void afterCancel(booking.appointmentId);
  });
}

/** The class is still counted as the server listed it before the cancellation: full then, it has a place now. */
async function afterCancel(appointmentId: number): Promise<void> {
  const answer = await call('view.class', { appointmentId });
  if (!answer.ok) return;
  const { block, date } = answer.value;
  if (block.class === null || block.class.capacity <= 1 || !isFull(block.class)) return;
  if ((block.class.alternates ?? (await waitingNow(appointmentId))) > 0) await tell(block, date);
}

/** How many wait for a class whose waitlist was never read; nobody, where the server does not say. */
async function waitingNow(appointmentId: number): Promise<number> {
  const waiting = await call('waitlist.appointment', { appointmentId });
  return waiting.ok ? waiting.value.length : 0;
}

/** Waitlists are no part of the way to the first paint. */
async function tell({ appointmentId, title, startLabel }: BlockView, date: string): Promise<void> {
  const { placeFreed } = await import('../waitlist');
  placeFreed({ appointmentId, date, title, startLabel });
}
