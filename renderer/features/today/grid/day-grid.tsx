import type { MoveTarget } from '@shared/domain/moves';
import type { OffTime } from '@shared/domain/shades';
import type { SheetLook } from '@shared/domain/sheet-look';
import { USUAL_LOOK } from '@shared/domain/sheet-look';
import type { BlockView, ColumnView } from '@shared/domain/views';
import type { ReactNode } from 'react';
import { useMemo, useRef } from 'react';
import { formatTime } from '../../../i18n/format';
import { useLocale, useText } from '../../../i18n/i18n';
import type { DayModel } from '../day-model';
import { blocksOf } from '../day-model';
import { Column } from './column';
import type { SheetPlace } from './drag-geometry';
import { placeAt } from './drag-geometry';
import { GhostLayer } from './ghost-layer';
import css from './grid.module.css';
import { placeUnder } from './place-cell';
import { drawnRuns } from './sight';
import { useHand } from './use-hand';
import { useKeptFocus } from './use-kept-focus';
import type { WalkedSheet } from './use-place';
import { usePlace } from './use-place';
import { HOURS_PX, useSheet } from './use-sheet';

/** A place for a new booking, epoch ms; without an end the service says how long it is. */
export interface NewPlace {
  readonly resourceId: number;
  readonly start: number;
  readonly end: number | null;
}

/** The sheet of a day. */
export interface DayGridProps {
  /** The day with the columns that are shown, in their order. */
  readonly model: DayModel;
  /** The program's time, epoch ms; moves on every minute. */
  readonly now: number;
  readonly selected: string | null;
  /** Behind another day (ui/deck.tsx) it is drawn and does nothing. */
  readonly isFront?: boolean;
  readonly look?: SheetLook;
  /** Names of locations by id, where columns of several are shown. */
  readonly locations?: ReadonlyMap<number, string>;
  /** Time off that was created on this computer, by resource. */
  readonly timesOff?: ReadonlyMap<number, readonly OffTime[]>;
  /** What stands over the hours. */
  readonly corner?: ReactNode;
  /** What lies over the sheet, told px of an hour and of a column. */
  readonly menu?: ((size: { readonly hourPx: number; readonly columnPx: number }) => ReactNode) | undefined;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
  readonly onMove: (block: BlockView, target: MoveTarget) => void;
  readonly onNew: (place: NewPlace) => void;
  /** The head of a column was pressed, or the menu key was on something of the column; px of the window where its menu opens. */
  readonly onHead?: (column: ColumnView, at: { readonly x: number; readonly y: number }) => void;
}

/** An hour as near to the now line as this would be half covered by its label, in px. */
const NOW_LABEL_PX = 14;
/** Height of the heads; with the names of locations over them. */
const HEAD_PX = { usual: 48, grouped: 64 };
const NO_TIMES: readonly OffTime[] = [];

