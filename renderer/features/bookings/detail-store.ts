import type { BookingDetail, ChangedDetails, ClassDetail } from '@shared/domain/views';
import type { AppError } from '@shared/errors/app-error';
import { create } from 'zustand';
import { call, listen } from '../../bridge/bridge';
import { useConnection } from '../../state/connection';
import type { DrawerTarget } from '../../state/navigation';
import { useSession } from '../../state/session';

interface DetailState {
  readonly target: DrawerTarget | null;
  readonly booking: BookingDetail | null;
  readonly group: ClassDetail | null;
  readonly error: AppError | null;
}

const NOTHING: DetailState = { target: null, booking: null, group: null, error: null };

/** What the open drawer shows. */
export const useDetail = create<DetailState>(() => NOTHING);

/** Reads what the drawer is about; late answers for another target are dropped. */
export async function loadDetail(target: DrawerTarget | null): Promise<void> {
  const same = JSON.stringify(target) === JSON.stringify(useDetail.getState().target);
  if (!same) useDetail.setState({ ...NOTHING, target });
  if (target === null) return;
  const isCurrent = (): boolean => useDetail.getState().target === target;
  if (same) useDetail.setState({ target });
  if (target.kind === 'booking') {
    const answer = await call('view.booking', { appointmentId: target.appointmentId, customerId: target.customerId });
    if (isCurrent()) useDetail.setState(answer.ok ? { booking: answer.value, error: null } : { booking: null, error: answer.error });
  } else {
    const answer = await call('view.class', { appointmentId: target.appointmentId });
    if (isCurrent()) useDetail.setState(answer.ok ? { group: answer.value, error: null } : { group: null, error: answer.error });
  }
}

/** Reads again whenever what is shown has changed, and each minute: a reading that changes nothing makes it younger. */
export function followDetail(): () => void {
  const again = (isWanted: (target: DrawerTarget) => boolean): void => {
    const { target } = useDetail.getState();
    if (target !== null && isWanted(target)) void loadDetail({ ...target });
  };
  const ends = [
    listen('details.changed', (changed) => again((target) => isChanged(target, changed) || isOfGroup(changed))),
    useSession.subscribe((after, before) => {
      if (after.minute !== before.minute) again(() => true);
    }),
    useConnection.subscribe((after, before) => {
      if (after.state !== before.state) again(() => true);
    }),
  ];
  return () => ends.forEach((end) => end());
}

function isChanged(target: DrawerTarget, { bookings, appointmentIds, customerIds }: ChangedDetails): boolean {
  if (target.kind === 'class') return appointmentIds.includes(target.appointmentId);
  return customerIds.includes(target.customerId) || bookings.some((pair) => pair.appointmentId === target.appointmentId && pair.customerId === target.customerId);
}

/** What people of the class on the screen, or those who wait for it, can pay with has changed. */
function isOfGroup({ customerIds }: ChangedDetails): boolean {
  const { group } = useDetail.getState();
  return group !== null && [...group.roster, ...(group.waitlist ?? [])].some(({ customerId }) => customerIds.includes(customerId));
}
