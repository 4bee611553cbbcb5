import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import type { OffTime } from '@shared/domain/shades';
import { instantOfWall, wallMinute } from '@shared/domain/wall-day';
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { formatDay, formatWeekdayNumber } from '../../../i18n/format';
import { useLocale, useText } from '../../../i18n/i18n';
import { useTimesOff } from '../../../state/times-off';
import type { SheetPlace, WalkedSheet } from '../../today';
import { placeUnder, useKeptFocus, usePlace } from '../../today';
import { noonOf } from '../noon';
import type { WeekModel } from '../week-model';
import { weekSlots } from './slots';
import { useWeekSheet } from './use-week-sheet';
import { WeekColumn } from './week-column';
import css from './week.module.css';

/** A place in the week that nobody has, epoch ms. */
export interface EmptyPlace {
  readonly resourceId: number;
  readonly start: number;
}

/** The sheet of a week. */
export interface WeekGridProps {
  readonly model: WeekModel;
  /** The program's time, epoch ms; moves on every minute. */
  readonly now: number;
  readonly selected: string | null;
  /** Behind another week (ui/deck.tsx) it is drawn and does nothing. */
  readonly isFront: boolean;
  readonly onSelect: (key: string, date: string) => void;
  /** The keys stand on an empty place of this day. */
  readonly onDay: (date: string) => void;
  readonly onOpen: (model: WeekModel, key: string) => void;
  readonly onNew: (place: EmptyPlace) => void;
}

const HEAD_PX = 44;
/** A new booking begins at a whole quarter of an hour; an empty place is half an hour long. */
const [STEP_MIN, PLACE_MIN] = [15, 30];
const NO_TIMES: readonly OffTime[] = [];
const NO_SLOTS: ReadonlyMap<string, number> = new Map();

