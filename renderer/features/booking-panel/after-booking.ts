import type { ActView } from '@shared/domain/acts/act-view';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import { formatDay, formatTime } from '../../i18n/format';
import { translate } from '../../i18n/i18n';
import { focusBlock, goToDay, selectBlock, useNavigation } from '../../state/navigation';
import { closeNewBooking } from '../../state/new-booking';
import { now } from '../../state/session';
import { say } from '../../state/toasts';
import { openLinks } from '../changes';
import { dropDraft } from './drafts';
import type { Booked } from './here-and-paid';
import { COMES_WITHIN, hereAndPaid } from './here-and-paid';
import { EMPTY_PANEL, resourceName, usePanel } from './panel-store';
import { isHere as isHereOf } from './typed';
import { wordsOf } from './words';

/** It is booked: said, shown and selected in the grid; then marked as here and paid, as the panel said. What is cancelled by itself unless it is paid is said too. */
export async function afterBooking(act: ActView, booked: Booked): Promise<void> {
  const { typed, chosen, customerId, isHere } = booked;
  const { catalogue, detail } = usePanel.getState();
  const { made } = act;
  const waits = act.action === 'Alternates/AddToAppointment';
  const values = { name: wordsOf(typed.customer), day: formatDay(chosen.start), time: formatTime(chosen.start), resource: resourceName(catalogue, chosen.resourceId) };
  const done = translate(waits ? 'panel.done.waitlist' : made?.status === 'ConfirmationRequested' ? 'panel.done.pending' : 'panel.done.booked', values);
  say('status', made?.isPaymentRequired === true && !made.isPaymentEnforced ? `${done}. ${translate('panel.done.toPay')}` : done);
  const appointmentId = made?.appointmentId ?? chosen.appointmentId;
  const key = chosen.appointmentId !== null ? `c:${chosen.appointmentId}` : appointmentId === null ? null : `b:${appointmentId}:${customerId}`;
  const date = dateIn(chosen.start, MERCHANT_ZONE);
  if (isHere) {
    dropDraft();
    usePanel.setState({ ...EMPTY_PANEL, catalogue });
    closeNewBooking();
    goToDay(date);
    if (key !== null) selectWhenThere(key);
  }
  if (waits || appointmentId === null) return;
  const known = detail?.customer.id === customerId ? detail.entitlements : null;
  const isPaid = isHereOf(typed, now()) && (await hereAndPaid(appointmentId, made?.status ?? null, booked, known));
  if (made?.isPaymentEnforced !== true || isPaid) return;
  say('alert', translate('panel.mustPay', values), null, { text: translate('changes.links.title'), run: () => openLinks({ appointmentId, customerId }, date) });
}

/** Selects the block and gives it the focus as soon as the sheet draws it. */
function selectWhenThere(key: string): void {
  selectBlock(key);
  const started = now();
  const look = (): void => {
    const { activeElement } = document;
    // Whoever has gone on to something else keeps the focus there.
    const isFree = activeElement === null || activeElement === document.body || activeElement.closest('[data-key]') !== null;
    if (useNavigation.getState().selected !== key || !isFree) return;
    focusBlock(key);
    const isFocused = (document.activeElement as HTMLElement | null)?.dataset['key'] === key;
    if (!isFocused && now() - started < COMES_WITHIN) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
