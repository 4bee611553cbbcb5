import type { TimeOffHits } from '@shared/domain/hours-period';
import { occurrences } from '@shared/domain/repetition';
import type { AppError } from '@shared/errors/app-error';
import { MOST_SPANS } from '@shared/ipc/hours-calls';
import { useEffect, useState } from 'react';
import { call, listen } from '../../bridge/bridge';
import type { ReadDraft } from './draft';

/** Whom the time off hits; `none` while nothing sensible is typed. */
export type Hits = { readonly state: 'none' } | { readonly state: 'loading' } | { readonly state: 'ready'; readonly hits: TimeOffHits } | { readonly state: 'failed'; readonly error: AppError; readonly again: () => void };

/** Looks up whom it hits, and again when bookings have changed; what was asked earlier and answers later is dropped. */
export function useHits(resourceIds: readonly number[], { stretch, rule, wrong }: ReadDraft): Hits {
  const spans = stretch === null ? [] : occurrences(stretch, rule, MOST_SPANS).map(({ from, to }) => ({ from, to }));
  const key = resourceIds.length === 0 || spans.length === 0 || wrong.size > 0 ? '' : JSON.stringify({ resourceIds, spans });
  const [found, setFound] = useState<{ readonly key: string; readonly hits: Hits }>({ key: '', hits: { state: 'none' } });
  useEffect(() => {
    if (key === '') return;
    let turn = 0;
    const ask = async (): Promise<void> => {
      const mine = (turn += 1);
      const answer = await call('timeOff.hits', JSON.parse(key) as { resourceIds: number[]; spans: { from: number; to: number }[] });
      if (mine === turn) setFound({ key, hits: answer.ok ? { state: 'ready', hits: answer.value } : { state: 'failed', error: answer.error, again: () => void ask() } });
    };
    void ask();
    const ends = [listen('details.changed', () => void ask()), listen('days.read', () => void ask())];
    return () => {
      turn = -1;
      ends.forEach((end) => end());
    };
  }, [key]);
  if (key === '') return { state: 'none' };
  return found.key === key ? found.hits : { state: 'loading' };
}
