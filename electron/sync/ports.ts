import type { ConnectionView } from '@shared/domain/connection';
import type { Result } from '@shared/util/result';

/** The program's clock; in practice and in tests it stands apart from the computer's. */
export interface Clock {
  /** Epoch ms. */
  now(): number;
}

/** What sync needs of the API client: answers as raw bytes for the store process, and the one write of this version. */
export interface ReadApi {
  /** Sends a read and hands on the bytes of its answer as they come. */
  stream(
    action: string,
    request: Readonly<Record<string, unknown>>,
    options: { readonly signal: AbortSignal; readonly onChunk: (bytes: Uint8Array) => void },
  ): Promise<Result<unknown>>;
}

/** What is shown, as the window says it (channel `sync.watch`). */
export interface Watch {
  readonly day: { readonly date: string; readonly locationId: number | null } | null;
  readonly booking: { readonly appointmentId: number; readonly customerId: number } | null;
  readonly customerId: number | null;
  readonly visible: boolean;
}

/** Masked log line: names, counts and codes only, never data of people. */
export type Log = (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;

/** Reads the server, keeps the store fresh and knows how the connection stands. */
export interface Sync {
  start(): void;
  /** Ends every reading under way; resolves when nothing of this object runs any more. */
  stop(): Promise<void>;
  watch(watch: Watch): void;
  /** F5: what is shown is read now. */
  refresh(): void;
  connection(): ConnectionView;
  onConnection(listener: (view: ConnectionView) => void): () => void;
}
