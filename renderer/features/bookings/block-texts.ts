import type { BlockView } from '@shared/domain/views';
import { statusWords } from '@shared/domain/status-words';
import { translate } from '../../i18n/i18n';
import { wordText } from './word-text';

/** The name of a block for screen readers (and tests): time, who, what, status. `now` in epoch ms. */
export function blockName(block: BlockView, now: number): string {
  let name = `${block.startLabel}–${block.endLabel}, ${block.title}`;
  if (block.service !== '') name += `, ${block.service}`;
  for (const word of statusWords(block, now)) name += `, ${wordText(word)}`;
  return name;
}

/** The second line of a block: its service, or how full a class is. */
export function blockLine(block: BlockView): string {
  if (block.class !== null) {
    const { occupied, capacity, alternates, lesson } = block.class;
    const waiting = alternates === null || alternates === 0 ? '' : ` +${alternates}`;
    const course = lesson === null ? '' : ` · ${translate('drawer.lesson', { number: lesson.number, of: lesson.of })}`;
    return `${occupied}/${capacity}${waiting}${course}`;
  }
  return block.count > 1 ? `${block.service} · ×${block.count}` : block.service;
}
