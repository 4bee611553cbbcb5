import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { listOf, orNull, shapeOf, textLike } from '@shared/util/checks';

/** What tells one business from another, as far as a token's rights show it. Hashes: the file that holds them names nobody. */
export interface BusinessMarks {
  /** Of the merchant's number; null without Merchant_r. */
  readonly merchant: string | null;
  /** Of the numbers of its locations; empty without Location_r. */
  readonly locations: readonly string[];
  /** Of the token. */
  readonly token: string;
}

/** A business that was connected on this computer; its id names its files and its secrets and never changes. */
export interface KnownMarks {
  readonly id: string;
  readonly merchant: string | null;
  readonly locations: readonly string[];
  readonly tokens: readonly string[];
}

const isId = textLike(/^[0-9a-f]{12}$/);
const areKnown = listOf(shapeOf<KnownMarks>({ id: isId, merchant: orNull(isId), locations: listOf(isId), tokens: listOf(isId) }));

/** Numbers are a server's own, so its address is part of every mark. */
export function marksOf(url: string, token: string, seen: { readonly merchantId: number | null; readonly locationIds: readonly number[] }): BusinessMarks {
  const hash = (what: string): string => createHash('sha256').update(`${url}\n${what}`).digest('hex').slice(0, 12);
  return {
    merchant: seen.merchantId === null ? null : hash(`merchant ${seen.merchantId}`),
    locations: [...seen.locationIds].sort((a, b) => a - b).map((location) => hash(`location ${location}`)),
    token: hash(token),
  };
}

/** True when both are the same business for sure: the merchant decides; without it a common location; without these the token. */
function isSame(known: KnownMarks, marks: BusinessMarks): boolean {
  if (known.merchant !== null && marks.merchant !== null) return known.merchant === marks.merchant;
  return marks.locations.some((location) => known.locations.includes(location)) || known.tokens.includes(marks.token);
}

/** The businesses of this computer: ids and marks, nothing that names anybody. */
export interface KnownBusinesses {
  ids(): readonly string[];
  /** The id under which a business is known, or the one that it would get. A new token of a merchant finds the old id, and with it the acts. */
  idOf(marks: BusinessMarks): string;
  /** Remembers a business under its id, with everything that it was ever known by. False when it could not be written. */
  keep(id: string, marks: BusinessMarks): boolean;
  forget(id: string): void;
}

/** Reads the list of a file, or begins one in memory without a file. A list that cannot be read is put aside. `now` in epoch ms names it. */
export function openKnownBusinesses(file: string | null, write: (file: string, content: string) => void, now: number): KnownBusinesses {
  let known: readonly KnownMarks[] = file === null ? [] : read(file, now);

  const set = (next: readonly KnownMarks[]): boolean => {
    known = next;
    if (file === null) return false;
    try {
      write(file, JSON.stringify(known, null, 2));
      return true;
    } catch {
      return false;
    }
  };

  return {
    ids: () => known.map((business) => business.id),
    idOf: (marks) => known.find((business) => isSame(business, marks))?.id ?? marks.merchant ?? marks.locations[0] ?? marks.token,
    keep: (kept, marks) => {
      const before = known.find((business) => business.id === kept);
      const after: KnownMarks = {
        id: kept,
        merchant: marks.merchant ?? before?.merchant ?? null,
        locations: [...new Set([...(before?.locations ?? []), ...marks.locations])],
        tokens: [...new Set([...(before?.tokens ?? []), marks.token])],
      };
      return set([...known.filter((business) => business.id !== kept), after]);
    },
    forget: (forgotten) => {
      if (known.some((business) => business.id === forgotten)) set(known.filter((business) => business.id !== forgotten));
    },
  };
}

function read(file: string, now: number): readonly KnownMarks[] {
  if (!existsSync(file)) return [];
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (areKnown(found)) return found;
  } catch {
    // As what is no list.
  }
  try {
    renameSync(file, `${file}.unreadable-${now}`);
  } catch {
    // It stays where it is, and writing it will fail as well.
  }
  return [];
}
