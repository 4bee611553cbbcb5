import type { ConnectionView } from '@shared/domain/connection';
import type { AppError, ErrorCode } from '@shared/errors/app-error';

/** What happened on the line. Times in epoch ms of the program's clock. */
export type LineEvent =
  | { readonly kind: 'answered' }
  /** A person wants another try. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'dayRead'; readonly at: number }
  | { readonly kind: 'progress'; readonly progress: ConnectionView['progress'] };

/** Failures of the line itself; everything else means that the server was reached. */
const LINE_DOWN: ReadonlySet<ErrorCode> = new Set([
  'network.unreachable',
  'network.timeout',
  'network.redirect',
  'server.notJson',
  'server.status',
]);

/** True when this error means that the server cannot be used now, so that asking on makes no sense. */
export function isLineDown(error: AppError): boolean {
  return LINE_DOWN.has(error.code);
}

/** The state before the first answer. */
export function connecting(now: number): ConnectionView {
  return { state: 'connecting', since: now, readAt: null, progress: null, reason: null, missingRights: [] };
}

/** The connection after an event; the same object when nothing that is shown changed. */
export function afterEvent(view: ConnectionView, event: LineEvent, now: number): ConnectionView {
  switch (event.kind) {
    case 'answered':
      return moved(view, 'online', null, now);
    case 'asked':
      return view.state === 'refused' ? moved(view, 'connecting', null, now) : view;
    case 'dayRead':
      return { ...moved(view, 'online', null, now), readAt: event.at };
    case 'progress':
      return { ...view, progress: event.progress };
    case 'failed':
      return afterFailure(view, event.error, now);
  }
}

function afterFailure(view: ConnectionView, error: AppError, now: number): ConnectionView {
  if (error.code === 'cancelled') return view;
  if (error.code === 'session.tokenRefused') return moved(view, 'refused', error.code, now);
  if (error.code === 'session.rightMissing') return withMissingRight(moved(view, 'online', null, now), error);
  if (isLineDown(error)) return moved(view, 'offline', error.code, now);
  return view.state === 'online' ? view : moved(view, 'online', null, now);
}

function moved(view: ConnectionView, state: ConnectionView['state'], reason: string | null, now: number): ConnectionView {
  if (view.state === state && view.reason === reason) return view;
  return { ...view, state, reason, since: view.state === state ? view.since : now };
}

function withMissingRight(view: ConnectionView, error: AppError): ConnectionView {
  const right = String(error.params?.['right'] ?? error.params?.['action'] ?? '');
  if (right === '' || view.missingRights.includes(right)) return view;
  return { ...view, missingRights: [...view.missingRights, right].sort() };
}
