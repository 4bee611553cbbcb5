/** Rises with every change of the tables: a file of another version is refused, not guessed at. */
export const SCHEMA_VERSION = 4;

/**
 * Tables of the sandbox. Times are unix seconds, money is decimal crowns: the units of the wire. Where rows are taken out again
 * ids are given once only (AUTOINCREMENT): an id that somebody has kept never means another row.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS catalogue (kind TEXT NOT NULL, id INTEGER NOT NULL, modified_at INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, id));
CREATE TABLE IF NOT EXISTS customers (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT, phone TEXT, created_at INTEGER NOT NULL, modified_at INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0, price_level_id INTEGER, tag_ids TEXT NOT NULL DEFAULT '[]', custom_values TEXT NOT NULL DEFAULT '[]',
  credit REAL NOT NULL DEFAULT 0, points REAL NOT NULL DEFAULT 0, birth_date INTEGER, gender TEXT NOT NULL DEFAULT 'NotKnown',
  visible_resource_ids TEXT NOT NULL DEFAULT '[]');
CREATE INDEX IF NOT EXISTS customers_modified ON customers (modified_at);
CREATE TABLE IF NOT EXISTS appointments (
  id INTEGER PRIMARY KEY, segment_id INTEGER NOT NULL, location_id INTEGER NOT NULL, resource_id INTEGER NOT NULL, service_id INTEGER,
  calendar_id INTEGER NOT NULL, course_id INTEGER, start INTEGER NOT NULL, "end" INTEGER NOT NULL, capacity INTEGER NOT NULL, listed INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS appointments_start ON appointments (start, "end");
CREATE INDEX IF NOT EXISTS appointments_resource ON appointments (resource_id, start);
CREATE INDEX IF NOT EXISTS appointments_long ON appointments (start) WHERE "end" - start > 86400;
CREATE INDEX IF NOT EXISTS appointments_course ON appointments (course_id) WHERE course_id IS NOT NULL;
CREATE TABLE IF NOT EXISTS bookings (
  appointment_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, count INTEGER NOT NULL DEFAULT 1, status TEXT NOT NULL, attendance INTEGER NOT NULL DEFAULT 0,
  price REAL NOT NULL DEFAULT 0, paid REAL NOT NULL DEFAULT 0, method TEXT, customer_note TEXT, merchant_note TEXT, custom_values TEXT NOT NULL DEFAULT '[]',
  code TEXT NOT NULL, created_at INTEGER NOT NULL, by_api INTEGER NOT NULL DEFAULT 0, voucher TEXT, pay_until INTEGER,
  PRIMARY KEY (appointment_id, customer_id));
CREATE INDEX IF NOT EXISTS bookings_customer ON bookings (customer_id);
CREATE INDEX IF NOT EXISTS bookings_code ON bookings (code);
CREATE INDEX IF NOT EXISTS bookings_pay_until ON bookings (pay_until) WHERE pay_until IS NOT NULL;
CREATE TABLE IF NOT EXISTS payments (id INTEGER PRIMARY KEY AUTOINCREMENT, appointment_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, kind TEXT NOT NULL, amount REAL NOT NULL, ref_id INTEGER, units INTEGER NOT NULL DEFAULT 1, at INTEGER NOT NULL, returned_at INTEGER, former INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS payments_booking ON payments (appointment_id, customer_id);
CREATE TABLE IF NOT EXISTS alternates (appointment_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, auto INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL, PRIMARY KEY (appointment_id, customer_id));
CREATE TABLE IF NOT EXISTS course_alternates (course_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, created_at INTEGER NOT NULL, PRIMARY KEY (course_id, customer_id));
CREATE TABLE IF NOT EXISTS customer_passes (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, pass_id INTEGER NOT NULL, active_from INTEGER NOT NULL, expires INTEGER, shared_count INTEGER, created_at INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS customer_passes_customer ON customer_passes (customer_id);
CREATE TABLE IF NOT EXISTS pass_usages (id INTEGER PRIMARY KEY, customer_pass_id INTEGER NOT NULL, service_id INTEGER NOT NULL, count INTEGER, used INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS pass_usages_pass ON pass_usages (customer_pass_id);
CREATE TABLE IF NOT EXISTS intermissions (id INTEGER PRIMARY KEY, customer_pass_id INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS make_ups (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, source_service_id INTEGER NOT NULL, service_ids TEXT NOT NULL, created_at INTEGER NOT NULL, expires INTEGER, used_at INTEGER);
CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY AUTOINCREMENT, customer_id INTEGER NOT NULL, text TEXT NOT NULL, created_at INTEGER NOT NULL, edited_at INTEGER);
CREATE TABLE IF NOT EXISTS credits (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, value REAL NOT NULL, used REAL NOT NULL DEFAULT 0, type TEXT NOT NULL, note TEXT, created_at INTEGER NOT NULL, expires INTEGER);
CREATE TABLE IF NOT EXISTS free_times (id INTEGER PRIMARY KEY AUTOINCREMENT, resource_id INTEGER NOT NULL, segment_id INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, note TEXT);
CREATE INDEX IF NOT EXISTS free_times_resource ON free_times (resource_id, start);
CREATE TABLE IF NOT EXISTS activities (id INTEGER PRIMARY KEY, appointment_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, change TEXT NOT NULL, at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS accounts (customer_id INTEGER PRIMARY KEY, user_name TEXT NOT NULL, password_hash TEXT, salt TEXT, confirmed_at INTEGER, created_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS customer_tokens (token TEXT PRIMARY KEY, customer_id INTEGER NOT NULL, expires INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, customer_id INTEGER NOT NULL, appointment_id INTEGER, course_id INTEGER, at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS hook_calls (id INTEGER PRIMARY KEY, hook_id INTEGER NOT NULL, object_type TEXT NOT NULL, ids TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, first_at INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'waiting', last_status INTEGER);
CREATE INDEX IF NOT EXISTS hook_calls_due ON hook_calls (state, due);
CREATE INDEX IF NOT EXISTS hook_calls_merged ON hook_calls (hook_id, ids) WHERE state = 'waiting' AND attempts = 0;
CREATE TABLE IF NOT EXISTS grants (token TEXT PRIMARY KEY, client_id TEXT NOT NULL, rights TEXT NOT NULL, at INTEGER NOT NULL, revoked_at INTEGER);
`;
