import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { rowMoved } from '../../state/keyboard';

/**
 * A row that goes by itself while it has the focus gives it to the one that takes its place, else to the last one, else to `page`. What is answered
 * is the listener of the list's focus; `focus` puts the focus on the row of a key.
 */
export function useGoneRow(keys: readonly string[], page: RefObject<HTMLElement | null>, focus: (key: string) => void): (target: HTMLElement) => void {
  const focused = useRef<string | null>(null);
  const before = useRef(keys);
  useLayoutEffect(() => {
    const was = focused.current;
    const at = before.current.indexOf(was ?? '');
    before.current = keys;
    if (was === null || keys.includes(was)) return;
    focused.current = null;
    // Whoever has gone elsewhere meanwhile is left there.
    if (document.activeElement !== document.body) return;
    const next = keys[Math.min(at, keys.length - 1)];
    rowMoved();
    if (next === undefined) page.current?.focus();
    else focus(next);
  });
  return (target) => {
    focused.current = target.closest('li')?.querySelector<HTMLElement>('[data-pending]')?.dataset['pending'] ?? null;
  };
}
