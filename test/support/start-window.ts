import type { Bootstrap } from '@shared/ipc/channels';
import { chooseLocale } from '@renderer/i18n/i18n';
import { startActs, useActs } from '@renderer/state/acts';
import { startLeaving, useLeaving } from '@renderer/state/leaving';
import { startConnection } from '@renderer/state/connection';
import { startKeyboard } from '@renderer/state/keyboard';
import { useNavigation } from '@renderer/state/navigation';
import { startSession, today } from '@renderer/state/session';
import { useToasts } from '@renderer/state/toasts';
import { useWriting } from '@renderer/state/writing';
import { bootstrap } from './renderer-data';

let isListening = false;

/** Puts the stores where main's first answer puts them, with nothing opened yet. Keys are heard from then on. */
export async function startWindow(over: Partial<Bootstrap> = {}): Promise<void> {
  const first = bootstrap(over);
  await chooseLocale(first.preferences.locale);
  startSession(first);
  startConnection(first.connection);
  useNavigation.setState({ page: 'today', date: today(), selected: null, drawer: null, customerId: null, days: null, searchOpen: false, visible: true });
  useToasts.setState({ toasts: [] });
  useActs.setState({ acts: new Map(), found: { foundAs: 'kept', unreadable: 0, kept: true } });
  useLeaving.setState({ leaving: null });
  useWriting.setState({ marks: [] });
  startActs();
  startLeaving();
  if (!isListening) startKeyboard();
  isListening = true;
}