/** The week: a column for each resource on each day, blocks by the clock on the wall, the now line. Clicks are caught once for the whole sheet. */
export const WeekGrid = memo(function WeekGrid({ model, now, selected, isFront, onSelect, onDay, onOpen, onNew }: WeekGridProps) {
  const t = useText();
  const locale = useLocale();
  const sheet = useRef<HTMLDivElement>(null);
  const { columns, view } = model;
  const { shown } = view;
  const [kept, setKept] = useState(() => weekSlots(model, null));
  const slots = kept.model === model ? kept : weekSlots(model, kept);
  if (slots !== kept) setKept(slots);
  const today = dateIn(now, MERCHANT_ZONE);
  const ofToday = view.days.find(({ date }) => date === today);
  const nowMin = ofToday === undefined ? null : wallMinute(now, ofToday);
  const isNowShown = nowMin !== null && nowMin >= shown.fromMin && nowMin <= shown.toMin;
  const todayColumn = Math.max(0, columns.findIndex(({ date }) => date === today));
  const week = `${view.from} ${view.locationId ?? ''}`;
  const { scale, drawn, sightOf } = useWeekSheet(sheet, { week, shown, columns: columns.length, headPx: HEAD_PX, startMin: isNowShown ? nowMin : null, startColumn: todayColumn, isFront });
  const timesOff = useTimesOff(view.days[0]?.dayStart ?? 0, view.days.at(-1)?.dayEnd ?? 0);
  const isSingle = view.resources.length === 1;
  const focusable = useMemo(() => (selected !== null && model.byKey.has(selected) ? selected : (columns.find(({ blocks }) => blocks.length > 0)?.blocks[0]?.key ?? null)), [selected, model, columns]);
  const columnOf = (key: string | null): number => (key === null ? -1 : (model.byKey.get(key)?.column ?? -1));
  const [selectedColumn, focusableColumn] = [columnOf(selected), columnOf(focusable)];
  const keyOf = (target: EventTarget): string | null => (target instanceof Element ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null) : null);
  const hours = Array.from({ length: Math.max(0, (shown.toMin - shown.fromMin) / 60) }, (_, index) => shown.fromMin + index * 60);

  const newAt = ({ column: at, minute }: SheetPlace): void => {
    const column = columns[at];
    if (column !== undefined) onNew({ resourceId: column.resourceId, start: instantOfWall(minute, column) });
  };
  const find = (key: string): ReturnType<WalkedSheet['find']> => {
    const found = model.byKey.get(key);
    return found === undefined ? null : { column: found.column, startMin: found.block.startMin, endMin: found.block.endMin };
  };
  const place = usePlace({ id: week, shown, columns: columns.length, isFront, find }, selected, newAt);
  const focus = useKeptFocus(selected, isFront);
  const firstPlace = Math.max(shown.fromMin, Math.min(shown.toMin - PLACE_MIN, Math.floor((nowMin ?? shown.fromMin) / PLACE_MIN) * PLACE_MIN));
  const stands = place.at ?? (isFront && focusable === null && columns.length > 0 ? { column: todayColumn, minute: firstPlace } : null);
  useLayoutEffect(() => {
    // Its elements are those of another week now: what had the focus is not there any more.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && sheet.current?.contains(activeElement) === true) activeElement.blur();
  }, [week]);

  const pressed = (event: React.MouseEvent): SheetPlace | null => {
    const body = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-body]') : null;
    if (body === null) return null;
    return { column: Number(body.dataset['body']), minute: shown.fromMin + Math.floor((event.clientY - body.getBoundingClientRect().top) / scale / STEP_MIN) * STEP_MIN };
  };

  return (
    <>
      <div
        ref={sheet}
        className={css['sheet']}
        role="grid"
        aria-label={t('calendar.weekGrid')}
        aria-describedby="week-grid-keys"
        aria-rowcount={columns.length}
        tabIndex={isFront ? undefined : -1}
        data-week-of={view.from}
        style={{ '--hour': `${scale * 60}px` } as React.CSSProperties}
        onClick={(event) => {
          const key = keyOf(event.target);
          const at = key === null ? (placeUnder(event.target) ?? pressed(event)) : null;
          if (key !== null) onOpen(model, key);
          else if (at !== null) newAt(at);
        }}
        onKeyDown={(event) => {
          if (place.onKey(event.nativeEvent)) event.preventDefault();
        }}
        onFocus={(event) => {
          const key = keyOf(event.target);
          const at = placeUnder(event.target);
          const column = event.target.closest<HTMLElement>('[data-column]')?.dataset['column'];
          const date = columns[Number(column)]?.date ?? today;
          if (key !== null) onSelect(key, date);
          else if (at !== null) onDay(date);
          place.onFocus(at);
          focus.onFocus(event);
        }}
        onBlur={focus.onBlur}
      >
        <div className={css['hours']} role="presentation" aria-hidden="true">
          <div className={css['corner']} />
          {hours.map((minute) => (
            <i key={minute} style={{ top: HEAD_PX + (minute - shown.fromMin) * scale }}>
              {minute / 60}:00
            </i>
          ))}
        </div>
        {columns.map((column, index) => {
          const day = formatDay(noonOf(column.date));
          return (
            <WeekColumn
              key={index}
              column={column}
              index={index}
              name={`${day}, ${column.name}`}
              title={isSingle ? day : formatWeekdayNumber(noonOf(column.date))}
              line={isSingle ? lineOf(column.blocks.length, t) : column.name}
              isToday={column.date === today}
              isFirstOfDay={columns[index - 1]?.date !== column.date}
              isDrawn={(index >= drawn.from && index <= drawn.to) || index === focusableColumn || index === stands?.column}
              shown={shown}
              scale={scale}
              sightFrom={sightOf(index).fromMin}
              sightTo={sightOf(index).toMin}
              slots={slots.columns[index] ?? NO_SLOTS}
              offs={timesOff.get(column.resourceId) ?? NO_TIMES}
              nowMin={isNowShown && column.date === today ? nowMin : null}
              now={now}
              selected={selectedColumn === index ? selected : null}
              focusable={isFront && focusableColumn === index && place.at === null ? focusable : null}
              place={stands?.column === index ? stands.minute : null}
              isPlaceFocused={place.at !== null}
              locale={locale}
            />
          );
        })}
      </div>
      {isFront ? (
        <p id="week-grid-keys" hidden>
          {t('calendar.weekKeys')}
        </p>
      ) : null}
    </>
  );
});

function lineOf(count: number, t: ReturnType<typeof useText>): string {
  return count === 0 ? t('calendar.nothing') : t('calendar.bookings', { count });
}
