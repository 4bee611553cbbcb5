import { useText } from '../../i18n/i18n';
import { useConsoleDoor } from '../../state/console-door';
import { goToPage } from '../../state/navigation';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { ActionList } from './action-list';
import { ActionPane } from './action-pane';
import css from './console.module.css';
import { useConsole } from './console-store';

/** The console: any action of the API, for as long as the business stays open for which it was confirmed. */
export function ConsolePage() {
  const t = useText();
  const business = useSession((state) => state.business);
  const openFor = useConsoleDoor((state) => state.openFor);
  const selected = useConsole((state) => state.selected);
  const isOpen = business !== null && openFor === business.id;
  return (
    <section className={css['page']} aria-label={t('console.label')}>
      <header className={css['top']}>
        <Button onClick={() => goToPage('settings')}>{t('console.back')}</Button>
        <h1>{t('console.label')}</h1>
        {isOpen ? <p>{business.practice ? t('console.onPractice') : t('console.onBusiness', { name: business.name })}</p> : null}
      </header>
      {isOpen ? (
        <div className={css['parts']}>
          <ActionList />
          <ActionPane key={selected} action={selected} />
        </div>
      ) : (
        <Message title={t('console.closed')} />
      )}
    </section>
  );
}
