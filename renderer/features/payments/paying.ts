import { isOpen } from '@shared/domain/acts/act';
import type { ActView } from '@shared/domain/acts/act-view';
import type { ActName } from '@shared/reservanto/acts/asks';
import { create } from 'zustand';
import { useActs } from '../../state/acts';
import type { Payer } from './payer';

type Paid = Pick<Payer, 'appointmentId' | 'customerId' | 'payment'>;

const PAYMENTS: ReadonlySet<string> = new Set<ActName>(['Booking/AddPaymentViaCredit', 'Booking/AddPaymentViaPass', 'Booking/AddPaymentViaServiceSubstitution', 'Voucher/PayForBooking']);

/** What was still to be paid (hellers) when a payment was begun, by booking: until what the server did is read nobody pays it twice. */
const usePaying = create<{ readonly begun: ReadonlyMap<string, number> }>(() => ({ begun: new Map() }));

const keyOf = ({ appointmentId, customerId }: Pick<Paid, 'appointmentId' | 'customerId'>): string => `${appointmentId}:${customerId}`;

function isIn({ acts, begun }: { readonly acts: ReadonlyMap<string, ActView>; readonly begun: ReadonlyMap<string, number> }, payer: Paid): boolean {
  if (begun.get(keyOf(payer)) === payer.payment.remaining) return true;
  return [...acts.values()].some((act) => isOpen(act) && PAYMENTS.has(act.action) && act.booking !== null && keyOf(act.booking) === keyOf(payer));
}

/** True while a payment of the booking is under way, waits for a decision, or is done and not read yet. */
export function isBeingPaid(payer: Paid): boolean {
  return isIn({ ...useActs.getState(), ...usePaying.getState() }, payer);
}

/** Draws anew when payments begin and end. */
export function usePayments(): void {
  usePaying();
  useActs((state) => state.acts);
}

/** A payment of the booking begins. */
export function beginPaying(payer: Paid): void {
  usePaying.setState(({ begun }) => ({ begun: new Map(begun).set(keyOf(payer), payer.payment.remaining) }));
}

/** It is over: not done, or what was done is read. */
export function endPaying(payer: Paid): void {
  usePaying.setState(({ begun }) => ({ begun: new Map([...begun].filter(([key]) => key !== keyOf(payer))) }));
}
