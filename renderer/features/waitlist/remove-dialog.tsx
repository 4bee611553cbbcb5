import { useText } from '../../i18n/i18n';
import { useDeafAtFirst } from '../../state/keyboard';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { messageText } from '../acts';

/** Asks before somebody is taken off a waitlist; `booked`: they have their place, and the server has left them on the list all the same. */
export function RemoveDialog({ of, name, booked = false, onGo, onClose }: { readonly of: 'class' | 'course'; readonly name: string; readonly booked?: boolean; readonly onGo: () => void; readonly onClose: () => void }) {
  const t = useText();
  useDeafAtFirst();
  const message = messageText(of === 'class' ? 'Alternates/RemoveFromAppointment' : 'Alternates/RemoveFromCourse');
  return (
    <ConfirmDialog title={t('waitlist.removeTitle', { name })} closeName={t('app.close')} safe={t('waitlist.keep')} go={t('waitlist.remove')} onSafe={onClose} onGo={onGo}>
      {booked ? <p>{t('waitlist.stillThere')}</p> : null}
      <p>{t('waitlist.removeText')}</p>
      <p>{message ?? t('waitlist.noMessage')}</p>
    </ConfirmDialog>
  );
}