/** The day grid: a column for each resource, blocks by time, the now line. Clicks are caught once for the whole sheet. */
export function DayGrid({ model, now, selected, isFront = true, look = USUAL_LOOK, locations, timesOff, corner = null, menu, onSelect, onOpen, onMove, onNew, onHead }: DayGridProps) {
  const t = useText();
  const locale = useLocale();
  const sheet = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const { view } = model;
  const { shown, columns } = view;
  const nowMin = (now - view.dayStart) / 60_000;
  const isNowShown = nowMin >= shown.fromMin && nowMin <= shown.toMin;
  const isGrouped = locations !== undefined && new Set(columns.map(({ locationId }) => locationId)).size > 1;
  const headPx = isGrouped ? HEAD_PX.grouped : HEAD_PX.usual;
  const { scale, columnPx, drawn, sightOf, isWhole } = useSheet(sheet, { day: `${view.date} ${view.locationId ?? ''}`, shown, columns: columns.length, headPx, look, startMin: isNowShown ? nowMin : null, isFront });
  const frame = { left: HOURS_PX, top: headPx, columnPx, scale, columns: columns.length, shown };

  const newAt = ({ column, minute }: SheetPlace): void => {
    const resourceId = columns[column]?.resourceId;
    if (resourceId !== undefined) onNew({ resourceId, start: view.dayStart + minute * 60_000, end: null });
  };
  const find = (key: string): ReturnType<WalkedSheet['find']> => {
    const block = model.byKey.get(key);
    return block === undefined ? null : { column: Math.max(0, columns.findIndex(({ resourceId }) => resourceId === block.resourceId)), startMin: block.startMin, endMin: block.endMin };
  };
  const place = usePlace({ id: `${view.date} ${view.locationId ?? ''}`, shown, columns: columns.length, isFront, find }, selected, newAt);
  const kept = useKeptFocus(selected, isFront);
  const hand = useHand({ sheet, ghost, frame, model, now, isFront, onMove, onNew });
  const focusable = useMemo(() => (selected !== null && model.byKey.has(selected) ? selected : (view.blocks.find((block) => columns.some(({ resourceId }) => resourceId === block.resourceId))?.key ?? null)), [selected, model, view, columns]);
  const columnOf = (key: string | null): number | null => (key === null ? null : (model.byKey.get(key)?.resourceId ?? null));
  const [selectedColumn, focusableColumn] = [columnOf(selected), columnOf(focusable)];
  const stands = place.at ?? (isFront && focusable === null && columns.length > 0 ? { column: 0, minute: Math.max(shown.fromMin, Math.min(shown.toMin - 30, Math.floor(nowMin / 30) * 30)) } : null);
  const keptColumn = stands?.column ?? columns.findIndex(({ resourceId }) => resourceId === focusableColumn);

  const keyOf = (target: EventTarget): string | null => (target instanceof Element ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null) : null);
  const openHead = (head: HTMLElement | null | undefined): boolean => {
    const column = columns[Number(head?.dataset['head'] ?? -1)];
    if (head === null || head === undefined || column === undefined || onHead === undefined) return false;
    const { left, bottom } = head.getBoundingClientRect();
    onHead(column, { x: left, y: bottom });
    return true;
  };
  const headOf = (target: EventTarget): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('[data-head]') : null);
  const onClick = (event: React.MouseEvent<HTMLDivElement>): void => {
    if (hand.wasDrag() || !(event.target instanceof Element) || openHead(headOf(event.target))) return;
    const key = keyOf(event.target);
    if (key !== null) {
      onOpen(key);
      return;
    }
    const on = placeUnder(event.target);
    if (on !== null) newAt(on);
    else if (event.target.closest('[data-hours]') !== null) {
      const box = event.currentTarget.getBoundingClientRect();
      const at = placeAt(event.clientX - box.left + event.currentTarget.scrollLeft, event.clientY - box.top + event.currentTarget.scrollTop, frame);
      newAt({ column: at.column, minute: Math.min(shown.toMin - 15, Math.floor(at.minute / 15) * 15) });
    }
  };

  const columnAt = (index: number): ReactNode => {
    const column = columns[index];
    if (column === undefined) return null;
    const sight = sightOf(index);
    const startsGroup = isGrouped && columns[index - 1]?.locationId !== column.locationId;
    return (
      <Column
        key={column.resourceId}
        column={column}
        index={index + 1}
        group={isGrouped ? (startsGroup ? (locations.get(column.locationId) ?? '') : '') : null}
        blocks={blocksOf(model, column.resourceId)}
        slots={model.slots}
        shown={shown}
        dayStart={view.dayStart}
        dayEnd={view.dayEnd}
        offs={timesOff?.get(column.resourceId) ?? NO_TIMES}
        scale={scale}
        width={columnPx}
        sightFrom={sight.fromMin}
        sightTo={sight.toMin}
        now={now}
        hoursKnown={view.ages.hours !== null && column.hoursUnknown !== true}
        selected={selectedColumn === column.resourceId ? selected : null}
        focusable={isFront && focusableColumn === column.resourceId && place.at === null ? focusable : null}
        place={stands?.column === index ? stands.minute : null}
        isPlaceFocused={place.at !== null}
        hasMenu={onHead !== undefined}
        locale={locale}
      />
    );
  };

  return (
    <>
      {corner === null ? null : (
        <div className={css['over']} style={{ height: headPx }}>
          {corner}
        </div>
      )}
      <div
        ref={sheet}
        className={css['sheet']}
        role="grid"
        aria-label={t('grid.label')}
        aria-describedby="day-grid-keys"
        aria-rowcount={columns.length}
        // A scroller without a stop of its own would be one for Tab.
        tabIndex={isFront ? undefined : -1}
        data-day={view.date}
        data-drawn={!isFront ? undefined : isWhole ? 'whole' : 'sight'}
        style={{ '--hour': `${scale * 60}px`, '--head': `${headPx}px` } as React.CSSProperties}
        onPointerDown={(event) => hand.press(event.nativeEvent)}
        onClick={onClick}
        onContextMenu={(event) => {
          if (openHead(headOf(event.target))) event.preventDefault();
        }}
        onKeyDown={(event) => {
          if (isMenuKey(event) && openHead(event.target instanceof Element ? event.target.closest('[role=row]')?.querySelector<HTMLElement>('[data-head]') : null)) {
            event.preventDefault();
            return;
          }
          if (!hand.onKey(event.nativeEvent, keyOf(event.target)) && !place.onKey(event.nativeEvent)) return;
          event.preventDefault();
        }}
        onFocus={(event) => {
          const key = keyOf(event.target);
          if (key !== null) onSelect(key);
          place.onFocus(placeUnder(event.target));
          kept.onFocus(event);
        }}
        onBlur={() => {
          hand.onBlur();
          kept.onBlur();
        }}
      >
        <div className={css['hours']} role="presentation">
          <div className={css['corner']} />
          <div aria-hidden="true">
            {view.hourMarks
              .filter((mark) => mark.atMin >= shown.fromMin && mark.atMin < shown.toMin && !(isNowShown && Math.abs(mark.atMin - nowMin) * scale < NOW_LABEL_PX))
              .map((mark) => (
                <i key={mark.atMin} style={{ top: headPx + (mark.atMin - shown.fromMin) * scale }}>
                  {mark.label}
                </i>
              ))}
            {isNowShown ? (
              <b className={css['nowLabel']} style={{ top: headPx + (nowMin - shown.fromMin) * scale }}>
                {formatTime(now)}
              </b>
            ) : null}
          </div>
        </div>
        {drawnRuns(columns.length, drawn ?? { from: 0, to: columns.length }, keptColumn).map((run) =>
          run.kind === 'column' ? columnAt(run.at) : <div key={`gap ${run.at}`} aria-hidden="true" className={css['gap']} style={{ width: run.count * columnPx }} />,
        )}
        {isNowShown ? <div className={css['now']} aria-hidden="true" style={{ top: headPx + (nowMin - shown.fromMin) * scale, width: columnPx * columns.length }} /> : null}
      </div>
      <GhostLayer ref={ghost} />
      {menu?.({ hourPx: scale * 60, columnPx })}
      {isFront ? (
        <p id="day-grid-keys" hidden>
          {t('grid.keys')}
        </p>
      ) : null}
    </>
  );
}

/** The key between AltGr and Ctrl, or its stand-in. */
function isMenuKey({ key, shiftKey }: React.KeyboardEvent): boolean {
  return key === 'ContextMenu' || (shiftKey && key === 'F10');
}
