import { create } from 'zustand';
import { minutesOnWall } from '@shared/domain/wall-instant';
import { now, today } from './session';

/** With what a new time off begins. */
export interface TimeOffStart {
  readonly resourceIds: readonly number[];
  readonly date: string;
  /** Minutes of the day; null: from its first or to its last. */
  readonly fromMin: number | null;
  readonly toMin: number | null;
  /** Somebody is ill: the form says so and needs nothing more. */
  readonly isSick: boolean;
}

/** The time off that is being typed; null: none. */
export const useTimeOff = create<{ readonly start: TimeOffStart | null }>(() => ({ start: null }));

/** Opens the form of a new time off, over whatever page is shown. */
export function openTimeOff(start: Partial<TimeOffStart> = {}): void {
  useTimeOff.setState({ start: { resourceIds: [], date: today(), fromMin: null, toMin: null, isSick: false, ...start } });
}

/** The same for somebody who has to go now: from this minute to the end of the day. */
export function openSickDay(resourceIds: readonly number[]): void {
  openTimeOff({ resourceIds, fromMin: minutesOnWall(now()), isSick: true });
}

/** Closes the form; what was typed is dropped. */
export function closeTimeOff(): void {
  useTimeOff.setState({ start: null });
}
