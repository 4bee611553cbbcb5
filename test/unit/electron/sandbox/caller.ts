import type { SandboxOptions } from '@electron/sandbox/server';
import type { ActionName, Responses } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { startSandbox } from '../../../support/sandbox';

const JSON_TYPE = 'application/json;charset=UTF-8';

/** What is sent beside the address. */
export interface Raw {
  readonly body?: string;
  readonly token?: string | null;
  readonly contentType?: string;
  readonly method?: string;
}

/** A sandbox with bare HTTP calls, so that the server is seen and not the program's client. */
export async function startCaller(options: Partial<SandboxOptions> = {}) {
  const sandbox = await startSandbox(options);
  const raw = (path: string, { body = '{}', token = null, contentType = JSON_TYPE, method = 'POST' }: Raw = {}): Promise<Response> =>
    fetch(`${sandbox.url}${path}`, {
      method,
      headers: { 'Content-Type': contentType, ...(token === null ? {} : { Authorization: token }) },
      ...(method === 'GET' ? {} : { body }),
    });
  const newToken = async (longTimeToken = sandbox.longTimeToken): Promise<string> => {
    const answer = await raw('/v1/Authorize/GetShortTimeToken', { body: JSON.stringify({ LongTimeToken: longTimeToken }) });
    return ((await answer.json()) as Responses['Authorize/GetShortTimeToken']).ShortTimeToken ?? '';
  };
  const token = await newToken();
  // A new token for each call: tests move the clock.
  const call = async <A extends ActionName>(action: A, request: object = {}): Promise<Responses[A]> => {
    const answer = await raw(ACTIONS[action].path, { body: JSON.stringify(request), token: await newToken() });
    if (answer.status !== 200) throw new Error(`${action}: ${answer.status}`);
    return (await answer.json()) as Responses[A];
  };
  return { ...sandbox, raw, newToken, token, call };
}

/** A running sandbox of {@link startCaller}. */
export type Caller = Awaited<ReturnType<typeof startCaller>>;
