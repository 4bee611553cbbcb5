import type { BlockView, DayView } from '@shared/domain/views';
import { useText } from '../../../i18n/i18n';
import { Tag } from '../../../ui/tag';
import { refusalOfMark, targetOfBlock } from '../../bookings';
import css from './board.module.css';
import { rowMarks } from './marks';
import { RowActs } from './row-acts';
import { isRecorded, rowLine, rowTags } from './tags';

/** One row of the board. */
export interface BoardRowProps {
  readonly block: BlockView;
  readonly view: DayView;
  /** What the person has to give back. */
  readonly lent: readonly string[];
  readonly now: number;
  readonly late: boolean;
  readonly here: boolean;
  /** The screen faces the queue: no debts, and nothing of who did not come. */
  readonly isPrivate: boolean;
  readonly selected: boolean;
  /** Its acts are shown; their keys only beside the selected row, whose they are. */
  readonly offered: boolean;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

/** True for a visit on which nothing is recorded yet and which takes place. */
export function isOpenToMark(block: BlockView): boolean {
  const target = targetOfBlock(block);
  return target !== null && block.attendance === 'unknown' && refusalOfMark(target) === null;
}

/** Somebody who is late, due or here, with their acts while they are offered. */
export function BoardRow({ block, view, lent, now, late: wasLate, here, isPrivate, selected, offered, onSelect, onOpen }: BoardRowProps) {
  const t = useText();
  const person = block.customerId === null ? undefined : view.people[String(block.customerId)];
  // A row stays in its group under the hand; who has been recorded is late no more.
  const late = wasLate && !isRecorded(block);
  const tags = rowTags(block, person, { here, isPrivate }, t);
  const marks = rowMarks(block, person, t, lent);
  const special = [...tags.below, ...marks];
  const people = block.count > 1 && block.class === null ? t('status.people', { count: block.count }) : '';
  const look = [css['row'], late ? css['late'] : '', here || isRecorded(block) ? css['done'] : '', selected ? css['selected'] : '', block.pending === null ? '' : css['unsent']].join(' ');
  const time = block.startLabel.replace(/^0/, '');
  const name = [time, block.title, rowLine(block, now, late, t), ...tags.spoken, people, ...marks.map(({ text }) => text), block.pending === null ? '' : t(`status.act.${block.pending}`)].filter((part) => part !== '').join(', ');
  return (
    <li className={look}>
      <button type="button" className={css['main']} data-key={block.key} aria-label={name} onFocus={() => onSelect(block.key)} onMouseDown={keepFocus} onClick={(event) => {
        event.currentTarget.focus();
        onOpen(block.key);
      }}>
        <span className={css['time']}>{time}</span>
        <span className={css['name']}>{block.title}</span>
        <span className={css['tags']}>
          {block.count > 1 && block.class === null ? <Tag>{`×${block.count}`}</Tag> : null}
          {tags.shown.map(({ look: tagLook, text }) => (
            <Tag key={text} look={tagLook}>
              {text}
            </Tag>
          ))}
        </span>
        <span className={css['line']}>{rowLine(block, now, late, t)}</span>
        {special.length === 0 ? null : (
          <span className={css['special']}>
            {special.map(({ look: markLook, text }) => (
              <Tag key={text} look={markLook}>
                {text}
              </Tag>
            ))}
          </span>
        )}
      </button>
      {offered && isOpenToMark(block) ? <RowActs block={block} person={person} selected={selected} /> : null}
    </li>
  );
}

/** Pressing a row selects it only when the press ends: its acts would move the row below from under the pointer. */
function keepFocus(event: React.MouseEvent): void {
  event.preventDefault();
}
