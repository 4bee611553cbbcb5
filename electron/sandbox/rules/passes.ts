import type { Books } from '../actions/handler';
import { notThere, Refusal } from '../refusal';

/** A pass that a customer has. Times in unix seconds; `shared_count` null: no entries are shared. */
export interface PassRecord {
  readonly id: number;
  readonly customer_id: number;
  readonly pass_id: number;
  readonly active_from: number;
  readonly expires: number | null;
  readonly shared_count: number | null;
  readonly created_at: number;
}

/** Entries of a pass for one service; `count` null: as many as the pass shares, or any number. */
export interface UsageRecord {
  readonly id: number;
  readonly customer_pass_id: number;
  readonly service_id: number;
  readonly count: number | null;
  readonly used: number;
}

/** One kind of entries together with the pass it belongs to. */
export interface PassUsage {
  readonly pass: PassRecord;
  readonly usage: UsageRecord;
}

/** Passes of a customer, the oldest first. */
export function passesOf({ db }: Books, customerId: number): PassRecord[] {
  return db.all<PassRecord>('SELECT * FROM customer_passes WHERE customer_id = ? ORDER BY id', customerId);
}

/** Entries of a customer by their id; refuses what is not there or is somebody else's, by the field `parameter`. */
export function usageOf({ db }: Books, customerId: number, usageId: number, parameter: string): PassUsage {
  const usage = db.get<UsageRecord>('SELECT * FROM pass_usages WHERE id = ?', usageId);
  const pass = usage === null ? null : db.get<PassRecord>('SELECT * FROM customer_passes WHERE id = ? AND customer_id = ?', usage.customer_pass_id, customerId);
  if (usage === null || pass === null) throw notThere(parameter);
  return { pass, usage };
}

/** Whether the pass is in intermission at the moment. Unix seconds. */
export function isInIntermission({ db }: Books, passId: number, at: number): boolean {
  return db.get('SELECT id FROM intermissions WHERE customer_pass_id = ? AND start <= ? AND "end" > ?', passId, at, at) !== null;
}

/** Whether the pass has begun, has not ended and is in no intermission at the moment. Unix seconds. */
export function isPassValid(books: Books, pass: PassRecord, at: number): boolean {
  return pass.active_from <= at && (pass.expires === null || pass.expires > at) && !isInIntermission(books, pass.id, at);
}

/**
 * Entries that are left, null for any number: of the service's own count and of the count that the whole pass shares
 * (rules.md III.A, Passes 2). `reserved` counts as used, by the id of the entries.
 */
export function entriesLeft({ db }: Books, { pass, usage }: PassUsage, reserved: ReadonlyMap<number, number> = new Map()): number | null {
  const taken = (record: UsageRecord): number => record.used + (reserved.get(record.id) ?? 0);
  const own = usage.count === null ? null : Math.max(0, usage.count - taken(usage));
  if (pass.shared_count === null) return own;
  const all = db.all<UsageRecord>('SELECT * FROM pass_usages WHERE customer_pass_id = ?', pass.id);
  const shared = Math.max(0, pass.shared_count - all.reduce((sum, record) => sum + taken(record), 0));
  return own === null ? shared : Math.min(own, shared);
}

/** Whether so many entries are left. */
export function hasEntries(books: Books, usage: PassUsage, count: number, reserved?: ReadonlyMap<number, number>): boolean {
  const left = entriesLeft(books, usage, reserved);
  return left === null || left >= count;
}

/** Takes entries; that they are left is the caller's check. */
export function takeEntries({ db }: Books, { usage }: PassUsage, count: number): void {
  db.run('UPDATE pass_usages SET used = used + ? WHERE id = ?', count, usage.id);
}

/**
 * Refuses a pass that cannot pay for something of the service at `at` (unix seconds), by `PassUsageId`. Choice: it has to
 * be valid when the service begins, and must not be in intermission now.
 */
export function mayPay(books: Books, usage: PassUsage, serviceId: number | null, at: number, count: number): void {
  const refuse = (message: string): Refusal => new Refusal(message, 'PassUsageId');
  if (usage.usage.service_id !== serviceId) throw refuse('Permanentka pro tuto službu neplatí.');
  if (isInIntermission(books, usage.pass.id, books.clock.seconds())) throw refuse('Permanentka je přerušená.');
  if (!isPassValid(books, usage.pass, at)) throw refuse('Permanentka v době rezervace neplatí.');
  if (!hasEntries(books, usage, count)) throw refuse('Na permanentce nezbývá dost vstupů.');
}

/** The customer's valid entries for a service that suffice, null when there are none. Choice: the pass that ends first. */
export function fittingUsage(books: Books, customerId: number, serviceId: number, count: number, reserved: ReadonlyMap<number, number>): PassUsage | null {
  const now = books.clock.seconds();
  const fitting = passesOf(books, customerId)
    .filter((pass) => isPassValid(books, pass, now))
    .flatMap((pass) => books.db.all<UsageRecord>('SELECT * FROM pass_usages WHERE customer_pass_id = ? AND service_id = ? ORDER BY id', pass.id, serviceId).map((usage) => ({ pass, usage })))
    .filter((usage) => hasEntries(books, usage, count, reserved));
  return fitting.sort((a, b) => (a.pass.expires ?? Infinity) - (b.pass.expires ?? Infinity))[0] ?? null;
}
