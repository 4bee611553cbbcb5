import type { PendingAct } from './acts/pending';
import { isPending } from './attendance';
import type { BookingStatus } from './booking';

/** Why attendance of a booking cannot be recorded: it waits for a confirmation, is not confirmed at all, or is about to be cancelled. */
export type MarkRefusal = 'pending' | 'unconfirmed' | 'cancelling';

/** See {@link MarkRefusal}; null: it can. The server takes attendance of confirmed bookings only (rules.md II.11, 9); a status that was not read counts as confirmed, as on the screens. */
export function refusalToMark(status: BookingStatus | null, pendingAct: PendingAct | null): MarkRefusal | null {
  if (isPending(status)) return 'pending';
  if (status !== null && status !== 'Confirmed') return 'unconfirmed';
  return pendingAct === 'cancel' ? 'cancelling' : null;
}
