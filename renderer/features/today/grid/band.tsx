import type { Placement } from '@shared/domain/layout';
import type { BlockView, MinuteSpan } from '@shared/domain/views';
import { memo } from 'react';
import { Block } from './block';
import { phaseOf, placeOf } from './block-place';
import css from './grid.module.css';

/** Some hours of a column: what begins in them. Px of a minute is `scale`. */
export interface BandProps {
  readonly blocks: readonly BlockView[];
  /** Elements of the blocks; see day-model.ts. */
  readonly slots: ReadonlyMap<string, number>;
  readonly lanes: ReadonlyMap<string, Placement>;
  readonly shown: MinuteSpan;
  readonly scale: number;
  readonly now: number;
  /** Keys of the selected block and of the one that Tab comes to, if they are in this column. */
  readonly selected: string | null;
  readonly focusable: string | null;
  readonly locale: string;
  /** Out of sight while another day is painted: it comes after that. */
  readonly isLater: boolean;
}

/** See {@link BandProps}. What comes later is hidden and keeps its elements as they are, since to change them costs less than to make them. */
export function Band(props: BandProps) {
  return (
    <div role="presentation" className={css['band']} data-later={props.isLater ? '' : undefined}>
      <Blocks {...props} />
    </div>
  );
}

const Blocks = memo(
  function Blocks({ blocks, slots, lanes, shown, scale, now, selected, focusable, locale, isLater }: BandProps) {
    if (isLater) return null;
    return blocks.map((block) => {
      const placement = lanes.get(block.key);
      if (placement === undefined) return null;
      return (
        <Block
          key={slots.get(block.key)}
          block={block}
          {...placeOf(block, shown, scale)}
          placement={placement}
          selected={selected === block.key}
          focusable={focusable === block.key}
          phase={phaseOf(block, now, locale)}
          now={now}
        />
      );
    });
  },
  (a, b) => b.isLater || (a.isLater === b.isLater && a.blocks === b.blocks && a.lanes === b.lanes && a.shown.fromMin === b.shown.fromMin && a.shown.toMin === b.shown.toMin && a.scale === b.scale && a.now === b.now && a.selected === b.selected && a.focusable === b.focusable && a.locale === b.locale),
);
