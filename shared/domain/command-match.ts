import { fold } from './fold';

/** How far a text is from what was typed: the lower the better; null: it does not fit. */
export type MatchRank = number | null;

/** Typed words shorter than this are taken as they are: one wrong letter of three would make any word. */
const SHORTEST_WITH_SLIP = 4;

/**
 * Finds a command by what somebody types: beginnings of words in any order, initials (`nr` → Nová rezervace), a part of a word,
 * or a beginning with one letter wrong, missing, too many or swapped. Letters scattered over the text do not fit: half a name
 * of a customer must not turn into a command. Ignores case and diacritics.
 */
export function rankOf(typed: string, text: string): MatchRank {
  const wanted = fold(typed).split(' ').filter((word) => word !== '');
  const words = fold(text).split(' ');
  if (wanted.length === 0) return 0;
  const initials = words.map((word) => word.charAt(0)).join('');
  if (wanted.length === 1 && (wanted[0]?.length ?? 0) > 1 && initials.startsWith(wanted[0] ?? '')) return 1;
  let rank = 0;
  for (const word of wanted) {
    const best = rankOfWord(word, words);
    if (best === null) return null;
    rank += best;
  }
  return rank + (words[0]?.startsWith(wanted[0] ?? '') === true ? 0 : 1);
}

function rankOfWord(typed: string, words: readonly string[]): MatchRank {
  if (words.some((word) => word.startsWith(typed))) return 0;
  if (typed.length > 1 && words.some((word) => word.includes(typed))) return 10;
  return typed.length >= SHORTEST_WITH_SLIP && words.some((word) => isOneSlip(typed, word)) ? 20 : null;
}

/** True when the beginning of the word is what was typed, but for one slip; a wrong last letter may be another word (Nová, Novák). */
function isOneSlip(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const rest = typed.slice(at);
  if (rest.length < 2) return false;
  const wrong = word.slice(at + 1).startsWith(rest.slice(1));
  const missing = word.slice(at + 1).startsWith(rest);
  const extra = word.slice(at).startsWith(rest.slice(1));
  const swapped = word.slice(at).startsWith(`${rest.charAt(1)}${rest.charAt(0)}${rest.slice(2)}`);
  return wrong || missing || extra || swapped;
}
