import type { HitBooking } from '@shared/domain/hours-period';
import { hasEnded, hasFailed } from '@shared/domain/acts/act';
import type { ActView } from '@shared/domain/acts/act-view';
import { bookingKey } from '@shared/domain/booking';
import { isUnheard } from '@shared/domain/call-outcome';
import { MOST_ENTRIES } from '@shared/domain/local/limits';
import type { CallEntry } from '@shared/domain/local/payloads';
import type { LocalAbout } from '@shared/domain/local/record';
import type { AppError } from '@shared/errors/app-error';
import { listen } from '../../bridge/bridge';
import { closeCallList, keepCallList, openCallList } from '../../state/call-lists';
import { openRecords, orSay, removeLocal, updateLocal } from '../../state/local';
import { goToPage } from '../../state/navigation';

/** Call lists of one time off: so many people go on one that there may be several. */
export interface KeptCalls {
  readonly ids: readonly string[];
  /** Why not all could be kept; then none is. */
  readonly problem: AppError | null;
}

/** Keeps whom to call, all of them or nobody. */
export async function keepCalls(title: string, about: LocalAbout, bookings: readonly HitBooking[]): Promise<KeptCalls> {
  const ids: string[] = [];
  for (let at = 0; at < bookings.length; at += MOST_ENTRIES) {
    const answer = await keepCallList({ title, why: 'timeOff', people: bookings.slice(at, at + MOST_ENTRIES), about });
    if (!answer.ok) {
      await dropCalls(ids);
      return { ids: [], problem: answer.error };
    }
    ids.push(answer.value.id);
  }
  return { ids, problem: null };
}

/** Takes the lists away again. */
export async function dropCalls(ids: readonly string[]): Promise<void> {
  for (const id of ids) await removeLocal(id);
}

/** Takes away whom a time off would have hit that does not come about and of whom nothing is known yet; a list of nobody goes. */
export async function dropPeople(ids: readonly string[], bookings: readonly HitBooking[], resourceId: number): Promise<void> {
  const gone = new Set(bookings.filter((booking) => booking.resourceId === resourceId).map(({ appointmentId, customerId }) => bookingKey(appointmentId, customerId)));
  const isStaying = (entry: CallEntry): boolean => !isUnheard(entry) || !gone.has(bookingKey(entry.appointmentId, entry.customerId));
  for (const { id, payload } of openRecords('callList').filter((list) => ids.includes(list.id))) {
    const stays = payload.entries.filter(isStaying);
    if (stays.length === 0) await removeLocal(id);
    else if (stays.length < payload.entries.length) await orSay(updateLocal('callList', id, (list) => ({ ...list, entries: list.entries.filter(isStaying) })));
  }
}

/** Hears until their end what becomes of the acts, each of one resource: nobody is called about a time off that the server refuses. */
export function followRefusals(acts: ReadonlyMap<string, number>, ids: readonly string[], bookings: readonly HitBooking[]): void {
  if (acts.size === 0 || ids.length === 0) return;
  const open = new Map(acts);
  const take = (act: ActView): void => {
    const resourceId = open.get(act.id);
    if (resourceId === undefined || !hasEnded(act)) return;
    open.delete(act.id);
    if (hasFailed(act)) void dropPeople(ids, bookings, resourceId);
  };
  const stop = listen('acts.changed', (changed) => {
    changed.forEach(take);
    if (open.size === 0) stop();
  });
}

/** Shows the list; of several, all that waits. */
export function showCalls(ids: readonly string[]): void {
  const [first, second] = ids;
  if (first === undefined) return;
  if (second === undefined) {
    openCallList(first);
    return;
  }
  closeCallList();
  goToPage('todo');
}
