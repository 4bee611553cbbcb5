import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** Scrolls to what has something new to say, however long the form is; null: nothing. The focus stays where it is. */
export function useInView(said: unknown): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said !== null) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  return ref;
}
