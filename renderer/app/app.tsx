import { lazy, Suspense, useState } from 'react';
import { LeaveDialog } from '../features/acts';
import { CustomerPage, CustomersPage } from '../features/customers';
import { TodayPage } from '../features/today';
import { useText } from '../i18n/i18n';
import { askForDay, useCalendar } from '../state/calendar';
import { useAction } from '../state/keyboard';
import { focusBlock, useNavigation } from '../state/navigation';
import { useSession } from '../state/session';
import { useTimeOff } from '../state/time-off';
import { FocusHome } from '../ui/focus-home';
import { Skeleton } from '../ui/message';
import { useCalendarKeys } from './calendar-keys';
import { ErrorBoundary } from './error-boundary';
import { KeysDialog } from './keys-dialog';
import { NewBookingHost } from './new-booking-host';
import { PaletteHost } from './palette-host';
import { Rail } from './rail';
import css from './shell.module.css';
import { ShellCommands } from './shell-commands';
import { StatusLine } from './status-line';
import { Toasts } from './toasts';
import { TopBar } from './top-bar';

const ConnectPage = lazy(() => import('../features/connect').then((module) => ({ default: module.ConnectPage })));
const CalendarPage = lazy(() => import('../features/calendar').then((module) => ({ default: module.CalendarPage })));
const JumpDialog = lazy(() => import('../features/calendar').then((module) => ({ default: module.JumpDialog })));
const TodoPage = lazy(() => import('../features/todo').then((module) => ({ default: module.TodoPage })));
const PendingPage = lazy(() => import('../features/pending').then((module) => ({ default: module.PendingPage })));
const HoursPage = lazy(() => import('../features/timeoff').then((module) => ({ default: module.HoursPage })));
const TimeOffDialog = lazy(() => import('../features/timeoff').then((module) => ({ default: module.TimeOffDialog })));
const SettingsPage = lazy(() => import('../features/settings').then((module) => ({ default: module.SettingsPage })));
const ConsolePage = lazy(() => import('../features/console').then((module) => ({ default: module.ConsolePage })));

const PAGES = { today: TodayPage, calendar: CalendarPage, todo: TodoPage, hours: HoursPage, pending: PendingPage, customers: CustomersPage, customer: CustomerPage, settings: SettingsPage, console: ConsolePage } as const;

/** The whole window: the door, or the shell with one page in it. */
export function App() {
  const business = useSession((state) => state.business);
  return business === null ? (
    <>
      <Suspense fallback={null}>
        <ConnectPage />
      </Suspense>
      <Toasts />
    </>
  ) : (
    <Shell practice={business.practice} />
  );
}

/** The booking that the keys act on has the focus again, whatever was open meanwhile. */
function focusSelected(): void {
  focusBlock(useNavigation.getState().selected);
}

function Shell({ practice }: { readonly practice: boolean }) {
  const t = useText();
  const page = useNavigation((state) => state.page);
  const [keysOpen, setKeysOpen] = useState(false);
  useAction('keys', () => {
    setKeysOpen(true);
    return true;
  });
  useCalendarKeys();
  const isJumpOpen = useCalendar((state) => state.isJumpOpen);
  const timeOff = useTimeOff((state) => state.start);
  const Page = PAGES[page];
  return (
    <FocusHome value={focusSelected}>
      <div className={`${css['shell'] ?? ''} ${practice ? (css['practice'] ?? '') : ''}`}>
        <ShellCommands />
        <TopBar />
        <Rail />
        <main className={css['main']}>
          <div className={css['page']}>
            <ErrorBoundary key={page}>
              <Suspense fallback={<Skeleton lines={10} label={t('app.loading')} />}>
                <Page />
              </Suspense>
            </ErrorBoundary>
          </div>
          <ErrorBoundary key="new-booking">
            <NewBookingHost />
          </ErrorBoundary>
        </main>
        <StatusLine onKeys={() => setKeysOpen(true)} />
        <Toasts />
        <LeaveDialog />
        {timeOff === null ? null : (
          <Suspense fallback={null}>
            <TimeOffDialog start={timeOff} />
          </Suspense>
        )}
        {isJumpOpen ? (
          <Suspense fallback={null}>
            <JumpDialog onClose={() => askForDay(false)} />
          </Suspense>
        ) : null}
        <PaletteHost />
        {keysOpen ? <KeysDialog onClose={() => setKeysOpen(false)} /> : null}
      </div>
    </FocusHome>
  );
}
