import type { ValueDefinition } from '@shared/domain/custom-values';
import type { CatalogueSummary } from '../port';
import type { Db } from './database';

/** A resource as the store keeps it. */
export interface StoredResource {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly locationId: number;
  readonly segmentIds: readonly number[];
  readonly deleted: boolean;
  /** Bookings at one moment, and the smallest unit of its calendar in minutes; caches of earlier versions lack both. */
  readonly capacity?: number;
  readonly minTimeUnit?: number;
}

/** A service as the store keeps it; caches of earlier versions lack what is optional. */
export interface StoredService {
  readonly id: number;
  readonly name: string;
  readonly segmentId: number;
  readonly minutes?: number;
  /** Hellers with VAT; null: none is given. */
  readonly price?: number | null;
  readonly resourceIds?: readonly number[];
  /** Prices at price levels, hellers. */
  readonly levels?: readonly { readonly name: string; readonly price: number }[];
  readonly deleted?: boolean;
}

/** The merchant's catalogue. */
export interface StoredCatalogue {
  readonly merchantName: string | null;
  readonly locations: readonly { readonly id: number; readonly name: string }[];
  readonly segments: readonly { readonly id: number; readonly type: string; readonly name: string }[];
  readonly resources: readonly StoredResource[];
  readonly services: readonly StoredService[];
  /** What can be filled in about a customer and about a booking. */
  readonly customerValues: readonly ValueDefinition[];
  readonly bookingValues: readonly ValueDefinition[];
  readonly readAt: number | null;
}

/** What can be kept in the catalogue. */
export type CatalogueKind = 'locations' | 'segments' | 'resources' | 'services' | 'customerValues' | 'bookingValues';

const EMPTY: StoredCatalogue = { merchantName: null, locations: [], segments: [], resources: [], services: [], customerValues: [], bookingValues: [], readAt: null };

/** Reads the catalogue; the order of each list is that of the server. */
export function readCatalogue(db: Db): StoredCatalogue {
  const rows = db.all<{ kind: string; json: string }>("SELECT kind, json FROM documents WHERE kind IN ('merchant', 'locations', 'segments', 'resources', 'services', 'customerValues', 'bookingValues')");
  const found = Object.fromEntries(rows.map((row) => [row.kind, JSON.parse(row.json) as unknown]));
  const readAt = readMeta(db, 'catalogue.readAt');
  return { ...EMPTY, ...found, merchantName: (found['merchant'] as string | undefined) ?? null, readAt: readAt === null ? null : Number(readAt) };
}

/** Writes one list (or the merchant's name) of the catalogue; answers whether it changed. */
export function putCatalogue(db: Db, kind: CatalogueKind | 'merchant', value: unknown): boolean {
  const json = JSON.stringify(value);
  const before = db.get<{ json: string }>('SELECT json FROM documents WHERE kind = ? AND id = 0', kind);
  if (before?.json === json) return false;
  db.run('INSERT OR REPLACE INTO documents (kind, id, json) VALUES (?, 0, ?)', kind, json);
  return true;
}

/** The part of the catalogue that sync plans by. */
export function summaryOf(catalogue: StoredCatalogue): CatalogueSummary {
  return {
    merchantName: catalogue.merchantName,
    locations: catalogue.locations,
    segments: catalogue.segments.map(({ id, type }) => ({ id, type })),
    resources: catalogue.resources.filter((resource) => !resource.deleted).map(({ id, locationId, segmentIds }) => ({ id, locationId, segmentIds })),
    readAt: catalogue.readAt,
  };
}

/** A small fact by its name, or null. */
export function readMeta(db: Db, key: string): string | null {
  return db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? null;
}

/** Writes a small fact. */
export function putMeta(db: Db, key: string, value: string): void {
  db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, value);
}
