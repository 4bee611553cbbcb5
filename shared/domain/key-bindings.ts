import type { CommandKind, KeyPlace } from './commands';
import { commandOf } from './commands';
import type { KeyMap } from './key-map';
import { opensByDigit } from './key-map';

/** What has the focus. `none` is the page, a block or a row; on a `button` Enter and Space press it; `listRow` is a list in all but the keys that mark its row; `dialogField` is a field in a dialog. */
export type KeyTarget = 'none' | 'button' | 'field' | 'list' | 'listRow' | 'menu' | 'dialog' | 'dialogField' | 'editor';

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
export type KeyAction = { readonly kind: 'search'; readonly text: string } | { readonly kind: Exclude<CommandKind, 'search'> };

/** The act of a command. */
export function actionOfCommand(kind: CommandKind): KeyAction {
  return kind === 'search' ? { kind, text: '' } : { kind };
}

/** True when the action changes or opens the focused row. */
export function isRowAction(action: KeyAction): boolean {
  return commandOf(action.kind).group === 'booking';
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
 * The key as the table of commands names it; null: a press that no command can have. Ctrl shortcuts require that Alt is not
 * down; Shift makes signs on many layouts, and with a letter or a named key it means something else.
 */
export function keyName(press: KeyPress): string | null {
  const key = /^\p{L}$/u.test(press.key) ? press.key.toLowerCase() : press.key;
  if (press.ctrl) return press.alt || press.meta || press.altGraph || press.shift ? null : `Ctrl+${key}`;
  if (hasModifier(press)) return null;
  return press.shift && (key.length > 1 || key === ' ' || /^\p{L}$/u.test(key)) ? null : key;
}

/** What a press means where it happened, apart from everything that depends on time; null: nothing of ours. */
export function actionOf(press: KeyPress, map: KeyMap): KeyAction | null {
  if (isDigitKey(press)) return !hasModifier(press) && isPage(press.target) && opensByDigit(map) ? { kind: 'search', text: press.key } : null;
  const name = keyName(press);
  const kind = name === null ? undefined : map.get(name);
  return kind !== undefined && isHeard(commandOf(kind).where ?? 'page', press) ? actionOfCommand(kind) : null;
}

/** True when the press is the page's own way to press what has the focus; in a field it is text. */
export function isButtonPress({ key, target }: KeyPress): boolean {
  return (key === 'Enter' || key === ' ') && (target === 'button' || target === 'dialog' || target === 'menu');
}

function isHeard(where: KeyPlace, { key, target }: KeyPress): boolean {
  if (target === 'button' && (key === 'Enter' || key === ' ')) return false;
  if (where === 'anywhere' || isPage(target)) return true;
  if (where === 'row') return target === 'listRow';
  if (where === 'page') return false;
  return target === 'field' || target === 'list' || target === 'listRow' || (where === 'work' && target === 'editor');
}

function isPage(target: KeyTarget): boolean {
  return target === 'none' || target === 'button';
}

/** A digit, or what the Czech top row gives without Shift (the search reads it as the digit). */
function isDigitKey({ key, code }: KeyPress): boolean {
  return /^\d$/.test(key) || (code.startsWith('Digit') && /^[+ěščřžýáíé]$/i.test(key));
}
