import type { BlockView, PersonBrief } from '@shared/domain/views';
import type { Translate } from '../../../i18n/i18n';
import type { TagLook } from '../../../ui/tag';

/** Something about the person that must not be missed: as a tag, and as it is read out. */
export interface RowMark {
  readonly look: TagLook;
  readonly text: string;
  readonly spoken: string;
}

/** First visit, required values that nobody has filled in, several people under one name, something to give back (product.md, Today). */
export function rowMarks(block: BlockView, person: PersonBrief | undefined, t: Translate, lent: readonly string[]): RowMark[] {
  if (block.class !== null) return [];
  const mark = (look: TagLook, text: string, spoken = text): RowMark => ({ look, text, spoken });
  return [
    ...(block.count > 1 ? [mark('plain', `×${block.count}`, t('status.people', { count: block.count }))] : []),
    ...(person?.firstVisit === true ? [mark('accent', t('board.firstVisit'))] : []),
    ...(person?.missingValues ?? []).map((name) => mark('owes', t('board.missing', { name }))),
    ...lent.map((what) => mark('wait', t('board.lent', { what }))),
  ];
}
