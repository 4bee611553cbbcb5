import { lazy, Suspense, useEffect, useState } from 'react';
import { call, listen } from '../../bridge/bridge';
import { formatCount, formatTime } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { errorText } from '../../state/error-text';
import { Message, Skeleton } from '../../ui/message';
import css from './customers.module.css';

const CustomersGrid = lazy(() => import('./customers-grid').then((module) => ({ default: module.CustomersGrid })));

/** How the list stands: how many, how old, or what keeps it from being shown. */
interface ListState {
  readonly total: number;
  readonly readAt: number | null;
  readonly problem: string | null;
}

/** Everyone, in a grid that is loaded when it is first opened. */
export function CustomersPage() {
  const t = useText();
  const locale = useLocale();
  const { missingRights } = useConnection();
  const [filter, setFilter] = useState('');
  const [state, setState] = useState<ListState | null>(null);
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const answer = await call('view.customers', { startRow: 0, endRow: 0, sort: { column: 'name', descending: false }, filter });
      if (!isWanted) return;
      setState(answer.ok ? { total: answer.value.total, readAt: answer.value.readAt, problem: null } : { total: 0, readAt: null, problem: errorText(answer.error) });
    };
    void read();
    const end = listen('customers.changed', () => {
      setVersion((before) => before + 1);
      void read();
    });
    return () => {
      isWanted = false;
      end();
    };
  }, [filter]);
  const isForbidden = missingRights.includes('Customer_r');
  return (
    <section className={css['page']} aria-label={t('customers.label')}>
      <header className={css['head']}>
        <h1>{t('customers.label')}</h1>
        <input type="search" className={css['filter']} aria-label={t('customers.filter')} placeholder={t('customers.filter')} value={filter} maxLength={100} onChange={(event) => setFilter(event.target.value)} />
        {isForbidden || state?.problem !== null ? null : (
          <p role="status">
            {t('customers.count', { count: formatCount(state.total) })}
            {state.readAt === null ? null : ` · ${t('customers.age', { time: formatTime(state.readAt) })}`}
          </p>
        )}
      </header>
      {isForbidden ? <Message title={t('customers.forbidden')} look="warn" /> : null}
      {!isForbidden && state?.problem != null ? <Message title={state.problem} look="bad" /> : null}
      {!isForbidden && state?.problem === null && state.readAt === null ? <Message title={t('customers.neverRead')} /> : null}
      {!isForbidden && state !== null && state.readAt !== null && state.total === 0 ? <Message title={t('customers.none')} /> : null}
      {!isForbidden && state !== null && state.total > 0 ? (
        <Suspense fallback={<Skeleton lines={12} label={t('app.loading')} />}>
          <CustomersGrid key={locale} filter={filter} version={version} />
        </Suspense>
      ) : null}
    </section>
  );
}
