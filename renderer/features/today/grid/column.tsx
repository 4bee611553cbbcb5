import type { BlockView, ColumnView, MinuteSpan } from '@shared/domain/views';
import { layOut } from '@shared/domain/layout';
import { memo, useMemo } from 'react';
import { formatTime } from '../../../i18n/format';
import { bandsOf } from '../day-model';
import { Band } from './band';
import { ChosenBlock } from './chosen-block';
import css from './grid.module.css';
import { PlaceCell } from './place-cell';
import { closedSpans } from './spans';

/** One column: a resource with its hours and blocks. */
export interface ColumnProps {
  readonly column: ColumnView;
  /** Its number among the columns, from 1. */
  readonly index: number;
  /** Name of its location where a location begins; empty within one; null when there are not several. */
  readonly group: string | null;
  readonly blocks: readonly BlockView[];
  /** Places of the blocks in the column's row of elements; see day-model.ts. */
  readonly slots: ReadonlyMap<string, number>;
  readonly shown: MinuteSpan;
  /** First instant of the day, epoch ms. */
  readonly dayStart: number;
  /** Px of one minute, and of the column. */
  readonly scale: number;
  readonly width: number;
  /** Minutes between which blocks are drawn now; see use-sheet.ts. */
  readonly sightFrom: number;
  readonly sightTo: number;
  readonly now: number;
  /** Hours are known; without them nothing is drawn as closed. */
  readonly hoursKnown: boolean;
  readonly closedTitle: string;
  /** Key of the selected block if it is in this column. */
  readonly selected: string | null;
  readonly focusable: string | null;
  /** Minute of the empty place that the keys stand on, if it is here. */
  readonly place: number | null;
  readonly isPlaceFocused: boolean;
  readonly locale: string;
}

/** Length of an empty place, in minutes. */
const PLACE_MIN = 30;

/** See {@link ColumnProps}. In the order of a grid it is a row: its header names it, its cells are its blocks. */
export const Column = memo(function Column(props: ColumnProps) {
  const { column, index, group, blocks, slots, shown, dayStart, scale, width, sightFrom, sightTo, now, hoursKnown, closedTitle, selected, focusable, place, isPlaceFocused, locale } = props;
  const lanes = useMemo(() => layOut(blocks), [blocks]);
  const bands = useMemo(() => bandsOf(blocks), [blocks]);
  const closed = useMemo(() => (hoursKnown ? closedSpans(column.open, shown) : []), [hoursKnown, column.open, shown]);
  return (
    <div role="row" aria-rowindex={index} className={`${css['column'] ?? ''} ${group === null || group === '' ? '' : (css['first'] ?? '')}`} style={{ width }}>
      <div role="rowheader" className={css['head']}>
        {group === null ? null : <i className={css['group']}>{group}</i>}
        <b title={column.name}>{column.name}</b>
        <span title={column.subtitle}>{column.subtitle}</span>
      </div>
      <div role="presentation" data-hours={column.resourceId} className={css['body']} style={{ height: (shown.toMin - shown.fromMin) * scale }}>
        {closed.map((span) => (
          <div key={span.fromMin} aria-hidden="true" title={closedTitle} className={css['closed']} style={{ top: (span.fromMin - shown.fromMin) * scale, height: (span.toMin - span.fromMin) * scale }} />
        ))}
        {[...bands].map(([band, own]) => (
          <Band key={band} blocks={own} slots={slots} lanes={lanes} shown={shown} scale={scale} now={now} selected={selected} focusable={focusable} locale={locale} isLater={!own.some((block) => block.endMin > sightFrom && block.startMin < sightTo)} />
        ))}
        <ChosenBlock resourceId={column.resourceId} shown={shown} dayStart={dayStart} scale={scale} />
        {place === null ? null : (
          <PlaceCell minute={place} column={index - 1} time={formatTime(dayStart + place * 60_000)} resource={column.name} top={(place - shown.fromMin) * scale} height={PLACE_MIN * scale} isFocused={isPlaceFocused} />
        )}
      </div>
    </div>
  );
});
