import { useEffect } from 'react';
import type { OfferCheck } from '@shared/domain/offers';
import type { Envelope } from '@shared/ipc/channels';
import { call } from '../../bridge/bridge';
import { useSession } from '../../state/session';
import { usePanel } from './panel-store';

/** The chosen start is asked about again so long after the last answer, in ms: somebody else may take it at any moment, and that is said within 3 s. */
const EVERY = 2_000;

/** Asks whether the chosen start is still free; an answer about another start is dropped. null: nothing is chosen, or it was dropped. */
export async function recheck(): Promise<Envelope<OfferCheck> | null> {
  const { chosen, item, count } = usePanel.getState().typed;
  if (chosen === null || item === null) return null;
  const answer = await call('offers.check', { item, chosen, count, locationId: useSession.getState().preferences.locationId });
  if (usePanel.getState().typed.chosen !== chosen) return null;
  usePanel.setState({ check: answer.ok ? { state: 'read', ...answer.value } : { state: 'failed', error: answer.error } });
  return answer;
}

/** While the panel is open and nothing is on its way, the chosen start is asked about over and over, one question at a time. */
export function useRecheck(): void {
  const chosen = usePanel(({ typed }) => typed.chosen);
  const count = usePanel(({ typed }) => typed.count);
  const isIdle = usePanel(({ saving }) => saving === 'no');
  useEffect(() => {
    if (chosen === null || !isIdle) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isOver = false;
    const turn = async (): Promise<void> => {
      await recheck();
      if (!isOver) timer = setTimeout(() => void turn(), EVERY);
    };
    void turn();
    return () => {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
    };
  }, [chosen, count, isIdle]);
}
