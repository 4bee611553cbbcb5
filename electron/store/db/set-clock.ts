import type { Db } from './database';

/**
 * A clock that was set back (each start of practice does it) leaves rows that acts touched "later than now", which no reading
 * would be allowed to renew: they count as touched now, and what was first seen later than now as seen now. `now` in epoch ms.
 */
export function forgetFutureTouches(db: Db, now: number): void {
  for (const table of ['bookings', 'customers', 'entitlements']) db.run(`UPDATE ${table} SET touched_at = ? WHERE touched_at > ?`, now, now);
  db.run('UPDATE bookings SET seen_at = ? WHERE seen_at > ?', now, now);
}
