import type { ActionName, Requests, Responses } from '@shared/reservanto/generated/actions';
import type { RawAnswer } from '@shared/reservanto/raw-answer';
import type { Result } from '@shared/util/result';

/** The program's clock. */
export interface ApiClock {
  /** Epoch ms. */
  now(): number;
}

/** Masked log line: action names, statuses and ms; never tokens or bodies. */
export type ApiLog = (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;

/** What a call may be given besides its body. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Limit for the whole call, in ms; 20,000 when left out. */
  readonly timeoutMs?: number;
  /** The request itself (not that for a token) is being handed to the network. */
  readonly onSend?: () => void;
}

/** What a streamed read may be given. */
export interface StreamOptions extends CallOptions {
  /** Bytes of the answer as they come. */
  readonly onChunk: (bytes: Uint8Array) => void;
}

/** Rights that the token was found to lack: action → the rights that the contract names for it. */
export interface Capabilities {
  missing(): ReadonlyMap<ActionName, readonly string[]>;
  /** True unless the server has refused this action for want of a right. */
  allows(action: ActionName): boolean;
  onChange(listener: () => void): () => void;
}

/** The Reservanto API. Every failure is a value; a call never rejects. */
export interface ApiClient {
  /** Sends a request and reads the answer: 200 + IsError is `server.refused`. */
  call<A extends ActionName>(action: A, request: Omit<Requests[A], 'TimeStamp'>, options?: CallOptions): Promise<Result<Responses[A]>>;
  /** Sends a read and hands on the bytes unparsed; the store process parses them. */
  stream(action: ActionName, request: Readonly<Record<string, unknown>>, options: StreamOptions): Promise<Result<{ readonly bytes: number }>>;
  /**
   * Sends any action and hands on the answer unread: a refusal and an error page are answers here, and a right that was missing
   * is asked for anew. The long-time token is filled in where the action wants it, whatever the request says.
   */
  inspect(action: ActionName, request: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<Result<RawAnswer>>;
  readonly capabilities: Capabilities;
}
