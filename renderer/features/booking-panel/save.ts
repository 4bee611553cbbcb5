import type { ActView } from '@shared/domain/acts/act-view';
import { customerProblem } from '@shared/domain/new-customer';
import type { AppError } from '@shared/errors/app-error';
import { call } from '../../bridge/bridge';
import { useNewBooking } from '../../state/new-booking';
import { afterBooking } from './after-booking';
import { chooseCustomer } from './customer';
import { itemOf, usePanel } from './panel-store';
import { recheck } from './recheck';
import { showRefusal } from './refused';
import { bookingAct } from './request';
import { runToEnd } from './run-to-end';
import type { PanelCustomer } from './typed';

/** The class that is chosen has no place for so many: the customer joins its waitlist. */
export function waitsIn({ typed, offers, check }: Pick<ReturnType<typeof usePanel.getState>, 'typed' | 'offers' | 'check'>): boolean {
  const appointmentId = typed.chosen?.appointmentId ?? null;
  if (appointmentId === null) return false;
  if (check.state === 'read' && check.placesLeft !== null) return check.placesLeft === 0;
  const offer = offers.state === 'ready' ? offers.starts.find(({ listed }) => listed?.appointmentId === appointmentId)?.listed : undefined;
  return offer !== undefined && offer !== null && offer.occupied >= offer.capacity;
}

/** Ctrl+Enter: reads the chosen start once more and books it. What is missing is marked, what is refused is said; nothing typed is lost. */
export async function save(): Promise<void> {
  const state = usePanel.getState();
  const { typed, saving } = state;
  const item = itemOf(state);
  const from = useNewBooking.getState().from;
  if (saving !== 'no') return;
  const missing = missingIn(state);
  usePanel.setState({ missing, refusal: null });
  const { chosen, customer } = typed;
  if (missing.length > 0 || item === null || chosen === null || customer === null) return;
  usePanel.setState({ saving: 'checking' });
  const checked = await recheck();
  // Taken meanwhile: the panel says so by itself. Without an answer the server decides.
  const isTaken = checked?.ok === true && !checked.value.isFree && !waitsIn(usePanel.getState());
  if (isTaken || usePanel.getState().typed.chosen !== chosen) { usePanel.setState({ saving: 'no' }); return; }
  const customerId = customer.kind === 'known' ? customer.id : await made(customer);
  if (customerId === null) return;
  const act = bookingAct(item, typed, chosen, customerId, waitsIn(usePanel.getState()));
  if (act === null) { usePanel.setState({ saving: 'no' }); return; }
  usePanel.setState({ saving: 'sending' });
  const what = act.action === 'Alternates/AddToAppointment' ? 'waitlist' : 'booking';
  const answer = await runToEnd(act.action, act.request, () => usePanel.setState({ saving: 'unknown' }));
  // The person may have gone on to another booking while this one was unknown.
  const isHere = useNewBooking.getState().from === from && usePanel.getState().typed === typed;
  const failed = failureIn(answer);
  if (failed === null && answer.ok) return afterBooking(answer.value, { typed, chosen, item, customerId, isHere });
  if (answer.ok) await dismissed(answer.value);
  if (isHere) await showRefusal(what, failed);
}

function missingIn({ typed, catalogue }: ReturnType<typeof usePanel.getState>): ('item' | 'start' | 'customer')[] {
  const isNamed = typed.customer !== null && (typed.customer.kind === 'known' || customerProblem(typed.customer) === null);
  return [...(itemOf({ typed, catalogue }) === null ? (['item'] as const) : []), ...(typed.chosen === null ? (['start'] as const) : []), ...(isNamed ? [] : (['customer'] as const))];
}

/** Makes the customer first; from then on they are one of the list, so that a second try does not make another. */
async function made(customer: PanelCustomer & { readonly kind: 'new' }): Promise<number | null> {
  usePanel.setState({ saving: 'customer' });
  const [email, phone] = [customer.email.trim(), customer.phone.trim()];
  const request = { FirstName: customer.firstName.trim(), LastName: customer.lastName.trim(), ...(email === '' ? {} : { Email: email }), ...(phone === '' ? {} : { Phone: phone }) };
  const answer = await runToEnd('Customer/Create', request, () => usePanel.setState({ saving: 'unknown' }));
  const failed = failureIn(answer);
  const id = answer.ok && failed === null ? (answer.value.made?.customerId ?? null) : null;
  if (id !== null) {
    chooseCustomer({ id, name: `${customer.firstName} ${customer.lastName}`.trim() });
    return id;
  }
  if (answer.ok) await dismissed(answer.value);
  await showRefusal('customer', failed);
  return null;
}

/** Why it was not done; null: it was. One that stands before a person is neither. */
function failureIn(answer: Awaited<ReturnType<typeof runToEnd>>): AppError | null {
  if (!answer.ok) return answer.error;
  return answer.value.state === 'done' ? null : (answer.value.error ?? { code: 'cancelled', retryable: true, correlationId: '' });
}

/** The panel has said it and keeps what was typed: the act need not be listed as failed as well. */
async function dismissed({ id, state }: ActView): Promise<void> {
  if (state === 'refused' || state === 'notDone') await call('acts.decide', { id, decision: 'dismiss' });
}
