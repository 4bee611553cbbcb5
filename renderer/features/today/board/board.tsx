import type { Board as BoardData } from '@shared/domain/board';
import { boardOf } from '@shared/domain/board';
import type { BlockView, DayView } from '@shared/domain/views';
import { lazy, memo, Suspense, useRef, useState } from 'react';
import { formatTime } from '../../../i18n/format';
import { useText } from '../../../i18n/i18n';
import { useKeyHints } from '../../../state/key-hints';
import { useOpenRecords } from '../../../state/local';
import { useSession } from '../../../state/session';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icons';
import { Message } from '../../../ui/message';
import css from './board.module.css';
import { HandoverNote } from './handover-note';
import { keptInOrder } from './order';
import { BoardRow, isOpenToMark } from './row';
import { ShortClasses } from './short-classes';

const PracticeCard = lazy(() => import('../../practice').then((module) => ({ default: module.PracticeCard })));

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
export const Board = memo(function Board({ view, now, isToday, selected, onSelect, onOpen, onToday }: BoardProps) {
  const t = useText();
  const hintOf = useKeyHints();
  const [focused, setFocused] = useState(false);
  const [offeredBefore, setOfferedBefore] = useState<string | null>(null);
  const isPractice = useSession(({ business }) => business?.practice === true);
  const isPrivate = useSession(({ preferences }) => preferences.privacy);
  const lent = useOpenRecords('lent');
  const before = useRef<BoardData | null>(null);
  const fresh = boardOf(view, now);
  const board = focused && before.current !== null ? keptInOrder(before.current, fresh, view.blocks) : fresh;
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
    <BoardRow key={block.key} block={block} view={view} lent={lent.flatMap(({ about, payload }) => (about.customerId === block.customerId ? payload.what : []))} now={now} late={group === 'groupLate'} here={group === 'groupHere'} isPrivate={isPrivate} selected={selected === block.key} offered={offered === block.key} onSelect={onSelect} onOpen={onOpen} />
  );
  return (
    <section className={css['board']} aria-label={t('board.label')}>
      <header className={css['head']}>
        <h2>{t('board.label')}</h2>
        {isPrivate ? (
          <span className={css['private']}>
            <Icon name="eyeOff" size={14} />
            {t('board.private')}
          </span>
        ) : null}
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
          {isPractice ? (
            <Suspense fallback={null}>
              <PracticeCard />
            </Suspense>
          ) : null}
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
});
