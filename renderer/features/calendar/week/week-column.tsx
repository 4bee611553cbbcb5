import { layOut } from '@shared/domain/layout';
import type { MinuteSpan } from '@shared/domain/views';
import { memo, useMemo } from 'react';
import { Block, closedSpans, phaseOf, placeOf } from '../../today';
import type { SheetColumn } from '../week-model';
import css from './week.module.css';

/** One resource on one day as the sheet hands it down. */
export interface WeekColumnProps {
  readonly column: SheetColumn;
  readonly index: number;
  /** The name of the row for assistive technology, and what stands over it. */
  readonly name: string;
  readonly title: string;
  readonly line: string;
  readonly isToday: boolean;
  readonly isFirstOfDay: boolean;
  /** Out of sight: only its place is kept. */
  readonly isDrawn: boolean;
  readonly shown: MinuteSpan;
  /** Px of one minute. */
  readonly scale: number;
  /** The minute that the clock on the wall shows, in today's columns; null elsewhere. */
  readonly nowMin: number | null;
  readonly now: number;
  readonly selected: string | null;
  readonly focusable: string | null;
  readonly locale: string;
}

/** See {@link WeekColumnProps}. In the order of a grid it is a row, as in the grid of a day. */
export const WeekColumn = memo(function WeekColumn({ column, index, name, title, line, isToday, isFirstOfDay, isDrawn, shown, scale, nowMin, now, selected, focusable, locale }: WeekColumnProps) {
  const { blocks, open, hoursKnown } = column;
  const lanes = useMemo(() => layOut(blocks), [blocks]);
  const closed = useMemo(() => (hoursKnown ? closedSpans(open, shown) : []), [hoursKnown, open, shown]);
  return (
    <div role="row" className={`${css['column'] ?? ''} ${isFirstOfDay ? (css['first'] ?? '') : ''}`} data-column={index}>
      <div role="rowheader" aria-label={name} className={`${css['head'] ?? ''} ${isToday ? (css['today'] ?? '') : ''}`}>
        <b>{title}</b>
        <span>{line}</span>
      </div>
      <div role="presentation" className={css['body']} data-body={index} style={{ height: (shown.toMin - shown.fromMin) * scale }}>
        {isDrawn
          ? closed.map((span) => <div key={span.fromMin} aria-hidden="true" className={css['closed']} style={{ top: (span.fromMin - shown.fromMin) * scale, height: (span.toMin - span.fromMin) * scale }} />)
          : null}
        {isDrawn
          ? blocks.map((block) => {
              const placement = lanes.get(block.key);
              if (placement === undefined) return null;
              return (
                <Block
                  key={block.key}
                  block={block}
                  {...placeOf(block, shown, scale)}
                  placement={placement}
                  selected={selected === block.key}
                  focusable={focusable === block.key}
                  phase={phaseOf(block, now, locale)}
                  now={now}
                />
              );
            })
          : null}
        {nowMin === null ? null : <div className={css['now']} aria-hidden="true" style={{ top: (nowMin - shown.fromMin) * scale }} />}
        {blocks.length === 0 ? <div role="gridcell" className={css['none']} aria-label={title} /> : null}
      </div>
    </div>
  );
});
