import { useText } from '../i18n/i18n';
import { goToPage, useNavigation } from '../state/navigation';
import { usePendingList } from '../state/pending-list';
import { useWaiting } from '../state/waiting';
import type { IconName } from '../ui/icons';
import { Icon } from '../ui/icons';
import css from './shell.module.css';

const PAGES: readonly { readonly page: 'today' | 'calendar' | 'todo' | 'hours' | 'pending' | 'customers' | 'settings'; readonly icon: IconName }[] = [
  { page: 'today', icon: 'calendar' },
  { page: 'calendar', icon: 'week' },
  { page: 'todo', icon: 'inbox' },
  { page: 'pending', icon: 'hourglass' },
  { page: 'hours', icon: 'clock' },
  { page: 'customers', icon: 'person' },
  { page: 'settings', icon: 'gear' },
];

/** Pages without a place of their own in the rail. */
const UNDER: Readonly<Record<string, string>> = { customer: 'customers', console: 'settings' };

/** The rail: pages of the program. */
export function Rail() {
  const t = useText();
  const current = useNavigation((state) => state.page);
  const waiting = useWaiting();
  const pending = usePendingList((state) => state.pending.length);
  return (
    <nav className={css['rail']} aria-label={t('nav.label')}>
      {PAGES.map(({ page, icon }) => {
        const isCurrent = current === page || UNDER[current] === page;
        const badge = page === 'todo' ? waiting : page === 'pending' ? pending : 0;
        return (
          <button key={page} type="button" className={isCurrent ? css['on'] : undefined} aria-current={isCurrent ? 'page' : undefined} onClick={() => goToPage(page)}>
            <Icon name={icon} size={19} />
            <span className={css['label']}>{t(`nav.${page}`)}</span>
            {badge === 0 ? null : (
              <span className={css['count']}>
                <span className={css['hidden']}>, {t('todo.waiting')} </span>
                {badge > 99 ? '99+' : badge}
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
