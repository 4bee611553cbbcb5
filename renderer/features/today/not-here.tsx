import type { ConnectionView } from '@shared/domain/connection';
import type { ErrorCode } from '@shared/errors/app-error';
import { ERROR_CODES } from '@shared/errors/app-error';
import { call } from '../../bridge/bridge';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';

/** A day is complete without these. */
const NOT_OF_THE_DAY: ReadonlySet<string> = new Set(['Merchant_r', 'Customer_r', 'Customer_w', 'ServiceSubstitution_r', 'Alternates_r', 'Alternates_w', 'Course_r', 'Booking_w']);

/** What keeps something that was never read from being here: only `data` comes by itself. */
export function waitingFor({ state, missingRights }: ConnectionView): 'data' | 'line' | 'token' | 'rights' {
  if (state === 'refused') return 'token';
  if (state === 'offline') return 'line';
  return missingRights.some((right) => !NOT_OF_THE_DAY.has(right)) ? 'rights' : 'data';
}

/** In the place of what was never read, which `title` says: why it is not here, and what can be done. */
export function NotHere({ title }: { readonly title: string }) {
  const t = useText();
  const connection = useConnection();
  const what = waitingFor(connection);
  return (
    <Message title={title} look={what === 'data' ? 'plain' : 'warn'}>
      {what === 'data' ? null : <p>{reasonText(what, connection, t)}</p>}
      {what === 'line' ? (
        <Button hint="F5" aria-keyshortcuts="F5" onClick={() => void call('sync.refresh', null)}>
          {t('app.tryAgain')}
        </Button>
      ) : null}
    </Message>
  );
}

function reasonText(what: 'line' | 'token' | 'rights', { reason, missingRights }: ConnectionView, t: Translate): string {
  if (what === 'token') return t('connection.refused');
  if (what === 'rights') return t('grid.forbidden', { rights: missingRights.filter((right) => !NOT_OF_THE_DAY.has(right)).join(', ') });
  // The state says the code alone; the number of a status is in the log.
  if (reason === 'server.status') return t('grid.serverDown');
  return t(`error.${ERROR_CODES.find((code) => code === reason) ?? ('network.unreachable' satisfies ErrorCode)}`);
}
