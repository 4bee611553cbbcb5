import type { FocusEvent } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { focusBlock } from '../../../state/navigation';

/** Put on the sheet whose block keeps the focus. */
export interface KeptFocus {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

/** A block that goes to another hour or column is drawn by another element: whoever stood on it stands on it there. */
export function useKeptFocus(selected: string | null, isFront: boolean): KeptFocus {
  const on = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    // What left the page with the focus says no goodbye, and leaves it to the body.
    if (isFront && on.current?.isConnected === false && document.activeElement === document.body) focusBlock(selected);
  });
  return {
    onFocus: ({ target }) => void (on.current = target.closest('[data-key]') === null ? null : target),
    onBlur: () => void (on.current = null),
  };
}
