import type { MinuteSpan } from '@shared/domain/views';
import { memo } from 'react';
import { formatTime } from '../../../i18n/format';
import { useText } from '../../../i18n/i18n';
import { useChosenPlace } from '../../../state/new-booking';
import { placeOf } from './block-place';
import css from './chosen-block.module.css';

/** The column that it may stand in. `dayStart` in epoch ms, `scale` in px of a minute. */
export interface ChosenBlockProps {
  readonly resourceId: number;
  readonly shown: MinuteSpan;
  readonly dayStart: number;
  readonly scale: number;
}

/** The start that the panel of a new booking has chosen, over the blocks of its column: chosen, not booked. Only its own column draws it again. */
export const ChosenBlock = memo(function ChosenBlock({ resourceId, shown, dayStart, scale }: ChosenBlockProps) {
  const t = useText();
  const place = useChosenPlace((state) => (state.place?.resourceId === resourceId ? state.place : null));
  if (place === null) return null;
  const span = { startMin: (place.start - dayStart) / 60_000, endMin: (place.end - dayStart) / 60_000 };
  if (span.endMin <= shown.fromMin || span.startMin >= shown.toMin) return null;
  const words = t(place.state === 'chosen' ? 'panel.chosen' : `panel.saving.${place.state}`);
  const time = formatTime(place.start);
  // A class has a block of its own there: only its edge is marked.
  const isClass = place.on === 'class';
  return (
    <div role="gridcell" data-chosen={place.state} aria-label={isClass ? `${time} ${words}` : undefined} className={`${css['chosen'] ?? ''} ${isClass ? (css['edge'] ?? '') : ''}`} style={placeOf(span, shown, scale)}>
      {isClass ? null : (
        <>
          <b>{time}</b> <span>{words}</span>
        </>
      )}
    </div>
  );
});
