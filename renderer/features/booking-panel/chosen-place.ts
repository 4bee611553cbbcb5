import { useEffect } from 'react';
import type { ChosenPlace } from '../../state/new-booking';
import { showChosenPlace } from '../../state/new-booking';
import { usePanel } from './panel-store';
import type { Standing } from './standing';
import { standingOf } from './standing';

const GONE: ReadonlySet<Standing> = new Set(['filled', 'short', 'taken']);

/** Where the sheet draws what is chosen; null: nothing is, or it is taken meanwhile. */
function placeIn(state: ReturnType<typeof usePanel.getState>): ChosenPlace | null {
  const { typed, saving } = state;
  const { chosen } = typed;
  if (chosen === null || (saving === 'no' && GONE.has(standingOf(state)))) return null;
  const { resourceId, start, end, appointmentId } = chosen;
  return { resourceId, start, end, on: appointmentId === null ? 'sheet' : 'class', state: saving === 'sending' || saving === 'unknown' ? saving : 'chosen' };
}

/** While the panel is open the sheet shows what is chosen in it. */
export function useChosenPlaceOnSheet(): void {
  useEffect(() => {
    let last = '';
    const follow = (): void => {
      const place = placeIn(usePanel.getState());
      const next = JSON.stringify(place);
      if (next !== last) showChosenPlace(place);
      last = next;
    };
    follow();
    const stop = usePanel.subscribe(follow);
    return () => {
      stop();
      showChosenPlace(null);
    };
  }, []);
}
