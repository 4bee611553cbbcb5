import type { Db } from '@electron/sandbox/data/database';

const TABLES = ['meta', 'catalogue', 'customers', 'appointments', 'bookings', 'alternates', 'course_alternates', 'customer_passes', 'pass_usages', 'intermissions', 'make_ups', 'notes', 'credits', 'free_times', 'activities', 'payments', 'accounts', 'customer_tokens', 'outbox', 'hook_calls', 'grants'] as const;

/** Everything in the books, as one text. */
export function dumpOf(db: Db): string {
  const known = db.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").map(({ name }) => name);
  const forgotten = known.filter((name) => !(TABLES as readonly string[]).includes(name));
  if (forgotten.length > 0) throw new Error(`the dump knows nothing of ${forgotten.join(', ')}`);
  return TABLES.map((table) => `${table} ${JSON.stringify(db.all(`SELECT * FROM ${table} ORDER BY 1, 2`))}`).join('\n');
}
