import { createHash } from 'node:crypto';
import type { SandboxClock } from '../clock';

/** A short-time token lives so long, in seconds (rules.md section 2). */
export const SHORT_TOKEN_LIFE = 30 * 60;

/** Issues short-time tokens for one long-time token and knows which are good. Choice: several may be good at once (rules.md II.11, 3). */
export interface Tokens {
  readonly longTimeToken: string;
  issue(): string;
  isGood(token: string): boolean;
  /** Every token issued so far is refused from now on. */
  expireAll(): void;
}

/** Tokens that follow from the seed, so that two servers of one seed are the same; they open invented data only. */
export function createTokens(seed: string, clock: SandboxClock): Tokens {
  const hash = (text: string): string => createHash('sha256').update(`sandbox ${seed} ${text}`).digest('base64url');
  const goodUntil = new Map<string, number>();
  let issued = 0;
  return {
    longTimeToken: `ltt-${hash('long').slice(0, 32)}`,
    issue: () => {
      issued += 1;
      const token = `stt-${hash(String(issued)).slice(0, 32)}`;
      goodUntil.set(token, clock.seconds() + SHORT_TOKEN_LIFE);
      return token;
    },
    isGood: (token) => (goodUntil.get(token) ?? -1) > clock.seconds(),
    expireAll: () => goodUntil.clear(),
  };
}
