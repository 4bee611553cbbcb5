/** Letters that Unicode does not take apart into a base and a mark (architecture.md, Search). */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ı: 'i' };

/** The one fold of the program: case, diacritics and punctuation off, spaces squeezed. `Jiří Ševčík-Łoś` → `jiri sevcik los`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łđøßæœþðı]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}@.+_]+/gu, ' ')
    .trim();
}

/** Digits alone; a Czech prefix is taken off so that both ways of writing a number are the same. */
export function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.replace(/^(00)?420(?=\d{9}$)/, '');
}

/** What stands on the digit keys of the Czech top row without Shift: `+ěščřžýáíé` are 1 to 9 and 0. */
const TOP_ROW: Readonly<Record<string, string>> = { '+': '1', ě: '2', š: '3', č: '4', ř: '5', ž: '6', ý: '7', á: '8', í: '9', é: '0' };

/** Digits typed on the Czech top row without Shift; null when the text holds anything else (`ýýý +ěš` → `777123`). */
export function topRowDigits(text: string): string | null {
  const squeezed = text.toLowerCase().replace(/\s/g, '');
  if (squeezed.length < 3) return null;
  let digits = '';
  for (const letter of squeezed) {
    const digit = /\d/.test(letter) ? letter : TOP_ROW[letter];
    if (digit === undefined) return null;
    digits += digit;
  }
  return digits;
}
