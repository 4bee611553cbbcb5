import type { CommandKind } from './commands';
import { commandOf, COMMANDS } from './commands';
import type { KeySettings } from './key-settings';
import { USUAL_KEYS } from './key-settings';

/** Which command a key means. */
export type KeyMap = ReadonlyMap<string, CommandKind>;

/** True for a key that prints a character: such keys can be switched off and changed. Space prints none that is seen. */
export function isCharacterKey(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

/** Commands whose key can be changed: those that come with a single character. */
export const CHANGEABLE: readonly CommandKind[] = COMMANDS.filter(({ keys }) => keys.some(isCharacterKey)).map(({ kind }) => kind);

/** Why a key cannot be given to a command. `digit` opens the search, also on the Czech top row. */
export type KeyProblem = 'digit' | 'notSingle';

/** What is wrong with a key that somebody wants to choose; null: it can be had, if nobody else has it. F1 and F5 are taken for good. */
export function problemOfKey(key: string): KeyProblem | null {
  if (/^F([2-46-9]|1[0-2])$/.test(key)) return null;
  if (/^[\d+ěščřžýáíé]$/.test(key)) return 'digit';
  return isCharacterKey(key) && key === key.toLowerCase() && !/[\p{C}\p{Z}]/u.test(key) ? null : 'notSingle';
}

/** The keys of a command as they are set now, in the order of the table. */
export function keysOf(kind: CommandKind, { letters, own }: KeySettings): readonly string[] {
  const chosen = own[kind];
  return commandOf(kind)
    .keys.map((key) => (chosen !== undefined && isCharacterKey(key) ? chosen : key))
    .filter((key) => letters || !isCharacterKey(key));
}

/** The command that has a key already, apart from the one that is to get it. Switched-off keys count: they may come back. */
export function holderOf(key: string, kind: CommandKind, settings: KeySettings): CommandKind | null {
  return COMMANDS.find((command) => command.kind !== kind && keysOf(command.kind, { ...settings, letters: true }).includes(key))?.kind ?? null;
}

/** The key of a command that a person can change, as it is now, switched off or not; the empty text where it has none such. */
export function changeableKey(kind: CommandKind, { own }: KeySettings): string {
  return own[kind] ?? commandOf(kind).keys.find(isCharacterKey) ?? '';
}

/** Gives a command a key, or with null the usual one back. */
export function withKey({ letters, own }: KeySettings, kind: CommandKind, key: string | null): KeySettings {
  const others = knownKeys(own).filter(([other]) => other !== kind);
  const isUsual = key === null || commandOf(kind).keys.includes(key);
  return { letters, own: Object.fromEntries(isUsual ? others : [...others, [kind, key]]) };
}

/** Switches single-character keys on or off; the changed ones are kept. */
export function withLetters({ own }: KeySettings, letters: boolean): KeySettings {
  return { letters, own: Object.fromEntries(knownKeys(own)) };
}

/** Keys of commands that this program knows: a newer one may have written more. */
function knownKeys(own: KeySettings['own']): (readonly [CommandKind, string])[] {
  return CHANGEABLE.flatMap((kind) => (own[kind] === undefined ? [] : [[kind, own[kind]] as const]));
}

const DIGITS = '0123456789';

/** True when digits open the search; they are switched off with the other characters. */
export function opensByDigit(map: KeyMap): boolean {
  return map.has('0');
}

/** The map of all keys. Where two commands claim one key, the one that a person gave it to has it. */
export function keyMapOf(settings: KeySettings): KeyMap {
  const map = new Map<string, CommandKind>();
  const isOwn = ({ kind }: { readonly kind: CommandKind }): boolean => settings.own[kind] !== undefined;
  for (const { kind } of [...COMMANDS.filter(isOwn), ...COMMANDS]) for (const key of keysOf(kind, settings)) if (!map.has(key)) map.set(key, kind);
  if (settings.letters) for (const digit of DIGITS) map.set(digit, 'search');
  return map;
}

/** The map of the usual keys. */
export const USUAL_KEY_MAP: KeyMap = keyMapOf(USUAL_KEYS);
