import { useMemo, useRef } from 'react';
import { formatTime } from '../../../i18n/format';
import { useLocale, useText } from '../../../i18n/i18n';
import type { DayModel } from '../day-model';
import { blocksOf } from '../day-model';
import { Column } from './column';
import css from './grid.module.css';
import { HEAD_PX, useSheet } from './use-sheet';

/** The sheet of a day. */
export interface DayGridProps {
  readonly model: DayModel;
  /** The program's time, epoch ms; moves on every minute. */
  readonly now: number;
  readonly selected: string | null;
  /** Keys whose act is on its way. */
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

/** An hour as near to the now line as this would be half covered by its label, in px. */
const NOW_LABEL_PX = 14;

/** The day grid: a column for each resource, blocks by time, the now line. Clicks are caught once for the whole sheet. */
export function DayGrid({ model, now, selected, onSelect, onOpen }: DayGridProps) {
  const t = useText();
  const locale = useLocale();
  const sheet = useRef<HTMLDivElement>(null);
  const { view } = model;
  const { shown } = view;
  const nowMin = (now - view.dayStart) / 60_000;
  const isNowShown = nowMin >= shown.fromMin && nowMin <= shown.toMin;
  const { scale, sight } = useSheet(sheet, shown, view.columns.length, isNowShown ? nowMin : null, `${view.date} ${view.locationId ?? ''}`);
  const focusable = useMemo(() => (selected !== null && model.byKey.has(selected) ? selected : (view.blocks[0]?.key ?? null)), [selected, model, view]);
  const columnOf = (key: string | null): number | null => (key === null ? null : (model.byKey.get(key)?.resourceId ?? null));
  const [selectedColumn, focusableColumn] = [columnOf(selected), columnOf(focusable)];

  const keyOf = (target: EventTarget): string | null => (target instanceof Element ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null) : null);

  return (
    <div
      ref={sheet}
      className={css['sheet']}
      role="grid"
      aria-label={t('grid.label')}
      aria-rowcount={view.columns.length}
      style={{ '--hour': `${scale * 60}px` } as React.CSSProperties}
      onClick={(event) => {
        const key = keyOf(event.target);
        if (key !== null) onOpen(key);
      }}
      onFocus={(event) => {
        const key = keyOf(event.target);
        if (key !== null) onSelect(key);
      }}
    >
      <div className={css['hours']} role="presentation" aria-hidden="true">
        <div className={css['corner']} />
        {view.hourMarks
          .filter((mark) => mark.atMin >= shown.fromMin && mark.atMin < shown.toMin && !(isNowShown && Math.abs(mark.atMin - nowMin) * scale < NOW_LABEL_PX))
          .map((mark) => (
            <i key={mark.atMin} style={{ top: HEAD_PX + (mark.atMin - shown.fromMin) * scale }}>
              {mark.label}
            </i>
          ))}
        {isNowShown ? (
          <b className={css['nowLabel']} style={{ top: HEAD_PX + (nowMin - shown.fromMin) * scale }}>
            {formatTime(now)}
          </b>
        ) : null}
      </div>
      {view.columns.map((column, index) => (
        <Column
          key={column.resourceId}
          column={column}
          blocks={blocksOf(model, column.resourceId)}
          shown={shown}
          scale={scale}
          sightFrom={sight === null ? -Infinity : index < sight.columns ? sight.minutes.fromMin : Infinity}
          sightTo={sight === null ? Infinity : sight.minutes.toMin}
          now={now}
          hoursKnown={view.ages.hours !== null}
          selected={selectedColumn === column.resourceId ? selected : null}
          focusable={focusableColumn === column.resourceId ? focusable : null}
          locale={locale}
        />
      ))}
      {isNowShown ? <div className={css['now']} aria-hidden="true" style={{ top: HEAD_PX + (nowMin - shown.fromMin) * scale }} /> : null}
    </div>
  );
}
