import type { PendingBooking } from '@shared/domain/changes';
import { create } from 'zustand';
import { call, listen } from '../bridge/bridge';
import { useSession } from './session';

/** Bookings that wait for a confirmation, the soonest first; none until main has answered. */
export const usePendingList = create<{ readonly pending: readonly PendingBooking[] }>(() => ({ pending: [] }));

/** A synchronisation says many things at once: the list is asked for again at most this often, in ms. */
const CALM = 1_000;

/** Keeps the list as the cache has it; called once. */
export function startPendingList(): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let turn = 0;
  const load = async (): Promise<void> => {
    timer = null;
    const mine = (turn += 1);
    const answer = useSession.getState().business === null ? null : await call('change.pending', null);
    if (mine !== turn) return;
    if (answer === null) usePendingList.setState({ pending: [] });
    else if (answer.ok) usePendingList.setState({ pending: answer.value });
  };
  const soon = (): void => {
    timer ??= setTimeout(() => void load(), CALM);
  };
  void load();
  listen('details.changed', soon);
  listen('acts.changed', soon);
  useSession.subscribe((after, before) => {
    if (after.business?.id === before.business?.id) return;
    usePendingList.setState({ pending: [] });
    void load();
  });
}
