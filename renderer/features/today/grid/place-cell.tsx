import { useEffect, useRef } from 'react';
import { useText } from '../../../i18n/i18n';
import css from './grid.module.css';

/** An empty place that the keys stand on, or may come to by Tab; pressed, it begins a new booking there. Px from the top of its column. */
export interface PlaceCellProps {
  readonly minute: number;
  readonly column: number;
  readonly time: string;
  readonly resource: string;
  readonly top: number;
  readonly height: number;
  readonly isFocused: boolean;
}

/** See {@link PlaceCellProps}. */
export function PlaceCell({ minute, column, time, resource, top, height, isFocused }: PlaceCellProps) {
  const t = useText();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isFocused) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isFocused, minute]);
  return (
    <div role="gridcell" className={css['placeCell']} style={{ top, height }}>
      <button ref={ref} type="button" data-place={`${column} ${minute}`} aria-label={t('grid.place', { time, resource })}>
        <span>+ {time}</span>
      </button>
    </div>
  );
}
