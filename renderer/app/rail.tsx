import { useText } from '../i18n/i18n';
import { goToPage, useNavigation } from '../state/navigation';
import type { IconName } from '../ui/icons';
import { Icon } from '../ui/icons';
import css from './shell.module.css';

const PAGES: readonly { readonly page: 'today' | 'customers' | 'settings'; readonly icon: IconName }[] = [
  { page: 'today', icon: 'calendar' },
  { page: 'customers', icon: 'person' },
  { page: 'settings', icon: 'gear' },
];

/** Pages without a place of their own in the rail. */
const UNDER: Readonly<Record<string, string>> = { customer: 'customers', console: 'settings' };

/** The rail: pages of the program. */
export function Rail() {
  const t = useText();
  const current = useNavigation((state) => state.page);
  return (
    <nav className={css['rail']} aria-label={t('nav.label')}>
      {PAGES.map(({ page, icon }) => {
        const isCurrent = current === page || UNDER[current] === page;
        return (
          <button key={page} type="button" className={isCurrent ? css['on'] : undefined} aria-current={isCurrent ? 'page' : undefined} onClick={() => goToPage(page)}>
            <Icon name={icon} size={19} />
            {t(`nav.${page}`)}
          </button>
        );
      })}
    </nav>
  );
}
