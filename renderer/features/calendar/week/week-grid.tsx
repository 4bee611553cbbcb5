import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import { instantOfWall, wallMinute } from '@shared/domain/wall-day';
import { memo, useMemo, useRef } from 'react';
import { formatDay, formatWeekdayNumber } from '../../../i18n/format';
import { useLocale, useText } from '../../../i18n/i18n';
import { noonOf } from '../noon';
import type { WeekModel } from '../week-model';
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
  readonly onSelect: (key: string, date: string) => void;
  readonly onOpen: (key: string) => void;
  readonly onNew: (place: EmptyPlace) => void;
}

const HEAD_PX = 44;
/** A new booking begins at a whole quarter of an hour. */
const STEP_MIN = 15;

/** The week: a column for each resource on each day, blocks by the clock on the wall, the now line. Clicks are caught once for the whole sheet. */
export const WeekGrid = memo(function WeekGrid({ model, now, selected, onSelect, onOpen, onNew }: WeekGridProps) {
  const t = useText();
  const locale = useLocale();
  const sheet = useRef<HTMLDivElement>(null);
  const { columns, view } = model;
  const { shown } = view;
  const today = dateIn(now, MERCHANT_ZONE);
  const ofToday = view.days.find(({ date }) => date === today);
  const nowMin = ofToday === undefined ? null : wallMinute(now, ofToday);
  const isNowShown = nowMin !== null && nowMin >= shown.fromMin && nowMin <= shown.toMin;
  const { scale, drawn } = useWeekSheet(sheet, shown, columns.length, HEAD_PX, isNowShown ? nowMin : null, ofToday === undefined ? 0 : columns.findIndex(({ date }) => date === today));
  const isSingle = view.resources.length === 1;
  const focusable = useMemo(() => (selected !== null && model.byKey.has(selected) ? selected : (columns.find(({ blocks }) => blocks.length > 0)?.blocks[0]?.key ?? null)), [selected, model, columns]);
  const columnOf = (key: string | null): number => (key === null ? -1 : (model.byKey.get(key)?.column ?? -1));
  const [selectedColumn, focusableColumn] = [columnOf(selected), columnOf(focusable)];
  const keyOf = (target: EventTarget): string | null => (target instanceof Element ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null) : null);
  const hours = Array.from({ length: Math.max(0, (shown.toMin - shown.fromMin) / 60) }, (_, index) => shown.fromMin + index * 60);

  const placeOf = (event: React.MouseEvent): EmptyPlace | null => {
    const body = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-body]') : null;
    const column = columns[Number(body?.dataset['body'] ?? -1)];
    if (body === null || column === undefined) return null;
    const minute = shown.fromMin + Math.floor((event.clientY - body.getBoundingClientRect().top) / scale / STEP_MIN) * STEP_MIN;
    return { resourceId: column.resourceId, start: instantOfWall(minute, column) };
  };

  return (
    <div
      ref={sheet}
      className={css['sheet']}
      role="grid"
      aria-label={t('calendar.weekGrid')}
      aria-rowcount={columns.length}
      style={{ '--hour': `${scale * 60}px` } as React.CSSProperties}
      onClick={(event) => {
        const key = keyOf(event.target);
        const place = key === null ? placeOf(event) : null;
        if (key !== null) onOpen(key);
        else if (place !== null) onNew(place);
      }}
      onFocus={(event) => {
        const key = keyOf(event.target);
        const column = event.target.closest<HTMLElement>('[data-column]')?.dataset['column'];
        if (key !== null) onSelect(key, columns[Number(column)]?.date ?? today);
      }}
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
            isDrawn={(index >= drawn.from && index <= drawn.to) || index === focusableColumn}
            shown={shown}
            scale={scale}
            nowMin={isNowShown && column.date === today ? nowMin : null}
            now={now}
            selected={selectedColumn === index ? selected : null}
            focusable={focusableColumn === index ? focusable : null}
            locale={locale}
          />
        );
      })}
    </div>
  );
});

function lineOf(count: number, t: ReturnType<typeof useText>): string {
  return count === 0 ? t('calendar.nothing') : t('calendar.bookings', { count });
}
