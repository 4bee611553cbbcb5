import type { OfferCatalogue, OfferedStart, PlaceFacts } from '@shared/domain/offers';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { addDays, dateIn } from '@shared/domain/plain-date';
import { instantAt } from '@shared/domain/wall-instant';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';

/** Where starts are looked for. Epoch ms. */
export interface WantedStarts {
  readonly serviceId: number | null;
  readonly resourceId: number;
  readonly around: number;
}

/** Offered starts that are shown at once. */
const SHOWN = 10;
/** So long nothing may be typed before the server is asked, in ms. */
const REST = 250;
/** Other starts that are offered after a refusal. */
const OTHERS = 3;
/** How far other starts are looked for after a refusal, in ms. */
const OTHERS_WITHIN = 14 * 86_400_000;

/** Free starts on the day of a time, those nearest to it, in their order; undefined while they are asked for, null when they are not known. */
export function useStarts({ serviceId, resourceId, around }: WantedStarts): readonly OfferedStart[] | null | undefined {
  const [found, setFound] = useState<{ readonly of: string; readonly starts: readonly OfferedStart[] | null } | null>(null);
  const date = dateIn(around, MERCHANT_ZONE);
  const of = `${serviceId} ${resourceId} ${date}`;
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      void startsBetween(serviceId, resourceId, instantAt(date, 0), instantAt(addDays(date, 1), 0), 200).then((starts) => {
        if (!isGone) setFound({ of, starts });
      });
    }, REST);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [of, serviceId, resourceId, date]);
  if (found?.of !== of) return undefined;
  return found.starts === null ? null : nearest(found.starts, around, SHOWN);
}

/** Free starts nearest to a time, for somebody who was refused there; empty when they are not known. */
export async function otherStarts({ serviceId, resourceId, around }: WantedStarts): Promise<readonly OfferedStart[]> {
  const starts = (await startsBetween(serviceId, resourceId, instantAt(dateIn(around, MERCHANT_ZONE), 0), around + OTHERS_WITHIN, 60)) ?? [];
  return nearest(starts.filter(({ start }) => start !== around), around, OTHERS);
}

async function startsBetween(serviceId: number | null, resourceId: number, from: number, to: number, limit: number): Promise<readonly OfferedStart[] | null> {
  if (serviceId === null) return null;
  const answer = await call('offers.starts', { item: `s:${serviceId}`, resourceId, locationId: null, from, to, minutes: null, limit });
  return answer.ok ? answer.value.starts : null;
}

function nearest(starts: readonly OfferedStart[], around: number, count: number): OfferedStart[] {
  return [...starts]
    .sort((one, other) => Math.abs(one.start - around) - Math.abs(other.start - around))
    .slice(0, count)
    .sort((one, other) => one.start - other.start);
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

/** Our own guess why a place was refused; null when this computer knows nothing against it. */
export async function guessOf(resourceId: number, start: number, end: number): Promise<'taken' | 'hours' | null> {
  const answer = await call('offers.place', { resourceId, start, end });
  return answer.ok ? guessIn(answer.value, start, end) : null;
}

function guessIn({ open, taken, capacity }: PlaceFacts, start: number, end: number): 'taken' | 'hours' | null {
  if (open !== null && !open.some(({ from, to }) => from <= start && end <= to)) return 'hours';
  return taken >= Math.max(1, capacity) ? 'taken' : null;
}
