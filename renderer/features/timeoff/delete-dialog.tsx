import { useText } from '../../i18n/i18n';
import { useDeafAtFirst } from '../../state/keyboard';
import { runAndSay } from '../../state/run-act';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { AdminButton } from '../admin';
import type { TimeOffRecord } from './use-hours';
import { whenText } from './when-text';

/** Asks before a time off is deleted; of a series it says what goes and what may stay. */
export function DeleteDialog({ record, name, onClose }: { readonly record: TimeOffRecord; readonly name: string; readonly onClose: () => void }) {
  const t = useText();
  useDeafAtFirst();
  const { freeTimeId, repetition } = record.payload;
  const go = (): void => {
    onClose();
    if (freeTimeId !== null) void runAndSay('FreeTime/Delete', { FreeTimeId: freeTimeId });
  };
  return (
    <ConfirmDialog title={t('timeoff.deleteTitle')} closeName={t('app.close')} safe={t('timeoff.keep')} go={t('timeoff.delete')} onSafe={onClose} onGo={go}>
      <p>
        <b>{name}</b> · {whenText(record)}
      </p>
      {repetition === null ? (
        <p>{t('timeoff.deleteText')}</p>
      ) : (
        <>
          <p>{t('timeoff.deleteSeries')}</p>
          <div>
            <AdminButton page="hours" />
          </div>
        </>
      )}
    </ConfirmDialog>
  );
}
