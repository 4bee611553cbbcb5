import { call } from '../bridge/bridge';
import { translate } from '../i18n/i18n';
import { errorText, serverWords } from './error-text';
import { focusBlock, openDrawer, useNavigation } from './navigation';
import { refusalOf } from './rights';
import { say } from './toasts';

let lastCode = '';

/**
 * Opens the booking of a code that a reader read, on its day. With a dialog open nothing is: what stands in it would be left
 * behind unseen. Of two codes read one after the other only the later opens anything.
 */
export async function openScanned(code: string): Promise<void> {
  lastCode = code;
  if (document.querySelector('dialog[open]') !== null) {
    say('alert', translate('scan.dialog'));
    return;
  }
  const refusal = refusalOf('Event_r');
  if (refusal !== null) {
    say('alert', refusal);
    return;
  }
  const answer = await call('scan.code', { code });
  if (lastCode !== code) return;
  if (!answer.ok) {
    const isUnknown = answer.error.code === 'server.refused';
    say('alert', isUnknown ? translate('scan.unknown', { code }) : `${translate('scan.failed')} ${errorText(answer.error)}`, isUnknown ? serverWords(answer.error) : null);
    return;
  }
  const { appointmentId, customerId, date } = answer.value;
  openDrawer({ kind: 'booking', appointmentId, customerId }, date);
  requestAnimationFrame(() => focusBlock(useNavigation.getState().selected));
}
