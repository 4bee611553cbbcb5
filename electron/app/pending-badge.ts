import type { EventName } from '@shared/ipc/channels';
import type { StorePort } from '../store/port';

/** What may change how many bookings wait for a confirmation. */
const MAY_CHANGE: ReadonlySet<EventName> = new Set(['details.changed', 'acts.changed', 'business.changed']);

/** A synchronisation says many things at once: the store is asked again at most this often, in ms. */
const CALM = 1_000;

/**
 * Follows what is said to the windows and counts, out of the store of the open business, the bookings that wait for a confirmation; `show` is told
 * of every other number, 0 while no business is open.
 */
export function followPending(store: () => Pick<StorePort, 'call'> | null, show: (count: number) => void): (event: EventName) => void {
  let timer: NodeJS.Timeout | null = null;
  let shown = 0;
  let turn = 0;
  const count = async (): Promise<void> => {
    timer = null;
    const mine = (turn += 1);
    const answer = await store()?.call('pendingBookings', null);
    const next = answer === undefined ? 0 : answer.ok ? answer.value.bookings.length : shown;
    if (mine !== turn || next === shown) return;
    shown = next;
    show(next);
  };
  return (event) => {
    if (!MAY_CHANGE.has(event)) return;
    timer ??= setTimeout(() => void count(), CALM);
    timer.unref();
  };
}
