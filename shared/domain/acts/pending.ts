import type { Act } from './act';

/** How far an act has come, as the screens mark what it is about; the last one that is not over. `writing`: on its way into the book of acts, which only the window knows. */
export type Pending = 'writing' | 'held' | 'waiting' | 'sending' | 'unknown' | 'asked';

const PENDING: Readonly<Partial<Record<Act['state'], Pending>>> = { held: 'held', ready: 'waiting', sending: 'sending', unknown: 'unknown', asked: 'asked' };

/** See {@link Pending}; null for an act that is over. */
export function pendingOf(act: Pick<Act, 'state'>): Pending | null {
  return PENDING[act.state] ?? null;
}

/** An act that changes when, where or whether a booking takes place. */
export type PendingAct = 'move' | 'cancel' | 'confirm' | 'reject';

const KINDS: Readonly<Partial<Record<string, PendingAct>>> = {
  'OneToOne/MoveBooking': 'move',
  'EmsLike/UpdateBooking': 'move',
  'Booking/Cancel': 'cancel',
  'Booking/Confirm': 'confirm',
  'Booking/Reject': 'reject',
};

/** See {@link PendingAct}; null for any other act. */
export function pendingActOf(act: Pick<Act, 'action'>): PendingAct | null {
  return KINDS[act.action] ?? null;
}
