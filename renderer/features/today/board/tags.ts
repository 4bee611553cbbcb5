import type { BlockView, PersonBrief } from '@shared/domain/views';
import { formatMoney } from '../../../i18n/format';
import type { Translate } from '../../../i18n/i18n';
import type { TagLook } from '../../../ui/tag';
import { blockLine } from '../../bookings';

/** The one tag of a row: what matters most about paying. */
export function rowTag(block: BlockView, person: PersonBrief | undefined, t: Translate): { readonly look: TagLook; readonly text: string } | null {
  if (block.class !== null) return { look: 'plain', text: blockLine(block) };
  if (block.status === 'ConfirmationRequested') return { look: 'wait', text: t('status.pending') };
  if ((person?.debt ?? 0) > 0) return { look: 'owes', text: t('board.debt', { amount: formatMoney(person?.debt ?? 0) }) };
  const { payment } = block;
  if (payment.state === 'paid') return { look: 'good', text: t('status.paid') };
  const means = person?.means?.find((candidate) => candidate.serviceId === block.serviceId);
  if (means !== undefined && payment.remaining > 0) {
    if (means.pass !== null) return { look: 'wait', text: means.pass.left === null ? t('board.unlimited') : t('board.entries', { left: means.pass.left }) };
    if (means.makeUps > 0) return { look: 'accent', text: t('board.makeUp') };
    if (means.credit >= payment.remaining) return { look: 'plain', text: t('board.credit', { amount: formatMoney(means.credit) }) };
  }
  return payment.remaining > 0 ? { look: 'owes', text: formatMoney(payment.remaining) } : null;
}

/** The second line of a row. `now` in epoch ms. */
export function rowLine(block: BlockView, now: number, late: boolean, t: Translate): string {
  const parts: string[] = [];
  // When late, how late comes first and the place second, so that no long name of a service cuts them off.
  if (late) parts.push(t('board.minutesLate', { minutes: Math.floor((now - block.start) / 60_000) }));
  if (block.class !== null) parts.push(block.resourceName, t('board.classHere', { here: block.class.here, expected: block.class.expected }));
  else {
    parts.push(...(late ? [block.resourceName, block.service] : [block.service, block.resourceName]));
  }
  return parts.filter((part) => part !== '').join(' · ');
}
