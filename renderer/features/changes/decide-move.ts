import type { ActView } from '@shared/domain/acts/act-view';
import type { MoveRefusal, MoveTarget } from '@shared/domain/moves';
import { isHeldMove, moveOf } from '@shared/domain/moves';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import type { BlockView } from '@shared/domain/views';
import type { AppError } from '@shared/errors/app-error';
import { call } from '../../bridge/bridge';
import { translate } from '../../i18n/i18n';
import { offerIfRefused } from '../../state/acts';
import { errorText, serverWords } from '../../state/error-text';
import { openDrawer } from '../../state/navigation';
import { refusalOf } from '../../state/rights';
import type { Pace } from '../../state/run-act';
import { runAct } from '../../state/run-act';
import { now } from '../../state/session';
import { say } from '../../state/toasts';
import { openChange } from './change-store';
import { heldOn, takeBack } from './held';
import { sayNotMoved } from './move-text';

/** What became of a wanted move. `same`: it is there already, or its held move was taken back. `decided`: it is in the book of acts, as this. */
export type MoveAnswer =
  | { readonly kind: 'same' }
  | { readonly kind: 'decided'; readonly act: ActView }
  | { readonly kind: 'refused'; readonly why: MoveRefusal }
  | { readonly kind: 'right'; readonly text: string }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Where a booking is wanted; the service stays unless it is named. */
export type WantedPlace = Omit<MoveTarget, 'serviceId'> & Partial<Pick<MoveTarget, 'serviceId'>>;

/** Moves a booking, or answers why not, without a word. A move of it that is still held is taken back first. */
export async function tryMove(block: BlockView, target: WantedPlace, pace: Pace): Promise<MoveAnswer> {
  const right = refusalOf('Booking_w');
  if (right !== null) return { kind: 'right', text: right };
  const move = moveOf(block, { serviceId: null, ...target }, now());
  if (move.kind === 'refused') return move;
  if (isHeldMove(block)) for (const act of heldOn(block)) if (!(await takeBack(act.id))) return { kind: 'refused', why: 'pending' };
  if (move.kind === 'none') return { kind: 'same' };
  const answer = move.action === 'OneToOne/MoveBooking' ? await runAct(move.action, move.request, pace) : await runAct(move.action, move.request, pace);
  return answer.ok ? { kind: 'decided', act: answer.value } : { kind: 'failed', error: answer.error };
}

/** Moves a booking and says why not; for dragging and keys, where nothing else would. Refused later, the message leads to another time. */
export async function decideMove(block: BlockView, target: WantedPlace, pace: Pace): Promise<MoveAnswer> {
  const answer = await tryMove(block, target, pace);
  if (answer.kind === 'decided') offerIfRefused(answer.act.id, (act) => ({ text: translate('changes.move.otherTime'), run: () => openAgain(block, target, act) }));
  if (answer.kind === 'refused') sayNotMoved(answer.why);
  else if (answer.kind === 'right') say('alert', answer.text);
  else if (answer.kind === 'failed') say('alert', errorText(answer.error), serverWords(answer.error));
  return answer;
}

/** The editor of a move that was refused, which is no entry of the lists any more: it is seen there. */
function openAgain({ appointmentId, customerId, start }: BlockView, target: WantedPlace, { id, error }: ActView): void {
  if (customerId === null) return;
  void call('acts.decide', { id, decision: 'dismiss' });
  openChange({ kind: 'move', appointmentId, customerId, refused: { start: target.start, resourceId: target.resourceId, error } });
  openDrawer({ kind: 'booking', appointmentId, customerId }, dateIn(start, MERCHANT_ZONE));
}
