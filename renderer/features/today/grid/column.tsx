import type { BlockView, ColumnView, MinuteSpan } from '@shared/domain/views';
import { layOut } from '@shared/domain/layout';
import { memo, useMemo } from 'react';
import { Block } from './block';
import css from './grid.module.css';
import { closedSpans } from './spans';

/** One column: a resource with its hours and blocks. */
export interface ColumnProps {
  readonly column: ColumnView;
  readonly blocks: readonly BlockView[];
  readonly shown: MinuteSpan;
  /** Px of one minute. */
  readonly scale: number;
  /** Minutes between which blocks are drawn now; see use-sheet.ts. */
  readonly sightFrom: number;
  readonly sightTo: number;
  readonly now: number;
  /** Hours are known; without them nothing is drawn as closed. */
  readonly hoursKnown: boolean;
  /** Key of the selected block if it is in this column. */
  readonly selected: string | null;
  readonly focusable: string | null;
  readonly locale: string;
}

/** Lowest block, in px: what a name needs. */
const LOWEST = 15;

/** See {@link ColumnProps}. In the order of a grid it is a row: its header names it, its cells are its blocks. */
export const Column = memo(function Column({ column, blocks, shown, scale, sightFrom, sightTo, now, hoursKnown, selected, focusable, locale }: ColumnProps) {
  const lanes = useMemo(() => layOut(blocks), [blocks]);
  const closed = useMemo(() => (hoursKnown ? closedSpans(column.open, shown) : []), [hoursKnown, column.open, shown]);
  return (
    <div role="row" className={css['column']}>
      <div role="rowheader" className={css['head']}>
        <b title={column.name}>{column.name}</b>
        <span>{column.subtitle}</span>
      </div>
      <div role="presentation" className={css['body']} style={{ height: (shown.toMin - shown.fromMin) * scale }}>
        {closed.map((span) => (
          <div key={span.fromMin} aria-hidden="true" className={css['closed']} style={{ top: (span.fromMin - shown.fromMin) * scale, height: (span.toMin - span.fromMin) * scale }} />
        ))}
        {blocks.map((block) => {
          const placement = lanes.get(block.key);
          if (placement === undefined || block.endMin <= sightFrom || block.startMin >= sightTo) return null;
          const from = Math.max(block.startMin, shown.fromMin);
          return (
            <Block
              key={block.key}
              block={block}
              top={(from - shown.fromMin) * scale + 1}
              height={Math.max(LOWEST, (Math.min(block.endMin, shown.toMin) - from) * scale - 2)}
              placement={placement}
              selected={selected === block.key}
              focusable={focusable === block.key}
              phase={`${locale} ${block.start > now ? 'before' : block.end > now ? 'during' : 'over'}`}
              now={now}
            />
          );
        })}
      </div>
    </div>
  );
});
