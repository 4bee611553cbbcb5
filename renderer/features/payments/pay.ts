import type { ActView } from '@shared/domain/acts/act-view';
import { entriesLeft } from '@shared/domain/entitlement';
import { toCrowns } from '@shared/domain/money';
import type { EntitlementsView } from '@shared/domain/views';
import type { Envelope } from '@shared/ipc/channels';
import { call } from '../../bridge/bridge';
import { formatMoney } from '../../i18n/format';
import { translate } from '../../i18n/i18n';
import { actName } from '../../state/act-name';
import { errorText, serverWords } from '../../state/error-text';
import { runToEnd } from '../../state/run-to-end';
import { say } from '../../state/toasts';
import type { Payer } from './payer';
import { beginPaying, endPaying } from './paying';

/** What a booking is paid by. Credit in hellers. */
export type PayBy =
  | { readonly kind: 'pass'; readonly usageId: number }
  | { readonly kind: 'makeUp' }
  | { readonly kind: 'credit'; readonly takes: number }
  | { readonly kind: 'voucher'; readonly code: string };

/** How often and how long the customer is looked at after the payment is done, ms: the reading that follows it is on its way. */
const EVERY = 500;
const AT_MOST = 60_000;

/** Pays through the engine and says what the server really took, once the customer has been read again; answers when the server has. */
export async function pay(payer: Payer, by: PayBy): Promise<Envelope<ActView>> {
  beginPaying(payer);
  const before = await entitlementsOf(payer.customerId);
  const answer = await send(payer, by);
  if (answer.ok && answer.value.state === 'done') {
    void sayTaken(answer.value, payer, by, before, Date.now() + AT_MOST);
    return answer;
  }
  // What a person has to decide is in the list of open acts, which stops a second payment too.
  endPaying(payer);
  const error = answer.ok ? answer.value.error : answer.error;
  const what = answer.ok ? translate('acts.failed', { act: actName(answer.value, translate) }) : translate('pay.failed', { name: payer.name });
  if (!answer.ok || answer.value.state === 'refused' || answer.value.state === 'notDone') say('alert', `${what}.${error === null ? '' : ` ${errorText(error)}`}`, error === null ? null : serverWords(error));
  return answer;
}

function send({ appointmentId, customerId }: Payer, by: PayBy): Promise<Envelope<ActView>> {
  const unknown = (): void => undefined;
  const ids = { AppointmentId: appointmentId, CustomerId: customerId };
  switch (by.kind) {
    case 'pass':
      return runToEnd('Booking/AddPaymentViaPass', { ...ids, PassUsageId: by.usageId }, unknown);
    case 'makeUp':
      return runToEnd('Booking/AddPaymentViaServiceSubstitution', { ...ids, SubstitutionIds: null }, unknown);
    case 'credit':
      return runToEnd('Booking/AddPaymentViaCredit', { ...ids, Amount: toCrowns(by.takes) }, unknown);
    case 'voucher':
      return runToEnd('Voucher/PayForBooking', { ...ids, VoucherCode: by.code }, unknown);
  }
}

async function entitlementsOf(customerId: number): Promise<EntitlementsView | null> {
  const answer = await call('view.customer', { customerId });
  return answer.ok ? answer.value.entitlements : null;
}

/** `until` in epoch ms of the computer's clock. */
async function sayTaken(act: ActView, payer: Payer, by: PayBy, before: EntitlementsView | null, until: number): Promise<void> {
  const after = await entitlementsOf(payer.customerId);
  const isRead = after !== null && after.readAt >= (act.endedAt ?? 0);
  if (!isRead && before !== null && by.kind !== 'voucher' && Date.now() < until) {
    setTimeout(() => void sayTaken(act, payer, by, before, until), EVERY);
    return;
  }
  say('status', (isRead && before !== null ? differenceText(payer.name, by, before, after) : null) ?? translate('acts.done', { act: actName(act, translate) }));
  endPaying(payer);
}

/** What is less than before; null: nothing that can be counted. */
function differenceText(name: string, by: PayBy, before: EntitlementsView, after: EntitlementsView): string | null {
  if (by.kind === 'credit') return after.credit < before.credit ? translate('pay.took.credit', { name, taken: formatMoney(before.credit - after.credit), left: formatMoney(after.credit) }) : null;
  const [was, is] = by.kind === 'pass' ? [leftOf(before, by.usageId), leftOf(after, by.usageId)] : by.kind === 'makeUp' ? [before.makeUps?.length ?? null, after.makeUps?.length ?? null] : [null, null];
  if (was === null || is === null || is >= was) return null;
  return translate(by.kind === 'pass' ? 'pay.took.entries' : 'pay.took.makeUps', { name, taken: was - is, left: is });
}

/** Entries that are left on what a payment names; null: without a limit, or not there. */
function leftOf({ passes }: EntitlementsView, usageId: number): number | null {
  for (const pass of passes) {
    const usage = pass.usages.find(({ id }) => id === usageId);
    if (usage !== undefined) return entriesLeft(pass, usage.serviceId);
  }
  return null;
}
