import type { BookingDetail } from '@shared/domain/views';
import { lazy, Suspense, useEffect } from 'react';
import { closeChange, useOpenChange } from './change-store';

const MoveEditor = lazy(() => import('./move-editor').then((module) => ({ default: module.MoveEditor })));
const CancelDialog = lazy(() => import('./cancel-dialog').then((module) => ({ default: module.CancelDialog })));
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
  return (
    <Suspense fallback={null}>
      {open.kind === 'move' ? <MoveEditor key={detail.block.key} detail={detail} /> : open.kind === 'cancel' ? <CancelDialog detail={detail} /> : <LinksDialog appointmentId={appointmentId} customerId={customerId} />}
    </Suspense>
  );
}
