import type { PlainDate } from '@shared/domain/booking';
import { addDays, dateOf, dayBounds } from '@shared/domain/days';
import type { Db } from './database';

/** Days further back are no longer read by themselves (sync keeps fourteen), so what they say of payments grows stale. */
const DAYS_BACK = 15;
/** A day that somebody looked at stays for this long, in ms. */
const UNREAD = 86_400_000;

/** Forgets days that are long over and were not read of late: debts and no-shows are sums over days that are true. `now` in epoch ms. */
export function forgetOldDays(db: Db, zone: string, now: number): void {
  const before = addDays(dateOf(now, zone), -DAYS_BACK);
  const days = db.all<{ date: PlainDate }>('SELECT date FROM days WHERE date < ? AND max(coalesce(bookings_at, 0), coalesce(classes_at, 0)) < ?', before, now - UNREAD);
  db.transaction(() => {
    for (const { date } of days) {
      const { start, end } = dayBounds(date, zone);
      db.run('DELETE FROM alternates WHERE appointment_id IN (SELECT appointment_id FROM classes WHERE start >= ? AND start < ?)', start, end);
      for (const table of ['bookings', 'classes']) db.run(`DELETE FROM ${table} WHERE start >= ? AND start < ?`, start, end);
      db.run('DELETE FROM days WHERE date = ?', date);
    }
    db.run('DELETE FROM hours WHERE date < ? AND read_at < ?', before, now - UNREAD);
  });
}
