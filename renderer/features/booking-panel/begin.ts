import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { OfferItem } from '@shared/domain/offers';
import { unbookable } from '@shared/domain/offers';
import { dateIn } from '@shared/domain/plain-date';
import { create } from 'zustand';
import { call } from '../../bridge/bridge';
import type { NewBookingStart } from '../../state/new-booking';
import { useNewBooking } from '../../state/new-booking';
import { openBusinessId } from './business';
import { chooseCustomer, loadDetail } from './customer';
import { draftOf, dropBlank, park } from './drafts';
import { forgetOffers, loadOffers } from './offers';
import { EMPTY_PANEL, itemOf, setText, setTyped, usePanel } from './panel-store';
import { isWorthKeeping } from './typed';
import { wordsOf } from './words';

/** What the open panel began with; null: there is nothing to draw yet. */
export const useBegun = create<{ readonly from: NewBookingStart | null }>(() => ({ from: null }));

/** The panel is gone. */
export function endPanel(): void {
  forgetOffers();
  useBegun.setState({ from: null });
}

/** Begins with what was pointed at. What can be booked is asked for once and kept: the panel draws from it at once next time. */
export async function beginPanel(from: NewBookingStart): Promise<void> {
  const { catalogue, typed, draftId } = usePanel.getState();
  if (isWorthKeeping(typed)) {
    useBegun.setState({ from });
    if (from.draftId === null) return pointAt(from);
    await park();
  } else dropBlank(draftId);
  usePanel.setState({ ...EMPTY_PANEL, catalogue });
  forgetOffers();
  const draft = from.draftId === null ? null : draftOf(from.draftId);
  const date = from.start === null ? null : dateIn(from.start, MERCHANT_ZONE);
  if (draft !== null) usePanel.setState({ typed: draft, draftId: from.draftId });
  else setTyped({ resourceId: from.resourceId, date, ...(from.start === null || from.end === null ? {} : { minutes: Math.max(1, Math.round((from.end - from.start) / 60_000)) }) });
  if (from.start !== null) usePanel.setState({ pointed: { start: from.start, appointmentId: null } });
  useBegun.setState({ from });
  if (from.customerId !== null) void customerNamed(from.customerId, from);
  const business = openBusinessId();
  const answer = await call('offers.catalogue', null);
  if (openBusinessId() !== business) return;
  usePanel.setState(answer.ok ? { catalogue: answer.value, catalogueError: null } : { catalogueError: answer.error });
  // Closed meanwhile, or begun anew.
  if (useNewBooking.getState().from !== from) return;
  if (draft !== null) await takeUp();
  else if (from.appointmentId !== null) await pickClass(from.appointmentId, from);
  else await pickItem(from);
}

/** Closed meanwhile, or begun anew, it is not about them any more. */
async function customerNamed(customerId: number, from: NewBookingStart): Promise<void> {
  const answer = await call('view.customer', { customerId });
  if (answer.ok && useNewBooking.getState().from === from) chooseCustomer(answer.value.customer);
}

/** Another place or person was pointed at while something is typed: that is all that changes. */
async function pointAt(from: NewBookingStart): Promise<void> {
  const { typed, saving } = usePanel.getState();
  if (saving !== 'no') return;
  if (from.customerId !== null) void customerNamed(from.customerId, from);
  if (from.appointmentId !== null) return pickClass(from.appointmentId, from);
  if (from.start === null) return;
  usePanel.setState({ pointed: { start: from.start, appointmentId: null } });
  const item = itemOf(usePanel.getState());
  const gives = from.resourceId === null || item?.resourceIds.includes(from.resourceId) === true;
  setTyped({ resourceId: from.resourceId ?? typed.resourceId, date: dateIn(from.start, MERCHANT_ZONE), chosen: null });
  if (gives) return loadOffers(usePanel.getState().pointed);
  dropItem();
}

/** The item is to be chosen anew. */
function dropItem(): void {
  setTyped({ item: null, chosen: null });
  setText('item', '');
  forgetOffers();
}

/** The class that was pointed at, with its service; what else was typed stays. */
async function pickClass(appointmentId: number, from: NewBookingStart): Promise<void> {
  const answer = await call('view.class', { appointmentId });
  if (!answer.ok || useNewBooking.getState().from !== from) return;
  const { serviceId, start, resourceId } = answer.value.block;
  const item = usePanel.getState().catalogue?.items.find(({ key }) => key === `s:${serviceId ?? 0}`);
  usePanel.setState({ pointed: { start, appointmentId } });
  setTyped({ date: answer.value.date, resourceId });
  if (item === undefined) dropItem();
  else await chooseItem(item);
}

/** The item that the place or the service says; where only one is possible it is that one. */
async function pickItem({ serviceId, resourceId }: NewBookingStart): Promise<void> {
  const { catalogue, typed } = usePanel.getState();
  if (typed.item !== null) return;
  const possible = itemsAt(catalogue?.items ?? [], resourceId);
  const item = serviceId !== null ? catalogue?.items.find(({ key }) => key === `s:${serviceId}`) : possible.length === 1 ? possible[0] : undefined;
  // What cannot be booked is not chosen by itself: the list says why.
  if (item !== undefined && unbookable(item) === null) await chooseItem(item);
}

/** Items that a resource gives; all of them where none is named. */
export function itemsAt(items: readonly OfferItem[], resourceId: number | null): readonly OfferItem[] {
  return resourceId === null ? items : items.filter(({ resourceIds }) => resourceIds.includes(resourceId));
}

/** Chooses what is booked; whoever does not give it is let go. */
export async function chooseItem(item: OfferItem): Promise<void> {
  const { typed } = usePanel.getState();
  const resourceId = typed.resourceId !== null && item.resourceIds.includes(typed.resourceId) ? typed.resourceId : null;
  setTyped({ item: item.key, resourceId, chosen: null });
  setText('item', item.name);
  usePanel.setState({ refusal: null });
  await loadOffers(usePanel.getState().pointed);
}

/** A half-typed booking is taken up where it was left: its start is asked about again, and may be gone. */
async function takeUp(): Promise<void> {
  const { typed } = usePanel.getState();
  const item = itemOf(usePanel.getState());
  setText('item', item?.name ?? '');
  setText('customer', wordsOf(typed.customer));
  const { chosen } = typed;
  void loadDetail();
  await loadOffers(chosen);
  // What was chosen stays chosen, so that it is said when it is gone.
  if (chosen !== null) setTyped({ chosen });
}
