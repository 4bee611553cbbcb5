import { addDays, dayNumber } from '@shared/domain/plain-date';
import { useCallback } from 'react';
import { useSession } from '../../../state/session';
import { Deck } from '../../../ui/deck';
import type { DayModel } from '../day-model';
import { useDaysBeside } from '../days-beside';
import { useLook } from '../sheet-look';
import { arranged, hasColumns } from './columns';
import type { DaySheetProps } from './day-sheet';
import { DaySheet } from './day-sheet';

/** The first day of the deck's numbers. */
const FIRST = '1970-01-01';

/** The day in front, and behind it those beside it that are here already: a key then has only to turn over. */
export function DayDeck(front: Omit<DaySheetProps, 'isFront'>) {
  const { whole, isUnfolded, now, onUnfold, onSelect, onOpen } = front;
  const look = useLook();
  const locations = useSession((state) => state.business?.locations);
  const beside = useDaysBeside();
  const { locationId } = whole.view;
  const behind = useCallback(
    (number: number) => {
      const date = addDays(FIRST, number);
      const model: DayModel | null = date === whole.view.date ? whole : beside(date, locationId);
      if (model === null || !hasColumns(model, isUnfolded)) return null;
      return <DaySheet whole={model} shown={arranged(model, look, locations, isUnfolded)} isUnfolded={isUnfolded} isFront={false} now={now} selected={null} onUnfold={onUnfold} onSelect={onSelect} onOpen={onOpen} />;
    },
    [whole, beside, locationId, look, locations, isUnfolded, now, onUnfold, onSelect, onOpen],
  );
  return <Deck at={dayNumber(whole.view.date)} front={<DaySheet {...front} isFront />} behind={behind} />;
}
