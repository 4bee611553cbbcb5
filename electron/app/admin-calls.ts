import { appError } from '@shared/errors/app-error';
import type { AdminCalls } from '@shared/ipc/admin-calls';
import { fail, ok } from '@shared/util/result';
import type { CallHandlers } from '../ipc/registrar';
import { adminAddress, openInBrowser } from '../security/admin-link';
import type { CallDeps } from './calls';

/** The handler of the way into the web administration. Practice has none to go to, and says so. */
export function createAdminCalls({ desk, openExternal }: Pick<CallDeps, 'desk' | 'openExternal'>): Pick<CallHandlers, keyof AdminCalls> {
  return {
    'app.openAdmin': async ({ page }) => {
      const open = desk();
      if (open === null) return fail(appError('session.none'));
      const { address, exact } = adminAddress(page);
      if (open.business().practice) return ok({ address, exact, opened: false });
      return (await openInBrowser(address, openExternal)) ? ok({ address, exact, opened: true }) : fail(appError('app.browser', { params: { address } }));
    },
  };
}
