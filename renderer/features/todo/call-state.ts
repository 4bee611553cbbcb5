import type { ActView } from '@shared/domain/acts/act-view';
import { hasFailed } from '@shared/domain/acts/act';
import { pendingActOf } from '@shared/domain/acts/pending';
import { bookingKey } from '@shared/domain/booking';
import type { CallEntry } from '@shared/domain/local/payloads';
import type { BlockView } from '@shared/domain/views';
import { formatDay, formatTime } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';

/** What has really become of somebody's booking, in words. */
export interface CallState {
  readonly look: 'done' | 'waits' | 'failed';
  readonly text: string;
}

/** The last act on each booking that was refused or not done, by the key of its block. */
export function failedOn(acts: ReadonlyMap<string, ActView>): ReadonlyMap<string, ActView> {
  const failed = [...acts.values()].filter((act) => hasFailed(act) && pendingActOf(act) !== null).sort((one, other) => one.order - other.order);
  return new Map(failed.flatMap((act) => (act.booking === null ? [] : [[bookingKey(act.booking.appointmentId, act.booking.customerId), act] as const])));
}

/** See {@link CallState}; null while it stands as it did and nothing was agreed to be done with it. */
export function callState({ agreed, outcome }: CallEntry, block: BlockView | undefined, failed: ActView | undefined, t: Translate): CallState | null {
  if (block?.pendingAct != null && block.pending !== null) return { look: 'waits', text: `${t(`status.will.${block.pendingAct}`)} · ${t(`status.act.${block.pending}`)}` };
  if (outcome === 'cancelled') return { look: 'done', text: t(block?.status === 'Rejected' ? 'status.rejected' : 'status.canceled') };
  if (outcome === 'moved') return { look: 'done', text: block === undefined ? t('todo.calls.state.moved') : t('todo.calls.state.movedTo', { when: `${formatDay(block.start)} ${formatTime(block.start)}` }) };
  if (failed !== undefined) return { look: 'failed', text: failed.error === null ? t('todo.calls.state.refused') : t('todo.calls.state.refusedWhy', { why: serverWords(failed.error) ?? errorText(failed.error) }) };
  return agreed === 'move' || agreed === 'cancel' ? { look: 'waits', text: t('todo.calls.state.stands') } : null;
}
