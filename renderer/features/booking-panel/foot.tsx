import { useText } from '../../i18n/i18n';
import { bookingActionOf } from '../../state/booking-act';
import { useRefusal } from '../../state/rights';
import { useConnection } from '../../state/connection';
import { Button } from '../../ui/button';
import { messageText } from '../acts';
import css from './panel.module.css';
import { itemOf, usePanel } from './panel-store';
import { save } from './save';
import { rightFor, waitsIn } from './standing';

/** Whether a message goes out, what is on its way, and the buttons. */
export function Foot({ onPark }: { readonly onPark: () => void }) {
  const t = useText();
  const state = usePanel();
  const { saving, missing } = state;
  const waits = waitsIn(state);
  const forbidden = useRefusal(rightFor(waits));
  const isOffline = useConnection(({ state: line }) => line === 'offline');
  const refusal = forbidden ?? (isOffline ? t('panel.offline') : null);
  const busy = saving !== 'no';
  return (
    <div className={css['foot']}>
      <p className={css['message']}>{messageText(bookingActionOf(itemOf(state), waits), t)}</p>
      <p role="status" className={css['saving']}>
        {busy ? t(`panel.saving.${saving}`) : ''}
      </p>
      {missing.length === 0 ? null : <p role="alert">{t('panel.missing', { fields: missing.map((field) => t(`panel.missing.${field}`)).join(', ') })}</p>}
      {refusal === null ? null : <p role="status">{refusal}</p>}
      <div className={css['buttons']}>
        <Button look="primary" hint={t('keys.ctrlEnter')} aria-keyshortcuts="Control+Enter" disabled={busy || refusal !== null} onClick={() => void save()}>
          {t(waits ? 'panel.save.waitlist' : 'panel.save')}
        </Button>
        <Button hint="Esc" aria-keyshortcuts="Escape" onClick={onPark}>
          {t('panel.park')}
        </Button>
      </div>
    </div>
  );
}
