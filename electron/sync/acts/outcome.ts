import type { Facts } from '@shared/domain/acts/act';
import type { SendOutcome } from '@shared/domain/acts/machine';
import type { AppError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';

/** Failures of Chromium's and Node's network that come before a connection is made. */
const NO_CONNECTION: ReadonlySet<string> = new Set([
  'ERR_INTERNET_DISCONNECTED', 'ERR_NAME_NOT_RESOLVED', 'ERR_CONNECTION_REFUSED', 'ERR_ADDRESS_UNREACHABLE', 'ERR_PROXY_CONNECTION_FAILED', 'ERR_CERT_AUTHORITY_INVALID',
  'ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN',
]);

/** Statuses by which the server says that it did not handle the request (rules.md section 4). */
const NOT_HANDLED: ReadonlySet<unknown> = new Set([400, 404, 415]);

/**
 * What an answer, or none, means for the act. `left`: the request itself was handed to the network; before that only tokens
 * travel. When in doubt nobody knows: that is read afterwards.
 */
export function outcomeOf(result: Result<unknown>, left: boolean): SendOutcome {
  if (result.ok) return { kind: 'done', answer: result.value as Facts };
  const { error } = result;
  if (error.code === 'server.refused' || error.code === 'session.rightMissing' || error.code === 'input.invalid') return { kind: 'refused', error };
  if (error.code === 'server.status' && NOT_HANDLED.has(error.params?.['status'])) return { kind: 'refused', error };
  return { kind: !left || neverConnected(error) ? 'notSent' : 'unanswered', error };
}

function neverConnected(error: AppError): boolean {
  // A refused token was refused before any work; two renewals in a row do not help.
  return error.code === 'session.tokenRefused' || (error.code === 'network.unreachable' && NO_CONNECTION.has(error.detail ?? ''));
}
