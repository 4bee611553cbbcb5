import type { BlockView } from '@shared/domain/views';
import { translate } from '../../i18n/i18n';
import { useAction } from '../../state/keyboard';
import { openDrawer, useNavigation } from '../../state/navigation';
import { say } from '../../state/toasts';
import { markAttendance } from '../bookings';
import type { Payer } from '../payments';
import { cameAndPaid, openPay, payerOf, refusalToPay } from '../payments';
import { useDay } from './day-store';

function selectedBlock(): BlockView | undefined {
  return useDay.getState().model?.byKey.get(useNavigation.getState().selected ?? '');
}

function selectedPayer(): Payer | null {
  const block = selectedBlock();
  return block === undefined ? null : payerOf(block, useDay.getState().model?.view.people[String(block.customerId)]);
}

/** V and U on the booking that is selected on the board or in the grid. */
export function usePayKeys(): void {
  const ofNobody = (): string => translate(selectedBlock() === undefined ? 'palette.needsBooking' : 'pay.ofClass');
  useAction(
    'cameAndPaid',
    () => {
      const payer = selectedPayer();
      if (payer !== null) void cameAndPaid(payer, (target) => void markAttendance(target, 'came'));
      else if (selectedBlock() !== undefined) say('alert', ofNobody());
      return payer !== null;
    },
    true,
    () => {
      const payer = selectedPayer();
      return payer === null ? ofNobody() : refusalToPay(payer);
    },
  );
  useAction(
    'pay',
    () => {
      const payer = selectedPayer();
      if (payer === null) {
        if (selectedBlock() === undefined) return false;
        say('alert', ofNobody());
        return true;
      }
      openPay(payer);
      openDrawer({ kind: 'booking', appointmentId: payer.appointmentId, customerId: payer.customerId }, useNavigation.getState().date);
      return true;
    },
    true,
    () => (selectedPayer() === null ? ofNobody() : null),
  );
}
