import { appError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import { ShortTimeTokenResponseSchema } from '@shared/reservanto/generated/responses';
import type { Exchanged } from './exchange';
import { parseAnswer } from './answer';

/** Keeps the short-time token (30 minutes, rules.md section 2), in memory only. */
export interface TokenKeeper {
  /** The token, asked for when there is none; parallel callers share one renewal. */
  token(): Promise<Result<string>>;
  /** This token was refused with 401: the next call of `token` renews it, unless that has been done already. */
  refused(token: string): void;
  /** Tokens that are held now, to be masked in what is shown. */
  known(): readonly string[];
}

/** Sends the exchange of tokens; its answer's text is the second value. */
export type SendTokenRequest = (longTimeToken: string) => Promise<Result<{ readonly exchanged: Exchanged; readonly text: string }>>;

/** A keeper for one long-time token. */
export function createTokenKeeper(longTimeToken: string, send: SendTokenRequest): TokenKeeper {
  let current: string | null = null;
  let renewal: Promise<Result<string>> | null = null;

  const renew = async (): Promise<Result<string>> => {
    const answer = await send(longTimeToken);
    if (!answer.ok) return answer;
    const { exchanged, text } = answer.value;
    if (exchanged.status === 401 || exchanged.status === 403) return fail(appError('session.tokenRefused'));
    const parsed = parseAnswer('Authorize/GetShortTimeToken', exchanged, text, ShortTimeTokenResponseSchema);
    if (!parsed.ok) return parsed.error.code === 'server.refused' ? fail(appError('session.tokenRefused', { ...detailOf(parsed.error) })) : parsed;
    const token = parsed.value.ShortTimeToken;
    if (token === null || token === '') return fail(appError('session.tokenRefused'));
    current = token;
    return ok(token);
  };

  return {
    token: () => {
      if (current !== null) return Promise.resolve(ok(current));
      renewal ??= renew().finally(() => (renewal = null));
      return renewal;
    },
    refused: (token) => {
      if (current === token) current = null;
    },
    known: () => (current === null ? [] : [current]),
  };
}

function detailOf(error: { readonly detail?: string }): { detail?: string } {
  return error.detail === undefined ? {} : { detail: error.detail };
}
