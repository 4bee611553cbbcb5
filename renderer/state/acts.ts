import type { ActsView, ActView } from '@shared/domain/acts/act-view';
import { isOpen } from '@shared/domain/acts/act';
import type { AppError } from '@shared/errors/app-error';
import { create } from 'zustand';
import { call, listen } from '../bridge/bridge';
import { formatTime } from '../i18n/format';
import { translate } from '../i18n/i18n';
import { actName } from './act-name';
import { errorText, serverWords } from './error-text';
import { useSession } from './session';
import type { ToastAct } from './toasts';
import { say } from './toasts';

interface ActsState {
  readonly acts: ReadonlyMap<string, ActView>;
  readonly found: Pick<ActsView, 'foundAs' | 'unreadable' | 'kept'>;
  /** `loading` until main has answered for the open business. */
  readonly state: 'loading' | 'ready' | AppError;
}

/** Acts that are not over or have failed, and how the book of acts was found. */
export const useActs = create<ActsState>(() => ({ acts: new Map(), found: { foundAs: 'kept', unreadable: 0, kept: true }, state: 'loading' }));

/** How many acts of the open business are not over. */
export function useUnsent(): number {
  return useActs(({ acts }) => [...acts.values()].filter(isOpen).length);
}

/** Acts whose outcome the screen that decided them says itself, beside what was typed. */
const quiet = new Set<string>();

/** The screen that decided the act says its outcome; `speakOf` gives that back. */
export function keepQuiet(actId: string): void {
  quiet.add(actId);
}

/** The outcome of the act is said by a message again: nobody else does. */
export function speakOf(act: ActView): void {
  quiet.delete(act.id);
  expectOutcome(act);
}

/** What a message of a refusal offers, by act. */
const offers = new Map<string, (act: ActView) => ToastAct>();

/** Should the act be refused, the message offers this. */
export function offerIfRefused(actId: string, offer: (act: ActView) => ToastAct): void {
  offers.set(actId, offer);
}

/** Acts of this window whose outcome is said when it comes. */
const expected = new Set<string>();

/** True for an act that a person does not have to know of any more. */
function isSettled({ state, dismissed }: ActView): boolean {
  return dismissed || state === 'done' || state === 'withdrawn';
}

/** The person at this window has just decided the act: its outcome is said as it comes; what waits says so at once. */
export function expectOutcome(act: ActView): void {
  expected.add(act.id);
  sayKept(act);
}

/** A mark that waits for its time says when it is sent. */
function sayKept({ action, notBefore, title, error }: ActView): void {
  if (notBefore !== null && action === 'Booking/SetNoShowState') say('status', translate('acts.kept', { ...title, at: formatTime(notBefore) }), error === null ? null : serverWords(error));
}

/** Follows what main says of acts; asks for them when another business is opened. */
export function startActs(): void {
  listen('acts.changed', (changed) => {
    const acts = new Map(useActs.getState().acts);
    for (const act of changed) {
      sayOutcome(act, acts.get(act.id));
      if (isSettled(act)) acts.delete(act.id);
      else acts.set(act.id, act);
    }
    useActs.setState({ acts });
  });
  void loadActs();
  useSession.subscribe((after, before) => {
    if (after.business?.id !== before.business?.id) void loadActs();
  });
}

/** Asks for the acts of the open business, after an error too. */
export async function loadActs(): Promise<void> {
  useActs.setState({ state: 'loading' });
  const answer = useSession.getState().business === null ? null : await call('acts.list', null);
  if (answer?.ok !== true) {
    useActs.setState({ acts: new Map(), state: answer === null ? 'loading' : answer.error });
    return;
  }
  const { acts, foundAs, unreadable, kept } = answer.value;
  useActs.setState({ acts: new Map(acts.map((act) => [act.id, act])), found: { foundAs, unreadable, kept }, state: 'ready' });
  if (foundAs === 'restored' || foundAs === 'damaged' || unreadable > 0) say('alert', translate(foundAs === 'restored' ? 'acts.restored' : 'acts.damaged'));
}

function sayOutcome(act: ActView, before: ActView | undefined): void {
  const mine = expected.has(act.id);
  if (before?.state === act.state || quiet.has(act.id)) return;
  switch (act.state) {
    case 'done':
      if (mine) say('status', act.action === 'Booking/SetNoShowState' ? translate(`act.done.${markOf(act)}`, act.title) : translate('acts.done', { act: actName(act, translate) }));
      break;
    case 'refused':
    case 'notDone':
      say('alert', `${act.action === 'Booking/SetNoShowState' ? translate('act.failed', { name: '', ...act.title }) : translate('acts.failed', { act: actName(act, translate) })}.${act.error === null ? '' : ` ${errorText(act.error)}`}`, act.error === null ? null : serverWords(act.error), offers.get(act.id)?.(act));
      break;
    case 'asked':
      say('alert', translate(`acts.asked.${act.askedFor ?? 'undecided'}`, { act: actName(act, translate) }));
      break;
    case 'ready':
      // Refused as too early; it goes on being expected.
      if (mine && before?.state === 'sending') sayKept(act);
      return;
    default:
      return;
  }
  expected.delete(act.id);
  offers.delete(act.id);
}

function markOf({ title }: ActView): 'came' | 'noShow' | 'unknown' {
  const { mark } = title;
  return mark === 'came' || mark === 'noShow' ? mark : 'unknown';
}
