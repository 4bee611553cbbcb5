import { lazy, Suspense, useState } from 'react';
import { call } from '../bridge/bridge';
import { LeaveDialog } from '../features/acts';
import { ConnectPage } from '../features/connect';
import { CustomerPage, CustomersPage } from '../features/customers';
import { TodayPage } from '../features/today';
import { useText } from '../i18n/i18n';
import { useAction } from '../state/keyboard';
import { useNavigation } from '../state/navigation';
import { useSession } from '../state/session';
import { Skeleton } from '../ui/message';
import { ErrorBoundary } from './error-boundary';
import { KeysDialog } from './keys-dialog';
import { Rail } from './rail';
import css from './shell.module.css';
import { StatusLine } from './status-line';
import { Toasts } from './toasts';
import { TopBar } from './top-bar';

const SettingsPage = lazy(() => import('../features/settings').then((module) => ({ default: module.SettingsPage })));
const ConsolePage = lazy(() => import('../features/console').then((module) => ({ default: module.ConsolePage })));

const PAGES = { today: TodayPage, customers: CustomersPage, customer: CustomerPage, settings: SettingsPage, console: ConsolePage } as const;

/** The whole window: the door, or the shell with one page in it. */
export function App() {
  const business = useSession((state) => state.business);
  return business === null ? (
    <>
      <ConnectPage />
      <Toasts />
    </>
  ) : (
    <Shell practice={business.practice} />
  );
}

function Shell({ practice }: { readonly practice: boolean }) {
  const t = useText();
  const page = useNavigation((state) => state.page);
  const [keysOpen, setKeysOpen] = useState(false);
  useAction('keys', () => {
    setKeysOpen(true);
    return true;
  });
  useAction('refresh', () => {
    void call('sync.refresh', null);
    return true;
  });
  const Page = PAGES[page];
  return (
    <div className={`${css['shell'] ?? ''} ${practice ? (css['practice'] ?? '') : ''}`}>
      <TopBar />
      <Rail />
      <main className={css['main']}>
        <ErrorBoundary key={page}>
          <Suspense fallback={<Skeleton lines={10} label={t('app.loading')} />}>
            <Page />
          </Suspense>
        </ErrorBoundary>
      </main>
      <StatusLine onKeys={() => setKeysOpen(true)} />
      <Toasts />
      <LeaveDialog />
      {keysOpen ? <KeysDialog onClose={() => setKeysOpen(false)} /> : null}
    </div>
  );
}
