/** Characters of a card or code reader come faster than this one after another, in ms (product.md, Keys). */
export const BURST_GAP_MS = 40;

/** Fewest characters of a scanned code. */
export const SHORTEST_CODE = 8;

/** Longest code that is read; a burst that goes on is something else. */
export const LONGEST_CODE = 64;

/** A key of a burst: what it typed and where it lies on the keyboard. */
export interface BurstKey {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
}

/** Codes have a digit or are capitals throughout: a quickly typed name is no code. */
const CODE = new RegExp(`^(?=.*\\d|[A-Z-]+$)[A-Za-z0-9-]{${SHORTEST_CODE},${LONGEST_CODE}}$`);

/** The code that a burst spells, or null. Read by key position first: readers are built for a US layout. */
export function codeOf(burst: readonly BurstKey[]): string | null {
  const byPosition = burst.map(characterAt).join('');
  if (CODE.test(byPosition)) return byPosition;
  const asTyped = burst.map(({ key }) => key).join('');
  return CODE.test(asTyped) ? asTyped : null;
}

/** True when a reader may have typed this key as a part of a code; other characters need not wait to be told from a scan. */
export function canBeInCode(key: BurstKey): boolean {
  return /[A-Za-z0-9-]/.test(characterAt(key) + key.key);
}

/** The character of a key on a US layout; a space (never a part of a code) where the key is not one of a code. */
function characterAt({ code, shift }: BurstKey): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !shift) return digit;
  return !shift && (code === 'Minus' || code === 'NumpadSubtract') ? '-' : ' ';
}
