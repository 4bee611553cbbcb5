/** Numbered steps of cache.db; a step is never changed once it has been given out. They import nothing. */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE documents (kind TEXT NOT NULL, id INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, id));
CREATE TABLE bookings (
  appointment_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, resource_id INTEGER NOT NULL,
  coming INTEGER NOT NULL, attendance TEXT NOT NULL, remaining INTEGER NOT NULL, touched_at INTEGER NOT NULL DEFAULT 0, read_at INTEGER NOT NULL,
  json TEXT NOT NULL, PRIMARY KEY (appointment_id, customer_id));
CREATE INDEX bookings_start ON bookings (start, "end");
CREATE INDEX bookings_customer ON bookings (customer_id, start, "end", coming, attendance, remaining);
CREATE TABLE classes (
  appointment_id INTEGER PRIMARY KEY, start INTEGER NOT NULL, "end" INTEGER NOT NULL, segment_id INTEGER NOT NULL, location_id INTEGER NOT NULL, json TEXT NOT NULL);
CREATE INDEX classes_start ON classes (start, "end");
CREATE TABLE hours (resource_id INTEGER NOT NULL, date TEXT NOT NULL, read_at INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (date, resource_id));
CREATE TABLE days (date TEXT PRIMARY KEY, bookings_at INTEGER, classes_at INTEGER);
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, phone TEXT, email TEXT, created_at INTEGER NOT NULL, deleted INTEGER NOT NULL, json TEXT NOT NULL);
CREATE TABLE entitlements (customer_id INTEGER PRIMARY KEY, read_at INTEGER NOT NULL, json TEXT NOT NULL);
CREATE TABLE alternates (appointment_id INTEGER PRIMARY KEY, count INTEGER NOT NULL, read_at INTEGER NOT NULL);
`,
  // When an act last changed a customer's own record or notes, epoch ms.
  'ALTER TABLE customers ADD COLUMN touched_at INTEGER NOT NULL DEFAULT 0; ALTER TABLE entitlements ADD COLUMN touched_at INTEGER NOT NULL DEFAULT 0',
  // Who waits for a class, in order; null where an earlier version has only counted them.
  'ALTER TABLE alternates ADD COLUMN people TEXT',
  // When a booking was first seen, epoch ms: the server does not say when it was made. 0 where an earlier version has seen it.
  'ALTER TABLE bookings ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0',
];
