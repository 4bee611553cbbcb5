import type { ConnectionView } from '@shared/domain/connection';
import { create } from 'zustand';
import { listen } from '../bridge/bridge';

const CONNECTING: ConnectionView = { state: 'connecting', since: 0, readAt: null, progress: null, reason: null, missingRights: [] };

/** How the program stands with the server. */
export const useConnection = create<ConnectionView>(() => CONNECTING);

/** Takes over the first state and follows it. */
export function startConnection(first: ConnectionView): void {
  useConnection.setState(first);
  listen('connection.changed', (view) => useConnection.setState(view));
  listen('business.changed', (business) => {
    if (business === null) useConnection.setState(CONNECTING);
  });
}
