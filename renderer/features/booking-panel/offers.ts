import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { ChosenStart, OfferedStart, OfferQuery, Offers } from '@shared/domain/offers';
import { addDays, dateIn } from '@shared/domain/plain-date';
import { instantAt } from '@shared/domain/wall-instant';
import { call } from '../../bridge/bridge';
import { now, useSession } from '../../state/session';
import type { Pointed } from './panel-store';
import { itemOf, setTyped, usePanel } from './panel-store';

/** The nearest free starts are looked for so far ahead, in days: near first, since that is answered sooner. */
const SPANS = [2, 14, 60] as const;
/** Starts shown at once. */
const SHOWN = 60;
/** Most that are asked for at once. */
const MOST = 500;

let turn = 0;

/** What was asked before is not wanted any more: its answer will be dropped. */
export function forgetOffers(): void {
  turn += 1;
  usePanel.setState({ offers: { state: 'none' }, check: { state: 'none' } });
}

/** What was asked last: more of the same, and the same anew, are asked as it was. */
let last: Omit<OfferQuery, 'around'> | null = null;

/**
 * Asks for the starts of what is chosen: of the day on the screen, or the nearest ones. The first with a place is chosen
 * unless another is wanted; what was asked before never replaces what is asked now.
 */
export async function loadOffers(wanted: Pointed | null = null): Promise<void> {
  const mine = (turn += 1);
  const { typed } = usePanel.getState();
  const item = itemOf(usePanel.getState());
  if (item === null || item.type === 'PlaceRentalLike') { forgetOffers(); return; }
  usePanel.setState({ offers: { state: 'loading' }, check: { state: 'none' } });
  const query = { item: item.key, resourceId: typed.resourceId, locationId: typed.resourceId === null ? useSession.getState().preferences.locationId : null, minutes: item.type === 'RentalLike' ? typed.minutes : null, limit: SHOWN };
  for (const days of typed.date === null ? SPANS : [1]) {
    const first = typed.date ?? dateIn(now(), MERCHANT_ZONE);
    const asked = { ...query, from: instantAt(first, 0), to: instantAt(addDays(first, days), 0) };
    const answer = await call('offers.starts', wanted === null ? asked : { ...asked, around: wanted.start });
    if (mine !== turn) return;
    if (!answer.ok) {
      usePanel.setState({ offers: { state: 'failed', error: answer.error } });
      return;
    }
    last = asked;
    usePanel.setState({ offers: { state: 'ready', ...answer.value } });
    if (answer.value.starts.length > 0) break;
  }
  const { offers } = usePanel.getState();
  if (offers.state === 'ready') choosePreselected(offers.starts, wanted);
}

/** Asks for starts beyond those of the list, on one side of it; what is chosen stays. */
export async function loadMore(side: 'earlier' | 'later'): Promise<void> {
  const { offers } = usePanel.getState();
  if (offers.state !== 'ready' || last === null) return;
  const [first, end] = [offers.starts[0]?.start ?? last.from, offers.starts.at(-1)?.start ?? last.from];
  const mine = turn;
  const answer = await call('offers.starts', side === 'later' ? { ...last, from: end + 1 } : { ...last, to: first, around: first });
  const { offers: shown } = usePanel.getState();
  if (mine !== turn || !answer.ok || shown !== offers) return;
  const { starts, more, earlier } = answer.value;
  usePanel.setState({ offers: side === 'later' ? { ...offers, starts: [...offers.starts, ...starts], more } : { ...offers, starts: [...starts, ...offers.starts], earlier: earlier ?? false } });
}

/** Asks the same anew, since something has changed elsewhere: what is chosen stays chosen, even when it is not listed any more. */
export async function refreshOffers(): Promise<void> {
  const { offers, typed, pointed, saving } = usePanel.getState();
  if (offers.state !== 'ready' || last === null || saving !== 'no') return;
  const mine = turn;
  const near = typed.chosen?.start ?? pointed?.start ?? offers.starts[0]?.start;
  const query = { ...last, limit: Math.min(MOST, Math.max(SHOWN, offers.starts.length)) };
  const answer = await call('offers.starts', offers.earlier === true && near !== undefined ? { ...query, around: near } : query);
  if (mine !== turn || !answer.ok || usePanel.getState().offers !== offers) return;
  usePanel.setState({ offers: { state: 'ready', ...answer.value, ...renewed(offers, answer.value) } });
  if (usePanel.getState().typed.chosen === null) choosePreselected(answer.value.starts, pointed);
}

