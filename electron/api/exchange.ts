import type { AppError } from '@shared/errors/app-error';
import { appError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { Transport } from './transport';
import { RedirectRefused } from './transport';

/** Longest answer that is read, in bytes: 100,000 customers are 57 MB. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** A call takes at most this long, in ms. */
export const CALL_TIMEOUT = 20_000;

/** One request and what may end it early. */
export interface Exchange {
  readonly url: string;
  readonly token: string | null;
  readonly body: string;
  readonly safeToRepeat: boolean;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  /** Bytes of error pages are wanted too; those of 401 and 403 never are: they say nothing of the work. */
  readonly pages?: boolean;
  readonly onChunk: (bytes: Uint8Array) => void;
}

/** What came back: the bytes went to `onChunk` when the status was 200 and the answer JSON. */
export interface Exchanged {
  readonly status: number;
  readonly bytes: number;
  /** False when the server said that the answer is something else than JSON. */
  readonly json: boolean;
}

/** Sends one POST and reads its answer within the limits of time and size. Never rejects. */
export async function exchange(transport: Transport, request: Exchange): Promise<Result<Exchanged>> {
  const { signal, hasTimedOut, release } = limitOf(request);
  try {
    signal.throwIfAborted();
    const response = await transport({
      url: request.url,
      headers: {
        'Content-Type': 'application/json;charset=UTF-8',
        Accept: 'application/json',
        ...(request.token === null ? {} : { Authorization: request.token }),
      },
      body: request.body,
      signal,
      safeToRepeat: request.safeToRepeat,
    });
    const json = /json/i.test(response.headers.get('content-type') ?? 'json');
    const wanted = request.pages === true ? response.status !== 401 && response.status !== 403 : response.status === 200 && json;
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      signal.throwIfAborted();
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) return fail(appError('network.tooLarge', { params: { bytes: MOST_BYTES } }));
      if (wanted) request.onChunk(chunk);
    }
    return ok({ status: response.status, bytes, json });
  } catch (problem) {
    return fail(networkError(problem, request.signal, hasTimedOut()));
  } finally {
    release();
  }
}

/** What ends the exchange early. Not by AbortSignal.any and timeout: Node 20 may collect those as garbage, and the call would never end. */
function limitOf({ signal: asked, timeoutMs }: Exchange): { readonly signal: AbortSignal; hasTimedOut(): boolean; release(): void } {
  const limit = new AbortController();
  let timedOut = false;
  const cancel = (): void => limit.abort();
  const timer = setTimeout(() => {
    timedOut = true;
    limit.abort();
  }, timeoutMs);
  asked?.addEventListener('abort', cancel, { once: true });
  if (asked?.aborted === true) cancel();
  return {
    signal: limit.signal,
    hasTimedOut: () => timedOut,
    release: () => {
      clearTimeout(timer);
      asked?.removeEventListener('abort', cancel);
    },
  };
}

function networkError(problem: unknown, asked: AbortSignal | undefined, hasTimedOut: boolean): AppError {
  if (asked?.aborted === true) return appError('cancelled');
  if (hasTimedOut) return appError('network.timeout');
  const text = problem instanceof Error ? `${problem.message} ${problem.cause instanceof Error ? problem.cause.message : ''}` : '';
  if (problem instanceof RedirectRefused || /redirect/i.test(text)) return appError('network.redirect');
  const known = /net::(ERR_[A-Z_]+)|\b(E[A-Z]{4,})\b/.exec(text);
  return appError('network.unreachable', known === null ? {} : { detail: known[1] ?? known[2] ?? '' });
}
