import { useEffect, useRef } from 'react';
import { useText } from '../../../i18n/i18n';
import type { SheetPlace } from './drag-geometry';
import css from './place-cell.module.css';

/** An empty place that the keys stand on, or may come to by Tab; pressed, it begins a new booking there. Px from the top of its column. */
export interface PlaceCellProps {
  readonly minute: number;
  readonly column: number;
  readonly time: string;
  readonly resource: string;
  /** What speaks against a booking there, in words; null: nothing that is known here. */
  readonly what: string | null;
  readonly top: number;
  readonly height: number;
  readonly isFocused: boolean;
}

/** See {@link PlaceCellProps}. */
export function PlaceCell({ minute, column, time, resource, what, top, height, isFocused }: PlaceCellProps) {
  const t = useText();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isFocused) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isFocused, minute]);
  return (
    <div role="gridcell" className={css['cell']} style={{ top, height }}>
      <button ref={ref} type="button" data-place={`${column} ${minute}`} aria-label={what === null ? t('grid.place', { time, resource }) : t('grid.placeIn', { time, resource, what })}>
        <span>+ {time}</span>
      </button>
    </div>
  );
}

/** The empty place that something of the sheet belongs to, or null. */
export function placeUnder(target: EventTarget): SheetPlace | null {
  const [column, minute] = (target instanceof Element ? (target.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? '') : '').split(' ').map(Number);
  return column === undefined || minute === undefined ? null : { column, minute };
}
