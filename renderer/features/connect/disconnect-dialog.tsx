import type { AppError } from '@shared/errors/app-error';
import { useState } from 'react';
import { call } from '../../bridge/bridge';
import { useText } from '../../i18n/i18n';
import { useUnsent } from '../../state/acts';
import { useMissed } from '../../state/local';
import { errorText } from '../../state/error-text';
import { useDeafAtFirst } from '../../state/keyboard';
import { useSession } from '../../state/session';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import css from './connect.module.css';

/** The question before a business is removed from this computer: names what goes, and the acts that the server has not taken. */
export function DisconnectDialog({ id, name, onClose }: { readonly id: string; readonly name: string; readonly onClose: () => void }) {
  const t = useText();
  useDeafAtFirst();
  const isOpen = useSession((state) => state.business?.id === id);
  const unsent = useUnsent();
  const count = isOpen ? unsent : 0;
  const missed = useMissed();
  const local = isOpen ? missed : 0;
  const [problem, setProblem] = useState<AppError | null>(null);
  // Who has read why not and goes on means it.
  const drops = count > 0 || local > 0 || problem !== null;
  const go = async (): Promise<void> => {
    const answer = await call('connect.disconnect', { id, dropActs: drops });
    if (answer.ok) onClose();
    else setProblem(answer.error);
  };
  return (
    <ConfirmDialog title={t('disconnect.title', { name })} closeName={t('app.close')} safe={t('disconnect.not')} go={t(drops ? 'disconnect.drop' : 'disconnect.go')} onSafe={onClose} onGo={() => void go()}>
      <p>{t('disconnect.what')}</p>
      <ul>
        <li>{t('disconnect.token')}</li>
        <li>{t('disconnect.cache')}</li>
        <li>{t('disconnect.acts')}</li>
      </ul>
      {count > 0 ? <p className={css['loses']}>{t('disconnect.unsent', { count })}</p> : null}
      {local > 0 ? <p className={css['loses']}>{t('disconnect.local', { count: local })}</p> : null}
      {isOpen ? null : <p className={css['loses']}>{t('disconnect.mayLose')}</p>}
      <p>{t('disconnect.stays')}</p>
      {problem === null ? null : (
        <p role="alert" className={css['loses']}>
          {errorText(problem)}
        </p>
      )}
    </ConfirmDialog>
  );
}
