import type { PendingAct } from '@shared/domain/acts/pending';
import type { BookingStatus } from '@shared/domain/booking';
import { refusalToMark } from '@shared/domain/mark-refusal';
import type { BlockView } from '@shared/domain/views';
import { call } from '../../bridge/bridge';
import type { Translate } from '../../i18n/i18n';
import { translate } from '../../i18n/i18n';
import { expectOutcome } from '../../state/acts';
import { errorText, serverWords } from '../../state/error-text';
import { refusalOf } from '../../state/rights';
import { say } from '../../state/toasts';
import { whileWritten } from '../../state/writing';

/** A mark that a desk can set. */
export type Mark = 'came' | 'noShow' | 'unknown';

/** Whom the mark is for. */
export interface MarkTarget {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly name: string;
  readonly attendance: string;
  readonly status: BookingStatus;
  /** What an act that is not over will make of the booking; absent: not known. */
  readonly pendingAct?: PendingAct | null;
}

/** The target of a single booking's block; null for a class, whose people are marked one by one. */
export function targetOfBlock(block: BlockView): MarkTarget | null {
  const { appointmentId, customerId, title, attendance, status, pendingAct } = block;
  return customerId === null ? null : { appointmentId, customerId, name: title, attendance, status, pendingAct };
}

/** Why nothing can be recorded of this booking, in words; null: it can. */
export function refusalOfMark({ status, pendingAct }: Pick<MarkTarget, 'status' | 'pendingAct'>, t: Translate = translate): string | null {
  const refusal = refusalToMark(status, pendingAct ?? null);
  return refusal === null ? null : t(`mark.not.${refusal}`);
}

/** Why a key cannot mark what is selected, in words: nothing is, it is a class, or the booking takes no mark; null: it can. */
export function refusalOfBlock(block: BlockView | undefined): string | null {
  if (block === undefined) return translate('palette.needsBooking');
  const target = targetOfBlock(block);
  return target === null ? translate('palette.oneByOne') : refusalOfMark(target);
}

/** Marks what is selected, or says why it cannot be marked; false when nothing is. */
export function markBlock(block: BlockView | undefined, mark: Mark): boolean {
  if (block === undefined) return false;
  const target = targetOfBlock(block);
  if (target === null) say('alert', translate('palette.oneByOne'));
  else void markAttendance(target, mark);
  return true;
}

/** Marks attendance. It shows at once and is sent by main; what is already so is not marked again, what cannot be kept is taken back and said. */
export async function markAttendance(target: MarkTarget, mark: Mark): Promise<void> {
  if (target.attendance === mark) return;
  const refusal = refusalOf('Booking_w') ?? refusalOfMark(target);
  if (refusal !== null) {
    say('alert', `${translate('act.failed', { name: target.name })}. ${refusal}`);
    return;
  }
  const wanted = { appointmentId: target.appointmentId, customerId: target.customerId, attendance: mark };
  const answer = await whileWritten(wanted, () => call('act.attendance', wanted));
  // What had not been sent is taken back, and there is nothing to send.
  if (answer.ok && answer.value.state === 'withdrawn') say('status', translate(`act.done.${mark}`, { name: target.name }));
  else if (answer.ok) expectOutcome(answer.value);
  else say('alert', `${translate('act.failed', { name: target.name })}. ${errorText(answer.error)}`, serverWords(answer.error));
}
