import type { AppError } from '@shared/errors/app-error';
import { call } from '../../bridge/bridge';
import { translate } from '../../i18n/i18n';
import { runToEnd } from '../../state/run-to-end';
import { say } from '../../state/toasts';
import { messageText } from '../acts';

/** What became of the entry of somebody who has a place now. `stillWaiting`: the server has left it on the waitlist; `unchecked`: the server could not be asked. */
export type Entry = 'gone' | 'stillWaiting' | 'unchecked';

/** What became of a promotion: of the entry once the place is booked; `open`: nobody knows yet. */
export type Promoted = { readonly state: Entry | 'open' } | { readonly state: 'refused'; readonly error: AppError | null };

/** Books a place for somebody who waits and looks whether the entry is gone: there is no act of the API for it (rules.md II.7, Alternates). */
export async function promote(appointmentId: number, { customerId, name }: { readonly customerId: number; readonly name: string }): Promise<Promoted> {
  const answer = await runToEnd('Classes/CreateBooking', { AppointmentId: appointmentId, CustomerId: customerId, Count: 1 }, () => undefined);
  if (!answer.ok) return { state: 'refused', error: answer.error };
  const { state, error, made } = answer.value;
  if (state === 'refused' || state === 'notDone') return { state: 'refused', error };
  if (state !== 'done') return { state: 'open' };
  const message = messageText('Classes/CreateBooking');
  say('status', [translate(made?.status === 'ConfirmationRequested' ? 'waitlist.promoted.pending' : 'waitlist.promoted', { name }), message ?? ''].join(' ').trim());
  return { state: await entryOf(appointmentId, customerId) };
}

/** Asks the server whether somebody who has a place is still on the waitlist. */
export async function entryOf(appointmentId: number, customerId: number): Promise<Entry> {
  const left = await call('waitlist.appointment', { appointmentId });
  if (!left.ok) return 'unchecked';
  return left.value.some((waiting) => waiting.customerId === customerId) ? 'stillWaiting' : 'gone';
}
