import type { Means } from '@shared/domain/means';
import { formatMoney, formatShortDate } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';

/** What somebody can pay for a class with, in one line. */
export function meansText({ pass, expired, credit, makeUps }: Means, t: Translate): string {
  const parts = [
    pass === null ? '' : pass.left === null ? t('waitlist.unlimited', { name: pass.name }) : t('waitlist.entries', { left: pass.left, name: pass.name }),
    expired === null ? '' : t('waitlist.expired', { name: expired.name, date: formatShortDate(expired.expires) }),
    makeUps === 0 ? '' : t('waitlist.makeUps', { count: makeUps }),
    credit === 0 ? '' : t('board.credit', { amount: formatMoney(credit) }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('waitlist.noMeans') : parts.join(' · ');
}
