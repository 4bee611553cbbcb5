import type { ConnectionView } from '@shared/domain/connection';
import type { AppError } from '@shared/errors/app-error';
import type { LineEvent } from './connectivity';
import { afterEvent, connecting, isLineDown } from './connectivity';
import { probeWait } from './intervals';
import type { Clock, Log } from './ports';

/** Follows the connection and says when the next probe is due while the line is down. */
export interface Line {
  view(): ConnectionView;
  happened(event: LineEvent): void;
  /** Tells of every failed part of one reading; a line that is down has the last word. */
  failed(errors: readonly AppError[]): void;
  /** Ms until the next probe; 0 when one is due. */
  probeIn(): number;
  /** The next probe is due now (the user asked). */
  probeNow(): void;
  listen(listener: (view: ConnectionView, before: ConnectionView) => void): () => void;
}

/** A line on which nothing has been heard yet. `monotonic` in ms; `missingRights` are known beforehand. */
export function createLine(deps: { clock: Clock; monotonic: () => number; random: () => number; log: Log; missingRights: readonly string[] }): Line {
  const listeners = new Set<(view: ConnectionView, before: ConnectionView) => void>();
  let view: ConnectionView = { ...connecting(deps.clock.now()), missingRights: deps.missingRights };
  let failures = 0;
  let nextProbe = 0;

  const happened = (event: LineEvent): void => {
    const before = view;
    view = afterEvent(view, event, deps.clock.now());
    if (event.kind === 'failed' && isLineDown(event.error)) {
      failures += 1;
      nextProbe = deps.monotonic() + probeWait(failures, deps.random());
    } else if (event.kind === 'answered' || event.kind === 'dayRead') {
      failures = 0;
    }
    if (before.state !== view.state) deps.log('connection', { state: view.state, reason: view.reason ?? '' });
    if (before !== view) for (const listener of listeners) listener(view, before);
  };

  return {
    view: () => view,
    happened,
    failed: (errors) => {
      const down = errors.find(isLineDown);
      for (const error of errors) if (!isLineDown(error)) happened({ kind: 'failed', error });
      if (down !== undefined) happened({ kind: 'failed', error: down });
    },
    probeIn: () => Math.max(0, nextProbe - deps.monotonic()),
    probeNow: () => {
      nextProbe = 0;
      happened({ kind: 'asked' });
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
