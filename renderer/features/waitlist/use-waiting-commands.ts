import type { WaitingView } from '@shared/domain/waitlist';
import type { RefObject } from 'react';
import { translate } from '../../i18n/i18n';
import { useAction } from '../../state/keyboard';

/** The waitlist of a class by name: adding, and whoever has the focus, else the first, is booked or removed. `onPromote` null: there is no place. */
export function useWaitingCommands({ section, waitlist, onPromote, onRemove }: { readonly section: RefObject<HTMLElement | null>; readonly waitlist: readonly WaitingView[]; readonly onPromote: ((person: WaitingView) => void) | null; readonly onRemove: (person: WaitingView) => void }): void {
  const chosen = (): WaitingView | undefined => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row-id]');
    const inHand = row != null && section.current?.contains(row) === true ? Number(row.dataset['rowId']) : null;
    return waitlist.find(({ customerId }) => customerId === inHand) ?? waitlist[0];
  };
  const on = (work: ((person: WaitingView) => void) | null) => (): boolean => {
    const person = chosen();
    if (person !== undefined) work?.(person);
    return true;
  };
  const nobody = (): string | null => (waitlist.length === 0 ? translate('palette.nobodyWaits') : null);
  useAction('waitlistPromote', on(onPromote), true, () => nobody() ?? (onPromote === null ? translate('palette.noPlace') : null));
  useAction('waitlistRemove', on(onRemove), true, nobody);
  useAction('waitlistAdd', () => {
    section.current?.querySelector<HTMLElement>('input[role=combobox]')?.focus();
    return true;
  });
}
