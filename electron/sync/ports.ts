import type { ConnectionView } from '@shared/domain/connection';
import type { ApiClient } from '../api/ports';

/** The program's clock; in practice and in tests it stands apart from the computer's. */
export interface Clock {
  /** Epoch ms. */
  now(): number;
}

/** What sync needs of the API client: answers as raw bytes for the store process. */
export type ReadApi = Pick<ApiClient, 'stream'>;

/** What is shown, as the window says it (channel `sync.watch`). */
export interface Watch {
  readonly day: { readonly date: string; readonly locationId: number | null } | null;
  readonly booking: { readonly appointmentId: number; readonly customerId: number } | null;
  readonly customerId: number | null;
  /** The class whose people and waitlist are on the screen. */
  readonly classId?: number | null;
  /** Days of a week or month, both in it. */
  readonly days: { readonly from: string; readonly to: string } | null;
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
  /** What is read under these keys (`day:2026-11-23`, `customer:7`) is read without waiting for its turn, after an act has touched it. */
  readSoon(keys: readonly string[]): void;
  connection(): ConnectionView;
  onConnection(listener: (view: ConnectionView) => void): () => void;
  /** Called after each reading of the catalogue. */
  onCatalogue(listener: () => void): () => void;
}
