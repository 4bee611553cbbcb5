import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../refusal';

/** Choice: shortest and longest password that is taken, in characters. */
const [SHORTEST, LONGEST] = [8, 128];
/** Low, since the people are invented and tests sign in often. */
const COST = { N: 1024, r: 8, p: 1 };
const KEY_BYTES = 32;

/** A password as the books keep it. */
export interface StoredPassword {
  readonly hash: string;
  readonly salt: string;
}

/** Refuses a password that cannot be taken; the field at fault is always `Password`. */
export function checkPassword(password: string): void {
  if (password.length < SHORTEST) throw new Refusal(`Heslo musí mít alespoň ${SHORTEST} znaků.`, 'Password');
  if (password.length > LONGEST) throw new Refusal(`Heslo může mít nejvýše ${LONGEST} znaků.`, 'Password');
}

/** Makes of a checked password what is kept; the password itself is kept nowhere. */
export function storePassword(password: string): StoredPassword {
  const salt = randomBytes(16).toString('base64url');
  return { hash: derive(password, salt).toString('base64url'), salt };
}

/** Whether this is the password that was stored. */
export function isPassword(password: string, stored: StoredPassword): boolean {
  const kept = Buffer.from(stored.hash, 'base64url');
  return password.length <= LONGEST && kept.length === KEY_BYTES && timingSafeEqual(derive(password, stored.salt), kept);
}

function derive(password: string, salt: string): Buffer {
  return scryptSync(password.normalize('NFC'), salt, KEY_BYTES, COST);
}
