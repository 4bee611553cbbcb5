import type { EntitlementsView } from '@shared/domain/views';
import type { CustomerEntity } from '@shared/reservanto/mapping/customers';
import type { Db } from './database';

/** The customer as kept, or null. */
export function customerOfId(db: Db, id: number): CustomerEntity | null {
  const row = db.get<{ json: string }>('SELECT json FROM customers WHERE id = ?', id);
  return row === null ? null : (JSON.parse(row.json) as CustomerEntity);
}

/** Those of these customers that are kept, by id. */
export function customersOfIds(db: Db, ids: readonly number[]): ReadonlyMap<number, CustomerEntity> {
  const rows = db.all<{ id: number; json: string }>('SELECT id, json FROM customers WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
  return new Map(rows.map(({ id, json }) => [id, JSON.parse(json) as CustomerEntity]));
}

/** What the customer can pay with and their notes, or null while they have not been read. */
export function entitlementsOfId(db: Db, customerId: number): EntitlementsView | null {
  const row = db.get<{ json: string }>('SELECT json FROM entitlements WHERE customer_id = ?', customerId);
  return row === null ? null : (JSON.parse(row.json) as EntitlementsView);
}

/** Writes a customer as an act left them at `touchedAt`, epoch ms: readings that began before say nothing of them. */
export function touchCustomer(db: Db, customer: CustomerEntity, touchedAt: number): void {
  db.run('UPDATE customers SET json = ?, touched_at = ? WHERE id = ?', JSON.stringify(customer), touchedAt, customer.id);
}

/** The same of entitlements and notes. */
export function touchEntitlements(db: Db, customerId: number, entitlements: EntitlementsView, touchedAt: number): void {
  db.run('UPDATE entitlements SET json = ?, touched_at = ? WHERE customer_id = ?', JSON.stringify(entitlements), touchedAt, customerId);
}

/** Customers whom an act touched after this time, epoch ms. */
export function customersTouchedAfter(db: Db, time: number): ReadonlySet<number> {
  return new Set(db.all<{ id: number }>('SELECT id FROM customers WHERE touched_at > ?', time).map(({ id }) => id));
}
