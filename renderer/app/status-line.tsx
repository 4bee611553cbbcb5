import type { ConnectionView } from '@shared/domain/connection';
import type { DayAges } from '@shared/domain/views';
import { UnsentButton } from '../features/acts';
import { useDay } from '../features/today';
import { momentText } from '../i18n/age';
import type { Translate } from '../i18n/i18n';
import { useText } from '../i18n/i18n';
import { useConnection } from '../state/connection';
import { useKeyHints } from '../state/key-hints';
import { useNavigation } from '../state/navigation';
import { useSession } from '../state/session';
import { Kbd } from '../ui/kbd';
import css from './shell.module.css';

/** Commands whose keys are always in sight on the Today page. */
const MARKS = ['came', 'cameAndPaid', 'noShow', 'pay', 'move'] as const;

/** The bottom line: how old what is shown is, and the keys that act here. */
export function StatusLine({ onKeys }: { readonly onKeys: () => void }) {
  const t = useText();
  const connection = useConnection();
  const page = useNavigation((state) => state.page);
  const dayReadAt = useDay(({ model }) => dayAge(model?.view.ages));
  const minute = useSession((state) => state.minute);
  // The connection knows of the day that was read last, which need not be the one on the screen.
  const readAt = page === 'today' ? dayReadAt : (connection.readAt ?? (connection.state === 'offline' ? dayReadAt : null));
  const hintOf = useKeyHints();
  const help = hintOf('keys');
  return (
    <footer className={css['status']}>
      <p role="status" aria-label={t('connection.label')} data-connection={connection.state} data-progress={connection.progress === null ? 'none' : connection.progress.what}>
        <i className={`${css['dot'] ?? ''} ${css[connection.state] ?? ''}`} aria-hidden="true" />
        {connectionText({ ...connection, readAt }, minute, t)}
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

/** When the older half of a day was read; a day without its bookings was never read. */
function dayAge(ages: DayAges | undefined): number | null {
  if (ages === undefined || ages.bookings === null) return null;
  return Math.min(ages.bookings, ages.classes ?? ages.bookings);
}

function connectionText({ state, readAt, missingRights }: ConnectionView, now: number, t: Translate): string {
  if (state === 'connecting') return t('connection.connecting');
  if (state === 'refused') return t('connection.refused');
  if (state === 'online' && readAt === null && missingRights.length > 0) return t('connection.onlineNoRights');
  if (readAt === null) return t(state === 'online' ? 'connection.onlineNoData' : 'connection.offlineNoData');
  return t(state === 'online' ? 'connection.online' : 'connection.offline', { time: momentText(readAt, now) });
}
