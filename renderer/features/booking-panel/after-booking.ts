import type { ActView } from '@shared/domain/acts/act-view';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { bestPass } from '@shared/domain/entitlement';
import type { ChosenStart, OfferItem } from '@shared/domain/offers';
import { dateIn } from '@shared/domain/plain-date';
import type { EntitlementsView } from '@shared/domain/views';
import { call, listen } from '../../bridge/bridge';
import { formatDay, formatTime } from '../../i18n/format';
import { translate } from '../../i18n/i18n';
import { focusBlock, goToDay, selectBlock, useNavigation } from '../../state/navigation';
import { closeNewBooking } from '../../state/new-booking';
import { runAndSay } from '../../state/run-act';
import { now } from '../../state/session';
import { say } from '../../state/toasts';
import { markAttendance } from '../bookings';
import { dropDraft } from './drafts';
import { EMPTY_PANEL, resourceName, usePanel } from './panel-store';
import type { Typed } from './typed';
import { isHere as isHereOf } from './typed';
import { wordsOf } from './words';

/** What was booked. `isHere`: the panel still shows it. */
export interface Booked {
  readonly typed: Typed;
  readonly chosen: ChosenStart;
  readonly item: OfferItem;
  readonly customerId: number;
  readonly isHere: boolean;
}

/** The new booking reaches the day of this computer within this, in ms; after that its marks are left to the person. */
const COMES_WITHIN = 20_000;

/** The pass that would pay for it, with the entry of it that a payment names; null: none fits. */
export function passFor(entitlements: EntitlementsView | null, item: OfferItem, at: number): { readonly name: string; readonly left: number | null; readonly usageId: number } | null {
  const best = entitlements === null ? null : bestPass(entitlements, item.id, at);
  const usageId = best?.pass.usages.find(({ serviceId }) => serviceId === item.id)?.id;
  return best === null || usageId === undefined ? null : { name: best.pass.name, left: best.left, usageId };
}

/** It is booked: said, shown and selected in the grid; then marked as here and paid, as the panel said. */
export async function afterBooking(act: ActView, { typed, chosen, item, customerId, isHere }: Booked): Promise<void> {
  const { catalogue, detail } = usePanel.getState();
  const waits = act.action === 'Alternates/AddToAppointment';
  const values = { name: wordsOf(typed.customer), day: formatDay(chosen.start), time: formatTime(chosen.start), resource: resourceName(catalogue, chosen.resourceId) };
  say('status', translate(waits ? 'panel.done.waitlist' : act.made?.status === 'ConfirmationRequested' ? 'panel.done.pending' : 'panel.done.booked', values));
  const appointmentId = act.made?.appointmentId ?? chosen.appointmentId;
  const key = chosen.appointmentId !== null ? `c:${chosen.appointmentId}` : appointmentId === null ? null : `b:${appointmentId}:${customerId}`;
  if (isHere) {
    dropDraft();
    usePanel.setState({ ...EMPTY_PANEL, catalogue });
    closeNewBooking();
    goToDay(dateIn(chosen.start, MERCHANT_ZONE));
    if (key !== null) selectWhenThere(key);
  }
  if (waits || appointmentId === null || !isHereOf(typed, now())) return;
  const ids = { appointmentId, customerId };
  // The customer may have been chosen a moment ago: what they have is waited for then.
  const entitlements = (detail?.customer.id === customerId ? detail.entitlements : null) ?? (typed.payByPass === false ? null : await soon(() => entitlementsOf(customerId)));
  const pass = passFor(entitlements, item, chosen.start);
  if (pass !== null && (typed.payByPass ?? true)) void runAndSay('Booking/AddPaymentViaPass', { AppointmentId: appointmentId, CustomerId: customerId, PassUsageId: pass.usageId });
  // Only what this computer has read can be marked.
  const block = await soon(async () => {
    const answer = await call('view.booking', ids);
    return answer.ok ? answer.value.block : null;
  });
  if (block !== null) void markAttendance({ ...ids, name: values.name, attendance: 'unknown', status: block.status }, 'came');
  else say('alert', translate('panel.notMarked', values));
}

async function entitlementsOf(customerId: number): Promise<EntitlementsView | null> {
  const answer = await call('view.customer', { customerId });
  return answer.ok ? answer.value.entitlements : null;
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

/** Asks at once, and whenever something more has been read, until there is an answer; null: none came in time. */
async function soon<T>(ask: () => Promise<T | null>): Promise<T | null> {
  return new Promise((resolve) => {
    const end = (answer: T | null): void => {
      stop();
      clearTimeout(timer);
      resolve(answer);
    };
    const look = async (): Promise<void> => {
      const answer = await ask();
      if (answer !== null) end(answer);
    };
    const stop = listen('details.changed', () => void look());
    const timer = setTimeout(() => end(null), COMES_WITHIN);
    void look();
  });
}
