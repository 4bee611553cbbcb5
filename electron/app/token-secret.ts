import { isText, listOf, shapeOf } from '@shared/util/checks';

/** What the vault keeps of a connected business: the token, where it goes, and what the API said of it when it was checked. Rights belong to a token and do not change (rules.md section 14). */
export interface TokenSecret {
  readonly url: string;
  readonly token: string;
  readonly name: string;
  readonly held: readonly string[];
  readonly missing: readonly string[];
}

const isSecret = shapeOf<TokenSecret>({ url: isText, token: isText, name: isText, held: listOf(isText), missing: listOf(isText) });

/** As it is sealed. */
export function writeSecret(secret: TokenSecret): string {
  return JSON.stringify(secret);
}

/** As it was sealed; null when it is none. */
export function readSecret(text: string): TokenSecret | null {
  try {
    const secret: unknown = JSON.parse(text);
    return isSecret(secret) ? secret : null;
  } catch {
    return null;
  }
}
