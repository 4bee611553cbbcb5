import { nearestStarts } from '@shared/domain/again';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { OfferedStart } from '@shared/domain/offers';
import { dateIn } from '@shared/domain/plain-date';
import { refusalGuess } from '@shared/domain/refusal-guess';
import { instantAt } from '@shared/domain/wall-instant';
import type { AppError } from '@shared/errors/app-error';
import { call } from '../../bridge/bridge';
import { now, useSession } from '../../state/session';
import { itemOf, usePanel } from './panel-store';
import type { Refusal } from './panel-store';

/** Other starts offered after a refusal. */
const OTHERS = 3;
/** How far they are looked for, in ms. */
const WITHIN = 14 * 86_400_000;
/** Starts among which the nearest are looked for. */
const AMONG = 200;

/** Says in the panel that it was refused, with our guess and the nearest free starts; what was typed stays. */
export async function showRefusal(what: Refusal['what'], error: AppError | null): Promise<void> {
  usePanel.setState({ saving: 'no', refusal: { what, error, guess: error === null ? null : guessed(error, null), others: [] } });
  const { chosen } = usePanel.getState().typed;
  if (chosen === null || error === null || what === 'customer') return;
  const place = await call('offers.place', { resourceId: chosen.resourceId, start: chosen.start, end: chosen.end });
  const others = error.code === 'server.refused' ? await nearest(chosen.start) : [];
  const { refusal } = usePanel.getState();
  if (refusal?.error !== error) return;
  usePanel.setState({ refusal: { what, error, guess: guessed(error, place.ok ? place.value : null), others } });
}

function guessed(error: AppError, place: Parameters<typeof refusalGuess>[1]['place']): Refusal['guess'] {
  const { chosen } = usePanel.getState().typed;
  if (chosen === null) return null;
  return refusalGuess(error, { start: chosen.start, end: chosen.end, now: now(), isClass: chosen.appointmentId !== null, place });
}

/** The starts nearest to this one at anybody who gives it, earlier ones of its day too, without the one that was refused. */
async function nearest(start: number): Promise<readonly OfferedStart[]> {
  const item = itemOf(usePanel.getState());
  const { chosen, minutes } = usePanel.getState().typed;
  if (item === null) return [];
  const query = { item: item.key, resourceId: null, locationId: useSession.getState().preferences.locationId, minutes: item.type === 'RentalLike' ? minutes : null };
  const answer = await call('offers.starts', { ...query, from: Math.max(now(), instantAt(dateIn(start, MERCHANT_ZONE), 0)), to: start + WITHIN, limit: AMONG, around: start });
  if (!answer.ok) return [];
  const isOther = ({ start: at, resourceIds, listed }: OfferedStart): boolean => (listed === null ? at !== chosen?.start || !resourceIds.every((id) => id === chosen.resourceId) : listed.occupied < listed.capacity);
  return nearestStarts(answer.value.starts.filter(isOther), start, OTHERS);
}
