import type { BookingDetail } from '@shared/domain/views';
import type { ReactNode } from 'react';
import { lazy, Suspense, useEffect } from 'react';
import type { ShownBooking } from '../showing';
import type { OpenChange } from './change-store';
import { closeChange, useOpenChange } from './change-store';

const MoveEditor = lazy(() => import('./move-editor').then((module) => ({ default: module.MoveEditor })));
const CancelDialog = lazy(() => import('./cancel-dialog').then((module) => ({ default: module.CancelDialog })));
const AgainDialog = lazy(() => import('../again').then((module) => ({ default: module.AgainDialog })));
const ShowDialog = lazy(() => import('../showing').then((module) => ({ default: module.ShowDialog })));
const LinksDialog = lazy(() => import('./links-dialog').then((module) => ({ default: module.LinksDialog })));

/** The editor or question about the booking that the drawer shows; loaded when it is first opened. */
export function ChangePart({ detail }: { readonly detail: BookingDetail }) {
  const open = useOpenChange((state) => state.open);
  const { appointmentId, customerId } = detail.block;
  // Whoever closes the drawer has left the change as well.
  useEffect(
    () => () => {
      const { open: left } = useOpenChange.getState();
      if (left?.appointmentId === appointmentId && left.customerId === customerId) closeChange();
    },
    [appointmentId, customerId],
  );
  if (open === null || customerId === null || open.appointmentId !== appointmentId || open.customerId !== customerId) return null;
  return <Suspense fallback={null}>{partOf(open, detail, customerId)}</Suspense>;
}

function partOf({ kind, refused }: OpenChange, detail: BookingDetail, customerId: number): ReactNode {
  switch (kind) {
    case 'move':
      return <MoveEditor key={`${detail.block.key} ${refused?.start ?? ''}`} detail={detail} refusedBefore={refused ?? null} />;
    case 'cancel':
      return <CancelDialog detail={detail} />;
    case 'links':
      return <LinksDialog appointmentId={detail.block.appointmentId} customerId={customerId} />;
    case 'again':
      return <AgainDialog detail={detail} onClose={closeChange} />;
    case 'show':
      return <ShowDialog booking={shownOf(detail)} onClose={closeChange} />;
  }
}

/** What of a booking is shown to its customer. */
function shownOf({ block, locationName }: BookingDetail): ShownBooking {
  const { start, end, service, resourceName, payment, status, count } = block;
  return { start, end, service, resource: resourceName, location: locationName, price: payment.state === 'none' ? null : payment.price, toPay: payment.remaining, count, state: status === 'ConfirmationRequested' ? 'pending' : 'booked' };
}
