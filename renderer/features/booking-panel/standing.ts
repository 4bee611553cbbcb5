import type { usePanel } from './panel-store';

type Chosen = Pick<ReturnType<typeof usePanel.getState>, 'typed' | 'offers' | 'check' | 'agreed'>;

/** How the chosen start was found by the last check. `filled`: the class has no place any more; `freed`: it has one again; `short`: not for so many; `taken`: it is gone. */
export type Standing = 'fine' | 'filled' | 'freed' | 'short' | 'taken';

/** True when saving adds to the waitlist of the chosen class: what a person has agreed to, else what the offer said when it was chosen, else what was read last. */
export function waitsIn({ typed: { chosen }, offers, check, agreed }: Chosen): boolean {
  const appointmentId = chosen?.appointmentId ?? null;
  if (appointmentId === null) return false;
  if (agreed?.chosen === chosen) return agreed.waits;
  const offer = offers.state === 'ready' ? offers.starts.find(({ listed }) => listed?.appointmentId === appointmentId)?.listed : null;
  return offer == null ? check.state === 'read' && check.placesLeft === 0 : offer.occupied >= offer.capacity;
}

/** See {@link Standing}. `fine` also while nobody knows: the server decides then. */
export function standingOf(state: Chosen): Standing {
  const { check } = state;
  if (check.state !== 'read') return 'fine';
  const waits = waitsIn(state);
  if (check.isFree) return waits ? 'freed' : 'fine';
  if (check.placesLeft === 0) return waits ? 'fine' : 'filled';
  return check.placesLeft === null ? 'taken' : 'short';
}

/** The right that saving needs now. */
export function rightFor(waits: boolean): 'Alternates_w' | 'Booking_w' {
  return waits ? 'Alternates_w' : 'Booking_w';
}
