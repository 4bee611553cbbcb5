import { fixedBy } from '@shared/domain/moves';
import type { BookingDetail } from '@shared/domain/views';
import { useText } from '../../i18n/i18n';
import { isDrawersTurn, useDrawerHints } from '../../state/drawer-turn';
import { useAction } from '../../state/keyboard';
import { useRefusal } from '../../state/rights';
import { runAndSay } from '../../state/run-act';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { messageText } from '../acts';
import { AdminButton } from '../admin';
import { isLive } from './change-refusal';
import type { OpenChange } from './change-store';
import { openChange } from './change-store';
import css from './changes.module.css';
import { isForAdministration, moveRefusalText } from './move-text';

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
  const isOurs = (): boolean => isAsked && isDrawersTurn(block.key);
  useAction('confirm', decide('Booking/Confirm'), isOurs, busy);
  useAction('reject', decide('Booking/Reject'), isOurs, busy);
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
export function ChangeActs({ detail: { block } }: { readonly detail: BookingDetail }) {
  const t = useText();
  const hintOf = useDrawerHints(block.key);
  const now = useSession((state) => state.minute);
  const refusal = useRefusal('Booking_w');
  const { appointmentId, customerId } = block;
  const open = (kind: OpenChange['kind']) => (): boolean => {
    if (customerId !== null) openChange({ kind, appointmentId, customerId });
    return true;
  };
  if (customerId === null) return null;
  const bookAgain = (
    <Button disabled={refusal !== null} onClick={open('again')}>
      {t('again.open')}
    </Button>
  );
  if (!isLive(block)) return bookAgain;
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
