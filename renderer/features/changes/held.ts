import type { ActView } from '@shared/domain/acts/act-view';
import { call } from '../../bridge/bridge';
import { translate } from '../../i18n/i18n';
import { useActs } from '../../state/acts';
import { errorText } from '../../state/error-text';
import { say } from '../../state/toasts';

/** Acts in their grace period, in the order in which they were decided. */
export function heldOf(acts: ReadonlyMap<string, ActView>): ActView[] {
  return [...acts.values()].filter(({ state }) => state === 'held').sort((one, other) => one.order - other.order);
}

/** Those on one booking. */
export function heldOn(of: { readonly appointmentId: number; readonly customerId: number | null }): ActView[] {
  return heldOf(useActs.getState().acts).filter(({ booking }) => booking?.appointmentId === of.appointmentId && booking.customerId === of.customerId);
}

/** Takes a held act back; false for one that has gone meanwhile. */
export async function takeBack(id: string): Promise<boolean> {
  const answer = await call('acts.decide', { id, decision: 'withdraw' });
  return answer.ok && answer.value.state === 'withdrawn';
}

/** Sends a held act now. */
export async function sendNow(id: string): Promise<void> {
  const answer = await call('acts.decide', { id, decision: 'send' });
  if (!answer.ok) say('alert', errorText(answer.error));
}

/** Takes a held act back and says what came of it. */
export async function takeBackAndSay(id: string): Promise<void> {
  if (await takeBack(id)) say('status', translate('changes.undone'));
  else say('alert', translate('changes.tooLate'));
}

/** Takes back what was decided last; false when nothing is held. */
export function takeBackLast(): boolean {
  const last = heldOf(useActs.getState().acts).at(-1);
  if (last === undefined) return false;
  void takeBackAndSay(last.id);
  return true;
}
