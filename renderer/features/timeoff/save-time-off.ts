import type { TimeOffHits } from '@shared/domain/hours-period';
import type { WallStretch, Repetition } from '@shared/domain/repetition';
import { occurrences } from '@shared/domain/repetition';
import type { AppError } from '@shared/errors/app-error';
import { repetitionRequest } from '@shared/reservanto/mapping/repetition';
import { formatDay } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { openRecords } from '../../state/local';
import { runAct } from '../../state/run-act';
import { say } from '../../state/toasts';
import type { Draft } from './draft';
import { dropCalls, dropPeople, followRefusals, keepCalls, showCalls } from './kept-calls';
import type { OffResource } from './use-resources';

/**
 * Decides the time off of each resource as an act of its own. Whom it hits is kept as call lists first, so that nobody is
 * forgotten whatever happens meanwhile; who would have been hit by an act that could not be kept, or is refused, is taken
 * away again. Answers why nothing was decided.
 */
export async function saveTimeOff(draft: Draft, { stretch, rule }: { readonly stretch: WallStretch; readonly rule: Repetition | null }, { bookings }: TimeOffHits, resources: readonly OffResource[], t: Translate): Promise<AppError | null> {
  const [first] = occurrences(stretch, null, 1);
  const chosen = resources.filter(({ id }) => draft.resourceIds.includes(id));
  if (first === undefined || chosen.length === 0) return null;
  const title = t('timeoff.callTitle', { name: chosen.map(({ name }) => name).join(', '), day: formatDay(first.from) });
  const { ids, problem: notKept } = await keepCalls(title, { date: stretch.date, ...(chosen.length === 1 && chosen[0] !== undefined ? { resourceId: chosen[0].id } : {}) }, bookings);
  if (notKept !== null) return notKept;
  let problem: AppError | null = null;
  const decided = new Map<string, number>();
  for (const { id, segments } of chosen) {
    const answer = await runAct('FreeTime/Create', {
      BookingResourceId: id,
      SegmentId: draft.segments[id] ?? segments[0]?.id ?? 0,
      StartsAt: first.from / 1000,
      EndsAt: first.to / 1000,
      Note: draft.note.trim() === '' ? null : draft.note.trim(),
      Repetition: rule === null ? null : repetitionRequest(rule),
    });
    if (answer.ok) decided.set(answer.value.id, id);
    else problem ??= answer.error;
  }
  if (decided.size === 0) {
    await dropCalls(ids);
    return problem;
  }
  if (problem !== null) say('alert', errorText(problem), serverWords(problem));
  followRefusals(decided, ids, bookings);
  const done = new Set(decided.values());
  for (const { id } of chosen) if (!done.has(id)) await dropPeople(ids, bookings, id);
  const left = openRecords('callList').map(({ id }) => id);
  showCalls(ids.filter((id) => left.includes(id)));
  return null;
}
