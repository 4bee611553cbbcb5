import type { WeekView } from '@shared/domain/calendar-views';
import { addDays, dayNumber } from '@shared/domain/plain-date';
import { useCallback, useEffect } from 'react';
import { Deck } from '../../../ui/deck';
import { modelOfWeek } from '../week-model';
import { forgetScroll } from './use-week-sheet';
import type { WeekGridProps } from './week-grid';
import { WeekGrid } from './week-grid';

/** The week in front, and how the weeks beside it are found if they are here already. */
export interface WeekDeckProps extends Omit<WeekGridProps, 'isFront'> {
  readonly beside: (monday: string) => WeekView | null;
}

/** The Monday of the deck's first number. */
const FIRST = '1970-01-05';

/** The week in front, and behind it those beside it: a key then has only to turn over. */
export function WeekDeck({ beside, ...front }: WeekDeckProps) {
  const { model, now, onSelect, onDay, onOpen, onNew } = front;
  useEffect(() => forgetScroll, []);
  const behind = useCallback(
    (number: number) => {
      const monday = addDays(FIRST, number * 7);
      const view = monday === model.view.from ? null : beside(monday);
      const its = monday === model.view.from ? model : view === null ? null : modelOfWeek(view);
      if (its === null || its.view.resources.length === 0) return null;
      return <WeekGrid model={its} now={now} selected={null} isFront={false} onSelect={onSelect} onDay={onDay} onOpen={onOpen} onNew={onNew} />;
    },
    [model, beside, now, onSelect, onDay, onOpen, onNew],
  );
  return <Deck at={(dayNumber(model.view.from) - dayNumber(FIRST)) / 7} front={<WeekGrid {...front} isFront />} behind={behind} />;
}
