import type { Act, Facts } from '@shared/domain/acts/act';
import { isJsonObject } from '@shared/domain/local/guards';
import { LONGEST_TEXT } from '@shared/domain/local/limits';
import type { LocalRecord, LocalWanted } from '@shared/domain/local/record';
import type { StorePort } from '../store/port';

/** Acts by which time off comes and goes. */
const OURS: ReadonlySet<string> = new Set(['FreeTime/Create', 'FreeTime/Delete']);

/**
 * Remembers time off that was created here, since the API lists none, and that it was deleted. The record has the id of its act,
 * so that the same outcome may be told twice; called with acts as they change, and with all of the book at the start.
 */
export async function rememberTimeOff(store: Pick<StorePort, 'call'>, changed: readonly Act[]): Promise<void> {
  const done = changed.filter(({ action, state }) => state === 'done' && OURS.has(action));
  if (done.length === 0) return;
  const kept = await store.call('localList', { kinds: ['timeOff'] });
  if (!kept.ok) return;
  const known = kept.value.records.filter((record): record is LocalRecord<'timeOff'> => record.kind === 'timeOff');
  for (const act of done) {
    if (act.action === 'FreeTime/Create') {
      const wanted = recordOf(act);
      if (wanted !== null && !known.some(({ id }) => id === act.id)) await store.call('localPut', wanted);
    } else {
      for (const record of known) if (record.doneAt === null && record.payload.freeTimeId === act.request['FreeTimeId']) await deleted(store, record);
    }
  }
}

/** Of a series the number is that of its first time only: the rest is remembered until a person says that it is gone. */
async function deleted(store: Pick<StorePort, 'call'>, { id, kind, about, payload }: LocalRecord<'timeOff'>): Promise<void> {
  if (payload.repetition === null) await store.call('localDone', { id, done: true });
  else if (payload.firstDeleted === undefined) await store.call('localPut', { id, kind, about, payload: { ...payload, firstDeleted: 1 } });
}

/** What is remembered of an act; null when its request is not one of this program. */
function recordOf({ id, request, answer }: Act): LocalWanted<'timeOff'> | null {
  const [resourceId, from, to] = [numberOf(request['BookingResourceId']), numberOf(request['StartsAt']), numberOf(request['EndsAt'])];
  if (resourceId === null || from === null || to === null) return null;
  const note = typeof request['Note'] === 'string' ? request['Note'].slice(0, LONGEST_TEXT) : '';
  const repetition = isJsonObject(request['Repetition']) ? request['Repetition'] : null;
  return { id, kind: 'timeOff', about: { resourceId }, payload: { version: 1, freeTimeId: numberOf((answer?.['FreeTime'] as Facts | null | undefined)?.['Id']), resourceId, from: from * 1000, to: to * 1000, repetition, note } };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}
