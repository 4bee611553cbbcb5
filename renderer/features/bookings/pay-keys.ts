import type { BlockView, PersonBrief } from '@shared/domain/views';
import { call } from '../../bridge/bridge';
import { translate } from '../../i18n/i18n';
import { useAction } from '../../state/keyboard';
import { openDrawer, useNavigation } from '../../state/navigation';
import { say } from '../../state/toasts';
import type { Payer } from '../payments';
import { cameAndPaid, openPay, payerOf, refusalOfPaying, refusalToPay } from '../payments';
import { markAttendance } from './acts';

/** V and U on the block that is selected on a page. `personOf` says what the page knows of its person; null: it knows nobody, who pays is read when the key is pressed. */
export function usePayKeys(selected: () => BlockView | undefined, personOf: ((block: BlockView) => PersonBrief | undefined) | null): void {
  const payer = (): Payer | null => {
    const block = selected();
    return block === undefined ? null : payerOf(block, personOf?.(block));
  };
  const ofNobody = (): string => translate(selected() === undefined ? 'palette.needsBooking' : 'pay.ofClass');
  useAction(
    'cameAndPaid',
    () => {
      const known = payer();
      if (known !== null) void (personOf === null ? readAndPay(known) : settle(known));
      else if (selected() !== undefined) say('alert', ofNobody());
      return known !== null;
    },
    true,
    () => {
      const known = payer();
      if (known === null) return ofNobody();
      return personOf === null ? refusalOfPaying(known) : refusalToPay(known);
    },
  );
  useAction(
    'pay',
    () => {
      const known = payer();
      if (known === null) {
        if (selected() === undefined) return false;
        say('alert', ofNobody());
        return true;
      }
      openPay(known);
      openDrawer({ kind: 'booking', appointmentId: known.appointmentId, customerId: known.customerId }, useNavigation.getState().date);
      return true;
    },
    true,
    () => (payer() === null ? ofNobody() : null),
  );
}

const settle = (payer: Payer): Promise<void> => cameAndPaid(payer, (target) => void markAttendance(target, 'came'));

/** What cannot be read pays nothing: then it is not known by what. */
async function readAndPay(payer: Payer): Promise<void> {
  const answer = await call('view.booking', { appointmentId: payer.appointmentId, customerId: payer.customerId });
  await settle(answer.ok ? (payerOf(answer.value.block, answer.value.person) ?? payer) : payer);
}
