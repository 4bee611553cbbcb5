import type { MoveTarget } from '@shared/domain/moves';
import type { BlockView } from '@shared/domain/views';
import { lazy, memo, Suspense, useCallback, useMemo, useState } from 'react';
import { translate, useText } from '../../../i18n/i18n';
import { useAction } from '../../../state/keyboard';
import { openNewBooking } from '../../../state/new-booking';
import { useSession } from '../../../state/session';
import { useTimesOff } from '../../../state/times-off';
import { Button } from '../../../ui/button';
import { Message } from '../../../ui/message';
import { decideMove } from '../../changes';
import type { DayModel } from '../day-model';
import { changeLook, useLook } from '../sheet-look';
import { inOrder, unfoldedColumns } from './columns';
import { ColumnsMenu } from './columns-menu';
import { Corner } from './corner';
import { DayGrid } from './day-grid';
import type { HeadMenuProps } from './head-menu';
import { openSickOn } from './sick-on';

const HeadMenu = lazy(() => import('./head-menu').then((module) => ({ default: module.HeadMenu })));

/** The day grid as a person has set it up. `shown` is the day with the columns that are left of `whole`. */
export interface DaySheetProps {
  readonly whole: DayModel;
  readonly shown: DayModel;
  readonly isUnfolded: boolean;
  /** Behind another day (ui/deck.tsx) it is the grid alone. */
  readonly isFront: boolean;
  readonly now: number;
  readonly selected: string | null;
  readonly onUnfold: () => void;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

const move = (block: BlockView, target: MoveTarget): void => void decideMove(block, target, 'held');
const NO_LOCATIONS: readonly { readonly id: number; readonly name: string }[] = [];

/** See {@link DaySheetProps}. Beside the grid: the menu of its columns. */
export const DaySheet = memo(function DaySheet({ whole, shown, isUnfolded, isFront, now, selected, onUnfold, onSelect, onOpen }: DaySheetProps) {
  const t = useText();
  const look = useLook();
  const [isOpen, setOpen] = useState(false);
  const locations = useSession((state) => state.business?.locations ?? NO_LOCATIONS);
  const names = useMemo(() => new Map(locations.map(({ id, name }) => [id, name])), [locations]);
  const { view } = whole;
  const timesOff = useTimesOff(view.dayStart, view.dayEnd);
  const resources = [...inOrder(view.columns, look.order, locations.map(({ id }) => id)), ...(isUnfolded ? unfoldedColumns(view) : [])];
  const hidden = resources.filter(({ resourceId }) => look.hidden.includes(resourceId)).length;
  const close = useCallback(() => setOpen(false), []);
  const [head, setHead] = useState<Omit<HeadMenuProps, 'onClose' | 'date'> | null>(null);
  const closeHead = useCallback(() => setHead(null), []);
  const selectedOn = selected === null ? undefined : whole.byKey.get(selected)?.resourceId;
  useAction(
    'sickDay',
    () => {
      if (selectedOn !== undefined) openSickOn(selectedOn, view.date);
      return true;
    },
    isFront,
    () => (selectedOn === undefined ? translate('palette.needsBooking') : null),
  );
  const hasColumns = shown.view.columns.length > 0;
  useAction(
    'columns',
    () => {
      if (hasColumns) setOpen(true);
      return hasColumns;
    },
    isFront,
    () => (hasColumns ? null : translate('columns.allHidden')),
  );
  const corner = !isFront ? null : <Corner folded={view.folded} isUnfolded={isUnfolded} hidden={hidden} isOpen={isOpen} onUnfold={onUnfold} onOpen={() => setOpen(!isOpen)} />;
  return (
    <>
      {!hasColumns ? (
        <Message title={t('columns.allHidden')}>
          <Button onClick={() => changeLook({ hidden: [] })}>{t('columns.showAll')}</Button>
        </Message>
      ) : (
        <DayGrid model={shown} now={now} selected={selected} isFront={isFront} look={look} locations={names} timesOff={timesOff} corner={corner} menu={isOpen && isFront ? (size) => <ColumnsMenu resources={resources} look={look} {...size} onChange={changeLook} onClose={close} /> : undefined} onSelect={onSelect} onOpen={onOpen} onMove={move} onNew={openNewBooking} onHead={(resource, at) => setHead({ resource, at })} />
      )}
      {head === null || !isFront ? null : (
        <Suspense fallback={null}>
          <HeadMenu {...head} date={view.date} onClose={closeHead} />
        </Suspense>
      )}
    </>
  );
});
