import type { BlockView, PersonBrief } from '@shared/domain/views';
import { formatMoney } from '../../../i18n/format';
import type { Translate } from '../../../i18n/i18n';
import type { TagLook } from '../../../ui/tag';
import { blockLine } from '../../bookings';

/** A few words of a row with their colour. */
export interface RowTag {
  readonly look: TagLook;
  readonly text: string;
}

/** What a row says of attendance and of paying. */
export interface RowTags {
  /** In the line of the name. */
  readonly shown: readonly RowTag[];
  /** Below it, where there is room. */
  readonly below: readonly RowTag[];
  /** Everything, for who listens: also means that have no tag. */
  readonly spoken: readonly string[];
}

/** Something to pay with; `isEnough`: for the whole booking. */
interface RowMeans extends RowTag {
  readonly isEnough: boolean;
}

/** What the person has for what is to be paid, the likeliest first. */
function meansOf(block: BlockView, person: PersonBrief | undefined, t: Translate): RowMeans[] {
  const { remaining } = block.payment;
  const means = person?.means?.find(({ serviceId }) => serviceId === block.serviceId);
  if (means === undefined || remaining <= 0) return [];
  const { pass, makeUps, credit } = means;
  return [
    ...(pass === null ? [] : [{ look: 'wait' as const, text: pass.left === null ? t('board.unlimited') : t('board.entries', { left: pass.left }), isEnough: true }]),
    ...(makeUps > 0 ? [{ look: 'accent' as const, text: t('board.makeUp'), isEnough: true }] : []),
    ...(credit > 0 ? [{ look: 'plain' as const, text: t('board.credit', { amount: formatMoney(credit) }), isEnough: credit >= remaining }] : []),
  ];
}

/** What has been recorded; nothing for a class, whose line counts its people, and who did not come is not said where a queue can read it. */
function attendanceTag({ attendance }: BlockView, isPrivate: boolean, t: Translate): RowTag | null {
  if (attendance === 'came') return { look: 'good', text: t('status.here') };
  return attendance === 'noShow' && !isPrivate ? { look: 'bad', text: t('status.noShow') } : null;
}

/** The words of a row: what is recorded, what matters most about paying, what it can be paid with. `here`: its group says that they are here. `isPrivate`: without debts and who did not come. */
export function rowTags(block: BlockView, person: PersonBrief | undefined, { here, isPrivate }: { readonly here: boolean; readonly isPrivate: boolean }, t: Translate): RowTags {
  if (block.class !== null) return only({ look: 'plain', text: blockLine(block) });
  const means = meansOf(block, person, t);
  const enough = means.find(({ isEnough }) => isEnough);
  const recorded = attendanceTag(block, isPrivate, t);
  const debt = isPrivate ? 0 : (person?.debt ?? 0);
  const first = firstTag(block, debt, t);
  const paying = first ?? enough ?? (block.payment.remaining > 0 ? { look: 'owes' as const, text: formatMoney(block.payment.remaining) } : null);
  const shown = [here ? null : recorded, paying].filter((tag) => tag !== null);
  const spoken = new Set([...(recorded === null ? [] : [recorded.text]), ...(paying === null ? [] : [paying.text]), ...means.map(({ text }) => text)]);
  return { shown, below: first === null || enough === undefined ? [] : [enough], spoken: [...spoken] };
}

/** What comes before any means: the booking waits for a confirmation, the person owes, or it is paid. */
function firstTag(block: BlockView, debt: number, t: Translate): RowTag | null {
  if (block.status === 'ConfirmationRequested') return { look: 'wait', text: t('status.pending') };
  if (debt > 0) return { look: 'owes', text: t('board.debt', { amount: formatMoney(debt) }) };
  return block.payment.state === 'paid' ? { look: 'good', text: t('status.paid') } : null;
}

function only(tag: RowTag): RowTags {
  return { shown: [tag], below: [], spoken: [tag.text] };
}

/** True when nobody of the row is expected any more: somebody has recorded it. */
export function isRecorded(block: BlockView): boolean {
  return block.class === null ? block.attendance === 'came' || block.attendance === 'noShow' : block.class.expected === 0;
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
