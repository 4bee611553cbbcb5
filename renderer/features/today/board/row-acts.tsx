import type { BlockView, PersonBrief } from '@shared/domain/views';
import { useText } from '../../../i18n/i18n';
import { useConnection } from '../../../state/connection';
import { useKeyHints } from '../../../state/key-hints';
import { useRefusal } from '../../../state/rights';
import { Button } from '../../../ui/button';
import { markAttendance, targetOfBlock } from '../../bookings';
import { cameAndPaid, payerOf, refusalToPay, suggestionOf, suggestionText, usePayments } from '../../payments';
import css from './board.module.css';

/** What can be done with a row by one press: came and paid by what is suggested, came, did not come. The first that can be done is the coloured one. */
export function RowActs({ block, person, selected }: { readonly block: BlockView; readonly person: PersonBrief | undefined; readonly selected: boolean }) {
  const t = useText();
  const hintOf = useKeyHints();
  const refusal = useRefusal('Booking_w');
  useConnection();
  usePayments();
  const target = targetOfBlock(block);
  const payer = payerOf(block, person);
  if (target === null || payer === null) return null;
  const suggestion = suggestionOf(payer);
  const payRefusal = suggestion === null ? null : refusalToPay(payer, t);
  const isPaying = suggestion !== null && payRefusal === null;
  const refused = refusal === null ? {} : { disabled: true, title: refusal };
  // Keys stand only beside the selected row, whose they are.
  const keyOf = (kind: 'cameAndPaid' | 'came' | 'noShow') => (selected ? hintOf(kind) : {});
  return (
    <div className={css['acts']} data-act="">
      {suggestion === null ? null : (
        <Button size="small" look={isPaying ? 'go' : 'quiet'} disabled={!isPaying} title={payRefusal ?? undefined} {...keyOf('cameAndPaid')} onClick={() => void cameAndPaid(payer, () => void markAttendance(target, 'came'))}>
          {suggestionText(payer, suggestion, t)}
        </Button>
      )}
      <Button size="small" look={isPaying ? 'quiet' : 'go'} {...refused} {...keyOf('came')} onClick={() => void markAttendance(target, 'came')}>
        {t('act.came')}
      </Button>
      <Button size="small" {...refused} {...keyOf('noShow')} onClick={() => void markAttendance(target, 'noShow')}>
        {t('act.noShow')}
      </Button>
    </div>
  );
}
