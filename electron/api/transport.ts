/** One request as the client hands it to the network. */
export interface TransportRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
  /** False: the request must reach the server at most once, whatever the network stack would like to repeat. */
  readonly safeToRepeat: boolean;
}

/** The part of a response that the client reads. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** To be read to its end or given up by leaving the loop over it. */
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** Sends one POST; rejects when the server cannot be reached or answers with a redirect. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

/** Raised by a transport for a redirect: an answer from elsewhere is never followed with a token in hand. */
export class RedirectRefused extends Error {}

/** Transport over the fetch of Node: the sandbox, tests and scripts. Node never repeats a POST by itself (measured). */
export const nodeTransport: Transport = async ({ url, headers, body, signal }) => {
  const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new RedirectRefused();
  }
  return response;
};
