import { calendarLater, dateOf, atWallTime } from '@shared/domain/days';
import type { CatalogueKinds } from '../data/catalogue';
import { listOf, oneOf } from '../data/catalogue';
import type { Db } from '../data/database';
import { lastId } from '../data/database';
import { Refusal } from '../refusal';
import { priceFor } from '../rules/new-booking';
import type { PassRecord, UsageRecord } from '../rules/passes';
import { hasEntries, passesOf } from '../rules/passes';
import { crowns } from '../rules/payments';
import { found, presentCustomerOf } from './found';
import type { Books, Handlers } from './handler';

/** Choice: a pass begins at most so long before or after now, and lasts at most so long. Seconds. */
const FARTHEST = 3660 * 86_400;

/** Choice: most that a pass can cost, in crowns. */
const HIGHEST_PRICE = 10_000_000;

/** Giving passes to customers and pausing them (rules.md III.A, Passes). */
export const passHandlers = {
  'PassToCustomer/AddPass': (books, { CustomerId, PassId, ExpiresAt, Payments, PriceWithVat, ValidFrom }) => {
    const { db, clock } = books;
    const customer = presentCustomerOf(db, CustomerId);
    const pass = found(oneOf(db, 'pass', PassId), 'PassId');
    const price = crowns(PriceWithVat ?? priceFor(books, customer, pass.price));
    if (price < 0 || price > HIGHEST_PRICE) throw new Refusal('Neplatná cena permanentky.', 'PriceWithVat');
    checkPayments(db, Payments ?? [], price);
    const { from, to } = validityOf(books, CustomerId, pass, ValidFrom ?? null, ExpiresAt ?? null);
    db.run('INSERT INTO customer_passes (customer_id, pass_id, active_from, expires, shared_count, created_at) VALUES (?, ?, ?, ?, ?, ?)', CustomerId, PassId, from, to, pass.shared, clock.seconds());
    const id = lastId(db);
    for (const { serviceId, count } of pass.items) db.run('INSERT INTO pass_usages (customer_pass_id, service_id, count) VALUES (?, ?, ?)', id, serviceId, count);
    // Choice: without payments the pass is given all the same, and no receipt is made.
    return { PassToCustomerId: id, ReceiptNumber: (Payments ?? []).length === 0 ? null : nextReceipt(db) };
  },
  'PassToCustomer/AddIntermission': (books, { PassToCustomerId, From, NumberOfDays }) => {
    const { db, clock, zone } = books;
    const now = clock.seconds();
    const pass = found(db.get<PassRecord>('SELECT * FROM customer_passes WHERE id = ?', PassToCustomerId), 'PassToCustomerId');
    if (pass.expires === null) throw new Refusal('Permanentku s neomezenou platností nelze přerušit.', 'PassToCustomerId');
    if (pass.expires <= now) throw new Refusal('Platnost permanentky už skončila.', 'PassToCustomerId');
    // Choice: the allowed values are days, and no other number of them is taken (rules.md III.C, 16).
    if (oneOf(db, 'pass', pass.pass_id)?.intermissionDays.includes(NumberOfDays) !== true) throw new Refusal('Na tolik dní nelze permanentku přerušit.', 'NumberOfDays');
    // Choice: an intermission may begin today, also at an hour that is over.
    if (From < atWallTime(dateOf(now * 1000, zone), 0, zone) / 1000) throw new Refusal('Přerušení nemůže začít v minulosti.', 'From');
    if (From < pass.active_from || From >= pass.expires) throw new Refusal('Přerušení musí začít v době platnosti permanentky.', 'From');
    const later = (seconds: number): number => calendarLater(seconds * 1000, { days: NumberOfDays }, zone) / 1000;
    const to = later(From);
    if (db.get('SELECT id FROM intermissions WHERE customer_pass_id = ? AND start < ? AND "end" > ?', pass.id, to, From) !== null) throw new Refusal('Permanentka už je v té době přerušená.', 'From');
    db.run('INSERT INTO intermissions (customer_pass_id, start, "end") VALUES (?, ?, ?)', pass.id, From, to);
    // Choice: only this pass ends later; one that follows it stays where it is.
    db.run('UPDATE customer_passes SET expires = ? WHERE id = ?', later(pass.expires), pass.id);
    return { Ok: true };
  },
} satisfies Handlers;

type PaymentLine = { readonly PaymentMethodId?: number | undefined; readonly Amount?: number | undefined } | null;

/** Refuses payments that are not known, not positive or do not make up the price, by `Payments`. Choice: part of the price is not taken. */
function checkPayments(db: Db, payments: readonly PaymentLine[], price: number): void {
  if (payments.length === 0) return;
  const methods = new Set(listOf(db, 'paymentMethod').map(({ id }) => id));
  for (const payment of payments) {
    if (!methods.has(payment?.PaymentMethodId ?? 0)) throw new Refusal('Neznámý způsob platby.', 'Payments');
    if ((payment?.Amount ?? 0) <= 0) throw new Refusal('Částka platby musí být kladná.', 'Payments');
  }
  const sum = payments.reduce((total, payment) => total + (payment?.Amount ?? 0), 0);
  if (crowns(sum) !== price) throw new Refusal('Platby se musí rovnat ceně permanentky.', 'Payments');
}

/** When the new pass is good, unix seconds; refuses by `ValidFrom` and `ExpiresAt`. */
function validityOf(books: Books, customerId: number, pass: CatalogueKinds['pass'], validFrom: number | null, expiresAt: number | null): { readonly from: number; readonly to: number } {
  const now = books.clock.seconds();
  const from = validFrom ?? endOfSame(books, customerId, pass) ?? now;
  if (Math.abs(from - now) > FARTHEST) throw new Refusal('Začátek platnosti je příliš daleko.', 'ValidFrom');
  const to = expiresAt ?? calendarLater(from * 1000, { months: pass.months }, books.zone) / 1000;
  // Choice: a pass that could not be used any more is not given.
  if (to <= Math.max(from, now)) throw new Refusal('Platnost by skončila dřív, než začne, nebo už skončila.', expiresAt === null ? 'ValidFrom' : 'ExpiresAt');
  if (to - from > FARTHEST) throw new Refusal('Konec platnosti je příliš daleko.', 'ExpiresAt');
  return { from, to };
}

/** Choice: an extendable pass follows the last one of its kind that is still valid and has entries left. Unix seconds, or null. */
function endOfSame(books: Books, customerId: number, pass: CatalogueKinds['pass']): number | null {
  if (!pass.extendable) return null;
  const now = books.clock.seconds();
  const ends = passesOf(books, customerId).flatMap((own) => {
    if (own.pass_id !== pass.id || own.expires === null || own.expires <= now) return [];
    const usages = books.db.all<UsageRecord>('SELECT * FROM pass_usages WHERE customer_pass_id = ?', own.id);
    return usages.some((usage) => hasEntries(books, { pass: own, usage }, 1)) ? [own.expires] : [];
  });
  return ends.length === 0 ? null : Math.max(...ends);
}

/** The next number of a receipt: six digits or more, one above the last. */
function nextReceipt(db: Db): string {
  const last = db.get<{ value: string }>("SELECT value FROM meta WHERE key = 'receipts'");
  const next = Number(last?.value ?? 0) + 1;
  db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('receipts', ?)", String(next));
  return String(next).padStart(6, '0');
}
