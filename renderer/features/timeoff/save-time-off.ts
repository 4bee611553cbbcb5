import type { TimeOffHits } from '@shared/domain/hours-period';
import type { WallStretch, Repetition } from '@shared/domain/repetition';
import { occurrences } from '@shared/domain/repetition';
import { MOST_ENTRIES } from '@shared/domain/local/limits';
import type { AppError } from '@shared/errors/app-error';
import { repetitionRequest } from '@shared/reservanto/mapping/repetition';
import { formatDay } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { createCallList, openCallList } from '../../state/call-lists';
import { errorText, serverWords } from '../../state/error-text';
import { removeLocal } from '../../state/local';
import { runAct } from '../../state/run-act';
import { say } from '../../state/toasts';
import type { Draft } from './draft';
import type { OffResource } from './use-resources';

/**
 * Decides the time off of each resource as an act of its own. Whom it hits is kept as a call list first, so that nobody is
 * forgotten whatever happens meanwhile; when not one act could be kept the list goes again. Answers why nothing was decided.
 */
export async function saveTimeOff(draft: Draft, { stretch, rule }: { readonly stretch: WallStretch; readonly rule: Repetition | null }, { bookings }: TimeOffHits, resources: readonly OffResource[], t: Translate): Promise<AppError | null> {
  const [first] = occurrences(stretch, null, 1);
  const chosen = resources.filter(({ id }) => draft.resourceIds.includes(id));
  if (first === undefined || chosen.length === 0) return null;
  const title = t('timeoff.callTitle', { name: chosen.map(({ name }) => name).join(', '), day: formatDay(first.from) });
  const lists: string[] = [];
  for (let at = 0; at < bookings.length; at += MOST_ENTRIES) {
    const id = await createCallList({ title, why: 'timeOff', people: bookings.slice(at, at + MOST_ENTRIES), about: { date: stretch.date, ...(chosen.length === 1 && chosen[0] !== undefined ? { resourceId: chosen[0].id } : {}) } });
    if (id !== null) lists.push(id);
  }
  let problem: AppError | null = null;
  let decided = 0;
  for (const { id, segments } of chosen) {
    const answer = await runAct('FreeTime/Create', {
      BookingResourceId: id,
      SegmentId: draft.segments[id] ?? segments[0]?.id ?? 0,
      StartsAt: first.from / 1000,
      EndsAt: first.to / 1000,
      Note: draft.note.trim() === '' ? null : draft.note.trim(),
      Repetition: rule === null ? null : repetitionRequest(rule),
    });
    if (answer.ok) decided += 1;
    else problem ??= answer.error;
  }
  if (decided === 0) {
    for (const id of lists) await removeLocal(id);
    return problem;
  }
  if (problem !== null) say('alert', errorText(problem), serverWords(problem));
  const [list] = lists;
  if (list !== undefined) openCallList(list);
  return null;
}
