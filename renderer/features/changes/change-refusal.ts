import { againRefusal } from '@shared/domain/again';
import type { MoveRefusal } from '@shared/domain/moves';
import { fixedBy } from '@shared/domain/moves';
import type { BlockView, BookingDetail } from '@shared/domain/views';
import { translate } from '../../i18n/i18n';
import { refusalOf } from '../../state/rights';
import { now } from '../../state/session';
import { say } from '../../state/toasts';
import type { OpenChange } from './change-store';
import { openChange } from './change-store';
import { moveRefusalText, sayNotMoved } from './move-text';

/** Statuses of a booking that somebody is expected to. */
const LIVE: ReadonlySet<string> = new Set(['Confirmed', 'ConfirmationRequested']);

/** Whether somebody is expected to the booking. */
export function isLive({ status, customerId }: Pick<BlockView, 'status' | 'customerId'>): boolean {
  return LIVE.has(status) && customerId !== null;
}

/** Why this cannot be done with a booking, in words; null: it can. `course` is known where the whole booking is. */
export function changeRefusal(kind: OpenChange['kind'], block: BlockView, course: BookingDetail['course'] = null): string | null {
  switch (kind) {
    case 'move': {
      const fixed = fixedBy(block, now());
      return fixed === null ? null : moveRefusalText(fixed);
    }
    case 'cancel':
      if (block.pendingAct !== null) return moveRefusalText('pending');
      return isLive(block) ? null : translate('changes.not.live');
    case 'again': {
      const again = againRefusal({ block, course });
      return again === null ? null : translate(`again.not.${again}`);
    }
    case 'show':
    case 'links':
      return isLive(block) ? null : translate('changes.not.live');
  }
}

/** Opens what changes a booking, or says why that cannot be; true when it is open. */
export function beginChange(kind: OpenChange['kind'], block: BlockView, course: BookingDetail['course'] = null): boolean {
  const { appointmentId, customerId } = block;
  if (customerId === null) return false;
  const right = kind === 'show' || kind === 'links' ? null : refusalOf('Booking_w');
  const fixed: MoveRefusal | null = kind === 'move' ? fixedBy(block, now()) : null;
  const refusal = right ?? changeRefusal(kind, block, course);
  if (right === null && fixed !== null) sayNotMoved(fixed);
  else if (refusal !== null) say('alert', refusal);
  else openChange({ kind, appointmentId, customerId });
  return refusal === null;
}
