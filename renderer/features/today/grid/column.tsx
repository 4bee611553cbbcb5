import type { OffTime } from '@shared/domain/shades';
import { offSpans, shadeAt, shadesOf } from '@shared/domain/shades';
import type { BlockView, ColumnView, MinuteSpan } from '@shared/domain/views';
import { layOut } from '@shared/domain/layout';
import { memo, useMemo } from 'react';
import { formatTime } from '../../../i18n/format';
import { useText } from '../../../i18n/i18n';
import { bandsOf } from '../day-model';
import { Band } from './band';
import { ChosenBlock } from './chosen-block';
import css from './grid.module.css';
import { PlaceCell } from './place-cell';
import { ShadePart, shadeWord } from './shade';

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
  /** First instant of the day and of the next, epoch ms. */
  readonly dayStart: number;
  readonly dayEnd: number;
  /** Time off of it that was created on this computer. */
  readonly offs: readonly OffTime[];
  /** Px of one minute, and of the column. */
  readonly scale: number;
  readonly width: number;
  /** Minutes between which blocks are drawn now; see use-sheet.ts. */
  readonly sightFrom: number;
  readonly sightTo: number;
  readonly now: number;
  /** Hours are known; without them nothing is drawn as closed. */
  readonly hoursKnown: boolean;
  /** Key of the selected block if it is in this column. */
  readonly selected: string | null;
  readonly focusable: string | null;
  /** Minute of the empty place that the keys stand on, if it is here. */
  readonly place: number | null;
  readonly isPlaceFocused: boolean;
  /** Whether its head opens a menu; Tab has one stop on the sheet, so keys come to it by the menu key. */
  readonly hasMenu: boolean;
  readonly locale: string;
}

/** Length of an empty place, in minutes. */
const PLACE_MIN = 30;
const NONE: readonly MinuteSpan[] = [];

/** See {@link ColumnProps}. In the order of a grid it is a row: its header names it, its cells are its blocks. */
export const Column = memo(function Column(props: ColumnProps) {
  const { column, index, group, blocks, slots, shown, dayStart, dayEnd, offs, scale, width, sightFrom, sightTo, now, hoursKnown, selected, focusable, place, isPlaceFocused, hasMenu, locale } = props;
  const lanes = useMemo(() => layOut(blocks), [blocks]);
  const bands = useMemo(() => bandsOf(blocks), [blocks]);
  const t = useText();
  const { open, gaps = NONE } = column;
  const shades = useMemo(
    () => (hoursKnown ? shadesOf(open, gaps, offSpans(offs, { dayStart, dayEnd }, (ms) => (ms - dayStart) / 60_000), shown) : []),
    [hoursKnown, open, gaps, offs, dayStart, dayEnd, shown],
  );
  const timeAt = (minute: number): string => formatTime(dayStart + minute * 60_000);
  const standsIn = place === null ? null : shadeAt(shades, place);
  return (
    <div role="row" aria-rowindex={index} className={`${css['column'] ?? ''} ${group === null || group === '' ? '' : (css['first'] ?? '')}`} style={{ width }}>
      <div role="rowheader" className={css['head']}>
        {group === null ? null : <i className={css['group']}>{group}</i>}
        {hasMenu ? (
          <button type="button" aria-haspopup="menu" data-head={index - 1} tabIndex={-1}>
            <HeadText column={column} />
          </button>
        ) : (
          <HeadText column={column} />
        )}
      </div>
      <div role="presentation" data-hours={column.resourceId} className={css['body']} style={{ height: (shown.toMin - shown.fromMin) * scale }}>
        {shades.map((shade) => (
          <ShadePart key={shade.fromMin} shade={shade} top={(shade.fromMin - shown.fromMin) * scale} height={(shade.toMin - shade.fromMin) * scale} time={`${timeAt(shade.fromMin)}–${timeAt(shade.toMin)}`} />
        ))}
        {[...bands].map(([band, own]) => (
          <Band key={band} blocks={own} slots={slots} lanes={lanes} shown={shown} scale={scale} now={now} selected={selected} focusable={focusable} locale={locale} isLater={!own.some((block) => block.endMin > sightFrom && block.startMin < sightTo)} />
        ))}
        <ChosenBlock resourceId={column.resourceId} shown={shown} dayStart={dayStart} scale={scale} />
        {place === null ? null : (
          <PlaceCell minute={place} column={index - 1} time={timeAt(place)} resource={column.name} what={standsIn === null ? null : shadeWord(standsIn, t)} top={(place - shown.fromMin) * scale} height={PLACE_MIN * scale} isFocused={isPlaceFocused} />
        )}
      </div>
    </div>
  );
});

function HeadText({ column: { name, subtitle } }: { readonly column: ColumnView }) {
  return (
    <>
      <b title={name}>{name}</b>
      <span title={subtitle}>{subtitle}</span>
    </>
  );
}
