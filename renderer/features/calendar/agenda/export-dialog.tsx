import type { AgendaQuery } from '@shared/domain/calendar-views';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/i18n';
import { errorText } from '../../../state/error-text';
import { say } from '../../../state/toasts';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import css from './agenda.module.css';
import { exportAgenda } from './agenda-csv';

/** Says what the file will hold before it is written, how far it is, and lets it be stopped. Closing stops it too. */
export function ExportDialog({ query, total, unread, onClose }: { readonly query: AgendaQuery; readonly total: number; readonly unread: number; readonly onClose: () => void }) {
  const t = useText();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const isStopped = useRef(false);
  useEffect(() => {
    isStopped.current = false;
    return () => void (isStopped.current = true);
  }, []);
  const begin = async (): Promise<void> => {
    setProgress({ done: 0, total });
    const end = await exportAgenda(query, t('export.fileName', { from: query.from, to: query.to }), t, (done, of) => setProgress({ done, total: of }), () => isStopped.current);
    if (end.kind === 'done') say('status', t('export.done', { name: end.fileName, count: end.rows }));
    else if (end.kind === 'failed') say('alert', errorText(end.error));
    else if (end.kind === 'changed') say('alert', t('export.changed'));
    else if (end.kind === 'stopped') say('status', t('export.stopped'));
    if (end.kind === 'nowhere' && !isStopped.current) setProgress(null);
    else onClose();
  };
  return (
    <Dialog title={t('export.title')} closeName={t('app.close')} onClose={onClose}>
      <div className={css['export']}>
        <p>{t('export.what', { count: total })}</p>
        {unread === 0 ? null : <p className={css['warn']}>{t('export.unread', { count: unread })}</p>}
        <p className={css['warn']}>{t('export.warning')}</p>
        {progress === null ? null : (
          <p role="status">
            <progress aria-label={t('export.title')} value={progress.done} max={Math.max(1, progress.total)} /> {t('export.running', progress)}
          </p>
        )}
        <footer>
          <Button data-first-focus onClick={onClose}>
            {progress === null ? t('app.close') : t('export.stop')}
          </Button>
          <Button look="primary" disabled={progress !== null} onClick={() => void begin()}>
            {t('export.go')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
