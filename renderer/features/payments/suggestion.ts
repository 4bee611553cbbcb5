import type { SuggestedMeans } from '@shared/domain/suggested-means';
import { suggestedMeans } from '@shared/domain/suggested-means';
import { formatMoney } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { translate } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { refusalOf } from '../../state/rights';
import type { Payer } from './payer';
import { isBeingPaid } from './paying';

/** What V takes for this booking; null: nothing, and `refusalToPay` says why. */
export function suggestionOf(payer: Payer): SuggestedMeans | null {
  if (payer.status !== 'Confirmed') return null;
  const suggested = suggestedMeans(payer, payer.means);
  return typeof suggested === 'string' ? null : suggested;
}

/** What is taken and what is left then: `1 vstup, zbude 3`. */
export function takenText(means: SuggestedMeans, t: Translate): string {
  if (means.kind === 'credit') return t('pay.left', { what: t('pay.what.credit', { amount: formatMoney(means.takes) }), left: formatMoney(means.left) });
  if (means.left === null) return t('pay.what.unlimited', { name: means.kind === 'pass' ? means.name : '' });
  const { takes, left } = means;
  const what = means.kind === 'pass' ? t(takes === 1 ? 'pay.what.entry' : 'pay.what.entries', { takes }) : t(takes === 1 ? 'pay.what.makeUp' : 'pay.what.makeUps', { takes });
  return t('pay.left', { what, left });
}

/** The label of the key V: what it records, takes and leaves. */
export function suggestionText(payer: Pick<Payer, 'attendance'>, means: SuggestedMeans, t: Translate): string {
  return t(payer.attendance === 'came' ? 'pay.only' : 'pay.cameAnd', { what: takenText(means, t) });
}

/** Why nothing of this booking can be paid now, whatever by, in words; null: it can. */
export function refusalOfPaying(payer: Payer, t: Translate = translate): string | null {
  const right = refusalOf('Booking_w');
  if (right !== null) return right;
  if (payer.status !== 'Confirmed') return t('pay.not.unconfirmed');
  if (suggestedMeans(payer, null) === 'nothingToPay') return t('pay.not.nothingToPay');
  if (isBeingPaid(payer)) return t('pay.not.paying');
  return useConnection.getState().state === 'online' ? null : t('pay.not.offline');
}

/** Why V cannot be done now, in words; null: it can. */
export function refusalToPay(payer: Payer, t: Translate = translate): string | null {
  const refusal = refusalOfPaying(payer, t);
  if (refusal !== null) return refusal;
  const suggested = suggestedMeans(payer, payer.means);
  return typeof suggested === 'string' ? t(`pay.not.${suggested}`) : null;
}
