import { customerProblem } from '@shared/domain/new-customer';
import type { AppError } from '@shared/errors/app-error';
import { bookingAct } from '../../state/booking-act';
import { useConnection } from '../../state/connection';
import { serverWords } from '../../state/error-text';
import { refusalOf } from '../../state/rights';
import { say } from '../../state/toasts';
import { translate } from '../../i18n/i18n';
import { afterBooking } from './after-booking';
import { focusField } from './combo';
import { chooseCustomer, chooseMeant, tidyPhone, twinsOf } from './customer';
import { park } from './drafts';
import type { Refusal } from './panel-store';
import { itemOf, usePanel } from './panel-store';
import { recheck } from './recheck';
import { showRefusal } from './refused';
import { rightFor, standingOf, waitsIn } from './standing';
import { failureSeen, runToEnd } from '../../state/run-to-end';
import type { PanelCustomer } from './typed';
import { wordsOf } from './words';

let latest = 0;

/** Ctrl+Enter or the button: reads the chosen start once more and books it. What is missing is marked, what is refused is said; nothing typed is lost. */
export async function save(): Promise<void> {
  // What the button says now is what is sent, whatever becomes of the class meanwhile.
  const waits = waitsIn(usePanel.getState());
  if (usePanel.getState().saving !== 'no' || refusalOf(rightFor(waits)) !== null || useConnection.getState().state === 'offline') return;
  chooseMeant();
  tidyPhone();
  const state = usePanel.getState();
  const { typed } = state;
  const item = itemOf(state);
  const missing = missingIn(state);
  usePanel.setState({ missing, refusal: null, twins: [] });
  const { chosen, customer } = typed;
  if (missing.length > 0) requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-drawer=new-booking] [aria-invalid=true]')?.focus());
  if (missing.length > 0 || item === null || chosen === null || customer === null) return;
  const attempt = (latest += 1);
  // The person may have gone on to another booking while the outcome of this one was unknown.
  const isHere = (): boolean => latest === attempt && usePanel.getState().saving !== 'no';
  usePanel.setState({ saving: 'checking', agreed: { chosen, waits } });
  await recheck();
  // Not as it was: the panel says so by itself. Without an answer the server decides.
  if (!isHere()) return;
  if (standingOf(usePanel.getState()) !== 'fine' || usePanel.getState().typed.chosen !== chosen) { usePanel.setState({ saving: 'no' }); return; }
  const twins = customer.kind === 'new' ? await twinsOf(customer) : [];
  if (!isHere()) return;
  if (twins.length > 0) {
    usePanel.setState({ saving: 'no', twins });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-twin]')?.focus());
    return;
  }
  const customerId = customer.kind === 'known' ? customer.id : await made(customer, state, isHere);
  if (customerId === null) return;
  if (!isHere()) return putAside(state, customerId);
  const act = bookingAct(item, typed, chosen, customerId, waits);
  if (act === null) { usePanel.setState({ saving: 'no' }); return; }
  usePanel.setState({ saving: 'sending' });
  const what = act.action === 'Alternates/AddToAppointment' ? 'waitlist' : 'booking';
  const answer = await runToEnd(act.action, act.request, () => isHere() && usePanel.setState({ saving: 'unknown' }));
  const failed = failureIn(answer);
  if (failed === null && answer.ok) return afterBooking(answer.value, { typed, chosen, item, customerId, isHere: isHere() });
  if (answer.ok) await failureSeen(answer.value);
  const outcome = answer.ok && answer.value.state === 'asked' ? 'undecided' : what;
  if (isHere()) return refused(outcome, failed);
  say('alert', translate(`panel.refused.${outcome}`), failed === null ? null : serverWords(failed));
  await putAside(state, customerId);
}

/** The class is not as it was when it was chosen, and the person agrees to what it is now: its waitlist, or the place that is free. Saved at once where somebody is there to save it for. */
export async function saveAs(waits: boolean): Promise<void> {
  const { typed, texts } = usePanel.getState();
  if (typed.chosen === null) return;
  usePanel.setState({ agreed: { chosen: typed.chosen, waits } });
  focusField('customer');
  if (typed.customer !== null || texts.customer.trim() !== '') await save();
}

/** The panel was left while it was on its way, and it was not done: what was typed is not lost with it. */
async function putAside(state: ReturnType<typeof usePanel.getState>, customerId: number | null): Promise<void> {
  const { customer } = state.typed;
  const known = customer !== null && customerId !== null ? { kind: 'known' as const, id: customerId, name: wordsOf(customer) } : customer;
  if (await park({ ...state, typed: { ...state.typed, customer: known } })) say('status', translate('panel.done.parked'));
}

function missingIn({ typed, catalogue }: ReturnType<typeof usePanel.getState>): ('item' | 'start' | 'customer')[] {
  const isNamed = typed.customer !== null && (typed.customer.kind === 'known' || customerProblem(typed.customer) === null);
  return [...(itemOf({ typed, catalogue }) === null ? (['item'] as const) : []), ...(typed.chosen === null ? (['start'] as const) : []), ...(isNamed ? [] : (['customer'] as const))];
}

/** Makes the customer first; from then on they are one of the list, so that a second try does not make another. */
async function made(customer: PanelCustomer & { readonly kind: 'new' }, state: ReturnType<typeof usePanel.getState>, isHere: () => boolean): Promise<number | null> {
  usePanel.setState({ saving: 'customer' });
  const [email, phone] = [customer.email.trim(), customer.phone.trim()];
  const request = { FirstName: customer.firstName.trim(), LastName: customer.lastName.trim(), ...(email === '' ? {} : { Email: email }), ...(phone === '' ? {} : { Phone: phone }) };
  const answer = await runToEnd('Customer/Create', request, () => isHere() && usePanel.setState({ saving: 'unknown' }));
  const failed = failureIn(answer);
  const id = answer.ok && failed === null ? (answer.value.made?.customerId ?? null) : null;
  if (id !== null) {
    if (isHere()) chooseCustomer({ id, name: `${customer.firstName} ${customer.lastName}`.trim() });
    return id;
  }
  if (answer.ok) await failureSeen(answer.value);
  if (isHere()) await refused(answer.ok && answer.value.state === 'asked' ? 'undecided' : 'customer', failed);
  else await putAside(state, null);
  return null;
}

/** Says it; the focus that went with the fields of a new customer comes back into the form, so that Ctrl+Enter is heard. */
async function refused(what: Refusal['what'], error: AppError | null): Promise<void> {
  const said = showRefusal(what, what === 'undecided' ? null : error);
  if (document.activeElement === null || document.activeElement === document.body) focusField('customer');
  await said;
}

/** Why it was not done; null: it was. One that stands before a person is neither. */
function failureIn(answer: Awaited<ReturnType<typeof runToEnd>>): AppError | null {
  if (!answer.ok) return answer.error;
  return answer.value.state === 'done' ? null : (answer.value.error ?? { code: 'cancelled', retryable: true, correlationId: '' });
}
