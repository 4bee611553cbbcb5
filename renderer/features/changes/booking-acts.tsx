import { againRefusal } from '@shared/domain/again';
import { fixedBy } from '@shared/domain/moves';
import type { BookingDetail } from '@shared/domain/views';
import { useText } from '../../i18n/i18n';
import { useKeyHints } from '../../state/key-hints';
import { useAction } from '../../state/keyboard';
import { useRefusal } from '../../state/rights';
import { runAndSay } from '../../state/run-act';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { messageText } from '../acts';
import { AdminButton } from '../admin';
import type { OpenChange } from './change-store';
import { openChange } from './change-store';
import css from './changes.module.css';
import { isForAdministration, moveRefusalText } from './move-text';

/** Statuses of a booking that somebody is expected to. */
const LIVE: ReadonlySet<string> = new Set(['Confirmed', 'ConfirmationRequested']);

/** Confirm and reject, for one that waits for it; without keys, since the row is opened first. */
export function AnswerActs({ detail: { block } }: { readonly detail: BookingDetail }) {
  const t = useText();
  const refusal = useRefusal('Booking_w');
  const { appointmentId, customerId } = block;
  const isAsked = block.status === 'ConfirmationRequested' && customerId !== null;
  const isOff = refusal !== null || block.pendingAct !== null;
  const decide = (action: 'Booking/Confirm' | 'Booking/Reject') => (): boolean => {
    if (isOff || customerId === null) return false;
    void runAndSay(action, { AppointmentId: appointmentId, CustomerId: customerId }, 'held');
    return true;
  };
  const busy = (): string | null => (block.pendingAct === null ? null : moveRefusalText('pending', t));
  useAction('confirm', decide('Booking/Confirm'), isAsked, busy);
  useAction('reject', decide('Booking/Reject'), isAsked, busy);
  if (!isAsked) return null;
  return (
    <>
      <p className={css['message']}>{messageText('Booking/Confirm', t)}</p>
      <Button look="go" disabled={isOff} onClick={decide('Booking/Confirm')}>
        {t('changes.confirm')}
      </Button>
      <Button disabled={isOff} onClick={decide('Booking/Reject')}>
        {t('changes.reject')}
      </Button>
    </>
  );
}

/** Move, cancel, links, again: quiet, with the reason where the API has no way. */
export function ChangeActs({ detail }: { readonly detail: BookingDetail }) {
  const t = useText();
  const hintOf = useKeyHints();
  const now = useSession((state) => state.minute);
  const refusal = useRefusal('Booking_w');
  const { block } = detail;
  const { appointmentId, customerId } = block;
  const isLive = LIVE.has(block.status) && customerId !== null;
  const open = (kind: OpenChange['kind']) => (): boolean => {
    if (customerId !== null) openChange({ kind, appointmentId, customerId });
    return true;
  };
  const again = againRefusal(detail);
  useAction('links', open('links'), isLive);
  useAction('showBooking', open('show'), isLive);
  useAction('bookAgain', open('again'), customerId !== null, () => (again === null ? null : t(`again.not.${again}`)));
  if (customerId === null) return null;
  const bookAgain = (
    <Button disabled={refusal !== null} onClick={open('again')}>
      {t('again.open')}
    </Button>
  );
  if (!isLive) return bookAgain;
  const fixed = fixedBy(block, now);
  return (
    <>
      {fixed === 'over' ? null : (
        <Button disabled={refusal !== null || fixed !== null} {...hintOf('move')} onClick={open('move')}>
          {t('changes.move')}
        </Button>
      )}
      <Button disabled={refusal !== null || block.pendingAct !== null} {...hintOf('cancel')} onClick={open('cancel')}>
        {t('changes.cancel')}
      </Button>
      {bookAgain}
      <Button onClick={open('links')}>{t('changes.links')}</Button>
      <Button aria-label={t('show.open')} onClick={open('show')}>
        {t('show.short')}
      </Button>
      {fixed === null || fixed === 'over' ? null : (
        <p className={css['fixed']}>
          {moveRefusalText(fixed, t)}
          {isForAdministration(fixed) ? <AdminButton page="calendar" /> : null}
        </p>
      )}
    </>
  );
}
