import type { ComponentType } from 'react';
import { lazy, useEffect, useState } from 'react';

/** A part whose code is no part of the first load. */
export type OnDemand<P extends object> = ComponentType<P> & {
  /** Fetches the code, so that the part is drawn at once when it is first shown. */
  readonly fetch: () => Promise<unknown>;
};

/** Code is fetched so long after what it belongs to has been drawn, in ms: the first paint has gone out by then. */
const FETCHED_AFTER = 500;

/** Makes a part out of what loads its code. Its place needs a Suspense for when it is shown before the code is there. */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>): OnDemand<P> {
  let loaded: ComponentType<P> | null = null;
  const fetch = async (): Promise<{ readonly default: ComponentType<P> }> => {
    loaded = await load();
    return { default: loaded };
  };
  const Lazy = lazy(fetch) as unknown as ComponentType<P>;
  function Part(props: P) {
    // What is loaded is drawn in the frame of the key: a lazy component shows its fallback first, and React keeps that for 300 ms.
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? Lazy);
    return <Shown {...props} />;
  }
  return Object.assign(Part, { fetch });
}

/** Fetches the code of parts that are likely to be shown soon. */
export function useFetched(...parts: readonly { readonly fetch: () => Promise<unknown> }[]): void {
  const [wanted] = useState(parts);
  useEffect(() => {
    const timer = setTimeout(() => wanted.forEach((part) => void part.fetch()), FETCHED_AFTER);
    return () => clearTimeout(timer);
  }, [wanted]);
}
