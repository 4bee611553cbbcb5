import type { AdminPage } from '@shared/domain/admin-pages';
import { call } from '../bridge/bridge';
import { translate } from '../i18n/i18n';
import { errorText } from './error-text';
import { say } from './toasts';

/** Opens a page of the web administration in the browser; practice and what went wrong are said. */
export async function openAdmin(page: AdminPage): Promise<void> {
  const answer = await call('app.openAdmin', { page });
  if (!answer.ok) say('alert', errorText(answer.error));
  else if (answer.value.opened) say('status', translate('admin.opened'));
  else say('status', translate('admin.practice', { address: answer.value.address }));
}
