import type { Db } from '../data/database';
import type { CustomerRecord } from '../data/rows';
import { notThere, Refusal } from '../refusal';

/** The value, or a refusal that names the field of the id. */
export function found<T>(value: T | null, parameter: string): T {
  if (value === null) throw notThere(parameter);
  return value;
}

/** A customer. Choice: an unknown one is refused by every action that asks for one (rules.md section 14, 10), lists too. */
export function customerOf(db: Db, id: number): CustomerRecord {
  return found(db.get<CustomerRecord>('SELECT * FROM customers WHERE id = ?', id), 'CustomerId');
}

/** A customer who is not deleted. Choice: a deleted one is read, but changed no more. */
export function presentCustomerOf(db: Db, id: number): CustomerRecord {
  const customer = customerOf(db, id);
  if (customer.deleted === 1) throw new Refusal('Zákazník je smazaný.', 'CustomerId');
  return customer;
}
