import type { BookingDetail } from '@shared/domain/views';
import { lazy, Suspense, useEffect } from 'react';
import { isDrawersTurn } from '../../state/drawer-turn';
import { useAction } from '../../state/keyboard';
import { closePay, openPay, useOpenPay } from './pay-store';

const PayDialog = lazy(() => import('./pay-dialog').then((module) => ({ default: module.PayDialog })));

/** The ways to pay the booking that the drawer shows, opened by U; loaded when they are first opened. */
export function PayPart({ detail }: { readonly detail: BookingDetail }) {
  const { appointmentId, customerId } = detail.block;
  const isOpen = useOpenPay(({ open }) => open?.appointmentId === appointmentId && open.customerId === customerId);
  // Whoever closes the drawer has left the payment as well.
  useEffect(
    () => () => {
      const { open } = useOpenPay.getState();
      if (open?.appointmentId === appointmentId && open.customerId === customerId) closePay();
    },
    [appointmentId, customerId],
  );
  useAction(
    'pay',
    () => {
      if (customerId !== null) openPay({ appointmentId, customerId });
      return true;
    },
    () => customerId !== null && isDrawersTurn(detail.block.key),
  );
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <PayDialog detail={detail} />
    </Suspense>
  );
}
