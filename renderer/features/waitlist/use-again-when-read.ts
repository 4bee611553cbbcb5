import { useEffect } from 'react';
import { listen } from '../../bridge/bridge';

/** Asks again when passes and credit of somebody have been read who is shown without them. */
export function useAgainWhenRead(unread: readonly number[], again: () => void): void {
  useEffect(
    () =>
      listen('details.changed', ({ customerIds }) => {
        if (unread.some((id) => customerIds.includes(id))) again();
      }),
    [unread, again],
  );
}
