import { translate } from '../../i18n/i18n';
import { useNavigation } from '../../state/navigation';
import { closeNewBooking } from '../../state/new-booking';
import { say } from '../../state/toasts';
import { park } from './drafts';
import { EMPTY_PANEL, usePanel } from './panel-store';
import { isWorthKeeping } from './typed';

/** Below this width panel and drawer have one place between them, as the styles say. */
const ONE_PLACE = '(max-width: 1499px)';

/** Puts what was typed aside and says so; what is on its way is not, as if it had not been decided. False: it could not be kept. */
export async function setAside(): Promise<boolean> {
  const { saving, typed } = usePanel.getState();
  if (saving !== 'no' && saving !== 'checking') return true;
  if (!(await park())) return false;
  if (isWorthKeeping(typed)) say('status', translate('panel.done.parked'));
  return true;
}

/** Puts what was typed aside and closes the panel; false: it stays, since what was typed would be lost. */
export async function asideAndClose(): Promise<boolean> {
  if (!(await setAside())) return false;
  usePanel.setState(({ catalogue }) => ({ ...EMPTY_PANEL, catalogue }));
  closeNewBooking();
  return true;
}

/** Something was opened that stands where the panel is: the panel is put aside for it, or stays when what was typed would be lost. */
export async function giveWay(): Promise<void> {
  if (!window.matchMedia(ONE_PLACE).matches) return;
  if (!(await asideAndClose())) useNavigation.setState({ drawer: null });
}
