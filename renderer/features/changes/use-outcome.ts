import type { ActView } from '@shared/domain/acts/act-view';
import { useEffect, useRef, useState } from 'react';
import { listen } from '../../bridge/bridge';
import { keepQuiet, speakOf } from '../../state/acts';
import { hasEnded } from '@shared/domain/acts/act';

/** An act that this place has decided, as it is now: what becomes of it is said here, and by a message when the place is gone before. */
export function useOutcome(): { readonly act: ActView | null; readonly follow: (act: ActView | null) => void } {
  const [decided, setDecided] = useState<ActView | null>(null);
  const [seen, setSeen] = useState<ReadonlyMap<string, ActView>>(new Map());
  const act = decided === null ? null : (seen.get(decided.id) ?? decided);
  const latest = useRef<ActView | null>(null);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const stop = listen('acts.changed', (changed) => setSeen((before) => new Map([...before, ...changed.map((one) => [one.id, one] as const)])));
    return () => {
      stop();
      if (latest.current !== null && !hasEnded(latest.current)) speakOf(latest.current);
    };
  }, []);
  return {
    act,
    follow: (next) => {
      if (next !== null) keepQuiet(next.id);
      setDecided(next);
    },
  };
}
