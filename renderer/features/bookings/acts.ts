import type { BlockView } from '@shared/domain/views';
import { call } from '../../bridge/bridge';
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
}

/** The target of a single booking's block; null for a class, whose people are marked one by one. */
export function targetOfBlock(block: BlockView): MarkTarget | null {
  if (block.customerId === null) return null;
  return { appointmentId: block.appointmentId, customerId: block.customerId, name: block.title, attendance: block.attendance };
}

/** Marks attendance. It shows at once and is sent by main; what is already so is not marked again, what cannot be kept is taken back and said. */
export async function markAttendance(target: MarkTarget, mark: Mark): Promise<void> {
  if (target.attendance === mark) return;
  const refusal = refusalOf('Booking_w');
  if (refusal !== null) {
    say('alert', `${translate('act.failed', { name: target.name })}. ${refusal}`);
    return;
  }
  const wanted = { appointmentId: target.appointmentId, customerId: target.customerId, attendance: mark };
  const answer = await whileWritten(wanted, () => call('act.attendance', wanted));
  if (answer.ok) expectOutcome(answer.value);
  else say('alert', `${translate('act.failed', { name: target.name })}. ${errorText(answer.error)}`, serverWords(answer.error));
}
