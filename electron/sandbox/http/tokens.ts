import { createHash, randomBytes } from 'node:crypto';
import type { Books } from '../actions/handler';

/** A short-time token lives so long, in seconds (rules.md section 2). */
export const SHORT_TOKEN_LIFE = 30 * 60;

/** What the bearer of a short-time token may do. */
export interface Access {
  may(right: string): boolean;
}

/**
 * Long-time tokens, the seed's own and those granted on the consent page, and the short-time tokens issued for them. Choices:
 * several short-time tokens may be good at once (rules.md II.11, 3); a long-time token is good until it is revoked.
 */
export interface Tokens {
  /** The seed's own. */
  readonly longTimeToken: string;
  /** A short-time token for a long-time token; null when that one is not good. */
  issue(longTimeToken: string | null): string | null;
  /** What a short-time token opens; null when it is not good: unknown, too old, or its long-time token was revoked. */
  accessOf(shortTimeToken: string): Access | null;
  /** A new long-time token with a set of rights. Choice: it revokes the client's former one, so that the set last agreed to is the only one (rules.md section 14, 1). */
  grant(clientId: string, rights: readonly string[]): string;
  /** Every short-time token issued so far is refused from now on. */
  expireAll(): void;
}

/** Tokens that follow from the seed, so that two servers of one seed are the same; they open invented data only. `rights` of the seed's own; null means all. */
export function createTokens({ db, clock }: Books, seed: string, rights: readonly string[] | null): Tokens {
  const hash = (text: string): string => createHash('sha256').update(`sandbox ${seed} ${text}`).digest('base64url');
  const longTimeToken = `ltt-${hash('long').slice(0, 32)}`;
  const own = rights === null ? null : new Set(rights);
  const issuedTokens = new Map<string, { readonly longTimeToken: string; readonly goodUntil: number }>();
  let issued = 0;

  /** Looked up each time, so that a revoked token is refused at once, also when the books are in a file. */
  const opens = (token: string): Access | null => {
    if (token === longTimeToken) return { may: (right) => own === null || own.has(right) };
    const granted = db.get<{ rights: string }>('SELECT rights FROM grants WHERE token = ? AND revoked_at IS NULL', token);
    if (granted === null) return null;
    const set = new Set(JSON.parse(granted.rights) as string[]);
    return { may: (right) => set.has(right) };
  };

  return {
    longTimeToken,
    issue: (token) => {
      if (token === null || opens(token) === null) return null;
      issued += 1;
      const shortTimeToken = `stt-${hash(String(issued)).slice(0, 32)}`;
      issuedTokens.set(shortTimeToken, { longTimeToken: token, goodUntil: clock.seconds() + SHORT_TOKEN_LIFE });
      return shortTimeToken;
    },
    accessOf: (shortTimeToken) => {
      const known = issuedTokens.get(shortTimeToken);
      return known === undefined || known.goodUntil <= clock.seconds() ? null : opens(known.longTimeToken);
    },
    grant: (clientId, granted) => {
      const token = `ltt-${randomBytes(24).toString('base64url')}`;
      db.transaction(() => {
        db.run('UPDATE grants SET revoked_at = ? WHERE client_id = ? AND revoked_at IS NULL', clock.seconds(), clientId);
        db.run('INSERT INTO grants (token, client_id, rights, at) VALUES (?, ?, ?, ?)', token, clientId, JSON.stringify(granted), clock.seconds());
      });
      return token;
    },
    expireAll: () => issuedTokens.clear(),
  };
}
