import { layOut } from '@shared/domain/layout';
import type { OffTime } from '@shared/domain/shades';
import { offSpans, shadeAt, shadesOf } from '@shared/domain/shades';
import type { MinuteSpan } from '@shared/domain/views';
import { instantOfWall, wallMinute } from '@shared/domain/wall-day';
import { memo, useMemo } from 'react';
import { formatTime } from '../../../i18n/format';
import { useText } from '../../../i18n/i18n';
import { Band, bandsOf, PlaceCell, ShadePart, shadeWord } from '../../today';
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
  /** Minutes between which blocks are drawn now; see use-week-sheet.ts. */
  readonly sightFrom: number;
  readonly sightTo: number;
  /** Elements of the blocks; see slots.ts. */
  readonly slots: ReadonlyMap<string, number>;
  /** Time off of it that was created on this computer. */
  readonly offs: readonly OffTime[];
  /** The minute that the clock on the wall shows, in today's columns; null elsewhere. */
  readonly nowMin: number | null;
  readonly now: number;
  readonly selected: string | null;
  readonly focusable: string | null;
  /** Minute of the empty place that the keys stand on, if it is here. */
  readonly place: number | null;
  readonly isPlaceFocused: boolean;
  readonly locale: string;
}

/** Length of an empty place, in minutes. */
const PLACE_MIN = 30;

/** See {@link WeekColumnProps}. In the order of a grid it is a row, as in the grid of a day. */
export const WeekColumn = memo(function WeekColumn(props: WeekColumnProps) {
  const { column, index, name, title, line, isToday, isFirstOfDay, isDrawn, shown, scale, sightFrom, sightTo, slots, offs, nowMin, now, selected, focusable, place, isPlaceFocused, locale } = props;
  const t = useText();
  const { blocks, open, gaps, hoursKnown, dayStart, dayEnd } = column;
  const lanes = useMemo(() => layOut(blocks), [blocks]);
  const bands = useMemo(() => bandsOf(blocks), [blocks]);
  const shades = useMemo(() => {
    const day = { dayStart, dayEnd };
    return hoursKnown ? shadesOf(open, gaps, offSpans(offs, day, (ms) => wallMinute(ms, day)), shown) : [];
  }, [hoursKnown, open, gaps, offs, shown, dayStart, dayEnd]);
  const timeAt = (minute: number): string => formatTime(instantOfWall(minute, column));
  const standsIn = place === null ? null : shadeAt(shades, place);
  return (
    <div role="row" className={`${css['column'] ?? ''} ${isFirstOfDay ? (css['first'] ?? '') : ''}`} data-column={index}>
      <div role="rowheader" aria-label={name} className={`${css['head'] ?? ''} ${isToday ? (css['today'] ?? '') : ''}`}>
        <b>{title}</b>
        <span>{line}</span>
      </div>
      <div role="presentation" className={css['body']} data-body={index} style={{ height: (shown.toMin - shown.fromMin) * scale }}>
        {isDrawn
          ? shades.map((shade) => (
              <ShadePart key={shade.fromMin} shade={shade} top={(shade.fromMin - shown.fromMin) * scale} height={(shade.toMin - shade.fromMin) * scale} time={`${timeAt(shade.fromMin)}–${timeAt(shade.toMin)}`} />
            ))
          : null}
        {isDrawn
          ? [...bands].map(([band, own]) => (
              <Band key={band} blocks={own} slots={slots} lanes={lanes} shown={shown} scale={scale} now={now} selected={selected} focusable={focusable} locale={locale} isLater={!own.some((block) => block.endMin > sightFrom && block.startMin < sightTo)} />
            ))
          : null}
        {place === null ? null : (
          <PlaceCell minute={place} column={index} time={timeAt(place)} resource={name} what={standsIn === null ? null : shadeWord(standsIn, t)} top={(place - shown.fromMin) * scale} height={PLACE_MIN * scale} isFocused={isPlaceFocused} />
        )}
        {nowMin === null ? null : <div className={css['now']} aria-hidden="true" style={{ top: (nowMin - shown.fromMin) * scale }} />}
        {blocks.length === 0 && place === null ? <div role="gridcell" className={css['none']} aria-label={title} /> : null}
      </div>
    </div>
  );
});
