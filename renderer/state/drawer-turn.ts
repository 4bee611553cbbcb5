import type { CommandKind } from '@shared/domain/commands';
import type { KeyHint } from './key-hints';
import { useKeyHints } from './key-hints';
import { targetOf } from './keyboard';
import { useNavigation } from './navigation';

const isInHand = (selected: string | null, key: string): boolean => selected === null || selected === key;

/** Whether keys act on the booking of an open drawer: its block is the selected one. After an arrow to another block they act on that, on a row of the agenda that has the focus on its booking. */
export function isDrawersTurn(key: string): boolean {
  return isInHand(useNavigation.getState().selected, key) && targetOf(document.activeElement) !== 'listRow';
}

const NO_HINT: KeyHint = { hint: undefined, 'aria-keyshortcuts': undefined };

/** Hints of the keys of a drawer's buttons; none while the keys act on another block. */
export function useDrawerHints(key: string): (kind: CommandKind) => KeyHint {
  const hintOf = useKeyHints();
  const isOurs = useNavigation(({ selected }) => isInHand(selected, key));
  return isOurs ? hintOf : () => NO_HINT;
}