/** Where the answer does not reach as far as the list, the list stays as it was. */
function renewed(before: Offers, after: Offers): Pick<Offers, 'starts' | 'more' | 'earlier'> {
  const [first, end] = [after.starts[0]?.start ?? Infinity, after.starts.at(-1)?.start ?? -Infinity];
  const earlier = after.earlier === true ? before.starts.filter(({ start }) => start < first) : [];
  const later = after.more ? before.starts.filter(({ start }) => start > end && start > first) : [];
  return { starts: [...earlier, ...after.starts, ...later], more: later.length > 0 ? before.more : after.more, earlier: earlier.length > 0 ? (before.earlier ?? false) : (after.earlier ?? false) };
}

function choosePreselected(starts: readonly OfferedStart[], wanted: Pointed | null): void {
  const exact = wanted === null ? undefined : starts.find(({ start, listed }) => start === wanted.start && (wanted.appointmentId === null || listed?.appointmentId === wanted.appointmentId));
  const first = starts.find(({ listed }) => listed === null || listed.occupied < listed.capacity) ?? starts[0];
  // A place that was pointed at and is not offered is not quietly taken for another one.
  const chosen = wanted === null ? first : exact;
  setTyped({ chosen: chosen === undefined ? null : chosenOf(chosen) });
}

/** An offer as it is chosen: at who is free first, unless somebody was wanted. */
export function chosenOf({ start, end, resourceIds, listed }: OfferedStart): ChosenStart {
  const { resourceId } = usePanel.getState().typed;
  const at = resourceId !== null && resourceIds.includes(resourceId) ? resourceId : (resourceIds[0] ?? 0);
  return { start, end, resourceId: at, appointmentId: listed?.appointmentId ?? null };
}

/** Chooses a start; what was said of another one is over. */
export function chooseStart(offer: OfferedStart): void {
  setTyped({ chosen: chosenOf(offer) });
  usePanel.setState({ check: { state: 'none' }, refusal: null });
}

/** The next or the previous start of the list; at its end those beyond it are asked for first. */
export async function stepStart(step: 1 | -1): Promise<void> {
  const { offers, typed } = usePanel.getState();
  if (offers.state !== 'ready') return;
  const at = offers.starts.findIndex((offer) => isChosen(offer, typed.chosen));
  if (step === 1 && offers.more && at >= 0 && at === offers.starts.length - 1) await loadMore('later');
  if (step === -1 && offers.earlier === true && at === 0) await loadMore('earlier');
  stepWithin(step);
}

function stepWithin(step: 1 | -1): void {
  const { offers, typed } = usePanel.getState();
  if (offers.state !== 'ready') return;
  const at = offers.starts.findIndex((offer) => isChosen(offer, typed.chosen));
  const next = offers.starts[at < 0 ? 0 : Math.min(Math.max(0, at + step), offers.starts.length - 1)];
  if (next !== undefined) chooseStart(next);
}

/** True for the offer that is the chosen one. */
export function isChosen({ start, listed }: OfferedStart, chosen: ChosenStart | null): boolean {
  return chosen !== null && start === chosen.start && (listed?.appointmentId ?? null) === chosen.appointmentId;
}

/** Shows another day; the time of the chosen start is kept where it is offered. */
export async function showDay(date: string, wanted: Pointed | null = null): Promise<void> {
  setTyped({ date });
  await loadOffers(wanted);
}

/** The day on the screen. */
export function shownDay(): string {
  const { typed, offers } = usePanel.getState();
  const first = typed.chosen?.start ?? (offers.state === 'ready' ? offers.starts[0]?.start : undefined) ?? now();
  return typed.date ?? dateIn(first, MERCHANT_ZONE);
}
