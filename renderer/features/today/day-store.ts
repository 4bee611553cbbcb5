import type { DayDiff, DayView } from '@shared/domain/views';
import type { AppError } from '@shared/errors/app-error';
import { create } from 'zustand';
import { call, listen } from '../../bridge/bridge';
import type { DayModel } from './day-model';
import { modelOf, withDiff } from './day-model';

interface DayState {
  /** null until the cache has answered for the day on the screen. */
  readonly model: DayModel | null;
  readonly error: AppError | null;
}

/** The day on the screen. */
export const useDay = create<DayState>(() => ({ model: null, error: null }));

let wanted = '';

/** Shows a day that is already here (the first answer of main). */
export function showDay(view: DayView): void {
  wanted = `${view.date} ${view.locationId ?? ''}`;
  useDay.setState({ model: modelOf(view), error: null });
}

/** Asks for a day. The cache answers at once; an answer for a day that is no longer wanted is dropped. */
export async function loadDay(date: string, locationId: number | null): Promise<void> {
  const key = `${date} ${locationId ?? ''}`;
  wanted = key;
  const { model } = useDay.getState();
  if (model !== null && (model.view.date !== date || model.view.locationId !== locationId)) useDay.setState({ model: null, error: null });
  const answer = await call('view.day', { date, locationId });
  if (wanted !== key) return;
  useDay.setState(answer.ok ? { model: modelOf(answer.value), error: null } : { model: null, error: answer.error });
}

/** Takes over a change of the day on the screen. */
export function applyDiff(diff: DayDiff): void {
  const { model } = useDay.getState();
  if (model === null) return;
  const next = withDiff(model, diff);
  if (next !== model) useDay.setState({ model: next });
}

/** Follows what main says of the day. */
export function followDay(): () => void {
  return listen('day.changed', applyDiff);
}
