import type { BookingDetail } from '@shared/domain/views';
import { fixedBy } from '@shared/domain/moves';
import type { TextKey } from '../../i18n/catalogue';
import { translate } from '../../i18n/i18n';
import { useAction } from '../../state/keyboard';
import { openDrawer, useNavigation } from '../../state/navigation';
import { refusalOf } from '../../state/rights';
import { now } from '../../state/session';
import { say } from '../../state/toasts';
import type { OpenChange } from './change-store';
import { openChange } from './change-store';
import { moveRefusalText, sayNotMoved } from './move-text';

/** P and S on the booking whose drawer is open. */
export function useDrawerKeys({ block }: BookingDetail): void {
  const { appointmentId, customerId } = block;
  const open = (kind: 'move' | 'cancel') => (): boolean => {
    const refusal = refusalOf('Booking_w');
    const fixed = kind === 'move' ? fixedBy(block, now()) : block.pendingAct === null ? null : 'pending';
    if (customerId === null) return false;
    if (refusal !== null) say('alert', refusal);
    else if (fixed !== null) sayNotMoved(fixed);
    else openChange({ kind, appointmentId, customerId });
    return true;
  };
  const refusal = (kind: 'move' | 'cancel') => (): string | null => {
    const fixed = kind === 'move' ? fixedBy(block, now()) : block.pendingAct === null ? null : 'pending';
    return fixed === null ? null : moveRefusalText(fixed, translate);
  };
  useAction('move', open('move'), true, refusal('move'));
  useAction('cancel', open('cancel'), true, refusal('cancel'));
}

/** What is done to a booking that is selected and not opened: it is opened with the editor, the question or what is shown. */
export function useBlockKeys(): void {
  const open = (kind: OpenChange['kind'], ofClass: TextKey) => (): boolean => {
    const { page, date, selected, drawer } = useNavigation.getState();
    if (page === 'today' && drawer?.kind !== 'booking' && selected?.startsWith('c:') === true) {
      say('alert', translate(ofClass));
      return true;
    }
    const [, appointmentId = 0, customerId = 0] = /^b:(\d+):(\d+)$/.exec(selected ?? '')?.map(Number) ?? [];
    if (page !== 'today' || appointmentId === 0) return false;
    if (drawer?.kind === 'booking' && drawer.appointmentId === appointmentId && drawer.customerId === customerId) return false;
    openChange({ kind, appointmentId, customerId });
    openDrawer({ kind: 'booking', appointmentId, customerId }, date);
    return true;
  };
  const refusal = (ofClass: TextKey) => (): string | null => (useNavigation.getState().selected?.startsWith('c:') === true ? translate(ofClass) : null);
  const TEXTS = { move: 'changes.move.not.class', cancel: 'palette.notOfClass', again: 'palette.ofPerson', show: 'palette.ofPerson' } as const;
  useAction('move', open('move', TEXTS.move), true, refusal(TEXTS.move));
  useAction('cancel', open('cancel', TEXTS.cancel), true, refusal(TEXTS.cancel));
  useAction('bookAgain', open('again', TEXTS.again), true, refusal(TEXTS.again));
  useAction('showBooking', open('show', TEXTS.show), true, refusal(TEXTS.show));
}
