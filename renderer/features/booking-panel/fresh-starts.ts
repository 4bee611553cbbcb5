import { useEffect } from 'react';
import { call, listen } from '../../bridge/bridge';
import { openBusinessId } from './business';
import { refreshOffers, shownDay } from './offers';
import { usePanel } from './panel-store';

/** After a change so long is waited for those that come with it, and between two questions at least so long; ms. */
const REST = 500;
const APART = 5_000;

/** While the panel is open, what has changed elsewhere is seen in it: its starts, and what can be booked, are asked for again. */
export function useFreshStarts(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let lastAt = -APART;
    const ask = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        lastAt = performance.now();
        void refreshCatalogue();
        void refreshOffers();
      }, Math.max(REST, lastAt + APART - performance.now()));
    };
    const stops = [
      listen('details.changed', ({ appointmentIds }) => {
        if (appointmentIds.length > 0) ask();
      }),
      listen('days.read', ({ from, to }) => {
        if (from <= shownDay() && shownDay() <= to) ask();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
}

async function refreshCatalogue(): Promise<void> {
  const business = openBusinessId();
  const answer = await call('offers.catalogue', null);
  if (!answer.ok || openBusinessId() !== business || answer.value.readAt === usePanel.getState().catalogue?.readAt) return;
  usePanel.setState({ catalogue: answer.value, catalogueError: null });
}
