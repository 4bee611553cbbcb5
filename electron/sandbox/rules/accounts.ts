import { randomBytes } from 'node:crypto';
import type { Books } from '../actions/handler';
import type { CustomerRecord } from '../data/rows';
import { Refusal } from '../refusal';
import type { StoredPassword } from './passwords';
import { checkPassword, isPassword, storePassword } from './passwords';

/** Kind of the message that asks a customer for a password. Choice: the account is useless without it, so it needs no right to message. */
export const ACCOUNT_MESSAGE = 'AccountConfirmation';
/** Choice: the link of that message is good for seven days. Seconds. */
const ACTIVATION_LIFE = 7 * 86_400;
/** A sign-in token lives three minutes (rules.md, Customers 8). Seconds. */
const LOGIN_LIFE = 3 * 60;
/** Tells the tokens of activation from those of signing in; both stand in `customer_tokens`. */
const ACTIVATION_PREFIX = 'activate-';

interface AccountRecord {
  readonly customer_id: number;
  readonly user_name: string;
  readonly password_hash: string | null;
  readonly salt: string | null;
}

/** Choice: capitals of a sign-in name do not matter. */
const userNameOf = (text: string): string => text.trim().toLowerCase();

/**
 * Writes an account of the customer that has no password yet; its sign-in name is the e-mail. Choices: one e-mail opens one account; an
 * account that waits for its password may be made anew, a confirmed one not; the name stays when the e-mail is edited.
 */
function claimAccount({ db, clock }: Books, customer: CustomerRecord): void {
  if (customer.email === null) throw new Refusal('Zákazník nemá e-mail.', 'CustomerId');
  const userName = userNameOf(customer.email);
  const inTheWay = db.get<AccountRecord>('SELECT a.* FROM accounts a JOIN customers c ON c.id = a.customer_id WHERE a.user_name = ? AND a.customer_id <> ? AND c.deleted = 0', userName, customer.id);
  if (inTheWay !== null) throw new Refusal('S tímto e-mailem už je účet jiného zákazníka.', 'CustomerId');
  const own = db.get<AccountRecord>('SELECT * FROM accounts WHERE customer_id = ?', customer.id);
  if (own !== null && own.password_hash !== null) throw new Refusal('Zákazník už účet má.', 'CustomerId');
  closeAccount({ db }, customer.id);
  db.run('INSERT INTO accounts (customer_id, user_name, created_at) VALUES (?, ?, ?)', customer.id, userName, clock.seconds());
}

/** Makes an account without a password and sends the link that asks for one. Refuses with `CustomerId`. */
export function inviteToAccount(books: Books, customer: CustomerRecord): void {
  const { db, clock } = books;
  claimAccount(books, customer);
  const now = clock.seconds();
  const token = `${ACTIVATION_PREFIX}${randomBytes(24).toString('base64url')}`;
  db.run('INSERT INTO customer_tokens (token, customer_id, expires) VALUES (?, ?, ?)', token, customer.id, now + ACTIVATION_LIFE);
  db.run('INSERT INTO outbox (kind, customer_id, at) VALUES (?, ?, ?)', ACCOUNT_MESSAGE, customer.id, now);
}

/** Makes an account that can be used at once. Refuses with `Password` or `CustomerId`. */
export function openAccount(books: Books, customer: CustomerRecord, password: string): void {
  checkPassword(password);
  claimAccount(books, customer);
  confirm(books, customer.id, storePassword(password));
}

/** Takes a customer's account away with its tokens, if there is one; the customer stays (rules.md, Customers 7). */
export function closeAccount({ db }: Pick<Books, 'db'>, customerId: number): boolean {
  db.run('DELETE FROM customer_tokens WHERE customer_id = ?', customerId);
  return db.run('DELETE FROM accounts WHERE customer_id = ?', customerId) > 0;
}

/** Sign-in name of the account that a link waits to activate; null for a link that is unknown, used or too old. */
export function activationOf({ db, clock }: Books, token: string): { readonly customerId: number; readonly userName: string } | null {
  if (!token.startsWith(ACTIVATION_PREFIX)) return null;
  const row = db.get<AccountRecord>(
    'SELECT a.* FROM customer_tokens t JOIN accounts a ON a.customer_id = t.customer_id JOIN customers c ON c.id = t.customer_id WHERE t.token = ? AND t.expires > ? AND c.deleted = 0',
    token, clock.seconds(),
  );
  return row === null ? null : { customerId: row.customer_id, userName: row.user_name };
}

/** Token of the link in the customer's last account message; null when it is used or too old. */
export function activationTokenOf({ db, clock }: Books, customerId: number): string | null {
  return db.get<{ token: string }>('SELECT token FROM customer_tokens WHERE customer_id = ? AND token LIKE ? AND expires > ?', customerId, `${ACTIVATION_PREFIX}%`, clock.seconds())?.token ?? null;
}

/** Sets the password that the link asked for and ends the link. Refuses with `Password`. */
export function activate(books: Books, customerId: number, password: string): void {
  checkPassword(password);
  books.db.run('DELETE FROM customer_tokens WHERE customer_id = ?', customerId);
  confirm(books, customerId, storePassword(password));
}

/** Signs a customer in. Refuses an unknown name, a wrong password and an account without one in the same words. */
export function signIn(books: Books, userName: string, password: string): { readonly customerId: number; readonly userName: string; readonly token: string } {
  const { db, clock } = books;
  const account = db.get<AccountRecord>('SELECT a.* FROM accounts a JOIN customers c ON c.id = a.customer_id WHERE a.user_name = ? AND c.deleted = 0', userNameOf(userName));
  if (account?.password_hash === undefined || account.password_hash === null || account.salt === null || !isPassword(password, { hash: account.password_hash, salt: account.salt })) {
    throw new Refusal('Přihlašovací jméno nebo heslo není správné.', 'Password');
  }
  const token = `login-${randomBytes(24).toString('base64url')}`;
  db.run('DELETE FROM customer_tokens WHERE expires <= ?', clock.seconds());
  db.run('INSERT INTO customer_tokens (token, customer_id, expires) VALUES (?, ?, ?)', token, account.customer_id, clock.seconds() + LOGIN_LIFE);
  return { customerId: account.customer_id, userName: account.user_name, token };
}

function confirm({ db, clock }: Books, customerId: number, { hash, salt }: StoredPassword): void {
  db.run('UPDATE accounts SET password_hash = ?, salt = ?, confirmed_at = ? WHERE customer_id = ?', hash, salt, clock.seconds(), customerId);
}
