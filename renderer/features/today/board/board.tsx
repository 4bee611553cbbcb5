import type { Board as BoardData } from '@shared/domain/board';
import { boardOf } from '@shared/domain/board';
import type { BlockView, DayView } from '@shared/domain/views';
import { useRef, useState } from 'react';
import { formatTime } from '../../../i18n/format';
import { useText } from '../../../i18n/i18n';
import { useKeyHints } from '../../../state/key-hints';
import { useRefusal } from '../../../state/rights';
import { Button } from '../../../ui/button';
import { Message } from '../../../ui/message';
import { Tag } from '../../../ui/tag';
import { markAttendance, targetOfBlock } from '../../bookings';
import css from './board.module.css';
import { HandoverNote } from './handover-note';
import { keptInOrder } from './order';
import { ShortClasses } from './short-classes';
import { rowLine, rowTag } from './tags';

/** The board of today. */
export interface BoardProps {
  readonly view: DayView;
  /** Epoch ms, moves on every minute. */
  readonly now: number;
  readonly isToday: boolean;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
  readonly onToday: () => void;
}

/** Who is late, due and here. It keeps its order while it has the focus, so that no row moves under the hand. */
export function Board({ view, now, isToday, selected, onSelect, onOpen, onToday }: BoardProps) {
  const t = useText();
  const hintOf = useKeyHints();
  const [focused, setFocused] = useState(false);
  const [offeredBefore, setOfferedBefore] = useState<string | null>(null);
  const before = useRef<BoardData | null>(null);
  const fresh = boardOf(view, now);
  // eslint-disable-next-line react-hooks/refs -- the order of the last drawing is what must be kept
  const board = focused && before.current !== null ? keptInOrder(before.current, fresh, view.blocks) : fresh;
  // eslint-disable-next-line react-hooks/refs -- see above
  before.current = board;
  // The next act is always in sight; while the board has the focus it stays where it was.
  const next = [...board.late, ...board.due].find(isOpenToMark)?.key ?? null;
  const isSelectedOpen = [...board.late, ...board.due, ...board.here].some((block) => block.key === selected && isOpenToMark(block));
  const offered = isSelectedOpen ? selected : focused ? offeredBefore : next;
  const groups = [
    ['groupLate', board.late],
    ['groupDue', board.due],
    ['groupHere', board.here],
  ] as const;
  const row = (block: BlockView, group: string) => (
    <Row key={block.key} block={block} view={view} now={now} late={group === 'groupLate'} here={group === 'groupHere'} selected={selected === block.key} offered={offered === block.key} onSelect={onSelect} onOpen={onOpen} />
  );
  return (
    <section className={css['board']} aria-label={t('board.label')}>
      <header className={css['head']}>
        <h2>{t('board.label')}</h2>
        {isToday ? <span>{t('board.until', { time: formatTime(board.dueUntil) })}</span> : null}
      </header>
      {isToday ? (
        <>
          <dl className={css['counters']}>
            {(['remaining', 'late', 'here', 'owing'] as const).map((name) => (
              <div key={name} className={name === 'late' && board.counters.late > 0 ? css['alarm'] : undefined}>
                <dd>{board.counters[name]}</dd>
                <dt>{t(`board.${name}`)}</dt>
              </div>
            ))}
          </dl>
          <div className={css['list']} onFocus={() => {
              if (!focused) setOfferedBefore(offered);
              setFocused(true);
            }} onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}>
            <ShortClasses />
            {board.late.length === 0 && board.due.length === 0 ? <Message title={t('board.empty')} /> : null}
            {groups.map(([name, blocks]) =>
              blocks.length === 0 ? null : (
                <section key={name} aria-label={t(`board.${name}`)}>
                  <h3>{t(`board.${name}`)}</h3>
                  <ul>{blocks.map((block) => row(block, name))}</ul>
                </section>
              ),
            )}
          </div>
          <HandoverNote date={view.date} />
        </>
      ) : (
        <Message title={t('board.otherDay')}>
          <Button {...hintOf('today')} onClick={onToday}>
            {t('board.backToToday')}
          </Button>
        </Message>
      )}
    </section>
  );
}

interface RowProps {
  readonly block: BlockView;
  readonly view: DayView;
  readonly now: number;
  readonly late: boolean;
  readonly here: boolean;
  readonly selected: boolean;
  /** Its acts are shown; their keys only beside the selected row, whose they are. */
  readonly offered: boolean;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

/** True for a visit on which nothing is recorded yet and which takes place. */
function isOpenToMark(block: BlockView): boolean {
  return targetOfBlock(block) !== null && block.attendance === 'unknown' && block.status !== 'ConfirmationRequested';
}

function Row({ block, view, now, late, here, selected, offered, onSelect, onOpen }: RowProps) {
  const t = useText();
  const hintOf = useKeyHints();
  const person = block.customerId === null ? undefined : view.people[String(block.customerId)];
  const tag = rowTag(block, person, t);
  const target = targetOfBlock(block);
  const refusal = useRefusal('Booking_w');
  const refused = refusal === null ? {} : { disabled: true, title: refusal };
  const look = [css['row'], late ? css['late'] : '', here ? css['done'] : '', selected ? css['selected'] : '', block.pending === null ? '' : css['unsent']].join(' ');
  const time = block.startLabel.replace(/^0/, '');
  const name = [time, block.title, rowLine(block, now, late, t), tag?.text ?? '', person?.firstVisit === true ? t('board.firstVisit') : '', block.pending === null ? '' : t(`status.act.${block.pending}`)].filter((part) => part !== '').join(', ');
  return (
    <li className={look}>
      <button type="button" className={css['main']} data-key={block.key} aria-label={name} onFocus={() => onSelect(block.key)} onMouseDown={keepFocus} onClick={(event) => {
        event.currentTarget.focus();
        onOpen(block.key);
      }}>
        <span className={css['time']}>{time}</span>
        <span className={css['name']}>{block.title}</span>
        <span className={css['tags']}>
          {person?.firstVisit === true ? <Tag look="accent">{t('board.firstVisit')}</Tag> : null}
          {tag === null ? null : <Tag look={tag.look}>{tag.text}</Tag>}
        </span>
        <span className={css['line']}>{rowLine(block, now, late, t)}</span>
      </button>
      {offered && target !== null && isOpenToMark(block) ? (
        <div className={css['acts']} data-act="">
          <Button size="small" look="go" {...refused} {...(selected ? hintOf('came') : {})} onClick={() => void markAttendance(target, 'came')}>
            {t('act.came')}
          </Button>
          <Button size="small" {...refused} {...(selected ? hintOf('noShow') : {})} onClick={() => void markAttendance(target, 'noShow')}>
            {t('act.noShow')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** Pressing a row selects it only when the press ends: its acts would move the row below from under the pointer. */
function keepFocus(event: React.MouseEvent): void {
  event.preventDefault();
}
