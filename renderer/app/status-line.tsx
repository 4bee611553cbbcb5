import type { ConnectionView } from '@shared/domain/connection';
import { UnsentButton } from '../features/acts';
import { useDay } from '../features/today';
import { formatTime } from '../i18n/format';
import type { Translate } from '../i18n/i18n';
import { useText } from '../i18n/i18n';
import { useConnection } from '../state/connection';
import { useKeyHints } from '../state/key-hints';
import { useNavigation } from '../state/navigation';
import { Kbd } from '../ui/kbd';
import css from './shell.module.css';

/** Commands whose keys are always in sight on the Today page. */
const MARKS = ['came', 'cameAndPaid', 'noShow', 'pay', 'move'] as const;

/** The bottom line: how old what is shown is, and the keys that act here. */
export function StatusLine({ onKeys }: { readonly onKeys: () => void }) {
  const t = useText();
  const connection = useConnection();
  // Before anything has been read in this run the age of what is shown is that of the day out of the cache.
  const dayReadAt = useDay((state) => state.model?.view.ages.bookings ?? null);
  const page = useNavigation((state) => state.page);
  const hintOf = useKeyHints();
  const help = hintOf('keys');
  return (
    <footer className={css['status']}>
      <p role="status" aria-label={t('connection.label')} data-connection={connection.state} data-progress={connection.progress === null ? 'none' : connection.progress.what}>
        <i className={`${css['dot'] ?? ''} ${css[connection.state] ?? ''}`} aria-hidden="true" />
        {connectionText({ ...connection, readAt: connection.readAt ?? (connection.state === 'offline' ? dayReadAt : null) }, t)}
        {connection.progress === null ? '' : ` · ${t('connection.customers')}`}
      </p>
      {connection.missingRights.length === 0 ? null : <p className={css['rights']}>{t('connection.missingRights', { rights: connection.missingRights.join(', ') })}</p>}
      <UnsentButton />
      <div className={css['keys']}>
        {page === 'today'
          ? MARKS.map((mark) => {
              const { hint } = hintOf(mark);
              return hint === undefined ? null : (
                <span key={mark}>
                  <Kbd>{hint}</Kbd> {t(`keys.${mark}`)}
                </span>
              );
            })
          : null}
        <button type="button" aria-keyshortcuts={help['aria-keyshortcuts']} onClick={onKeys}>
          {help.hint === undefined ? null : <Kbd>{help.hint}</Kbd>} {t('keys.help')}
        </button>
      </div>
    </footer>
  );
}

function connectionText({ state, readAt, missingRights }: ConnectionView, t: Translate): string {
  if (state === 'connecting') return t('connection.connecting');
  if (state === 'refused') return t('connection.refused');
  if (state === 'online' && readAt === null && missingRights.length > 0) return t('connection.onlineNoRights');
  if (readAt === null) return t(state === 'online' ? 'connection.onlineNoData' : 'connection.offlineNoData');
  return t(state === 'online' ? 'connection.online' : 'connection.offline', { time: formatTime(readAt) });
}
