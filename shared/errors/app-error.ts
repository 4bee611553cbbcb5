/**
 * Every way in which an operation can fail, as the rest of the program sees it. The text of a code lies in the catalogue
 * under `error.<code>`.
 */
export const ERROR_CODES = [
  'input.invalid',
  'ipc.sender',
  'ipc.channel',
  'internal',
  'cancelled',
  'network.unreachable',
  'network.timeout',
  'network.tooLarge',
  'network.redirect',
  'server.notJson',
  'server.shape',
  'server.status',
  'server.refused',
  'session.tokenRefused',
  'session.rightMissing',
  'session.none',
  'session.otherBusiness',
  'store.unavailable',
  'store.damaged',
  'acts.newer',
  'acts.unavailable',
  'acts.unsent',
  'acts.diskFull',
  'local.tooLarge',
  'local.tooMany',
  'local.open',
  'app.browser',
  'export.failed',
  'clock.wrong',
  'preferences.damaged',
  'vault.noBackend',
  'vault.locked',
  'vault.putAside',
  'vault.backendChanged',
  'vault.cannotDecrypt',
  'notFound',
  'practice.unavailable',
] as const;

/** See {@link ERROR_CODES}. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error as a value. It may cross processes; it never holds a secret or a person's data beyond the server's own words. */
export interface AppError {
  readonly code: ErrorCode;
  /** True when the same call may succeed later without a change by the user. */
  readonly retryable: boolean;
  /** Ties what the user sees to the log; random, means nothing by itself. */
  readonly correlationId: string;
  /** The server's own words (usually Czech), or a masked technical detail. */
  readonly detail?: string;
  /** Values for the text of the code, for instance `right`, `action`, `status`, `parameter`. */
  readonly params?: Readonly<Record<string, string | number>>;
}

const RETRYABLE: ReadonlySet<ErrorCode> = new Set([
  'network.unreachable',
  'network.timeout',
  'server.notJson',
  'server.status',
  'store.unavailable',
]);

/** Builds an error; whether it is retryable follows from the code unless said otherwise. */
export function appError(
  code: ErrorCode,
  more: { detail?: string; params?: Readonly<Record<string, string | number>>; retryable?: boolean; correlationId?: string } = {},
): AppError {
  return {
    code,
    retryable: more.retryable ?? RETRYABLE.has(code),
    correlationId: more.correlationId ?? newCorrelationId(),
    ...(more.detail === undefined ? {} : { detail: more.detail }),
    ...(more.params === undefined ? {} : { params: more.params }),
  };
}

/** Eight random characters: enough to find one line in a log. */
export function newCorrelationId(): string {
  return Math.random().toString(36).slice(2, 10).padEnd(8, '0');
}
