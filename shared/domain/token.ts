/** A token is at least so long, in characters; shorter ones are slips of the hand. */
const SHORTEST = 8;
/** Longer texts are no token, in characters. */
export const LONGEST_TOKEN = 4_000;

/** Why a pasted text cannot be a token. */
export type TokenProblem = 'empty' | 'address' | 'words' | 'tooShort' | 'tooLong' | 'signs';

/** Line ends and tabs that a mail puts into a long word, and signs without a shape. */
const TORN = /[\r\n\t\u200b-\u200d\u2060\ufeff]+/g;
/** Quotes of every kind around a token that was copied out of a text. */
const QUOTES = /["'`´“”„‟‘’‚‛«»‹›]/g;

/**
 * The token in a pasted text: line ends (a mail breaks long words), quotes and what surrounds them taken away. A text that
 * cannot be a token is named by what is wrong with it, before anybody is asked.
 */
export function tokenIn(pasted: string): { readonly token: string } | { readonly problem: TokenProblem } {
  const token = pasted.replace(TORN, '').replace(QUOTES, '').trim();
  if (token === '') return { problem: 'empty' };
  if (/^[a-z]+:\/\//i.test(token)) return { problem: 'address' };
  if (/\s/.test(token)) return { problem: 'words' };
  if (token.length > LONGEST_TOKEN) return { problem: 'tooLong' };
  // It travels in headers and JSON: visible signs of ASCII only.
  if (!/^[\x21-\x7e]+$/.test(token)) return { problem: 'signs' };
  return token.length < SHORTEST ? { problem: 'tooShort' } : { token };
}
