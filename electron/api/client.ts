import { appError } from '@shared/errors/app-error';
import { ACTION_TRAITS, traitsOfNote } from '@shared/reservanto/action-traits';
import type { ActionName, Requests, Responses } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import * as responses from '@shared/reservanto/generated/responses';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { z } from 'zod';
import { parseAnswer } from './answer';
import { createCapabilities } from './capabilities';
import { checkRequest } from './check-request';
import type { Exchanged } from './exchange';
import { CALL_TIMEOUT, exchange } from './exchange';
import type { ApiClient, ApiClock, ApiLog, CallOptions } from './ports';
import { createBeginning, rawAnswer } from './raw-answer';
import { createTokenKeeper } from './session';
import type { Transport } from './transport';

/** What the client is built from. `longTimeToken` is a secret: it stays in this closure. */
export interface ApiClientDeps {
  /** For instance `https://api.reservanto.cz`; actions lie under `/v1`. */
  readonly baseUrl: string;
  readonly longTimeToken: string;
  readonly transport: Transport;
  readonly clock: ApiClock;
  readonly log: ApiLog;
}

/** Where the bytes of an answer go. */
interface Sink {
  readonly onChunk: (bytes: Uint8Array) => void;
  /** Error pages are wanted too. */
  readonly pages?: boolean;
  /** A right that was missing is asked for anew. */
  readonly asksAnew?: boolean;
}

type AnySchema = z.ZodType<{ IsError: boolean; ErrorMessage: string | null; ErrorParameter: string | null }>;
const responseSchemas = responses as unknown as Readonly<Record<string, AnySchema>>;

/** Builds the client of one business. */
export function createApiClient({ baseUrl, longTimeToken, transport, clock, log }: ApiClientDeps): ApiClient {
  const root = baseUrl.replace(/\/+$/, '');
  const capabilities = createCapabilities();

  const send = async (
    action: ActionName,
    token: string | null,
    request: Readonly<Record<string, unknown>>,
    options: CallOptions,
    { onChunk, pages = false }: Sink,
  ): Promise<Result<Exchanged>> => {
    const startedAt = performance.now();
    options.onSend?.();
    const answer = await exchange(transport, {
      url: `${root}${ACTIONS[action].path}`,
      token,
      body: JSON.stringify({ ...request, TimeStamp: Math.floor(clock.now() / 1000) }),
      safeToRepeat: action === 'Customer/Note' ? traitsOfNote(request).safeToRepeat : ACTION_TRAITS[action].safeToRepeat,
      signal: options.signal,
      timeoutMs: options.timeoutMs ?? CALL_TIMEOUT,
      pages,
      onChunk,
    });
    const ms = Math.round(performance.now() - startedAt);
    log('api.call', { action, ms, outcome: answer.ok ? answer.value.status : answer.error.code });
    return answer;
  };

  const keeper = createTokenKeeper(longTimeToken, async (ltt) => {
    const collected = collect();
    const answer = await send('Authorize/GetShortTimeToken', null, { LongTimeToken: ltt }, {}, { onChunk: collected.add });
    return answer.ok ? ok({ exchanged: answer.value, text: collected.text() }) : answer;
  });

  /** 401 → renew → repeat once: the server did not do the work. 403 → the capability map. */
  const sendAuthorized = async (
    action: ActionName,
    request: Readonly<Record<string, unknown>>,
    options: CallOptions,
    sink: Sink,
  ): Promise<Result<Exchanged>> => {
    const rights: readonly string[] = ACTIONS[action].rights;
    const rightMissing = (): Result<Exchanged> =>
      fail(appError('session.rightMissing', { params: { right: rights.join(', '), action } }));
    if (!capabilities.allows(action) && sink.asksAnew !== true) return rightMissing();
    for (let attempt = 0; ; attempt += 1) {
      const token = await keeper.token();
      if (!token.ok) return token;
      const answer = await send(action, token.value, request, options, sink);
      if (!answer.ok) return answer;
      if (answer.value.status === 403) {
        capabilities.refused(action, rights);
        return rightMissing();
      }
      if (answer.value.status === 200) capabilities.granted(action);
      if (answer.value.status !== 401) return answer;
      keeper.refused(token.value);
      if (attempt > 0) return fail(appError('session.tokenRefused'));
    }
  };

  return {
    capabilities,
    call: async <A extends ActionName>(action: A, request: Omit<Requests[A], 'TimeStamp'>, options: CallOptions = {}) => {
      const body = checkRequest(action, request);
      if (!body.ok) return body;
      const collected = collect();
      const sink = { onChunk: collected.add };
      const answer =
        action === 'Authorize/GetShortTimeToken'
          ? await send(action, null, body.value, options, sink)
          : await sendAuthorized(action, body.value, options, sink);
      if (!answer.ok) return answer;
      return parseAnswer(action, answer.value, collected.text(), responseSchema(ACTIONS[action].response)) as unknown as Result<Responses[A]>;
    },
    stream: async (action, request, { onChunk, ...options }) => {
      const answer = await sendAuthorized(action, request, options, { onChunk });
      if (!answer.ok) return answer;
      const { status, json, bytes } = answer.value;
      if (status !== 200) return fail(appError('server.status', { params: { status, action } }));
      return json ? ok({ bytes }) : fail(appError('server.notJson', { params: { action } }));
    },
    inspect: async (action, request, options = {}) => {
      const isTokenRequest = action === 'Authorize/GetShortTimeToken';
      const body = checkRequest(action, isTokenRequest ? { ...request, LongTimeToken: longTimeToken } : request);
      if (!body.ok) return body;
      const startedAt = performance.now();
      const beginning = createBeginning();
      const sink: Sink = { onChunk: beginning.add, pages: true, asksAnew: true };
      const answer = isTokenRequest ? await send(action, null, body.value, options, sink) : await sendAuthorized(action, body.value, options, sink);
      if (!answer.ok) return answer;
      return ok(rawAnswer(answer.value, beginning.take(), [longTimeToken, ...keeper.known()], Math.round(performance.now() - startedAt)));
    },
  };
}

function responseSchema(name: string): AnySchema {
  const schema = responseSchemas[`${name}Schema`];
  if (schema === undefined) throw new Error(`no response schema ${name}`);
  return schema;
}

function collect(): { add(bytes: Uint8Array): void; text(): string } {
  const decoder = new TextDecoder();
  let text = '';
  return { add: (bytes) => void (text += decoder.decode(bytes, { stream: true })), text: () => text + decoder.decode() };
}
