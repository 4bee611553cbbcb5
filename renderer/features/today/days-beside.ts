import { addDays } from '@shared/domain/plain-date';
import type { DayView } from '@shared/domain/views';
import { call, listen } from '../../bridge/bridge';
import { useSession } from '../../state/session';

/** While much changes (a first synchronisation) the store has better things to do: days are asked for again when nothing has changed for so long, in ms. */
const QUIET_FOR = 3_000;

const kept = new Map<string, DayView>();
let wanted: { readonly date: string; readonly locationId: number | null } | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
/** Rises when what was asked for may be another already. */
let age = 0;

const nameOf = (date: string, locationId: number | null): string => `${useSession.getState().business?.id ?? ''} ${date} ${locationId ?? ''}`;

/** A day that was asked for ahead and that nothing has touched since, or null. */
export function dayAhead(date: string, locationId: number | null): DayView | null {
  return kept.get(nameOf(date, locationId)) ?? null;
}

/** Asks for the days beside the one on the screen, one after the other and only when there is nothing else to do: a key then shows one at once. */
export function askBeside(date: string, locationId: number | null): void {
  wanted = { date, locationId };
  const near = besideOf(date).map((beside) => nameOf(beside, locationId));
  for (const name of [...kept.keys()]) if (!near.includes(name)) kept.delete(name);
  requestIdleCallback(() => void askNext());
}

const besideOf = (date: string): readonly string[] => [addDays(date, 1), addDays(date, -1)];

async function askNext(): Promise<void> {
  if (wanted === null) return;
  const { date, locationId } = wanted;
  const next = besideOf(date).find((beside) => !kept.has(nameOf(beside, locationId)));
  if (next === undefined) return;
  const [name, asked] = [nameOf(next, locationId), age];
  const answer = await call('view.dayBeside', { date: next, locationId });
  if (!answer.ok || asked !== age || name !== nameOf(next, locationId)) return;
  if (wanted.date === date && wanted.locationId === locationId) kept.set(name, answer.value);
  requestIdleCallback(() => void askNext());
}

function forget(days: { readonly from: string; readonly to: string } | null): void {
  const touched = [...kept].filter(([, { date }]) => days === null || (days.from <= date && date <= days.to));
  for (const [name] of touched) kept.delete(name);
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
    kept.clear();
  };
}
