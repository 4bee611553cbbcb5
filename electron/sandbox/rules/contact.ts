import { cleanText } from '@shared/domain/clean-text';
import { formatPhone } from '@shared/domain/phones';
import { Refusal } from '../refusal';

/** Choice: longest part of a name that is taken, in characters. */
const LONGEST_NAME = 100;
/** Longest address that mail servers take, in characters. */
const LONGEST_EMAIL = 254;
/** Longest text that is looked at as a phone, in characters; no number needs more. */
const LONGEST_PHONE = 40;
/** Choice: nobody was born before 1900-01-01. Unix seconds. */
const FIRST_BIRTH = -2_208_988_800;

const LOCAL_PART = /^[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)*$/;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

/** The two fields of a name. */
export interface NameParts {
  readonly first: string;
  readonly last: string;
}

/** A field of a name with its spaces squeezed; refuses one that is too long. `field` is the request's. */
export function namePart(text: string, field: 'FirstName' | 'LastName'): string {
  if (text.length > LONGEST_NAME) throw new Refusal('Jméno je příliš dlouhé.', field);
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The one name that is kept (rules.md II.5). Choice: this business splits names, so both fields count. Refuses an empty name. */
export function joinName({ first, last }: NameParts): string {
  const name = `${first} ${last}`.trim();
  if (name === '') throw new Refusal('Vyplňte jméno.', 'FirstName');
  return name;
}

/** Both fields of a kept name. Choice: the last word is the last name, so that one field can be edited without the other. */
export function splitName(name: string): NameParts {
  const at = name.lastIndexOf(' ');
  return at < 0 ? { first: name, last: '' } : { first: name.slice(0, at), last: name.slice(at + 1) };
}

/** An e-mail as it is kept, null for an empty one; refuses what is none (rules.md section 12). */
export function emailOf(text: string): string | null {
  const email = text.trim();
  if (email === '') return null;
  const at = email.lastIndexOf('@');
  if (email.length > LONGEST_EMAIL || at < 0 || cleanText(email) !== email || !LOCAL_PART.test(email.slice(0, at)) || !DOMAIN.test(email.slice(at + 1))) {
    throw new Refusal('E-mail není platný.', 'Email');
  }
  return email;
}

/**
 * A phone as it is kept, `+420 777 123 456`, null for an empty one. Lenient as the vendor (rules.md section 12): spaces and
 * punctuation, `00` for `+`, a leading 0, no prefix (then it is Czech). Choice: numbers of other countries are kept without
 * spaces, since where their prefix ends is not known here. Refuses what is no number.
 */
export function phoneOf(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const wrong = new Refusal('Telefon není platný.', 'Phone');
  if (trimmed.length > LONGEST_PHONE || !/^\(?(?:\+|00)?[\d\s()./-]+$/.test(trimmed)) throw wrong;
  const squeezed = trimmed.replace(/[^\d+]/g, '').replace(/^00/, '+');
  const national = /^(?:\+?420)?0?([1-9]\d{8})$/.exec(squeezed)?.[1];
  if (national !== undefined) return formatPhone(national);
  if (!/^\+[1-9]\d{6,14}$/.test(squeezed) || squeezed.startsWith('+420')) throw wrong;
  return squeezed;
}

/** A day of birth in unix seconds; refuses one that lies ahead or is too long ago. `now` in unix seconds. */
export function birthDateOf(seconds: number, now: number): number {
  if (seconds < FIRST_BIRTH || seconds > now) throw new Refusal('Datum narození není platné.', 'BirthDate');
  return seconds;
}
