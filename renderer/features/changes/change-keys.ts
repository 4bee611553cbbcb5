import type { BlockView, BookingDetail } from '@shared/domain/views';
import type { TextKey } from '../../i18n/catalogue';
import { translate } from '../../i18n/i18n';
import { isDrawersTurn } from '../../state/drawer-turn';
import { useAction } from '../../state/keyboard';
import { openDrawer, useNavigation } from '../../state/navigation';
import { say } from '../../state/toasts';
import { beginChange, changeRefusal } from './change-refusal';
import type { OpenChange } from './change-store';

/** Keys and commands on the booking whose drawer is open, while its block is the selected one. */
export function useDrawerKeys({ block, course }: BookingDetail): void {
  const act = (kind: OpenChange['kind']) =>
    [
      () => {
        beginChange(kind, block, course);
        return true;
      },
      () => block.customerId !== null && isDrawersTurn(block.key),
      () => changeRefusal(kind, block, course),
    ] as const;
  useAction('move', ...act('move'));
  useAction('cancel', ...act('cancel'));
  useAction('links', ...act('links'));
  useAction('showBooking', ...act('show'));
  useAction('bookAgain', ...act('again'));
}

/** What is done to the block that is selected on a page: its booking is opened with the editor, the question or what is shown. */
export function useBlockKeys(selected: () => BlockView | undefined): void {
  const act = (kind: OpenChange['kind'], ofClass: TextKey) =>
    [
      () => {
        const block = selected();
        if (block === undefined) return false;
        const { appointmentId, customerId } = block;
        if (customerId === null) say('alert', translate(ofClass));
        else if (beginChange(kind, block)) openDrawer({ kind: 'booking', appointmentId, customerId }, useNavigation.getState().date);
        return true;
      },
      true,
      () => {
        const block = selected();
        if (block === undefined) return translate('palette.needsBooking');
        return block.customerId === null ? translate(ofClass) : changeRefusal(kind, block);
      },
    ] as const;
  useAction('move', ...act('move', 'changes.move.not.class'));
  useAction('cancel', ...act('cancel', 'palette.notOfClass'));
  useAction('bookAgain', ...act('again', 'palette.ofPerson'));
  useAction('showBooking', ...act('show', 'palette.ofPerson'));
  useAction('links', ...act('links', 'palette.ofPerson'));
}
