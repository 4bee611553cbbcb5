import { listOf } from './catalogue';
import type { Db } from './database';
import { lastId } from './database';
import { fillerOf } from './models';
import type { CustomerRecord } from './rows';
import { customerWire } from './wire';
import { StreamedList } from './written';

/** A list longer than this is written while it is sent, so many ids at once: a few ms, after which other calls have their turn. */
const SLICE = 500;

const COLUMNS = ['id', 'name', 'email', 'phone', 'created_at', 'modified_at', 'deleted', 'price_level_id', 'tag_ids', 'custom_values', 'visible_resource_ids'] as const;

const WANTED = 'modified_at > ? AND created_at > ?';

/** Customers with ids from `?2` (left out) to `?3` as they were after change `?1`. */
const AS_IT_WAS = `SELECT * FROM (
  SELECT ${COLUMNS.join(', ')} FROM customers c WHERE id > ?2 AND id <= ?3 AND NOT EXISTS (SELECT 1 FROM customers_before b WHERE b.id = c.id AND b.change > ?1)
  UNION ALL
  SELECT ${COLUMNS.join(', ')} FROM customers_before b WHERE id > ?2 AND id <= ?3 AND change = (SELECT min(change) FROM customers_before f WHERE f.id = b.id AND f.change > ?1)
) WHERE modified_at > ?4 AND created_at > ?5 ORDER BY id`;

const watched = new WeakSet<Db>();

/** Lets the database keep what is changed while a list is on its way. Customers are never taken out of the books. */
export function watchCustomers(db: Db): void {
  if (watched.has(db)) return;
  watched.add(db);
  db.run('CREATE TEMP TABLE lists_on_their_way (id INTEGER PRIMARY KEY)');
  db.run(`CREATE TEMP TABLE customers_before (change INTEGER PRIMARY KEY, ${COLUMNS.join(', ')})`);
  db.run('CREATE INDEX temp.customers_before_id ON customers_before (id, change)');
  db.run(`CREATE TEMP TRIGGER customers_change BEFORE UPDATE ON customers WHEN EXISTS (SELECT 1 FROM lists_on_their_way)
    BEGIN INSERT INTO customers_before (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((column) => `OLD.${column}`).join(', ')}); END`);
}

/**
 * Customers by id, modified and registered after two moments (unix seconds). A long list is written while it is sent and is
 * still of one moment: what changes on its way is in it as it was when it began, and who comes meanwhile is not in it.
 */
export function customerList(db: Db, modifiedAfter: number, registeredAfter: number): StreamedList | Record<string, unknown>[] {
  const [tags, definitions] = [listOf(db, 'tag'), listOf(db, 'customValue')];
  const write = (row: CustomerRecord): Record<string, unknown> => customerWire(row, tags, definitions);
  const short = db.all<CustomerRecord>(`SELECT ${COLUMNS.join(', ')} FROM customers WHERE ${WANTED} ORDER BY id LIMIT ${SLICE + 1}`, modifiedAfter, registeredAfter);
  if (short.length <= SLICE) return short.map(write);
  watchCustomers(db);
  const began = db.get<{ change: number }>('SELECT coalesce(max(change), 0) AS change FROM customers_before')?.change ?? 0;
  const last = db.get<{ id: number }>('SELECT max(id) AS id FROM customers')?.id ?? 0;
  const fill = fillerOf('CustomerApiModel');
  const slices = slicesOf(db, last, (after, to) => {
    const rows = db.all<CustomerRecord>(AS_IT_WAS, began, after, to, modifiedAfter, registeredAfter);
    return rows.map((row) => JSON.stringify(fill(write(row)))).join(',');
  });
  // From here on changes are kept, also when nobody takes a slice.
  slices.next();
  return new StreamedList(slices);
}

/** Slices up to the last id, after an empty one; ids without anybody who is wanted make none. */
function* slicesOf(db: Db, last: number, read: (after: number, to: number) => string): StreamedList['slices'] {
  db.run('INSERT INTO lists_on_their_way DEFAULT VALUES');
  const own = lastId(db);
  try {
    yield '';
    for (let after = 0; after < last; after += SLICE) {
      const slice = read(after, Math.min(after + SLICE, last));
      if (slice !== '') yield slice;
    }
  } finally {
    db.run('DELETE FROM lists_on_their_way WHERE id = ?', own);
    db.run('DELETE FROM customers_before WHERE NOT EXISTS (SELECT 1 FROM lists_on_their_way)');
  }
}
