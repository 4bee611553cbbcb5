import type { Db } from './database';

/** Working time of a weekday, minutes of the day by the clock on the wall; `weekday` 0 Sunday … 6 Saturday as on the wire. */
export interface WeeklyHours {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/** Things of the catalogue that change seldom; kept as JSON by kind and id. */
export interface CatalogueKinds {
  merchant: { id: number; name: string; email: string; phone: string; city: string; street: string; zip: string; vatPayer: boolean };
  location: { id: number; name: string; street: string; city: string; zip: string; email: string; phone: string; hours: WeeklyHours[] };
  /** How the merchant takes bookings of this kind: `confirm` asks for approval, cancelling ends `cancelBefore` minutes before the start, an enforced payment has `payWithin` minutes (null: none is enforced). */
  segment: { id: number; type: string; name: string; confirm: boolean; cancelBefore: number; payWithin: number | null };
  resource: { id: number; name: string; description: string; locationId: number; segmentIds: number[]; serviceIds: number[]; capacity: number; minTimeUnit: number; hours: WeeklyHours[]; closedDates: string[]; tagIds: number[] };
  service: { id: number; name: string; segmentId: number; duration: number; price: number | null; resourceIds: number[] };
  calendar: { id: number; name: string };
  course: { id: number; name: string; resourceId: number; serviceId: number; price: number; capacity: number; registrationEnd: number; lessons: number[]; makeUpDays: number | null };
  pass: { id: number; name: string; price: number; shared: number | null; items: { serviceId: number; count: number | null }[]; months: number; intermissionDays: number[]; extendable: boolean };
  priceLevel: { id: number; name: string; factor: number };
  paymentMethod: { id: number; name: string };
  product: { id: number; name: string; price: number; categoryId: number };
  productCategory: { id: number; name: string };
  voucher: { id: number; name: string; type: 'Credit' | 'Percentage' | 'Service' | 'Pass'; price: number; credit: number | null; percent: number | null; serviceIds: number[]; passIds: number[]; returnable: boolean };
  voucherCode: { id: number; code: string; voucherId: number; expires: number | null; used: boolean };
  tag: { id: number; name: string; background: string; foreground: string };
  customValue: { id: number; name: string; forBooking: boolean; segmentId: number; dataType: 'String' | 'Boolean' | 'Date'; required: boolean; list: string[]; serviceIds: number[]; locationIds: number[] };
  externalIdentifier: { id: number; externalId: string; resourceId: number; data: string | null };
  webHook: { id: number; area: 'Customer' | 'Event' | 'FreeTime'; eventType: string; url: string; tag: string | null };
}

/** Name of a kind. */
export type CatalogueKind = keyof CatalogueKinds;

/** All of a kind, in the order of their ids. */
export function listOf<K extends CatalogueKind>(db: Db, kind: K, modifiedAfter: number | null = null): CatalogueKinds[K][] {
  const rows = db.all<{ json: string }>('SELECT json FROM catalogue WHERE kind = ? AND modified_at > ? ORDER BY id', kind, modifiedAfter ?? -1);
  return rows.map((row) => JSON.parse(row.json) as CatalogueKinds[K]);
}

/** One of a kind by its id, or null. */
export function oneOf<K extends CatalogueKind>(db: Db, kind: K, id: number): CatalogueKinds[K] | null {
  const row = db.get<{ json: string }>('SELECT json FROM catalogue WHERE kind = ? AND id = ?', kind, id);
  return row === null ? null : (JSON.parse(row.json) as CatalogueKinds[K]);
}

/** Writes one of a kind. `at` is unix seconds. */
export function put<K extends CatalogueKind>(db: Db, kind: K, value: CatalogueKinds[K], at: number): void {
  db.run('INSERT OR REPLACE INTO catalogue (kind, id, modified_at, json) VALUES (?, ?, ?, ?)', kind, value.id, at, JSON.stringify(value));
}

/** Id for a new one of a kind; the id of one that was taken out is not given again. */
export function nextId(db: Db, kind: CatalogueKind): number {
  const key = `last ${kind}`;
  const last = Number(db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? 0);
  const highest = db.get<{ id: number | null }>('SELECT max(id) AS id FROM catalogue WHERE kind = ?', kind)?.id ?? 0;
  const id = Math.max(last, highest) + 1;
  db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, String(id));
  return id;
}

/** Takes one of a kind out. */
export function remove(db: Db, kind: CatalogueKind, id: number): void {
  db.run('DELETE FROM catalogue WHERE kind = ? AND id = ?', kind, id);
}
