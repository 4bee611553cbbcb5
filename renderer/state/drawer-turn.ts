import type { CommandKind } from '@shared/domain/commands';
import type { KeyHint } from './key-hints';
import { useKeyHints } from './key-hints';
import { useNavigation } from './navigation';

/** Whether keys act on the booking of an open drawer: its block is the selected one. After an arrow to another block they act on that. */
export function isDrawersTurn(key: string): boolean {
  const { selected } = useNavigation.getState();
  return selected === null || selected === key;
}

const NO_HINT: KeyHint = { hint: undefined, 'aria-keyshortcuts': undefined };

/** Hints of the keys of a drawer's buttons; none while the keys act on another block. */
export function useDrawerHints(key: string): (kind: CommandKind) => KeyHint {
  const hintOf = useKeyHints();
  const isOurs = useNavigation(({ selected }) => selected === null || selected === key);
  return isOurs ? hintOf : () => NO_HINT;
}
