import type { BookingDetail } from '@shared/domain/views';
import { translate, useText } from '../../i18n/i18n';
import { isDrawersTurn, useDrawerHints } from '../../state/drawer-turn';
import { useAction } from '../../state/keyboard';
import { useConnection } from '../../state/connection';
import { Button } from '../../ui/button';
import { cameAndPaid, openPay, payerOf, refusalToPay, suggestionOf, suggestionText, usePayments } from '../payments';
import { markAttendance } from './acts';

/** Came and paid by what fits, where something does. V acts on it while its block is the selected one. */
export function PayActs({ detail: { block, person } }: { readonly detail: Pick<BookingDetail, 'block' | 'person'> }) {
  const t = useText();
  const hintOf = useDrawerHints(block.key);
  useConnection();
  usePayments();
  const payer = payerOf(block, person);
  const go = (): boolean => {
    if (payer !== null) void cameAndPaid(payer, (target) => void markAttendance(target, 'came'));
    return payer !== null;
  };
  useAction('cameAndPaid', go, () => payer !== null && isDrawersTurn(block.key), () => (payer === null ? null : refusalToPay(payer, translate)));
  if (payer === null || block.status !== 'Confirmed' || block.payment.remaining <= 0) return null;
  const suggestion = suggestionOf(payer);
  const refusal = refusalToPay(payer, t);
  return suggestion === null ? null : (
    <Button look="go" disabled={refusal !== null} title={refusal ?? undefined} {...hintOf('cameAndPaid')} onClick={go}>
      {suggestionText(payer, suggestion, t)}
    </Button>
  );
}

/** Everything that can pay, behind one button; nothing where nothing is to be paid. */
export function PayButton({ block }: Pick<BookingDetail, 'block'>) {
  const t = useText();
  const hintOf = useDrawerHints(block.key);
  const { appointmentId, customerId } = block;
  if (customerId === null || block.status !== 'Confirmed' || block.payment.remaining <= 0) return null;
  return (
    <Button {...hintOf('pay')} onClick={() => openPay({ appointmentId, customerId })}>
      {t('pay.open')}
    </Button>
  );
}
