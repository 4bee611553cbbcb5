import type { CommandKind } from '@shared/domain/commands';
import { keysOf } from '@shared/domain/key-map';
import type { Translate } from '../i18n/i18n';
import { useText } from '../i18n/i18n';
import { useSession } from './session';

/** What a button says of its key: to the eye, and to a screen reader. Spread it into the button. */
export interface KeyHint {
  readonly hint: string | undefined;
  readonly 'aria-keyshortcuts': string | undefined;
}

const SHOWN: Readonly<Record<string, string>> = { Backspace: '⌫', Escape: 'Esc', PageUp: 'Page Up', PageDown: 'Page Down', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** A key as it stands on the keyboard. */
export function keyText(key: string, t: Translate): string {
  if (key.startsWith('Ctrl+')) return `Ctrl+${keyText(key.slice(5), t)}`;
  if (key === ' ') return t('keys.space');
  return SHOWN[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** The same as `aria-keyshortcuts` names it. */
function keyShortcut(key: string): string {
  if (key.startsWith('Ctrl+')) return `Control+${keyShortcut(key.slice(5))}`;
  return key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
}

/** Hints of commands as the keys are set now; a command whose key is switched off has none. */
export function useKeyHints(): (kind: CommandKind) => KeyHint {
  const t = useText();
  const keys = useSession((state) => state.preferences.keys);
  return (kind) => {
    const all = keysOf(kind, keys);
    const first = all[0];
    return { hint: first === undefined ? undefined : keyText(first, t), 'aria-keyshortcuts': all.length === 0 ? undefined : all.map(keyShortcut).join(' ') };
  };
}

/** The hint of one command. */
export function useKeyHint(kind: CommandKind): KeyHint {
  return useKeyHints()(kind);
}
