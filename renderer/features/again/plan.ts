import { weeksLater } from '@shared/domain/again';
import type { OfferedStart } from '@shared/domain/offers';
import { call } from '../../bridge/bridge';
import { useSession } from '../../state/session';
import type { AgainSource, AgainSpan, AgainWeek, WantedPlace } from './again-store';
import { NOTHING_AGAIN, setWeek, useAgain } from './again-store';

/** Weeks that are asked about at once. */
const AT_ONCE = 3;

const weeksOf = (span: AgainSpan, series: number): number[] => (span === 'series' ? Array.from({ length: series }, (_, index) => index + 1) : [Number(span)]);

/** Opens the dialog's state for what is booked again. */
export function beginAgain(source: AgainSource): void {
  useAgain.setState({ ...NOTHING_AGAIN, source });
  chooseSpan('1', NOTHING_AGAIN.series);
}

/** Shows other weeks; what is known and done of those that stay is kept. */
export function chooseSpan(span: AgainSpan, series: number): void {
  const { source, weeks } = useAgain.getState();
  if (source === null) return;
  const known = new Map(weeks.map((week) => [week.weeks, week]));
  const done = weeks.filter(({ outcome }) => outcome.state !== 'none').map((week) => week.weeks);
  const wanted = [...new Set([...weeksOf(span, series), ...done])].sort((one, other) => one - other);
  const fresh = (count: number): AgainWeek => ({ weeks: count, place: { ...weeksLater(source.place, count), resourceId: source.place.resourceId }, plan: { state: 'asking' }, isWanted: false, outcome: { state: 'none' } });
  useAgain.setState({ span, series, weeks: wanted.map((count) => known.get(count) ?? fresh(count)) });
  askAll();
}

let asking = 0;
const asked = new Set<AgainWeek['plan']>();

/** Asks about every week that nothing is known of, the nearest first, a few at once. */
function askAll(): void {
  while (asking < AT_ONCE) {
    const next = useAgain.getState().weeks.find(({ plan }) => plan.state === 'asking' && !asked.has(plan));
    if (next === undefined) return;
    asking += 1;
    asked.add(next.plan);
    void ask(next).finally(() => {
      asking -= 1;
      asked.delete(next.plan);
      askAll();
    });
  }
}

/** An answer about another place than the one that is wanted now is dropped. */
async function ask({ weeks, place, plan }: AgainWeek): Promise<void> {
  const { source } = useAgain.getState();
  if (source === null) return;
  const answer = await call('offers.again', { item: source.item.key, customerId: source.customerId, count: source.count, place, locationId: useSession.getState().preferences.locationId });
  if (useAgain.getState().weeks.find((week) => week.weeks === weeks)?.plan !== plan) return;
  if (answer.ok) setWeek(weeks, { plan: { state: 'read', plan: answer.value }, isWanted: answer.value.clash === null && answer.value.own === null });
  else setWeek(weeks, { plan: { state: 'failed', error: answer.error }, isWanted: false });
}

/** Asks about a week again, at the place that it has or at another one. */
export function askAgain(weeks: number, change: Partial<Pick<AgainWeek, 'place' | 'outcome'>> = {}): void {
  setWeek(weeks, { ...change, plan: { state: 'asking' }, isWanted: false });
  askAll();
}

/** Takes one of the starts that are free instead. */
export function takeOther(weeks: number, { start, end, resourceIds }: OfferedStart, { resourceId }: WantedPlace): void {
  askAgain(weeks, { place: { start, end, resourceId: resourceIds.includes(resourceId) ? resourceId : (resourceIds[0] ?? resourceId) }, outcome: { state: 'none' } });
}
