import type { ActionName } from '@shared/reservanto/generated/actions';
import { useLocale, useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { useDeafAtFirst } from '../../state/keyboard';
import { useSession } from '../../state/session';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { messageText } from './action-facts';
import { aboutAction } from './api-texts';

/** Asks before a write: what it does, in which business, and whether the customer will hear of it. */
export function ConfirmRun({ action, onClose, onRun }: { readonly action: ActionName; readonly onClose: () => void; readonly onRun: () => void }) {
  const t = useText();
  const locale = useLocale();
  const business = useSession((state) => state.business);
  const { missingRights } = useConnection();
  useDeafAtFirst();
  return (
    <ConfirmDialog title={t('console.confirm.title', { action })} closeName={t('app.close')} safe={t('console.confirm.cancel')} go={t('console.confirm.run')} onSafe={onClose} onGo={onRun}>
      <p>{aboutAction(action, locale)}</p>
      <p>{t('console.confirm.where', { name: business?.name ?? '' })}</p>
      <p>
        <b>{messageText(action, business?.practice === true, missingRights, t)}</b>
      </p>
    </ConfirmDialog>
  );
}
