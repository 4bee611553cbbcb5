import { nearestStarts } from '@shared/domain/again';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { OfferCatalogue, OfferedStart, Offers } from '@shared/domain/offers';
import { addDays, dateIn } from '@shared/domain/plain-date';
import type { RefusalGuess } from '@shared/domain/refusal-guess';
import { refusalGuess } from '@shared/domain/refusal-guess';
import type { BlockView } from '@shared/domain/views';
import { instantAt } from '@shared/domain/wall-instant';
import type { AppError } from '@shared/errors/app-error';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';
import { now } from '../../state/session';

/** Where starts are looked for. Epoch ms. */
export interface WantedStarts {
  readonly serviceId: number | null;
  readonly resourceId: number;
  readonly around: number;
}

/** Offered starts that are shown at once. */
const SHOWN = 10;
/** Starts that are asked for: more than a day of them. */
const MOST = 200;
/** So long nothing may be typed before the server is asked, in ms. */
const REST = 250;
/** Other starts that are offered after a refusal. */
const OTHERS = 3;
/** How far other starts are looked for after a refusal, in ms. */
const OTHERS_WITHIN = 14 * 86_400_000;

/** What was found. `of`: what was asked; `isWhole`: every start of the day is among them. */
interface Found {
  readonly of: string;
  readonly around: number;
  readonly isWhole: boolean;
  readonly starts: readonly OfferedStart[] | null;
}

/** Free starts on the day of a time, those nearest to it, in their order; undefined while they are asked for, null when they are not known. */
export function useStarts({ serviceId, resourceId, around }: WantedStarts): readonly OfferedStart[] | null | undefined {
  const [found, setFound] = useState<Found | null>(null);
  const date = dateIn(around, MERCHANT_ZONE);
  const of = `${serviceId} ${resourceId} ${date}`;
  // Of some services the server tells only the starts near a time: another time is asked about anew.
  const isKnown = found?.of === of && (found.isWhole || found.around === around);
  useEffect(() => {
    if (isKnown) return;
    let isGone = false;
    const timer = setTimeout(() => {
      void startsBetween({ serviceId, resourceId, around }, instantAt(date, 0), instantAt(addDays(date, 1), 0)).then((offers) => {
        if (isGone) return;
        const isWhole = offers !== null && !offers.more && offers.earlier !== true && offers.unread !== true;
        setFound({ of, around, isWhole, starts: offers === null || (offers.unread === true && offers.starts.length === 0) ? null : offers.starts });
      });
    }, REST);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isKnown, of, serviceId, resourceId, date, around]);
  if (found?.of !== of) return undefined;
  return found.starts === null ? null : nearestStarts(found.starts, around, SHOWN);
}

/** Free starts nearest to a time, for somebody who was refused there; empty when they are not known. */
export async function otherStarts({ serviceId, resourceId, around }: WantedStarts): Promise<readonly OfferedStart[]> {
  const offers = await startsBetween({ serviceId, resourceId, around }, instantAt(dateIn(around, MERCHANT_ZONE), 0), around + OTHERS_WITHIN);
  return nearestStarts((offers?.starts ?? []).filter(({ start }) => start !== around), around, OTHERS);
}

async function startsBetween({ serviceId, resourceId, around }: WantedStarts, from: number, to: number): Promise<Offers | null> {
  if (serviceId === null) return null;
  const answer = await call('offers.starts', { item: `s:${serviceId}`, resourceId, locationId: null, from, to, minutes: null, limit: MOST, around });
  return answer.ok ? answer.value : null;
}

/** What can be chosen of services and resources; null while it is not known. */
export function useOfferCatalogue(isWanted: boolean): OfferCatalogue | null {
  const [catalogue, setCatalogue] = useState<OfferCatalogue | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    void call('offers.catalogue', null).then((answer) => {
      if (answer.ok) setCatalogue(answer.value);
    });
  }, [isWanted]);
  return catalogue;
}

/** Where a booking is moved. Times in epoch ms. */
interface RefusedPlace {
  readonly resourceId: number;
  readonly start: number;
  readonly end: number;
}

/** Our own guess why the server refused to move a booking there; what it takes up itself stands in nobody's way. */
export async function guessOf(error: AppError, block: BlockView, { resourceId, start, end }: RefusedPlace): Promise<RefusalGuess> {
  const answer = await call('offers.place', { resourceId, start, end });
  const was = block.movedFrom ?? block;
  const isOwn = was.resourceId === resourceId && was.start < end && start < was.start + block.end - block.start;
  const place = answer.ok ? { ...answer.value, taken: Math.max(0, answer.value.taken - (isOwn ? 1 : 0)), capacity: Math.max(1, answer.value.capacity) } : null;
  const guess = refusalGuess(error, { start, end, now: now(), isClass: false, place });
  // The server names the resource or the service also where it is the time that is taken.
  return (guess === 'resource' || guess === 'service') && place !== null && place.taken >= place.capacity ? 'capacity' : guess;
}
