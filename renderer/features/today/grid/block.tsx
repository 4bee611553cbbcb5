import type { BlockView } from '@shared/domain/views';
import type { Placement } from '@shared/domain/layout';
import { memo } from 'react';
import { translate } from '../../../i18n/i18n';
import { blockLine, blockName } from '../../bookings';
import css from './block.module.css';
import { isStacked, sidesOf } from './sides';

/** One block as its column hands it down; equal values mean that nothing is drawn again. */
export interface BlockProps {
  readonly block: BlockView;
  readonly top: number;
  readonly height: number;
  readonly placement: Placement;
  readonly selected: boolean;
  readonly focusable: boolean;
  /** Changes when the visit begins or ends, and with the language. */
  readonly phase: string;
  readonly now: number;
}

/** Below this height a block has room for its name alone, in px. */
const TWO_LINES = 32;

/** A block of the sheet: name first, service under it, marks in a space of their own. */
export const Block = memo(
  function Block({ block, top, height, placement, selected, focusable, now }: BlockProps) {
    const { lane, lanes } = placement;
    const place = { top, height, ...sidesOf(lane, lanes) };
    const line = notYet(block) ?? blockLine(block);
    const shown = marksOf(block);
    return (
      <div role="gridcell" className={isStacked(lanes) ? `${css['cell'] ?? ''} ${css['stacked'] ?? ''}` : css['cell']} style={place}>
        <button type="button" data-key={block.key} tabIndex={focusable ? 0 : -1} aria-label={blockName(block, now)} className={classes(block, height, shown.length, selected, now)}>
          <span className={css['text']}>
            <b>{block.title}</b>
            {height >= TWO_LINES && line !== '' ? (
              <>
                <br />
                <i>{line}</i>
              </>
            ) : null}
          </span>
          <Marks shown={shown} />
        </button>
      </div>
    );
  },
  (a, b) =>
    a.block === b.block && a.top === b.top && a.height === b.height && a.placement.lane === b.placement.lane && a.placement.lanes === b.placement.lanes &&
    a.selected === b.selected && a.focusable === b.focusable && a.phase === b.phase,
);

/** What a block says in the place of its service while an act on its time or status is not over. */
function notYet({ pending, pendingAct }: BlockView): string | null {
  if (pendingAct === null || pending === null) return null;
  return translate(pending === 'unknown' ? 'grid.notYet.unknown' : `grid.notYet.${pendingAct}`);
}

function classes(block: BlockView, height: number, marks: number, selected: boolean, now: number): string {
  const names = [css['block'], css[`svc${block.colour}`], css[height < TWO_LINES ? 'short' : 'tall']];
  if (marks > 0) names.push(css[marks === 1 ? 'one' : marks === 2 ? 'more' : 'most']);
  if (block.end <= now) names.push(css['over']);
  if (block.status === 'ConfirmationRequested') names.push(css['pending']);
  if (block.attendance === 'noShow') names.push(css['absent']);
  if (selected) names.push(css['selected']);
  if (block.pending !== null) names.push(css[block.pendingAct === null ? 'unsent' : 'notYet']);
  if (block.pendingAct === 'cancel' || block.pendingAct === 'reject') names.push(css['leaving']);
  return names.join(' ');
}

type Mark = 'note' | 'owes' | 'came' | 'noShow';

/** One mark is its own place: of a thousand blocks most have one. */
function Marks({ shown }: { readonly shown: readonly Mark[] }) {
  const [first] = shown;
  if (first === undefined) return null;
  if (shown.length === 1) return <i className={`${css['marks'] ?? ''} ${css['mark'] ?? ''} ${css[first] ?? ''}`} />;
  return (
    <i className={css['marks']}>
      {shown.map((mark) => (
        <i key={mark} className={`${css['mark'] ?? ''} ${css[mark] ?? ''}`} />
      ))}
    </i>
  );
}

/** The marks of a block from left to right. */
function marksOf(block: BlockView): readonly Mark[] {
  const shown: Mark[] = [];
  if (block.hasNote) shown.push('note');
  if (block.payment.remaining > 0 && block.attendance !== 'noShow') shown.push('owes');
  if (block.attendance === 'came' || (block.class !== null && block.class.expected === 0 && block.class.here > 0)) shown.push('came');
  if (block.attendance === 'noShow') shown.push('noShow');
  return shown;
}
