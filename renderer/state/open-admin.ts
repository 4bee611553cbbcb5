import type { AdminPage } from '@shared/domain/admin-pages';
import { call } from '../bridge/bridge';
import { translate } from '../i18n/i18n';
import { errorText } from './error-text';
import { say } from './toasts';

/** Opens a page of the web administration in the browser; practice, a page whose address is not known, and what went wrong are said. */
export async function openAdmin(page: AdminPage): Promise<void> {
  const answer = await call('app.openAdmin', { page });
  if (!answer.ok) {
    say('alert', errorText(answer.error));
    return;
  }
  const { address, exact, opened } = answer.value;
  const where = opened ? translate('admin.opened') : translate('admin.practice', { address });
  say('status', exact ? where : `${where} ${translate(`admin.goOn.${page}`)}`);
}
