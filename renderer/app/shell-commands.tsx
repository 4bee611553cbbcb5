import type { CommandKind } from '@shared/domain/commands';
import { call } from '../bridge/bridge';
import { currentLocale, translate } from '../i18n/i18n';
import { useConsoleDoor } from '../state/console-door';
import { useAction, useScan } from '../state/keyboard';
import { leaveBusiness } from '../state/leaving';
import { resumeDraft } from '../state/new-booking';
import { openAdmin } from '../state/open-admin';
import { parkedNow } from '../state/parked';
import { openTodoForm } from '../state/todo-form';
import { goToDay, goToPage, useNavigation } from '../state/navigation';
import { openScanned } from '../state/scan';
import { today, useSession } from '../state/session';
import { openTimeOff } from '../state/time-off';

/** Commands that are there whatever page is shown. It stands before the page, so that a page which knows better comes first. */
export function ShellCommands() {
  useScan((code) => void openScanned(code));
  useDone('today', () => goToDay(today()));
  useDone('timeOff', () => openTimeOff({ date: useNavigation.getState().date }));
  useDone('resumeBooking', () => {
    const latest = parkedNow().at(-1);
    if (latest !== undefined) resumeDraft(latest.id);
  }, () => (parkedNow().length === 0 ? translate('palette.noParked') : null));
  useDone('newHandover', () => openTodoForm('handover'));
  useDone('newCallback', () => openTodoForm('callback'));
  useDone('openAdmin', () => void openAdmin('calendar'));
  useDone('refresh', () => void call('sync.refresh', null));
  useDone('goTodo', () => goToPage('todo'));
  useDone('goPending', () => goToPage('pending'));
  useDone('goHours', () => goToPage('hours'));
  useDone('goCustomers', () => goToPage('customers'));
  useDone('goSettings', () => goToPage('settings'));
  const isConsoleOpen = useConsoleDoor(({ openFor }) => openFor !== null && openFor === useSession.getState().business?.id);
  useDone('goConsole', () => goToPage('console'), () => (isConsoleOpen ? null : translate('palette.consoleClosed')));
  useDone('themeLight', () => void call('app.setPreferences', { theme: 'light' }));
  useDone('themeDark', () => void call('app.setPreferences', { theme: 'dark' }));
  useDone('themeSystem', () => void call('app.setPreferences', { theme: 'system' }));
  useDone('leaveBusiness', () => leaveBusiness(() => void call('connect.leave', null)));
  useDone('otherLanguage', () => void call('app.setPreferences', { locale: currentLocale() === 'cs' ? 'en' : 'cs' }));
  useDone('privacy', () => void call('app.setPreferences', { privacy: !useSession.getState().preferences.privacy }));
  return null;
}

/** A command that is done whenever `refusal` has nothing against it. */
function useDone(kind: CommandKind, act: () => void, refusal?: () => string | null): void {
  const handler = (): boolean => {
    act();
    return true;
  };
  useAction(kind, handler, true, refusal);
}
