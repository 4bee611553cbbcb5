import type { DayDiff, DayView } from '@shared/domain/views';
import type { AppError } from '@shared/errors/app-error';
import { create } from 'zustand';
import { call, listen } from '../../bridge/bridge';
import { groupsCame, onGroupsCame } from '../../state/group-came';
import { useNavigation } from '../../state/navigation';
import { useSession } from '../../state/session';
import { marksBeingWritten, useWriting } from '../../state/writing';
import type { DayModel } from './day-model';
import { modelOf, withDiff } from './day-model';
import { askBeside, dayAhead, followBeside, keepLeft } from './days-beside';
import { withGroups } from './group-came';
import { withUnwritten } from './unwritten';

interface DayState {
  /** null until the cache has answered for the day on the screen. */
  readonly model: DayModel | null;
  /** The same as main said it last: without the marks that are being written. */
  readonly said: DayModel | null;
  /** The day that was on the screen before, while the next one is asked for: it is drawn on under a blank sheet, so that the next one takes its elements over. */
  readonly last: DayModel | null;
  readonly error: AppError | null;
}

/** The day on the screen. */
export const useDay = create<DayState>(() => ({ model: null, said: null, last: null, error: null }));

let wanted = '';
/** What main has not answered yet. */
let asked: string | null = null;

/** Shows what main said with what this window knows beyond it: groups, and marks that are being written. */
function show(said: DayModel): void {
  useDay.setState({ said, model: withUnwritten(withGroups(said, groupsCame()), marksBeingWritten()), last: null, error: null });
}

/** Shows a day that is already here (the first answer of main). */
export function showDay(view: DayView): void {
  wanted = `${view.date} ${view.locationId ?? ''}`;
  show(modelOf(view));
}

/** Asks for the days beside the first one that was shown. */
export function lookAhead(): void {
  const { model } = useDay.getState();
  if (model !== null) askBeside(model.view.date, model.view.locationId);
}

/** Asks for a day that is neither shown nor asked for. */
export function wantDay(date: string, locationId: number | null): void {
  const shown = useDay.getState().model?.view;
  if ((shown?.date !== date || shown.locationId !== locationId) && asked !== `${date} ${locationId ?? ''}`) void loadDay(date, locationId);
}

/** Asks for a day. One that was asked for ahead is there at once; an answer for a day that is no longer wanted is dropped. */
export async function loadDay(date: string, locationId: number | null): Promise<void> {
  const key = `${date} ${locationId ?? ''}`;
  wanted = key;
  const { model, said } = useDay.getState();
  const ahead = dayAhead(date, locationId);
  if (model !== null && said !== null && said.view.date !== date) keepLeft(said);
  if (ahead !== null) show(ahead);
  else if (model !== null && (model.view.date !== date || model.view.locationId !== locationId)) useDay.setState({ model: null, last: model, error: null });
  asked = key;
  const answer = await call('view.day', { date, locationId });
  if (asked === key) asked = null;
  if (wanted !== key) return;
  // What was asked for ahead and is the same still is not drawn again.
  if (!answer.ok) useDay.setState({ model: null, last: null, error: answer.error });
  else if (ahead === null || JSON.stringify(ahead.view) !== JSON.stringify(answer.value)) show(modelOf(answer.value));
  askBeside(date, locationId);
}

/** Takes over a change of the day on the screen. */
export function applyDiff(diff: DayDiff): void {
  const { model, said } = useDay.getState();
  if (model === null || said === null) return;
  const next = withDiff(said, diff);
  if (next !== said) show(next);
}

function showAgain(): void {
  const { model, said } = useDay.getState();
  if (model !== null && said !== null) show(said);
}

/** Follows what main says of the day, which marks are being written, and what this computer knows of groups. */
export function followDay(): () => void {
  const ends = [
    followBeside(),
    // With the key itself: the page is drawn once.
    useNavigation.subscribe(({ page, date }, before) => {
      if (page === 'today' && date !== before.date) wantDay(date, useSession.getState().preferences.locationId);
    }),
    listen('day.changed', applyDiff),
    useWriting.subscribe(showAgain),
    onGroupsCame(showAgain),
  ];
  return () => ends.forEach((end) => end());
}
