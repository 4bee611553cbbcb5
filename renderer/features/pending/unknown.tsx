import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { errorText } from '../../state/error-text';
import { loadPendingList, usePendingList } from '../../state/pending-list';
import { Button } from '../../ui/button';
import { Message, Skeleton } from '../../ui/message';
import { NotHere, waitingFor } from '../today';

/** True when it is known what waits, be it nothing. */
export function usePendingKnown(): boolean {
  return usePendingList(({ state, until }) => state === 'ready' && until !== null);
}

/** In the place of what waits for a confirmation while that is not known: on its way, why not, and what can be done. */
export function PendingUnknown() {
  const t = useText();
  const state = usePendingList((list) => list.state);
  const isKnown = usePendingKnown();
  const isComing = useConnection((connection) => waitingFor(connection) === 'data');
  if (isKnown) return null;
  if (typeof state === 'object') {
    return (
      <Message title={errorText(state)} look="bad">
        <Button onClick={() => void loadPendingList()}>{t('app.tryAgain')}</Button>
      </Message>
    );
  }
  return state === 'loading' || isComing ? <Skeleton lines={3} label={t('app.loading')} /> : <NotHere title={t('pending.never')} />;
}
