import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

/** Size of an element inside its borders, in px; null before it has been measured. Follows it while it is on the screen, and measures it when `isFront` changes: what lies behind in a deck is not followed. */
export function useSize(ref: RefObject<HTMLElement | null>, isFront = true): { readonly width: number; readonly height: number } | null {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const [width, height] = [element.clientWidth, element.clientHeight];
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isFront]);
  return size;
}
