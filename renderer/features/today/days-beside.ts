import { addDays } from '@shared/domain/plain-date';
import { useCallback } from 'react';
import { create } from 'zustand';
import { call, listen } from '../../bridge/bridge';
import { useSession } from '../../state/session';
import type { DayModel } from './day-model';
import { modelOf } from './day-model';

/** While much changes (a first synchronisation) the store has better things to do: days are asked for again when nothing has changed for so long, in ms. */
const QUIET_FOR = 3_000;

const useKept = create<{ readonly days: ReadonlyMap<string, DayModel> }>(() => ({ days: new Map() }));
let wanted: { readonly date: string; readonly locationId: number | null } | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
/** Rises when what was asked for may be another already. */
let age = 0;

const nameOf = (date: string, locationId: number | null): string => `${useSession.getState().business?.id ?? ''} ${date} ${locationId ?? ''}`;

/** A day that was asked for ahead and that nothing has touched since, or null. */
export function dayAhead(date: string, locationId: number | null): DayModel | null {
  return useKept.getState().days.get(nameOf(date, locationId)) ?? null;
}

/** The same to whoever draws those days; another function when another day is here. */
export function useDaysBeside(): typeof dayAhead {
  const { days } = useKept();
  return useCallback((date, locationId) => days.get(nameOf(date, locationId)) ?? null, [days]);
}

/** The day that is left is one that was asked for ahead now. */
export function keepLeft(day: DayModel): void {
  keep(nameOf(day.view.date, day.view.locationId), day);
}

function keep(name: string, day: DayModel): void {
  useKept.setState(({ days }) => ({ days: new Map([...days, [name, day]]) }));
}

function drop(isGone: (name: string, day: DayModel) => boolean): void {
  const { days } = useKept.getState();
  const left = [...days].filter(([name, day]) => !isGone(name, day));
  if (left.length < days.size) useKept.setState({ days: new Map(left) });
}

/** Asks for the days beside the one on the screen and those beyond them, one after the other and only when there is nothing else to do: a key then shows one at once. */
export function askBeside(date: string, locationId: number | null): void {
  wanted = { date, locationId };
  const near = besideOf(date).map((beside) => nameOf(beside, locationId));
  drop((name) => !near.includes(name));
  requestIdleCallback(() => void askNext());
}

const besideOf = (date: string): readonly string[] => [1, -1, 2, -2].map((days) => addDays(date, days));

async function askNext(): Promise<void> {
  if (wanted === null) return;
  const { date, locationId } = wanted;
  const next = besideOf(date).find((beside) => dayAhead(beside, locationId) === null);
  if (next === undefined) return;
  const [name, asked] = [nameOf(next, locationId), age];
  const answer = await call('view.dayBeside', { date: next, locationId });
  if (!answer.ok || asked !== age || name !== nameOf(next, locationId)) return;
  if (wanted.date === date && wanted.locationId === locationId) keep(name, modelOf(answer.value));
  requestIdleCallback(() => void askNext());
}

function forget(days: { readonly from: string; readonly to: string } | null): void {
  drop((_, { view: { date } }) => days === null || (days.from <= date && date <= days.to));
  age += 1;
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => {
    timer = null;
    requestIdleCallback(() => void askNext());
  }, QUIET_FOR);
}

/** Forgets what may be another; returns what ends that. */
export function followBeside(): () => void {
  const ends = [
    listen('days.read', forget),
    listen('details.changed', ({ bookings, appointmentIds }) => (bookings.length + appointmentIds.length > 0 ? forget(null) : undefined)),
  ];
  return () => {
    ends.forEach((end) => end());
    if (timer !== null) clearTimeout(timer);
    [timer, wanted] = [null, null];
    drop(() => true);
  };
}
