import { useSession } from '../../state/session';
import { forgetOffers } from './offers';
import { EMPTY_PANEL, usePanel } from './panel-store';

// Items, customers and starts are of one business: nothing of them is left for the next one, the catalogue neither.
useSession.subscribe((after, before) => {
  if (after.business?.id === before.business?.id) return;
  usePanel.setState(EMPTY_PANEL);
  forgetOffers();
});

/** Names the open business, so that an answer about another one is told from it. */
export function openBusinessId(): string | null {
  return useSession.getState().business?.id ?? null;
}
