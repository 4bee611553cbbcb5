import type { BlockView } from '@shared/domain/views';
import { useAction } from '../../state/keyboard';
import type { Mark } from './acts';
import { markBlock, refusalOfBlock } from './acts';

/** Came, did not come and not recorded, by key and by name. `mark` answers false where there is nothing to mark; `isOn`: it is asked at each key. */
export function useMarkKeys(mark: (wanted: Mark) => boolean, refusal: () => string | null, isOn: () => boolean = () => true): void {
  useAction('came', () => mark('came'), isOn, refusal);
  useAction('noShow', () => mark('noShow'), isOn, refusal);
  useAction('clearAttendance', () => mark('unknown'), isOn, refusal);
}

/** The same on the block that a page has selected. */
export function useBlockMarkKeys(selected: () => BlockView | undefined): void {
  useMarkKeys((wanted) => markBlock(selected(), wanted), () => refusalOfBlock(selected()));
}
