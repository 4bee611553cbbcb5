/** What has the focus. `none` is the page, a block or a row; on a `button` Enter and Space press it. */
export type KeyTarget = 'none' | 'button' | 'field' | 'list' | 'menu' | 'dialog' | 'editor';

/** One keydown as the window saw it. `timeMs` is the event's own time stamp (ms, only differences matter). */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  readonly altGraph: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly timeMs: number;
  readonly target: KeyTarget;
}

/** An act of a key (product.md, Keys). `search` carries what was typed to open it. */
export type KeyAction =
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'today' | 'previousDay' | 'nextDay' | 'refresh' | 'keys' | 'back' }
  | { readonly kind: 'up' | 'down' | 'left' | 'right' }
  | { readonly kind: RowActionKind };

/** Acts on the focused booking or class; these are what a moved row must be safe from. */
export type RowActionKind = 'came' | 'noShow' | 'clearAttendance' | 'open';

const NAMED: Readonly<Record<string, KeyAction>> = {
  ArrowUp: { kind: 'up' },
  ArrowDown: { kind: 'down' },
  ArrowLeft: { kind: 'left' },
  ArrowRight: { kind: 'right' },
  PageUp: { kind: 'previousDay' },
  PageDown: { kind: 'nextDay' },
  Backspace: { kind: 'clearAttendance' },
  Enter: { kind: 'open' },
  ' ': { kind: 'came' },
};
const LETTERS: Readonly<Record<string, KeyAction>> = { t: { kind: 'today' }, x: { kind: 'noShow' } };
const SEARCH: KeyAction = { kind: 'search', text: '' };
const ROW_ACTIONS: ReadonlySet<string> = new Set<RowActionKind>(['came', 'noShow', 'clearAttendance', 'open']);

/** True when the action changes or opens the focused row. */
export function isRowAction(action: KeyAction): boolean {
  return ROW_ACTIONS.has(action.kind);
}

/** True when the press is a character, which a card reader could have typed. */
export function isCharacter(press: KeyPress): boolean {
  return press.key.length === 1 && press.key !== ' ' && !hasModifier(press);
}

/** Ctrl, Alt, Meta or AltGr is down; AltGr is Ctrl+Alt on Windows. */
export function hasModifier(press: KeyPress): boolean {
  return press.ctrl || press.alt || press.meta || press.altGraph;
}

/**
 * What a press means where it happened, apart from everything that depends on time; null: nothing of ours. Single keys act
 * only with no field, list, menu, dialog or cell editor in focus; Ctrl shortcuts require that Alt is not down.
 */
export function actionOf(press: KeyPress): KeyAction | null {
  const { key, target } = press;
  if (press.ctrl) return isCtrlAlone(press) && key.toLowerCase() === 'k' && mayOpenSearch(target) ? SEARCH : null;
  if (hasModifier(press)) return null;
  if (key === '/' && isFree(target)) return SEARCH;
  if (key === '?' && isFree(target)) return { kind: 'keys' };
  if (key === 'Escape' && (isFree(target) || target === 'field')) return { kind: 'back' };
  if (isDigitKey(press)) return isFree(target) ? { kind: 'search', text: key } : null;
  if (press.shift) return null;
  if (key === 'F5') return { kind: 'refresh' };
  if (key === 'F1') return mayOpenSearch(target) ? SEARCH : null;
  if (!isFree(target) || (target === 'button' && (key === 'Enter' || key === ' '))) return null;
  return NAMED[key] ?? LETTERS[key.toLowerCase()] ?? null;
}

function isCtrlAlone(press: KeyPress): boolean {
  return !press.alt && !press.meta && !press.altGraph && !press.shift;
}

function isFree(target: KeyTarget): boolean {
  return target === 'none' || target === 'button';
}

function mayOpenSearch(target: KeyTarget): boolean {
  return isFree(target) || target === 'field' || target === 'list';
}

/** A digit, or what the Czech top row gives without Shift (the search reads it as the digit). */
function isDigitKey({ key, code }: KeyPress): boolean {
  return /^\d$/.test(key) || (code.startsWith('Digit') && /^[+ěščřžýáíé]$/i.test(key));
}
