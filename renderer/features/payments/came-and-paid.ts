import { say } from '../../state/toasts';
import { pay } from './pay';
import type { Payer } from './payer';
import { refusalToPay, suggestionOf } from './suggestion';

/** V: records by `mark` that they came and pays by what the label says; when nothing fits it says why and does neither. */
export async function cameAndPaid(payer: Payer, mark: (payer: Payer) => void): Promise<void> {
  const refusal = refusalToPay(payer);
  const means = suggestionOf(payer);
  if (refusal !== null) say('alert', `${payer.name}: ${refusal}`);
  if (refusal !== null || means === null) return;
  mark(payer);
  await pay(payer, means);
}
