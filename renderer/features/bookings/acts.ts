import type { BlockView } from '@shared/domain/views';
import { bookingKey } from '@shared/domain/booking';
import { create } from 'zustand';
import { call } from '../../bridge/bridge';
import { translate } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { say } from '../../state/toasts';

/** Bookings whose act is on its way: shown as such until the server has answered. */
export const useActs = create<{ readonly sending: ReadonlySet<string> }>(() => ({ sending: new Set() }));

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

/** Sets attendance at the server. What is already so, or on its way, is not sent again; a refusal is shown with its reason. */
export async function markAttendance(target: MarkTarget, mark: Mark): Promise<void> {
  const key = bookingKey(target.appointmentId, target.customerId);
  if (target.attendance === mark || useActs.getState().sending.has(key)) return;
  useActs.setState(({ sending }) => ({ sending: new Set(sending).add(key) }));
  const answer = await call('act.attendance', { appointmentId: target.appointmentId, customerId: target.customerId, attendance: mark });
  useActs.setState(({ sending }) => ({ sending: new Set([...sending].filter((other) => other !== key)) }));
  if (answer.ok) say('status', translate(`act.done.${mark}`, { name: target.name }));
  else say('alert', `${translate('act.failed', { name: target.name })}. ${errorText(answer.error)}`, serverWords(answer.error));
}
