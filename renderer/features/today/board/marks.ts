import type { BlockView, PersonBrief } from '@shared/domain/views';
import type { Translate } from '../../../i18n/i18n';
import type { TagLook } from '../../../ui/tag';

/** Something about the person that must not be missed. */
export interface RowMark {
  readonly look: TagLook;
  readonly text: string;
}

/** How many of a group came, first visit, required values that nobody has filled in, something to give back (product.md, Today). */
export function rowMarks(block: BlockView, person: PersonBrief | undefined, t: Translate, lent: readonly string[]): RowMark[] {
  if (block.class !== null) return [];
  const marks: RowMark[] = block.came === undefined ? [] : [{ look: 'good', text: t('group.came', { came: block.came, count: block.count }) }];
  if (person?.firstVisit === true) marks.push({ look: 'accent', text: t('board.firstVisit') });
  for (const name of person?.missingValues ?? []) marks.push({ look: 'owes', text: t('board.missing', { name }) });
  for (const what of lent) marks.push({ look: 'wait', text: t('board.lent', { what }) });
  return marks;
}
