import { phoneDigits, topRowDigits } from './fold';

/** A customer as one is typed in at the desk; the API writes two names and reads one (rules.md II.5). */
export interface NewCustomer {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly email: string;
}

const EMAIL = /\S+@\S+/;
/** A run of digits, or of what stands on their keys on a Czech keyboard, at the end or the beginning. */
const PHONE = /(?:^|\s)((?:\+|00)?\d[\d\s]{4,}\d|[+ěščřžýáíé]{3}(?:\s?[+ěščřžýáíé]{3}){1,3})(?=\s|$)/i;

/** Takes apart what was typed in one line: name, phone, e-mail. The first word is the first name, the rest the last. */
export function newCustomerFrom(typed: string): NewCustomer {
  const email = EMAIL.exec(typed)?.[0] ?? '';
  const withoutEmail = typed.replace(email, ' ');
  const run = PHONE.exec(withoutEmail)?.[1] ?? '';
  const words = withoutEmail.replace(run, ' ').trim().split(/\s+/).filter((word) => word !== '');
  return { firstName: words[0] ?? '', lastName: words.slice(1).join(' '), phone: phoneOf(run), email };
}

/** A number as it is sent: digits of the Czech top row are understood, spaces stay. */
export function phoneOf(typed: string): string {
  const text = typed.trim();
  return /^[\d\s()+./-]*$/.test(text) ? text : (topRowDigits(text) ?? text);
}

/** What keeps a new customer from being made: no name, a number that cannot be one, an address without its parts; null: nothing. */
export function customerProblem({ firstName, lastName, phone, email }: NewCustomer): 'name' | 'phone' | 'email' | null {
  if (firstName.trim() === '' && lastName.trim() === '') return 'name';
  if (phone.trim() !== '' && phoneDigits(phone).length < 6) return 'phone';
  return email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? null : 'email';
}
