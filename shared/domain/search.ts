import { fold, phoneDigits, topRowDigits } from './fold';

/** A customer as the search sees one: folded once, scanned often. */
export interface SearchEntry {
  readonly id: number;
  /** Folded name with a space before each part. */
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** What was typed, ready to be compared. */
export interface SearchQuery {
  readonly words: readonly string[];
  readonly digits: string | null;
  readonly email: string | null;
}

/** How well an entry fits; lower is better. */
export interface SearchMatch {
  readonly id: number;
  readonly rank: number;
  readonly matched: 'name' | 'phone' | 'email';
}

/** Shortest run of digits that is looked for inside a phone number. */
const FEWEST_DIGITS = 3;

/** Folds a customer for the search. */
export function prepareEntry(customer: { readonly id: number; readonly name: string; readonly phone: string | null; readonly email: string | null }): SearchEntry {
  return {
    id: customer.id,
    name: ` ${fold(customer.name)}`,
    phone: phoneDigits(customer.phone ?? ''),
    email: fold(customer.email ?? ''),
  };
}

/** Reads what was typed; null when there is nothing to look for. */
export function parseQuery(text: string): SearchQuery | null {
  const folded = fold(text);
  const words = folded === '' ? [] : folded.split(' ');
  const typedDigits = /^[\d\s+()-]+$/.test(text) ? withoutPrefix(text) : topRowDigits(text);
  const digits = typedDigits !== null && typedDigits.length >= FEWEST_DIGITS ? typedDigits : null;
  if (words.length === 0 && digits === null) return null;
  return { words, digits, email: words.length > 0 && !/\s/.test(text.trim()) ? folded : null };
}

/** Digits of a number that may not be complete yet: `+420 777` looks for 777. */
function withoutPrefix(text: string): string {
  return phoneDigits(text.trim().replace(/^(?:\+|00)\s*420/, ''));
}

/** How an entry fits the query, or null. Surname first, then any part of the name, inside a name, phone, e-mail. */
export function matchEntry(entry: SearchEntry, query: SearchQuery): SearchMatch | null {
  const byName = nameRank(entry.name, query.words);
  if (byName !== null) return { id: entry.id, rank: byName, matched: 'name' };
  if (query.digits !== null && entry.phone !== '') {
    const at = entry.phone.indexOf(query.digits);
    if (at >= 0) return { id: entry.id, rank: at === 0 ? 4 : 5, matched: 'phone' };
  }
  if (query.email !== null && query.email.length >= 2 && entry.email !== '') {
    const at = entry.email.indexOf(query.email);
    if (at >= 0) return { id: entry.id, rank: at === 0 ? 6 : 7, matched: 'email' };
  }
  return null;
}

function nameRank(name: string, words: readonly string[]): number | null {
  if (words.length === 0) return null;
  let rank = 0;
  for (const word of words) {
    if (name.includes(` ${word}`)) {
      const isSurname = name.startsWith(` ${word}`, name.lastIndexOf(' '));
      rank = Math.max(rank, isSurname || words.length > 1 ? 0 : 1);
    } else if (word.length >= 3 && name.includes(word)) {
      rank = 3;
    } else {
      return null;
    }
  }
  return rank;
}

/** Matches of a slice of the entries, unsorted; slices let a newer search cancel an older one. */
export function scan(entries: readonly SearchEntry[], query: SearchQuery, from: number, to: number): SearchMatch[] {
  const found: SearchMatch[] = [];
  for (let index = from; index < Math.min(to, entries.length); index += 1) {
    const entry = entries[index];
    const match = entry === undefined ? null : matchEntry(entry, query);
    if (match !== null) found.push(match);
  }
  return found;
}
