import type { PendingView } from '@shared/domain/changes';
import type { AppError } from '@shared/errors/app-error';
import { create } from 'zustand';
import { call, listen } from '../bridge/bridge';
import { useConnection } from './connection';
import { useNavigation } from './navigation';
import { useSession } from './session';

interface PendingList {
  readonly pending: PendingView['bookings'];
  /** Last of the days from today on that this is known from; null: today was never read. */
  readonly until: string | null;
  /** The oldest reading of these days, epoch ms. */
  readonly readAt: number | null;
  /** `loading` until main has answered for the open business. */
  readonly state: 'loading' | 'ready' | AppError;
}

const NOTHING: PendingList = { pending: [], until: null, readAt: null, state: 'loading' };

/** Bookings that wait for a confirmation, the longest waiting first. */
export const usePendingList = create<PendingList>(() => NOTHING);

/** A synchronisation says many things at once: the list is asked for again at most this often, in ms. */
const CALM = 1_000;

let turn = 0;

/** Asks for the list, after an error too. What was shown stays until the answer. */
export async function loadPendingList(): Promise<void> {
  const mine = (turn += 1);
  if (useSession.getState().business === null) {
    usePendingList.setState(NOTHING);
    return;
  }
  if (usePendingList.getState().state !== 'ready') usePendingList.setState({ state: 'loading' });
  const answer = await call('change.pending', null);
  if (mine !== turn) return;
  usePendingList.setState(answer.ok ? { pending: answer.value.bookings, until: answer.value.until, readAt: answer.value.readAt, state: 'ready' } : { state: answer.error });
}

const isShown = (page: string): boolean => page === 'pending' || page === 'todo';

/** Keeps the list as the cache has it; called once. */
export function startPendingList(): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      void loadPendingList();
    }, CALM);
  };
  void loadPendingList();
  listen('details.changed', soon);
  listen('acts.changed', soon);
  // A reading that changes nothing is not told of, but it makes the list younger.
  useNavigation.subscribe((after, before) => {
    if (after.page !== before.page && isShown(after.page)) soon();
  });
  useConnection.subscribe((after, before) => {
    if (after.state !== before.state) soon();
  });
  useSession.subscribe((after, before) => {
    if (after.business?.id !== before.business?.id) {
      usePendingList.setState(NOTHING);
      void loadPendingList();
    } else if (after.minute !== before.minute && isShown(useNavigation.getState().page)) soon();
  });
}
