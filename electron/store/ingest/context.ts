import type { Db } from '../db/database';

/** One finished reading as its ingestion sees it. */
export interface IngestContext {
  readonly db: Db;
  readonly zone: string;
  /** When the reading began, epoch ms. */
  readonly startedAt: number;
  /** Bytes by part, for parts that arrived. */
  readonly parts: ReadonlyMap<string, readonly Uint8Array[]>;
  /** Resolves when a longer step may begin. */
  readonly turn: () => Promise<void>;
  /** Runs the work on a part; its trouble is noted and null comes back. Null too when the part did not arrive. */
  part<T>(name: string, work: (bytes: readonly Uint8Array[]) => Promise<T>): Promise<T | null>;
}

/** What an ingestion changed. */
export interface Ingested {
  readonly changed: number;
  /** Bookings, classes and customers that are different now. */
  readonly bookings: readonly { readonly appointmentId: number; readonly customerId: number }[];
  readonly classes: readonly number[];
  readonly customers: readonly number[];
  /** True when the list of customers is different now. */
  readonly customerList: boolean;
}

/** Nothing changed. */
export const NOTHING: Ingested = { changed: 0, bookings: [], classes: [], customers: [], customerList: false };
