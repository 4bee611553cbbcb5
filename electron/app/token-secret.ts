import { z } from 'zod';

const Secret = z.strictObject({ url: z.string(), token: z.string(), name: z.string(), held: z.array(z.string()), missing: z.array(z.string()) });

/** What the vault keeps of a connected business: the token, where it goes, and what the API said of it when it was checked. Rights belong to a token and do not change (rules.md section 14). */
export type TokenSecret = z.infer<typeof Secret>;

/** As it is sealed. */
export function writeSecret(secret: TokenSecret): string {
  return JSON.stringify(secret);
}

/** As it was sealed; null when it is none. */
export function readSecret(text: string): TokenSecret | null {
  try {
    return Secret.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
